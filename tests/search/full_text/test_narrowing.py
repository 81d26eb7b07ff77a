"""What a query lets through where languages and dates are missing or mixed."""

import pytest

from tests.search.browser.collections import make_document
from tests.search.full_text.indexes import build_pair, ids

DOCUMENTS = [
    make_document(1, "Le convoi par pont.", language="fr"),
    make_document(2, "The convoy by bridge.", date="2023-05"),
    make_document(3, "A convoy by boat.", date="2024-02-29"),
    make_document(4, "Another convoy by bridge."),
]
SEARCH = build_pair(DOCUMENTS)[2]


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ('"the convoi par pont"', {1}),
        ('"convoi par pont" -the', {1}),
        ('"convoy by bridge"', {2, 4}),
        ("date:<2024", {2}),
        ("date:..2024", {2, 3}),
        ("-date:<2024", {1, 3, 4}),
        ("date:>2023-05", {3}),
        ("date:2024-02-29..2024-02-29", {3}),
        ("convoy -date:..2030", {4}),
    ],
)
def test_what_is_let_through(query: str, wanted: set[int]) -> None:
    """A word that is a stop word in some language may be one that was left out; what has no date is in no range of dates."""
    assert {int(identifier[-4:]) for identifier in ids(SEARCH, query)} == wanted


LONG = (
    "convoy ",
    '"',
    '"convoy by" ',
    "+con* ",
    "-title:a ",
    "title:bridge* ",
    "type:x,",
    "-",
    "NOT ",
    "a:",
    "date:2024 ",
    "\U0001f681",
    "\ud800 ",
    "LL-2026-",
)


@pytest.mark.parametrize("piece", LONG)
def test_ten_thousand_characters(piece: str) -> None:
    """Whatever is typed, and however much of it, has an answer, in quotes as without."""
    typed = (piece * 10_000)[:10_000]
    for query in (typed, f'"{typed}"', f"-{typed}", f"convoy {typed}"):
        assert 0 <= SEARCH.ask(query).total <= len(DOCUMENTS)


def test_many_different_clauses() -> None:
    """Thousands of them are looked up one after another, and those that many documents have do not count twice."""
    words = [f"{first}{second}{third}" for first in "abcdefgh" for second in "aeiou" for third in "klmnopqrstuvwxyz"]
    for form in ("{}", "+{}*", "-{}", "-title:{}*", "partner:{}", '-"{} convoy"'):
        assert 0 <= SEARCH.ask(" ".join(map(form.format, words))).total <= len(DOCUMENTS)
