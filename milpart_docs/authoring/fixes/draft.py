"""A file while it is mended: its text with line ends of one character, and the form in which it is saved.

Where lines end in several ways, each keeps its own end: who corrects a word in line 40 must not find line 3 changed.
"""

import codecs
import re
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

from milpart_docs.authoring.text.edits import apply_edits
from milpart_docs.rules.fix import Edit

_UTF16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_LINE_END = re.compile(r"\r\n?")
_OF_TWO = re.compile(r"\r\n")


class Form(NamedTuple):
    """How a text is saved: its encoding, the byte order mark before it, and the line end of most lines, which new lines get."""

    encoding: str = "utf-8"
    mark: bytes = b""
    line_end: str = "\n"


class Draft(NamedTuple):
    """A text as it is saved, each line with its own end, and its form."""

    saved: str
    form: Form

    @property
    def text(self) -> str:
        """The text with line ends of one character, as the reader takes it."""
        return _LINE_END.sub("\n", self.saved)

    @property
    def data(self) -> bytes:
        """The bytes of the file."""
        return self.form.mark + self.saved.encode(self.form.encoding)

    def edited(self, edits: Iterable[Edit]) -> "Draft":
        """Give the draft with edits written into it, whose offsets are those of ``text``."""
        ends = [found.start() - place for place, found in enumerate(_OF_TWO.finditer(self.saved))]
        moved = (
            Edit(
                edit.start + bisect_left(ends, edit.start),
                edit.end + bisect_left(ends, edit.end),
                edit.text.replace("\n", self.form.line_end),
            )
            for edit in edits
        )
        return self._replace(saved=apply_edits(self.saved, moved))

    def in_plain_form(self) -> "Draft":
        """Give the same text as UTF-8 without a mark, with line ends of one character."""
        return Draft(self.text, Form())


def read_draft(data: bytes) -> Draft | None:
    """Take a file's bytes apart; nothing for what is no text."""
    mark = next((mark for mark in (codecs.BOM_UTF8, *_UTF16) if data.startswith(mark)), b"")
    encoding = _UTF16.get(mark, "utf-8")
    try:
        saved = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        return None
    return Draft(saved, Form(encoding, mark, _usual_line_end(saved)))


def _usual_line_end(text: str) -> str:
    """Give the line end that most lines have."""
    counts = {"\r\n": text.count("\r\n")}
    counts["\r"] = text.count("\r") - counts["\r\n"]
    counts["\n"] = text.count("\n") - counts["\r\n"]
    return max(counts, key=lambda end: (counts[end], end == "\n"))
