"""Pictures that stand in a text as addresses which hold them whole (``data:``, RFC 2397): in a page, in a style sheet.

They are images like any file, with the same metadata. What is no picture (a font, a text) stays as it is.
"""

import re
from dataclasses import dataclass

from milpart_docs.images.kinds import HEAD, has_image_signature
from milpart_docs.images.refusal import RefusedError
from milpart_docs.images.stripping import strip_image
from milpart_docs.images.svg_values import read_data, strip_data

NOTHING = "data:,"
"""What stands in the place of a picture that cannot be published: it shows nothing, and nothing is loaded."""
_SCHEME = re.compile(r"\s*data:", re.IGNORECASE)
_PICTURE = re.compile(r"\s*data:\s*image/", re.IGNORECASE)
_IN_LIST = re.compile(r"(?<![^\s,])data:\S+", re.IGNORECASE)
_STYLE = re.compile(
    r"""
    /\* .*? (?:\*/|\Z)
    | url\( \s*+ (?: "(?P<double>(?:[^"\\\n]|\\.)*+)" | '(?P<single>(?:[^'\\\n]|\\.)*+)' | (?P<plain>(?:[^)\\]|\\.)*+) ) \s*+ (?:\)|\Z)
    | "(?P<text>(?:[^"\\\n]|\\.)*+)" | '(?P<quoted>(?:[^'\\\n]|\\.)*+)'
    | \\.
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)
"""Comments, addresses and texts of a style, which must not be looked for inside one another; each character is looked at once."""
_ESCAPE = re.compile(r"\\(?:(?P<code>[0-9a-f]{1,6})\s?|(?P<end>\n)|(?P<other>.))", re.DOTALL | re.IGNORECASE)
_AROUND = " \t\r\n\f\"'"
_LAST_CHARACTER = 0x10FFFF


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text whose pictures have no metadata, and for each picture that was taken out one sentence that says why."""

    text: str
    problems: tuple[str, ...] = ()


def clean_style_sheet(text: str) -> Cleaned:
    """Free the pictures inside a style sheet of their metadata; the text itself, where there are none."""
    if "data:" not in text.lower():
        return Cleaned(text)
    pictures = Pictures()
    return Cleaned(pictures.clean_style(text), tuple(pictures.problems))


class Pictures:
    """Frees the pictures in addresses and styles of their metadata, and notes why some are taken out."""

    def __init__(self) -> None:
        """Begin without problems."""
        self.problems: list[str] = []

    def clean_address(self, address: str) -> str:
        """Give an address with its picture cleaned, or one of nothing; any other address as it is."""
        if not _SCHEME.match(address) or not _holds_picture(address):
            return address
        try:
            return strip_data(address.strip(), strip_image)
        except RefusedError as error:
            self.problems.append(str(error))
            return NOTHING

    def clean_list(self, addresses: str) -> str:
        """Do the same in a list of addresses with sizes (``srcset``), where an address ends with a blank."""
        return _IN_LIST.sub(lambda found: self.clean_address(found[0]), addresses)

    def clean_style(self, style: str) -> str:
        """Do the same in a style sheet or the style of an element (CSS Syntax Level 3)."""
        return _STYLE.sub(self._clean_part, style)

    def _clean_part(self, found: re.Match[str]) -> str:
        address = next(filter(None, found.group("double", "single", "plain", "text", "quoted")), "")
        if "data" not in address.lower() and "\\" not in address:
            return found[0]
        plain = _ESCAPE.sub(_resolve, address).strip(_AROUND)
        cleaned = self.clean_address(plain)
        if cleaned == plain:
            return found[0]
        return f'"{cleaned}"' if found["text"] or found["quoted"] else f'url("{cleaned}")'


def _resolve(escape: re.Match[str]) -> str:
    if escape["code"]:
        code = int(escape["code"], 16)
        return chr(code) if 0 < code <= _LAST_CHARACTER and not 0xD800 <= code <= 0xDFFF else "\ufffd"  # noqa: PLR2004 - halves of pairs
    return escape["other"] or ""


def _holds_picture(address: str) -> bool:
    """Tell whether an address holds a picture, by its name or by its content: browsers go by the content."""
    if "," not in address:
        return False
    if _PICTURE.match(address):
        return True
    try:
        return has_image_signature(read_data(address)[0][:HEAD])
    except RefusedError:
        return False
