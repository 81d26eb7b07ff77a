"""From what belongs where to edits of a text: the values of a front matter are written in their places, and nothing else changes.

A value keeps its quotation marks, where it still needs them or had them; a list stays as it is laid out. What cannot be written with
certainty (a text over several lines, a value in a place that the file does not have) becomes no edit.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from milpart_docs.authoring.text.front_nodes import Front, read_front
from milpart_docs.authoring.text.repeated_items import without_repeated
from milpart_docs.authoring.text.scalars import is_word, write_scalar
from milpart_docs.reading import SourceFile
from milpart_docs.rules.fix import Answer, Change, Edit, NewKey, NewValue, NewWords, NoItem, NoLine


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Write edits into a text; of two that overlap, only the first by place is written."""
    pieces, last = [], 0
    for edit in sorted(edits):
        if edit.start >= last and edit.end >= edit.start:
            pieces += [text[last : edit.start], edit.text]
            last = edit.end
    return "".join([*pieces, text[last:]])


def edits_of(source: SourceFile, changes: Iterable[Change], front: Front | None = None) -> list[Edit] | None:
    """Give the edits of changes to a file that was read; nothing at all, where one of them cannot be written.

    Who asks more than once for a file hands over its front matter.
    """
    front = front or read_front(source)
    found = [_edit_of(source, front, change) for change in changes]
    edits = [_trim(source.text, edit) for edit in found if edit is not None]
    return edits if len(edits) == len(found) else None


def _trim(text: str, edit: Edit) -> Edit:
    """Give the same edit without what it has in common with the text at its beginning and end."""
    old, new = text[edit.start : edit.end], edit.text
    before = _alike(old, new)
    behind = _alike(old[before:][::-1], new[before:][::-1])
    return Edit(edit.start + before, edit.end - behind, new[before : len(new) - behind])


def _alike(one: str, other: str) -> int:
    """Count the characters that two texts have in common at their beginnings."""
    return next(
        (place for place, (first, second) in enumerate(zip(one, other, strict=False)) if first != second), min(len(one), len(other))
    )


def _edit_of(source: SourceFile, front: Front, change: Change) -> Edit | None:
    if isinstance(change, Edit):
        return change
    if isinstance(change, NewValue):
        at = source.position(*change.path)
        place = (at.value_line, at.value_column)
        return _instead_of_list(front, change) if change.path in front.lists else _new_scalar(front, place, change.value)
    if isinstance(change, NewKey):
        at = source.position(*change.path)
        return _new_scalar(front, (at.line, at.column), change.key) if change.path in source.positions else None
    if isinstance(change, NoItem):
        return without_repeated(front, change)
    if isinstance(change, NoLine):
        return _without_line(source.text, change)
    return _new_words(source, front, change) if isinstance(change, NewWords) else None


def _new_scalar(front: Front, place: tuple[int, int], value: Answer) -> Edit | None:
    """Write a value in the place of the scalar that begins at a line and column."""
    node, is_flow = front.scalars.get(place, (None, False))
    if node is None or node.start_mark.line != node.end_mark.line or node.style in {"|", ">"}:
        return None
    text = write_answer(value, node.style if isinstance(value, str | date) else None, is_flow=is_flow)
    return Edit(front.offset + node.start_mark.index, front.offset + node.end_mark.index, text)


def _instead_of_list(front: Front, change: NewValue) -> Edit | None:
    """Write a single value in the place of a list in brackets on one line."""
    node = front.lists[change.path]
    if not node.flow_style or node.start_mark.line != node.end_mark.line:
        return None
    text = write_answer(change.value, None, is_flow=False)
    return Edit(front.offset + node.start_mark.index, front.offset + node.end_mark.index, text)


def write_answer(value: Answer, style: str | None, *, is_flow: bool) -> str:
    """Write a value; ``style`` is the quotation mark that stood there. In brackets, a text with other signs than words have is quoted."""
    if isinstance(value, tuple):
        return f"[{', '.join(write_answer(item, None, is_flow=True) for item in value)}]"
    if style in {"'", '"'} and "\n" not in str(value):
        text = str(value)
        return "'" + text.replace("'", "''") + "'" if style == "'" else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    written = str(value) if isinstance(value, Decimal) else write_scalar(value, is_date=False)
    needs_quotes = is_flow and isinstance(value, str) and written == value and not is_word(value)
    return f'"{value}"' if needs_quotes else written


def _new_words(source: SourceFile, front: Front, change: NewWords) -> Edit | None:
    """Write other words where the old ones stand: as a value of the front matter, a part of one, or in the running text."""
    node, _ = front.scalars.get((change.line, change.column), (None, False))
    if node is not None and node.value == change.old:
        return _new_scalar(front, (change.line, change.column), change.new)
    row = source.text.split("\n")[change.line - 1]
    at = row.find(change.old, change.column - 1)
    if at < 0:
        return None
    start = sum(len(line) + 1 for line in source.text.split("\n")[: change.line - 1]) + at
    return Edit(start, start + len(change.old), change.new)


def _without_line(text: str, change: NoLine) -> Edit | None:
    """Take a line out that another one repeats; blanks at the ends of the two do not count."""
    rows = text.split("\n")
    if change.line == change.like or rows[change.line - 1].rstrip() != rows[change.like - 1].rstrip():
        return None
    start = sum(len(row) + 1 for row in rows[: change.line - 1])
    return Edit(start, min(len(text), start + len(rows[change.line - 1]) + 1), "")
