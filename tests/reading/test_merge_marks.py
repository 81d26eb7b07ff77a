"""Marks of a merge, and what only looks like one."""

import pytest

from milpart_docs.reading import read_source
from milpart_docs.reading.merge_marks import blank_marks, find_merge_marks
from milpart_docs.vocabulary.markings import CLOSED


def places(text: str, *, is_front: bool = False) -> list[tuple[str, int]]:
    """Give kind and line of each fault."""
    return [(fault.kind, fault.line) for fault in find_merge_marks(text, is_front=is_front).faults]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n", [("merge-conflict", 2)]),
        ("<<<<<<< a\nb\n||||||| 1a2b\nc\n=======\nd\n>>>>>>> x", [("merge-conflict", 1)]),
        ("<<<<<<< a\n<<<<<<<<< b\n=========\n>>>>>>>>> c\n=======\nd\n>>>>>>> x", [("merge-conflict", 1)]),
        ("<<<<<<< a\n=======\n>>>>>>> x\n<<<<<<< a\n=======\n>>>>>>> x", [("merge-conflict", 1), ("merge-conflict", 4)]),
        ("<<<<<<< a\nno end", [("merge-conflict", 1)]),
        ("<<<<<<<\n=======\n>>>>>>>", [("merge-conflict", 1)]),
        ("text\n>>>>>>> Stashed changes\n", [("merge-mark", 2)]),
        ("text\n>>>>>>> 1a2b3c4 (Say how much was lost)\n", [("merge-mark", 2)]),
    ],
)
def test_marks(text: str, found: list[tuple[str, int]]) -> None:
    """One fault for each conflict, at its first line, and one for a mark that was left behind."""
    assert places(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "A heading\n=======\n",
        "=======\n",
        "|||||||\n",
        ">>>>>> a\n>>>>>>> b\n>>>>>> c\n",
        ">>>>>>> what somebody answered to an answer\n",
        "<<<<<< six\n======\n>>>>>> six\n",
        " <<<<<<< indented\n",
        "<<<<<<<HEAD\n",
        "a <<<<<<< b\n",
    ],
)
def test_other_signs(text: str) -> None:
    """A heading, a quotation, a table without words, and marks that do not begin their line."""
    assert places(text) == []


def test_in_a_front_matter_every_mark_counts() -> None:
    """No heading is underlined there."""
    assert places("a: b\n=======\n||||||| x\n", is_front=True) == [("merge-mark", 2), ("merge-mark", 3)]


def test_blanked_marks_keep_every_place() -> None:
    """A version that ends in the mark between the two is no heading."""
    text = "<<<<<<< HEAD\nOurs\n=======\nTheirs\n>>>>>>> x\n"
    plain = blank_marks(text, find_merge_marks(text))
    assert [len(row) for row in plain.split("\n")] == [len(row) for row in text.split("\n")]
    assert plain.split() == ["Ours", "Theirs"]
    assert read_source("docs/page.md", text.encode()).body.headings == ()


def test_code() -> None:
    """A page may show marks in a block of code; in a record they stand there because a merge put them there."""
    shown = "```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n```\n"
    assert read_source("docs/page.md", shown.encode()).faults == ()
    record = read_source("lessons/LL-2026-0001.md", f"---\ntype: lesson\n---\n{shown}".encode())
    assert ("merge-conflict", 5) in [(fault.kind, fault.line) for fault in record.faults]


def test_nothing_of_the_fields_counts() -> None:
    """Neither version may open the record."""
    text = "---\nid: LL-2026-0001\n<<<<<<< a\nmarking: PUBLIC\n=======\nmarking: LIMITE\n>>>>>>> b\n---\ntext\n"
    source = read_source("docs/x.md", text.encode())
    assert (source.kind, source.written, source.protection, source.known_as) == ("record", {}, CLOSED, ("LL-2026-0001",))
