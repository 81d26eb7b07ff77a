"""White space that nobody sees."""

import pytest

from milpart_docs.authoring.fixes.white_space import find_white_space
from milpart_docs.authoring.text.edits import apply_edits
from milpart_docs.reading import read_source
from milpart_docs.rules.fix import Edit

FRONT = "---\ntype: lesson\n---\n"


def tidied(text: str) -> str:
    """Give a text without needless white space."""
    source = read_source("lessons/LL-2026-0001.md", text.encode())
    return apply_edits(source.text, [change for fix in find_white_space(source) for change in fix.changes if isinstance(change, Edit)])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a \n", "a\n"),
        ("a\t\nb\n", "a\nb\n"),
        ("a   \nb\n", "a   \nb\n"),
        ("a  \n\nb\n", "a\n\nb\n"),
        ("a\n   \nb\n", "a\n\nb\n"),
        ("a", "a\n"),
        ("a\n\n\n", "a\n"),
        ("```\nx \n\t\ny\n```\n", "```\nx \n\t\ny\n```\n"),
        ("a\n\n    code \n  \n    code\n", "a\n\n    code \n  \n    code\n"),
        ("`a` b \nc\n", "`a` b\nc\n"),
        ("`a` \nb\n", "`a` \nb\n"),
        ("<!-- a \n -->\n", "<!-- a \n -->\n"),
    ],
)
def test_body(before: str, after: str) -> None:
    """Blanks at the ends of lines go, but not those of code, nor the two that break a line."""
    assert tidied(FRONT + before) == FRONT + after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: a  \n", "title: a\n"),
        ("title: a # why \n", "title: a # why\n"),
        ("title: |\n  a  \n  b\n", "title: |\n  a  \n  b\n"),
        ('title: "a  \n  b"\n', 'title: "a  \n  b"\n'),
        ("title: 'a'  \n", "title: 'a'\n"),
    ],
)
def test_front_matter(before: str, after: str) -> None:
    """Blanks go where no text over several lines may hold them."""
    head, tail = "---\ntype: lesson\n", "---\n\nText.\n"
    assert tidied(head + before + tail) == head + after + tail


def test_front_matter_that_cannot_be_read_stays() -> None:
    """Where nobody knows what is text and what is not, nothing is tidied."""
    text = "---\ntype: lesson\ntitle: a: b  \n---\n\nText. \n"
    assert tidied(text) == text
