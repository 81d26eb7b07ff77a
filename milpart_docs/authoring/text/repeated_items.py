"""The edit that takes an entry out of a list which another entry repeats, with the comma before it or with all its lines."""

from collections import Counter

from milpart_docs.authoring.text.front_nodes import Front
from milpart_docs.authoring.text.words import words_of
from milpart_docs.model.structure import Path
from milpart_docs.rules.fix import Edit, NoItem


def without_repeated(front: Front, change: NoItem) -> Edit | None:
    """Take one of two entries out that say the same, word for word; two values may be alike and be withheld from different readers."""
    if change.or_else and _words_of_item(front, change.path) != _words_of_item(front, change.or_else):
        return None
    return _without_item(front, change.path) or (_without_item(front, change.or_else) if change.or_else else None)


def _words_of_item(front: Front, path: Path) -> Counter[str]:
    node, place = front.lists.get(path[:-1]), path[-1]
    if node is None or not isinstance(place, int) or not 0 <= place < len(node.value):
        return Counter()
    item = node.value[place]
    text = front.text[item.start_mark.index : item.end_mark.index]
    return words_of("\n".join(row for row in text.split("\n") if not row.lstrip().startswith("#")))


def _without_item(front: Front, path: Path) -> Edit | None:
    """Take an entry out of a list: with the comma before it, or with all its lines."""
    node, place = front.lists.get(path[:-1]), path[-1]
    if node is None or not isinstance(place, int) or not 0 <= place < len(node.value) or len(node.value) == 1:
        return None
    item = node.value[place]
    if node.flow_style:
        before = node.value[place - 1]
        return None if place == 0 else _checked(front, before.end_mark.index, item.end_mark.index, may_hold_hyphen=False)
    start = front.text.rfind("\n", 0, item.start_mark.index) + 1
    following = node.value[place + 1].start_mark.index if place + 1 < len(node.value) else item.end_mark.index
    end = (
        front.text.rfind("\n", 0, following) + 1
        if place + 1 < len(node.value)
        else _end_of_lines(front.text, item.start_mark.index, following)
    )
    return _checked(front, start, end, may_hold_hyphen=True)


def _end_of_lines(text: str, start: int, end: int) -> int:
    """Give the end of the last line of an entry; the composer counts blank lines and comments behind it to it."""
    rows = text[start:end].split("\n")
    while len(rows) > 1 and (not rows[-1].strip() or rows[-1].lstrip().startswith("#")):
        rows.pop()
    last = start + len("\n".join(rows))
    line_end = text.find("\n", last)
    return len(text) if line_end < 0 else line_end + 1


def _checked(front: Front, start: int, end: int, *, may_hold_hyphen: bool) -> Edit | None:
    """Give the edit that takes a piece of a front matter out; nothing, where a comment would go with it, or where it is no whole entry."""
    gone = front.text[start:end]
    is_entry = gone.lstrip().startswith("- ") if may_hold_hyphen else gone.lstrip().startswith(",")
    return Edit(front.offset + start, front.offset + end, "") if is_entry and "#" not in gone else None
