"""Marked blocks as readers see them."""

import pytest

from milpart_docs.views.portions import mark_portions
from tests.corpora import corpus_of

START, END = '<p class="mp-portion mp-portion--start">{}</p>', '<p class="mp-portion mp-portion--end">End of {}</p>'


@pytest.mark.parametrize(
    ("before", "rest"),
    [("", ""), ("  ", "  "), ("> ", "> "), ("- ", "  ")],
)
def test_a_block_says_where_it_begins_and_ends(before: str, rest: str) -> None:
    """In lists and quotations too, with the signs of the lines around it."""
    shown = mark_portions(f"A\n{before}::: marking LIMITE\n{rest}B\n{rest}:::\nC\n", corpus_of())
    lines = [line.lstrip("> ") for line in shown.splitlines() if line.strip("> ")]
    assert lines == ["A", START.format("LIMITE"), "B", END.format("LIMITE"), "C"]
    assert all(line.startswith(rest.rstrip()) for line in shown.splitlines()[1:-1])


def test_communities_are_named() -> None:
    """By their names, not by their codes."""
    shown = mark_portions("::: marking LIMITE FRA\nB\n:::\n", corpus_of())
    assert "LIMITE, " in shown
    assert "France" in shown


def test_a_block_without_end_ends_with_the_text_and_blocks_may_stand_in_blocks() -> None:
    """Each has its two lines."""
    shown = mark_portions("::: marking LIMITE\nA\n::: marking SECRET UE/EU SECRET\nB\n", corpus_of())
    assert shown.count("mp-portion--start") == shown.count("mp-portion--end") == 2
    assert ":::" not in shown


def test_what_is_no_block_stays_as_it_is() -> None:
    """Other programs have blocks with colons, too."""
    assert mark_portions("A\n::: note\nB\n:::\n", corpus_of()) == "A\n::: note\nB\n:::\n"
