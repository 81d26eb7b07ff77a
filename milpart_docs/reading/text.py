"""From bytes to text: UTF-8 with or without a byte order mark, with any line ends; anything else is a fault."""

import codecs
import re

from milpart_docs.reading.fault import Fault
from milpart_docs.reading.mojibake import mark_lost_letters
from milpart_docs.reading.other_formats import name_format

LARGEST_FILE = 5_000_000
"""Largest file that is read, in bytes: some two thousand pages of text; what is larger is not a record."""

_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]")
"""Characters that no author means: they break XML, and some end a line for one program and not for another."""
_CONTROL_BYTES = bytes(sorted({*range(0x20), 0x7F} - set(b"\t\n\r")))
_CONTROL_SEQUENCES = tuple(re.compile(pattern) for pattern in (rb"\xc2[\x80-\x9f]", rb"\xe2\x80[\xa8\xa9]", rb"\xef\xbf[\xbe\xbf]"))
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(data: bytes) -> tuple[str | None, list[Fault]]:
    r"""Decode a file; line ends become ``\n`` and a byte order mark goes, both told as faults of a mild kind.

    Control characters become spaces, so that every place stays true and nothing that is made of the text breaks on them.
    """
    format_ = name_format(data)
    if format_ is not None:
        return None, [Fault("other-format", 1, 1, details={"format": format_})]
    if data.startswith(_UTF16) or _looks_like_utf16(data):
        return None, [Fault("utf-16", 1, 1)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _place(data, error.start)
        return None, [Fault("not-utf-8", line, column, details={"letter": _in_windows(data[error.start])})]
    if "\0" in text:
        return None, [Fault("nul", *_place_in(text, text.index("\0")))]
    return _tell_form(data, text)


def _in_windows(byte: int) -> str:
    """Give the letter that a byte stands for in Windows-1252, the encoding in which Western Windows saves where UTF-8 is not chosen."""
    letter = bytes((byte,)).decode("cp1252", "ignore")
    return f" ({letter})" if letter.isprintable() and letter else ""


def _tell_form(data: bytes, text: str) -> tuple[str, list[Fault]]:
    faults = []
    if data.startswith(codecs.BOM_UTF8):
        faults.append(Fault("byte-order-mark", 1, 1))
    if "\r" in text:
        faults.append(Fault("carriage-return", *_place_in(text, text.index("\r"))))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not _may_have_control_characters(data):
        return text, faults
    text = mark_lost_letters(text)
    found = _CONTROL.search(text)
    if found:
        faults.append(Fault("control-character", *_place_in(text, found.start()), details={"character": f"U+{ord(found.group()):04X}"}))
        text = _CONTROL.sub(" ", text)
    return text, faults


def without_control_characters(text: str) -> str:
    """Put spaces in the place of control characters, NUL included: the text that a file of it would be read as."""
    return _CONTROL.sub(" ", text.replace("\0", " "))


def _may_have_control_characters(data: bytes) -> bool:
    """Look at the bytes first, which is many times quicker than to look at the characters."""
    if len(data.translate(None, _CONTROL_BYTES)) < len(data):
        return True
    return not data.isascii() and any(sequence.search(data) for sequence in _CONTROL_SEQUENCES)


def _place_in(text: str, offset: int) -> tuple[int, int]:
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def _looks_like_utf16(data: bytes) -> bool:
    """Tell text in UTF-16 without a mark: in Western text just one byte of every two is zero."""
    head = data[:64]
    first, second = head[::2].count(0), head[1::2].count(0)
    return max(first, second) > len(head) // 3 and min(first, second) < len(head) // 8 + 1


def _place(data: bytes, offset: int) -> tuple[int, int]:
    """Give line and column of a byte, counting the characters before it that can be decoded."""
    before = data[:offset]
    start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[start:].decode("utf-8-sig", "replace")) + 1
