"""Pictures that stand inside a page, as ``data:`` addresses and as drawings, without their metadata: HTML in, HTML out.

A page without such pictures stays as it is, to the last byte; so does every tag that holds none. Of a drawing that stands in the page
(``<svg>``), what editors keep in it goes: ``metadata``, comments, elements and attributes with a prefix of their own, and the copy of the
whole document that draw.io keeps in ``content``. Tags are cut as browsers cut them (HTML standard, section 13.2.5), in time linear in
the text.
"""

import html
import re

from milpart_docs.images.embedded import NOTHING, Cleaned, Pictures

_TOKEN = re.compile(
    r"""(?P<comment> <!--(?:-?>|.*?(?:--!?>|\Z)) | <\?[^>]*+> | <!(?!\[CDATA\[|--)[^>]*+> )
    | </(?P<end>[a-zA-Z][^\s/>]*+)[^>]*+>
    | <(?P<start>[a-zA-Z][^\s/>]*+)
      (?P<written> (?: [^>=]++ | =\s*+ (?: "[^"]*+" | '[^']*+' | [^\s>"'][^\s>]*+ | (?=>) ) )*+ ) >
    """,
    re.VERBOSE | re.DOTALL,
)
_OPENING = re.compile(r"<(?=[a-zA-Z])")
_ATTRIBUTE = re.compile(
    r"""(?P<blank>\s*+) (?P<name>[^\s=>/"'][^\s=>/]*+)
    (?: \s*+=\s*+ (?: "(?P<double>[^"]*+)" | '(?P<single>[^']*+)' | (?P<plain>[^\s>]*+) ) )?+""",
    re.VERBOSE,
)
_RAW = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in ("script", "style", "textarea")}
"""Elements whose content is text, with what ends it."""
_ENCODED = re.compile(r"&(?:colon|#(?:0*+(?:58|65|68|84|97|100|116)|x0*+(?:3a|41|44|54|61|64|74))(?![0-9a-f]))", re.IGNORECASE)
"""The colon, or a letter, of ``data:`` where it is written by its name or number."""
_PRIVATE = re.compile(r"<metadata|<!--(?!! Font Awesome)|<[?!][^-d]|<[a-z][\w.-]*:|\s[a-z][\w.-]*:[\w.-]+\s*=|\scontent\s*=", re.IGNORECASE)
_LICENCE = "<!--! Font Awesome"
"""How the licence begins that the theme's icons carry, and must."""
_PUBLIC_PREFIXES = ("xlink:", "xml:")
_LISTS = frozenset({"srcset", "imagesrcset"})
DEEPEST = 3
"""So deep may pages stand within pages (``srcdoc``)."""


def clean_page(text: str) -> Cleaned:
    """Free the pictures inside a page, or a part of one, of their metadata; what cannot be cleaned is taken out, and told."""
    if not _may_hold_address(text) and not _may_hold_private(text):
        return Cleaned(text)
    pictures = Pictures()
    return Cleaned(_Page(pictures, 0).clean(text), tuple(pictures.problems))


def _may_hold_address(text: str) -> bool:
    """Tell, quickly, whether there may be an address that holds a file."""
    return "data:" in text.lower() or ("&" in text and _ENCODED.search(text) is not None)


def _may_hold_private(text: str) -> bool:
    """Tell, quickly, whether there may be a drawing with what an editor keeps in it."""
    lowered = text.lower()
    start = lowered.find("<svg")
    return start >= 0 and _PRIVATE.search(text, start, max(lowered.rfind("</svg"), start)) is not None


class _Page:
    """Writes a page again while it is read, tag after tag."""

    def __init__(self, pictures: Pictures, depth: int) -> None:
        self.pictures = pictures
        self.depth = depth
        self.parts: list[str] = []
        self.drawings = 0
        """So many drawings are open."""
        self.passed = ""
        """The element of a drawing that is passed over with all that is in it."""
        self.same = self.inner = 0
        """So many elements of its name, itself included, and drawings inside of it are open."""

    def clean(self, text: str) -> str:
        """Read a page to its end."""
        position, last = 0, text.rfind(">")
        while 0 <= (start := text.find("<", position)) < last:
            self.write(text[position:start])
            token = _TOKEN.match(text, start)
            if token is not None:
                position = self.take(token, text)
            elif text[start + 1 : start + 2].isalpha():
                # a tag without an end would swallow what follows: it is text
                self.write(_OPENING.sub("&lt;", text[start:]))
                return "".join(self.parts)
            else:
                self.write("<")
                position = start + 1
        self.write(_OPENING.sub("&lt;", text[position:]))
        return "".join(self.parts)

    def write(self, text: str) -> None:
        """Write, unless the place is passed over."""
        if text and not self.passed:
            self.parts.append(text)

    def take(self, token: re.Match[str], text: str) -> int:
        """Write what becomes of a comment or a tag, and give the place behind it."""
        if token["comment"]:
            if not self.drawings or token[0].startswith(_LICENCE):
                self.write(token[0])
        elif token["end"]:
            self.end(token["end"].lower(), token[0])
        else:
            return self.start(token, text)
        return token.end()

    def end(self, name: str, written: str) -> None:
        """Take the end of an element; that of a drawing ends whatever is open in it."""
        if self.passed and name == "svg" and self.inner:
            self.inner -= 1
            return
        if name == self.passed:
            self.same -= 1
            self.passed = name if self.same else ""
            return
        if name == "svg":
            self.passed = ""
            self.drawings = max(self.drawings - 1, 0)
        self.write(written)

    def start(self, token: re.Match[str], text: str) -> int:
        """Take the beginning of an element, with its content if that is text."""
        name, written = token["start"].lower(), token["written"]
        is_open = not (written.endswith("/") and (self.drawings or name == "svg"))
        if self.passed:
            self.same += name == self.passed and is_open
            self.inner += name == "svg" and is_open
            return token.end()
        if self.drawings and (name == "metadata" or ":" in name):
            self.passed, self.same, self.inner = name if is_open else "", 1, 0
            return token.end()
        self.drawings += name == "svg"
        self.write(f"<{token['start']}{self.attributes(written)}>")
        self.drawings -= name == "svg" and not is_open
        return self.content(name, token.end(), text) if name in _RAW and is_open else token.end()

    def content(self, name: str, start: int, text: str) -> int:
        """Take the content of an element that is text; a style sheet can hold pictures."""
        closing = _RAW[name].search(text, start)
        end = closing.start() if closing else len(text)
        self.write(self.pictures.clean_style(text[start:end]) if name == "style" else text[start:end])
        return end

    def attributes(self, written: str) -> str:
        """Give the attributes of an element; as they were written, unless there is something to clean."""
        is_suspect = self.drawings or _may_hold_address(written) or "srcdoc" in written.lower()
        return _ATTRIBUTE.sub(self.attribute, written) if is_suspect else written

    def attribute(self, found: re.Match[str]) -> str:
        """Give an attribute as it is to be written, or nothing."""
        name = found["name"].lower()
        if self.drawings and (name == "content" or (":" in name and not name.startswith(_PUBLIC_PREFIXES) and name != "xmlns:xlink")):
            return ""
        value = html.unescape(found["double"] or found["single"] or found["plain"] or "")
        cleaned = self.value(name, value)
        return found[0] if cleaned == value else f'{found["blank"]}{found["name"]}="{html.escape(cleaned)}"'

    def value(self, name: str, value: str) -> str:
        """Clean the value of an attribute: a list of addresses, a page, a style, or one address."""
        if name in _LISTS:
            return self.pictures.clean_list(value)
        if name == "srcdoc":
            return self.page(value)
        return self.pictures.clean_address(value) if not _is_style(name, value) else self.pictures.clean_style(value)

    def page(self, text: str) -> str:
        """Clean a page inside of this one."""
        if self.depth >= DEEPEST:
            self.pictures.problems.append("pages lie within pages within pages, and are not read")
            return NOTHING
        return _Page(self.pictures, self.depth + 1).clean(text)


def _is_style(name: str, value: str) -> bool:
    return name == "style" or "url(" in value.lower()
