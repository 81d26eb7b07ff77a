"""In what a file that is no record is written, if it is text at all: tables, drawings and programs come in more than one encoding.

Content decides, and never the name: what is text can name records, whatever it is called.
"""

import codecs

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte order marks and what they mean; the mark stays the first character of the text, and so is written again with it."""
_NO_TEXT = (b"%PDF-",)
"""How files begin whose bytes have places that count, although all of them may be letters."""
_CONTROLS = bytes(sorted({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\x1b")))
_FEW, _MANY = 40, 8
"""Of UTF-16, at least one unit of so many has an empty byte on one side, and on that side are so many times as many as on the other."""


def find_encoding(data: bytes) -> str | None:
    """Find the encoding of a text by its bytes; nothing, where they are no text.

    Bytes that no Unicode explains are text in one byte each, unless there are control characters among them.
    """
    if data.startswith(_NO_TEXT):
        return None
    marked = [name for mark, name in _MARKS if data.startswith(mark)]
    found = next((name for name in marked or [*_guess_wide(data), "utf-8"] if _can_be(data, name)), None)
    return found or (None if len(data.translate(None, _CONTROLS)) < len(data) else "latin-1")


def _guess_wide(data: bytes) -> list[str]:
    """Tell UTF-16 without a mark: blanks, digits and line ends have an empty byte, in any language on the same side."""
    first, second = data[::2].count(0), data[1::2].count(0)
    few, many = sorted((first, second))
    if many * _FEW < len(data) // 2 or many < max(1, few * _MANY):
        return []
    return ["utf-16-be" if first > second else "utf-16-le"]


def _can_be(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True
