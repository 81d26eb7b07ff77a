"""The lines of a text, and what a repair of one of them is."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from milpart_docs.rules.fix import Edit, Fix, shorten
from milpart_docs.rules.reading.known_keys import field_names
from milpart_docs.vocabulary.look_alikes import SPACES, UNSEEN

_ODD_SPACE = f"[ \\t{SPACES}{UNSEEN}]"
LINE = re.compile(r"(?P<before>[ ]*(?:- +)*(?P<key>[A-Za-z_][\w-]*)[ ]*:[ \t]+)(?P<text>\S.*?)[ \t]*")
"""A key with its value on one line."""
KEY = re.compile(rf"(?P<indent>[ ]*(?:-[ ]+)*){_ODD_SPACE}*(?P<key>[A-Za-z_]\w*){_ODD_SPACE}*[:\uff1a]{_ODD_SPACE}*(?P<text>\S.*)?")
"""A key with or without a value, and with odd spaces and colons."""
LONGEST_LINE = 2000
"""A line with more characters is not written anew."""
Repair = Callable[["Lines", int], Edit | None]
"""Writes a line of a text, counted from one, as it was certainly meant; or nothing, where that is not certain."""


class Lines(NamedTuple):
    """The lines of a text, with the offset at which each begins."""

    rows: list[str]
    starts: list[int]

    def edit(self, line: int, new: str) -> Edit:
        """Write another text in the place of a line, counted from one."""
        start = self.starts[line - 1]
        return Edit(start, start + len(self.rows[line - 1]), new)

    def following(self, line: int) -> str:
        """Give the next line that is not blank, or nothing."""
        return next((row for row in self.rows[line:] if row.strip()), "")

    def preceding(self, line: int) -> str:
        """Give the last line before that is not blank, or nothing."""
        return next((row for row in reversed(self.rows[: line - 1]) if row.strip()), "")


def split_lines(text: str) -> Lines:
    """Split a text into its lines."""
    rows = text.split("\n")
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row) + 1)
    return Lines(rows, starts)


def line_fix(text: str, line: int, column: int, repair: Repair) -> Iterator[Fix]:
    """Yield a line as a repair writes it, with a sentence that shows it."""
    lines = split_lines(text)
    edit = repair(lines, line) if line <= len(lines.rows) and len(lines.rows[line - 1]) <= LONGEST_LINE else None
    if edit is not None:
        message = "a hyphen and a space where entries of the list begin" if "\n" in edit.text else f"the line reads {shorten(edit.text)}"
        yield Fix(line, column, message, (edit,))


def is_followed_by_field(lines: Lines, line: int) -> bool:
    """Tell whether the next line is another field, or the end of the front matter."""
    following = lines.following(line)
    found = KEY.fullmatch(following)
    return following.rstrip() == "---" or (found is not None and not following.startswith((" ", "-")) and found["key"] in field_names())
