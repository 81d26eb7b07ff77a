"""Text behind a # that its author meant as text: in a front matter, a # behind a space begins a comment."""

import re
from typing import NamedTuple

from milpart_docs.reading import Fault, SourceFile
from milpart_docs.rules.reading.comment_behind import split_comment

_VALUE = re.compile(r"[ \t]*(?:- +)*(?:[A-Za-z_][\w-]*:)?[ \t]+(?P<text>#[^\s#].*?)[ \t]*")


class Comment(NamedTuple):
    """A comment in the place of a value: its text, the sign included and a second comment left out, and the column of the sign."""

    text: str
    column: int


def find_comment(source: SourceFile, fault: Fault) -> Comment | None:
    """Find the text that is missing as a value because a # made a comment of it; a # with a space behind it is a comment."""
    rows = source.text.split("\n") if "#" in source.text else []
    found = _VALUE.fullmatch(rows[fault.line - 1]) if fault.path in source.positions and fault.line <= len(rows) else None
    return Comment(split_comment(found["text"])[0], found.start("text") + 1) if found else None
