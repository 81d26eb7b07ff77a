"""The values in a drawing that can hold more than they show: links, and styles with comments and embedded files."""

import base64
import binascii
import re
from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from milpart_docs.images.refusal import RefusedError

StripEmbedded = Callable[[bytes], tuple[str, bytes]]
"""What gives the media type and the bytes of a picture without its metadata."""
LINKS = frozenset({"href", "src"})
ANIMATED = frozenset({"by", "from", "to", "values"})
NOWHERE = 'url("#")'
"""What stands in the place of an address outside of the drawing, which shows nothing, but tells where the files of an author lie."""
_WEB = ("https:", "http:", "mailto:")
_CSS = re.compile(
    r"""
    (?P<text> "(?:\\.|[^"\\])*+ (?:"|\\?\Z) | '(?:\\.|[^'\\])*+ (?:'|\\?\Z) )
    | (?P<comment> /\* .*? (?:\*/|\Z) )
    | url\( \s*+ (?P<address> "[^"]*+" | '[^']*+' | [^()"']*+ ) \s*+ \)
    | (?P<rest> data: )
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
"""Strings, comments and addresses in a style, which must not be looked for inside one another; and data that stands in none of them.

Possessive, so that no style, however odd, takes more than one look at each character.
"""
_DATA = re.compile(r"\s*data:", re.IGNORECASE)
_BASE64 = re.compile(r";\s*base64\s*\Z", re.IGNORECASE)
_FRAGMENT = re.compile(r"[\w.-]+")
_UNREADABLE = "it has a file within it that cannot be read"
_FONTS = {b"wOFF": "font/woff", b"wOF2": "font/woff2", b"OTTO": "font/otf", b"\0\1\0\0": "font/ttf", b"true": "font/ttf"}


def strip_value(element: str, name: str, value: str, strip_embedded: StripEmbedded) -> str | None:
    """Give the value of an attribute without what it does not show; nothing, where the attribute itself goes."""
    if name in LINKS:
        return _strip_link(element, value, strip_embedded)
    if name in ANIMATED and "data:" in value.lower():
        raise RefusedError("this SVG has files within it that it shows in turn: save it without animation")
    is_style = name == "style" or "url(" in value.lower() or "/*" in value
    return strip_css(value, strip_embedded) if is_style else value


def strip_css(text: str, strip_embedded: StripEmbedded) -> str:
    """Give a style without comments and addresses of other files, and with the embedded pictures stripped."""

    def replace(found: re.Match[str]) -> str:
        if found["comment"]:
            return " "
        address = (found["address"] or "").strip("\"' \t\r\n")
        if found["rest"] or "\\" in address or _DATA.match((found["text"] or "")[1:]):
            raise RefusedError("this SVG has files within its styles that cannot be read: save it anew")
        if _DATA.match(address):
            return f'url("{strip_data(address, strip_embedded)}")'
        return found[0] if found["text"] or address.startswith("#") else NOWHERE

    return _CSS.sub(replace, text)


def _strip_link(element: str, value: str, strip_embedded: StripEmbedded) -> str | None:
    """Keep links within the drawing and embedded pictures; and where readers can click, links to the web.

    A picture in a page loads nothing from elsewhere, so that other addresses show nothing.
    """
    address = value.strip()
    if _DATA.match(address):
        return strip_data(address, strip_embedded)
    is_shown = address.startswith("#") or (element == "a" and address.lower().startswith(_WEB))
    return address if is_shown else None


def strip_data(address: str, strip_embedded: StripEmbedded) -> str:
    """Give an embedded file (RFC 2397) without its metadata, named for what it is; fonts stay as they are."""
    data, fragment = read_data(address)
    font = _FONTS.get(data[:4])
    media_type, kept = (font, data) if font else strip_embedded(data)
    place = f"#{fragment}" if _FRAGMENT.fullmatch(fragment) else ""
    return f"data:{media_type};base64,{base64.b64encode(kept).decode()}{place}"


def read_data(address: str) -> tuple[bytes, str]:
    """Read the bytes of an embedded file, and the part of it that is meant; raise ``RefusedError`` where there are none to be read."""
    head, comma, rest = address.partition(",")
    written, _, fragment = rest.partition("#")
    if not comma:
        raise RefusedError(_UNREADABLE)
    return _decode(written) if _BASE64.search(head) else unquote_to_bytes(written), fragment


def _decode(written: str) -> bytes:
    packed = b"".join(unquote_to_bytes(written).split()).rstrip(b"=")
    try:
        return base64.b64decode(packed + b"=" * (-len(packed) % 4), validate=True)
    except binascii.Error:
        raise RefusedError(_UNREADABLE) from None
