"""A file while it is mended: its text with line ends of one character, and the form in which it is saved."""

import codecs
from typing import NamedTuple

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


class Form(NamedTuple):
    """How a text is saved: its encoding, the byte order mark before it, and its line ends."""

    encoding: str = "utf-8"
    mark: bytes = b""
    line_end: str = "\n"


class Draft(NamedTuple):
    """A text and its form."""

    text: str
    form: Form

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.form.mark + self.text.replace("\n", self.form.line_end).encode(self.form.encoding)

    def in_plain_form(self) -> "Draft":
        """Give the same text as UTF-8 without a mark, with line ends of one character."""
        return Draft(self.text, Form())


def read_draft(data: bytes, *, keeps_line_ends: bool = False) -> Draft | None:
    """Take a file's bytes apart; nothing for what is no text.

    Where line ends are kept, they stay signs of the text. Otherwise, of a text with several kinds of them the data are others than before.
    """
    mark = next((mark for mark in (codecs.BOM_UTF8, *_UTF16) if data.startswith(mark)), b"")
    encoding = _UTF16.get(mark, "utf-8")
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        return None
    if keeps_line_ends:
        return Draft(text, Form(encoding, mark))
    return Draft(text.replace("\r\n", "\n").replace("\r", "\n"), Form(encoding, mark, _line_end(text)))


def _line_end(text: str) -> str:
    """Give the line end that most lines have."""
    counts = {"\r\n": text.count("\r\n")}
    counts["\r"] = text.count("\r") - counts["\r\n"]
    counts["\n"] = text.count("\n") - counts["\r\n"]
    return max(counts, key=lambda end: (counts[end], end == "\n"))
