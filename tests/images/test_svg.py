"""SVG: what draws is left, and nothing else; what cannot be read is refused."""

import base64

import pytest

from milpart_docs.images import svg
from tests.images.answers import refuse, strip
from tests.images.canaries import CANARY
from tests.images.samples import JPEG, soil_jpeg

START = '<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg">'
SPACES = 'xmlns:x="http://www.example.org/private" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:html="http://www.w3.org/1999/xhtml"'
SOILED_JPEG = base64.b64encode(soil_jpeg(JPEG)).decode()


def inside(text: str) -> str:
    """Strip a drawing with this inside, and give what is left inside."""
    stripped = strip(f'<svg xmlns="http://www.w3.org/2000/svg" {SPACES}>{text}</svg>'.encode()).decode()
    kept = stripped.replace(' xmlns:xlink="http://www.w3.org/1999/xlink"', "", 1).removeprefix(START.removesuffix(">"))
    return "" if kept == "/>\n" else kept.removeprefix(">").removesuffix("</svg>\n")


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- {CANARY} -->",
        f"<?editor {CANARY}?>",
        f"<metadata><desc>{CANARY}</desc></metadata>",
        f"<x:view a='{CANARY}'><path d='M0 0'/>{CANARY}</x:view>",
        f"<script>{CANARY}</script>",
        f"<flowRoot><text>{CANARY}</text></flowRoot>",
        f"<html:script>{CANARY}</html:script>",
        f"<html:iframe src='{CANARY}'/>",
        f"\n{CANARY}<![CDATA[{CANARY}]]>\n",
    ],
)
def test_elements_that_go(text: str) -> None:
    """With all that is in them."""
    assert inside(text) == ""


@pytest.mark.parametrize(
    "attribute",
    [
        f"x:label='{CANARY}'",
        f"data-name='{CANARY}'",
        f"content='{CANARY}'",
        f"onclick='{CANARY}'",
        f"xml:base='file:///{CANARY}'",
        f"xlink:title='{CANARY}'",
        f"unknown='{CANARY}'",
        f"href='file:///home/{CANARY}.svg#a'",
        f"xlink:href='../{CANARY}.png'",
        f"href='https://www.example.org/{CANARY}'",
    ],
)
def test_attributes_that_go(attribute: str) -> None:
    """Those that draw nothing, and addresses of files that a picture in a page does not load."""
    assert inside(f"<use {attribute} x='1'/>") == '<use x="1"/>'


@pytest.mark.parametrize(
    "text",
    [
        "<title>A &lt;plan&gt; &amp; more</title><desc>What it shows</desc>",
        '<g aria-label="For readers" role="img" id="a" class="b c"><path d="M0 0" style="fill:red"/></g>',
        '<a href="https://www.example.org/a?b=1&amp;c=2"><text xml:space="preserve"> two  spaces </text></a>',
        '<use xlink:href="#a"/>',
        '<text>a<tspan dx="1">b</tspan>c</text>',
        '<foreignObject><div xmlns="http://www.w3.org/1999/xhtml" style="color:red">A<br/><b>B</b></div></foreignObject>',
        '<rect fill="url(#a)" stroke="none" x="1&#10;2"/>',
        """<style>.a .b { content: "/* no comment */"; fill: url('#c') }</style>""",
    ],
)
def test_what_stays(text: str) -> None:
    """What draws, and what is for readers."""
    assert inside(text) == text


def test_styles_lose_their_comments() -> None:
    """In elements and attributes; and addresses outside of the drawing."""
    assert inside(f"<style>a{{/*{CANARY}*/}} /* {CANARY}</style>") == "<style>a{ }  </style>"
    assert inside(f"<g style='/*{CANARY}*/fill:red'/>") == '<g style=" fill:red"/>'
    assert inside(f"<g fill='url(file:///{CANARY})'/>") == '<g fill="url(&quot;#&quot;)"/>'


@pytest.mark.parametrize(
    "text",
    [
        "<image xlink:href='data:image/png;base64,{}'/>",
        "<image href=' data:image/jpeg;charset=utf-8;BASE64,{}'/>",
        "<feImage href='data:;base64,{}'/>",
        "<style>a {{ fill: url(data:image/jpeg;base64,{}) }}</style>",
        "<style>a {{ fill: URL( 'data:image/jpeg;base64,{}' ) }}</style>",
        "<g style='fill: url(\"data:image/jpeg;base64,{}\")'/>",
        "<foreignObject><html:img src='data:image/jpeg;base64,{}'/></foreignObject>",
    ],
)
def test_pictures_inside_are_stripped(text: str) -> None:
    """Wherever they stand; and they are named for what they are."""
    written = inside(text.format(SOILED_JPEG))
    assert f"data:image/jpeg;base64,{base64.b64encode(strip(soil_jpeg(JPEG))).decode()}" in written


def test_files_inside_that_cannot_be_read_are_refused() -> None:
    """Another file than a picture, one that is damaged, and one where it is not looked for; fonts are passed on."""
    font = base64.b64encode(b"wOF2" + bytes(20)).decode()
    assert f"data:font/woff2;base64,{font}" in inside(
        f"<style>@font-face {{ src: url(data:application/octet-stream;base64,{font}) }}</style>"
    )
    for text, words in {
        "<image href='data:application/pdf;base64,JVBERi0xLjc='/>": "its content is no image",
        "<image href='data:image/png;base64,?'/>": "a file within it that cannot be read",
        "<image href='data:image/png'/>": "a file within it that cannot be read",
        "<style>@import 'data:text/css,a'</style>": "files within its styles that cannot be read",
        "<style>a { src: data:x }</style>": "files within its styles that cannot be read",
        "<style>a { src: url('d\\61ta:image/png,a') }</style>": "files within its styles that cannot be read",
        "<set attributeName='href' to='data:image/png;base64,AAAA'/>": "files within it that it shows in turn",
    }.items():
        assert words in refuse(f'<svg xmlns="http://www.w3.org/2000/svg">{text}</svg>'.encode())


SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text>&e;</text></svg>'


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE svg [<!ENTITY e "x">]>' + SVG,
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [<!ENTITY e "x">]>' + SVG,
        '<!DOCTYPE svg SYSTEM "file:///etc/passwd">' + SVG,
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">' + SVG,
        '<!DOCTYPE svg [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]>' + SVG,
        '<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x">]>' + SVG,
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [<!ATTLIST svg onload CDATA "x">]>' + SVG.replace("&e;", ""),
        "<!DOCTYPE html>" + SVG,
    ],
)
def test_declarations_are_refused(text: str) -> None:
    """Entities could stand for anything, and for a thousand million of it."""
    assert "declarations of its own" in refuse(text.encode())


def test_declaration_that_declares_nothing_goes() -> None:
    """As many programs write it at the top."""
    text = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">' + SVG.replace("&e;", "a")
    assert strip(text.encode()).decode() == START + "<text>a</text></svg>\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1", "cp1252"])
def test_encodings(encoding: str) -> None:
    """Whatever it was written in, UTF-8 is published."""
    name = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{name}"?><svg xmlns="http://www.w3.org/2000/svg"><text>é</text></svg>'
    assert strip(text.encode(encoding)).decode() == START + "<text>é</text></svg>\n"


def test_prefixes_are_read_by_their_meaning() -> None:
    """A prefix that says SVG is SVG, and one that says so and means another namespace is not."""
    text = '<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:svg="urn:x"><s:g><svg:g/></s:g></s:svg>'
    assert strip(text.encode()).decode() == START + "<g/></svg>\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<svg/>", "its content is no drawing"),
        ('<svg xmlns="http://www.w3.org/2000/svg">', "not well-formed XML (no element found"),
        ('<svg xmlns="http://www.w3.org/2000/svg"><g></svg>', "not well-formed XML (mismatched tag"),
        ('<svg xmlns="http://www.w3.org/2000/svg"><x:g/></svg>', "not well-formed XML (unbound prefix"),
        ('<?xml version="1.0" encoding="nothing"?><svg xmlns="http://www.w3.org/2000/svg"/>', "not well-formed XML"),
    ],
)
def test_what_is_no_drawing_is_refused(text: str, words: str) -> None:
    """With the place where it goes wrong."""
    assert words in refuse(text.encode())


def test_a_drawing_that_grows_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is a largest drawing."""
    monkeypatch.setattr(svg, "_LARGEST", 300)
    assert "too large" in refuse(f'<svg xmlns="http://www.w3.org/2000/svg"><image href="data:;base64,{SOILED_JPEG}"/></svg>'.encode())


def test_odd_styles_take_no_time() -> None:
    """Quotes, addresses and comments that never end, a hundred thousand of each: each character is looked at once."""
    for text in ('"', "'\\", "url(", "/*", "url( '", "url(\"' ", "\\\"'"):
        assert inside(f"<style>{text * 100_000}</style>").startswith("<style")
