"""The elements and attributes of a drawing that draw, or tell readers what is drawn; all others are left out.

Source: SVG 2, appendices "Element Index", "Attribute Index" and "Property Index", with those of SVG 1.1 that browsers and printing
programs still know; for texts inside a drawing, HTML.
"""

SVG = "http://www.w3.org/2000/svg"
XHTML = "http://www.w3.org/1999/xhtml"
MATHML = "http://www.w3.org/1998/Math/MathML"
XLINK = "http://www.w3.org/1999/xlink"
XML = "http://www.w3.org/XML/1998/namespace"

_DRAWING_ELEMENTS = """
    a animate animateMotion animateTransform circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
    feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
    filter foreignObject g image line linearGradient marker mask mpath path pattern polygon polyline radialGradient rect set stop style
    svg switch symbol text textPath title tspan use view
"""
DRAWING_ELEMENTS = frozenset(_DRAWING_ELEMENTS.split())
TEXT_ELEMENTS = frozenset({"a", "desc", "style", "text", "textPath", "title", "tspan"})
"""The only elements of a drawing whose text is shown, read, or says how to draw."""
_FOREIGN_LEFT_OUT = """
    annotation annotation-xml applet audio base embed form frame frameset head iframe link meta noscript object param script source
    template title track video
"""
FOREIGN_LEFT_OUT = frozenset(_FOREIGN_LEFT_OUT.split())
"""What is left out of HTML and mathematics inside a drawing: what is never shown there, or brings in something from elsewhere."""
_DRAWING_ATTRIBUTES = """
    accumulate additive amplitude attributeName attributeType azimuth baseFrequency baseProfile begin bias by calcMode class
    clipPathUnits cx cy d diffuseConstant divisor dur dx dy edgeMode elevation end exponent fill filterUnits fr from fx fy
    gradientTransform gradientUnits height href id in in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength keyPoints keySplines
    keyTimes lang lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth maskContentUnits maskUnits max media method min
    mode numOctaves offset operator order orient origin path pathLength patternContentUnits patternTransform patternUnits points
    pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY repeatCount repeatDur
    requiredExtensions requiredFeatures restart result role rotate rx ry scale seed side slope spacing specularConstant specularExponent
    spreadMethod startOffset stdDeviation stitchTiles style surfaceScale systemLanguage tabindex tableValues target targetX targetY
    textLength to transform type values version viewBox width x x1 x2 xChannelSelector y y1 y2 yChannelSelector z zoomAndPan
"""
_PROPERTIES = """
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters color-rendering
    cursor direction display dominant-baseline enable-background fill-opacity fill-rule filter flood-color flood-opacity font
    font-family font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style font-variant
    font-variation-settings font-weight glyph-orientation-horizontal glyph-orientation-vertical image-rendering inline-size isolation
    kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity
    overflow paint-order pointer-events shape-image-threshold shape-inside shape-margin shape-padding shape-rendering shape-subtract
    stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity
    stroke-width text-align text-align-last text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style
    text-indent text-orientation text-overflow text-rendering transform-box transform-origin unicode-bidi vector-effect vertical-align
    visibility white-space word-spacing writing-mode
"""
_FOREIGN_ATTRIBUTES = """
    accent align alt bgcolor border cellpadding cellspacing colspan columnalign columnspan depth dir displaystyle face fence form
    largeop linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize movablelimits notation nowrap rowalign
    rowspan rspace scriptlevel separator size span src start stretchy symmetric title valign voffset
"""
ATTRIBUTES = frozenset((_DRAWING_ATTRIBUTES + _PROPERTIES + _FOREIGN_ATTRIBUTES).split())
_READING = "aria-"
"""What programs that read aloud go by begins so."""
_XML_ATTRIBUTES = frozenset({"lang", "space"})
_XLINK_ATTRIBUTES = frozenset({"href"})


def is_element_kept(space: str, name: str) -> bool:
    """Tell whether an element is written; where it is not, nothing inside it is."""
    if space == SVG:
        return name in DRAWING_ELEMENTS
    return space in {XHTML, MATHML} and name not in FOREIGN_LEFT_OUT


def is_attribute_kept(space: str, name: str) -> bool:
    """Tell whether an attribute is written."""
    if space == XML:
        return name in _XML_ATTRIBUTES
    if space == XLINK:
        return name in _XLINK_ATTRIBUTES
    return not space and (name in ATTRIBUTES or name.startswith(_READING))
