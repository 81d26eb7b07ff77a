"""Fields without the signs around their names."""

import pytest

from milpart_docs.rules.reading.lines import split_lines
from milpart_docs.rules.reading.plain_field import plain_field, write_plainly


@pytest.mark.parametrize(
    ("row", "plain"),
    [
        ("**title:** Late", "title: Late"),
        ("**title**: Late", "title: Late"),
        ("**title: Late**", "title: Late"),
        ("- **title:** Late **again**", "title: Late **again**"),
        ("* topics: [a, b]", "topics: [a, b]"),
        ("- topics:", "topics:"),
        ("| title | Late |", "title: Late"),
        ("- title: Late: too late", 'title: "Late: too late"'),
        ("  - **actor:** ACR-EUMS", "- actor: ACR-EUMS"),
        ("    **role:** funding", "role: funding"),
        ("title => Late", "title: Late"),
        ("title \u2013 Late", "title: Late"),
        ("title;Late", "title: Late"),
        ("title", ""),
    ],
)
def test_plainly(row: str, plain: str) -> None:
    """The value stays, in quotation marks where it needs them."""
    assert write_plainly(row) == plain


def test_a_field_that_is_there_already() -> None:
    """Which of the two holds is its author's to say."""
    assert plain_field(split_lines("title: a\n- title: b"), 2) is None
    assert plain_field(split_lines("type: a\n- title: b"), 2) is not None


@pytest.mark.parametrize("row", ["title \u2013 Late", "title; Late", "title - Late"])
def test_what_may_be_a_text(row: str) -> None:
    """Words of a text could have these signs behind them, so that the line is only advised."""
    assert plain_field(split_lines(f"type: a\n{row}"), 2) is None
