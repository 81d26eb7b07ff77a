"""Edits of a text: values in their places, in the form in which they stood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.authoring.text.edits import apply_edits, edits_of
from milpart_docs.reading import read_source
from milpart_docs.rules.fix import Answer, Change, Edit, NewKey, NewValue, NewWords, NoItem

HEAD = "---\ntype: lesson\n"
TAIL = "---\n\nText with \U0001f600 [[LL-2026-1]] and [[LL-2026-1]].\n"


def edited(front: str, change: Change) -> str | None:
    """Give a front matter after a change; nothing, where it cannot be written."""
    source = read_source("lessons/LL-2026-0001.md", f"{HEAD}{front}\n{TAIL}".encode())
    edits = edits_of(source, [change])
    return None if edits is None else apply_edits(source.text, edits).removeprefix(HEAD).removesuffix(f"\n{TAIL}")


@pytest.mark.parametrize(
    ("front", "value", "after"),
    [
        ("title: a  # why", "b", "title: b  # why"),
        ("title: 'a'", "it's", "title: 'it''s'"),
        ('title: "a"', 'b "c" \\', 'title: "b \\"c\\" \\\\"'),
        ("title: a", "NO", 'title: "NO"'),
        ("title: a", "b: c", 'title: "b: c"'),
        ("title: '40'", 40, "title: 40"),
        ('title: "yes"', True, "title: true"),
        ("title: a", ("b", "c d", "NO"), 'title: [b, "c d", "NO"]'),
        ("title: [a]", "b", "title: b"),
        ("{title: a, x: 1}", "b, c", '{title: "b, c", x: 1}'),
        ("title: \U0001f600 a", "b", "title: b"),
    ],
)
def test_value(front: str, value: Answer, after: str) -> None:
    """Quotation marks stay, and come where they are needed; comments and neighbours are not touched."""
    head = f"---\ntype: lesson\n{front}\n{TAIL}" if not front.startswith("{") else f"---\n{front}\n{TAIL}"
    source = read_source("lessons/LL-2026-0001.md", head.encode())
    edits = edits_of(source, [NewValue(("title",), value)])
    assert edits is not None
    assert apply_edits(source.text, edits) == head.replace(front, after)


@pytest.mark.parametrize("front", ["title: >-\n  a\n  b", "title: |\n  a", 'title: "a\n  b"', "title: a\n  b", "title:\n  - a", "other: a"])
def test_value_that_stays(front: str) -> None:
    """A text over several lines, a list on lines of their own, and what is not there."""
    assert edited(front, NewValue(("title",), "b")) is None


@pytest.mark.parametrize(
    ("front", "path", "after"),
    [
        ("topics: [a, b, a]", ("topics", 2), "topics: [a, b]"),
        ("topics: [a, a, b]", ("topics", 1), "topics: [a, b]"),
        ("topics:\n  - a\n  - a\n  - b", ("topics", 1), "topics:\n  - a\n  - b"),
        ("topics:\n- a\n- a\nx: 1", ("topics", 1), "topics:\n- a\nx: 1"),
        ("topics:\n- a\n- a\n# b\nx: 1", ("topics", 1), "topics:\n- a\n# b\nx: 1"),
        (
            "sources:\n  - title: a\n    url: b\n  - title: a\n    url: b\n\nx: 1",
            ("sources", 1),
            "sources:\n  - title: a\n    url: b\n\nx: 1",
        ),
    ],
)
def test_entry_that_goes(front: str, path: tuple[str, int], after: str) -> None:
    """An entry goes with its comma, or with all its lines and nothing else."""
    assert edited(front, NoItem(path)) == after


@pytest.mark.parametrize("front", ["topics: [a,\n  # b\n  a]", "topics:\n- a # why\n- a # b", "topics: {a: 1}", "topics: a"])
def test_entry_that_stays(front: str) -> None:
    """An entry with a comment of its own, and what is no list."""
    assert edited(front, NoItem(("topics", 1))) is None


def test_key() -> None:
    """A key alone changes, with the quotation marks that it had."""
    assert edited("Title : a", NewKey(("Title",), "title")) == "title : a"
    assert edited("'Title': a", NewKey(("Title",), "title")) == "'title': a"


def test_words_in_the_text() -> None:
    """Of words that stand twice on a line those at the column, or behind it, are changed."""
    source = read_source("lessons/LL-2026-0001.md", f"{HEAD}{TAIL}".encode())
    edits = edits_of(source, [NewWords(5, 30, "LL-2026-1", "LL-2026-0001")])
    assert edits is not None
    assert apply_edits(source.text, edits).endswith("[[LL-2026-1]] and [[LL-2026-0001]].\n")


def test_nothing_where_one_change_cannot_be_written() -> None:
    """Half an answer is none."""
    source = read_source("lessons/LL-2026-0001.md", f"{HEAD}title: a\n{TAIL}".encode())
    assert edits_of(source, [NewValue(("title",), "b"), NewValue(("none",), "b")]) is None


def test_of_edits_that_overlap_the_first_is_written() -> None:
    """The text never gets mixed."""
    assert apply_edits("abcdef", [Edit(2, 5, "X"), Edit(0, 3, "Y")]) == "Ydef"
    assert apply_edits("abc", [Edit(3, 3, "d"), Edit(0, 0, "_")]) == "_abcd"


@given(st.text(), st.text(), st.text(), st.text())
def test_an_edit_replaces_what_stands_there(before: str, old: str, behind: str, new: str) -> None:
    """Whatever the texts are."""
    assert apply_edits(before + old + behind, [Edit(len(before), len(before) + len(old), new)]) == before + new + behind
