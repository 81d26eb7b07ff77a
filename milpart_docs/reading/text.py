"""From bytes to text: UTF-8 with or without a byte order mark, with any line ends; anything else is a fault."""

import codecs

from milpart_docs.reading.fault import Fault

LARGEST_FILE = 5_000_000
"""Largest file that is read, in bytes: some two thousand pages of text; what is larger is not a record."""

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_text(data: bytes) -> tuple[str | None, list[Fault]]:
    r"""Decode a file; line ends become ``\n`` and a byte order mark goes, both told as faults of a mild kind."""
    if data.startswith(_UTF16) or _looks_like_utf16(data):
        return None, [Fault("utf-16", 1, 1)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _place(data, error.start)
        return None, [Fault("not-utf-8", line, column, details={"byte": f"0x{data[error.start]:02X}"})]
    if "\0" in text:
        before = text[: text.index("\0")]
        return None, [Fault("nul", before.count("\n") + 1, len(before) - before.rfind("\n"))]
    return _tell_form(data, text)


def _tell_form(data: bytes, text: str) -> tuple[str, list[Fault]]:
    faults = []
    if data.startswith(codecs.BOM_UTF8):
        faults.append(Fault("byte-order-mark", 1, 1))
    if "\r" in text:
        first = text.splitlines()[0]
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        faults.append(Fault("carriage-return", 1, len(first) + 1))
    return text, faults


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
