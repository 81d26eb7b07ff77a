"""No # behind a space cuts a value short.

In the fields of a record a # behind a space begins a comment, and what follows is not read: *Course #2 began late* becomes *Course*, in
every list and search. A comment of one's own has a space behind the sign, and is left alone.

Correct:

    title: "Course #2 began late"
    status: draft # until the staff has agreed

Wrong:

    title: Course #2 began late
"""

import re
from collections.abc import Iterator

import yaml
from yaml.tokens import ScalarToken

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import Path
from milpart_docs.reading import SourceFile
from milpart_docs.rules.fix import shorten
from milpart_docs.rules.meaning import name_of
from milpart_docs.rules.reading.comment_behind import split_comment
from milpart_docs.rules.reading.known_keys import word_fields
from milpart_docs.rules.reading.line_repair import quoted

CODE = "MP013"
SEVERITY = Severity.WARNING

_SUSPECT = re.compile(r"[ \t\"']#(?:[^\s#]|[ \t][0-9])")
_LOST = re.compile(r"[ \t]*(?P<lost>#(?:[^\s#]|[ \t][0-9]).*?)[ \t]*")
"""A sign with a word directly behind it, or with a number, as in *course # 3*."""
_IN_LINE = frozenset({"", "'", '"'})
"""How a text is written that may have a comment behind it on its line: as it is, or in quotes."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each sign behind which the rest of a value is lost."""
    front = len(source.text) - len(source.body_text)
    if source.kind != "record" or source.text.find("#", 0, front) < 0 or _SUSPECT.search(source.text, 0, front) is None:
        return
    head = source.text[:front]
    rows = head.split("\n")
    if source.positions:
        paths = {(at.value_line, at.value_column): path for path, at in source.positions.items()}
        for token in _texts(head):
            found = _LOST.fullmatch(rows[token.end_mark.line], token.end_mark.column)
            path = paths.get((token.start_mark.line + 1, token.start_mark.column + 1))
            if found is not None and path is not None and name_of(path) in word_fields():
                yield _tell(token, rows[token.start_mark.line], path, found)


def _texts(head: str) -> Iterator[ScalarToken]:
    """Give the texts of a front matter that may have something behind them on their last line."""
    try:
        for token in yaml.scan(head, Loader=yaml.CSafeLoader):
            if isinstance(token, ScalarToken) and (token.style or "") in _IN_LINE and token.value:
                yield token
    except yaml.YAMLError:
        return


def _tell(token: ScalarToken, row: str, path: Path, found: re.Match[str]) -> Finding:
    """Say what is lost, and how to write it with the text before it; a comment behind both stays one."""
    lost, comment = split_comment(found["lost"])
    if token.start_mark.line == token.end_mark.line:
        answer = f"write {row[: token.start_mark.column].lstrip()}{quoted(f'{token.value} {lost}')}{comment}"
    else:
        answer = f"write >- behind {name_of(path)}: and its text on the lines below, two spaces further right"
    otherwise = "a space behind the #" if not lost[1:2].isspace() else "write it on a line of its own, above"
    message = (
        f"the sign # behind a {'space' if not token.style else 'text in quotes'} makes a comment of the rest: {shorten(lost)} is not read"
    )
    return Finding(token.end_mark.line + 1, found.start("lost") + 1, message, f"{answer}, or, if it is a comment, {otherwise}")
