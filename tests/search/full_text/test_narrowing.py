"""What a query lets through where languages and dates are missing or mixed."""

from dataclasses import replace

import pytest

from milpart_docs.search.full_text import Options
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


@pytest.mark.parametrize(
    ("query", "facets", "wanted", "notes"),
    [
        ("partner:mali partner:ukr", {}, {1, 3}, ()),
        ("-partner:mali -partner:ukr", {}, {2, 4}, ()),
        ("partner:mali -partner:ssd", {}, {1}, ()),
        ("partner:xyz,mali partner:atlantis", {}, {1}, ("No record has partner: xyz.", "No record has partner: atlantis.")),
        ("partner:sudan", {}, {2}, ("No record has partner: sudan; looked for South Sudan.",)),
        ("-partner:sudan", {}, {1, 3, 4}, ("No record has partner: sudan; looked for South Sudan.",)),
        ('partner:"south sudan" partner:ssd', {}, {2}, ()),
        ("", {"partner": ["Sudan"]}, set(), ("No record has partner: sudan.",)),
        ("", {"partner": ["Sudan", "SSD", "Sudan"]}, {2}, ("No record has partner: sudan.",)),
        ("", {"partner": ["South Sudan"]}, {2}, ()),
        ("mission:congo", {}, set(), ("No record has mission: congo.",)),
        (
            "originator:unit",
            {},
            {1, 2, 3, 4, 5, 6, 7},
            ("No record has originator: unit; looked for Unit 1, Unit 2, Unit 3, Unit 4, Unit 5 and 2 more.",),
        ),
    ],
)
def test_values_of_facets(query: str, facets: dict[str, list[str]], wanted: set[int], notes: tuple[str, ...]) -> None:
    """Any of several; what no record has is told, and what was taken for it, which is so only for what is typed in the query."""
    lessons = [make_document(number, "word", partner=partner) for number, partner in enumerate(("MLI", "SSD", "UKR NER", ""), 1)]
    units = [replace(make_document(number, "word"), facets={"originator": (f"Unit {number}",)}) for number in range(1, 8)]
    found = build_pair(units if "originator" in query else lessons)[2].ask(query, Options(facets=facets))
    assert {int(hit.id[-4:]) for hit in found.hits} == wanted
    assert found.notes == notes


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
