"""Paging: no page grows with the corpus, every row stands on just one page, and the steps between the pages lead somewhere."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.catalogue.column import Row
from milpart_docs.catalogue.definition import Shown
from milpart_docs.views.catalogue import JUMPS, VALUES, CatalogueBuilder
from milpart_docs.views.catalogue_page import FULL, CataloguePage, Piece, fill_pages
from milpart_docs.views.layouts import Section
from milpart_docs.views.site import Site
from tests.corpora import record, site_of

COUNT = 1500
STATES = ("observation", "tasked", "implementing")
TOPICS = ("planning", "training", "index")


def make_site() -> Site:
    """Make a site of many small lessons: in three states, of three topics, each with a topic of its own, and all about one mission."""
    lessons = (
        record(
            f"LL-2026-{number:04}",
            title=f"Lesson {number}",
            summary="A gist of two sentences, as long as it may be. " * 6,
            status=STATES[number % 3],
            topics=[TOPICS[number % 3], f"topic {number}"],
            context="ACR-M",
            modified=f"2026-{1 + number % 11:02}-01",
        )
        for number in range(1, COUNT + 1)
    )
    return site_of(
        record("ACR-M", kind="mission"), *lessons, *(record(f"CRS-2026-{number:04}", topics=["planning"]) for number in range(1, 400))
    )


@pytest.fixture(scope="module")
def pages() -> dict[str, CataloguePage]:
    """Build the catalogues of a large corpus."""
    return {page.name: page for page in CatalogueBuilder(make_site()).build().pages}


def parts_of(pages: dict[str, CataloguePage], name: str) -> list[CataloguePage]:
    """Give the pages of a catalogue in their order."""
    return [page for other, page in pages.items() if other == name or other.startswith(f"{name}.")]


def bytes_of(pieces: Sequence[Piece]) -> list[int]:
    """Give the size of each row of a page."""
    return [len(piece.section.html(row).encode()) for piece in pieces for row in piece.rows]


def test_no_page_is_too_long(pages: dict[str, CataloguePage]) -> None:
    """The rows of a page pass what fills it by one row at most; and many pages are full, so that there are not more than needed."""
    cut = [page for page in pages.values() if page.steps and page.pieces]
    assert len(cut) > 10
    for page in cut:
        sizes = bytes_of(page.pieces)
        assert sum(sizes) <= FULL + max(sizes)
        is_last = page.steps[-1].is_current
        assert is_last or sum(sizes) > FULL * 0.9, page.name


@pytest.mark.parametrize("name", ["type/lesson", "topic/planning", "mission/acr-m", "links/acr-m", "status/tasked"])
def test_every_row_stands_on_one_page(pages: dict[str, CataloguePage], name: str) -> None:
    """Once, and in the same order as if there were only one page."""
    parts = parts_of(pages, name)
    assert len(parts) > 1
    rows = [(piece.section.anchor, row.entry.id) for page in parts for piece in page.pieces for row in piece.rows]
    assert len(rows) == len(set(rows)) == parts[0].count
    sections = {piece.section.anchor: piece.section for page in parts for piece in page.pieces}
    assert rows == [(anchor, row.entry.id) for anchor, section in sections.items() for row in section.rows]
    assert all(page.count == parts[0].count for page in parts)


def test_steps_lead_to_pages_that_exist(pages: dict[str, CataloguePage]) -> None:
    """From each page to the first, the last and those near it, each under its number; the page itself is no link."""
    parts = parts_of(pages, "type/lesson")
    total = len(parts)
    assert total > 5
    for number, page in enumerate(parts, 1):
        near = range(max(1, number - 3), min(total, number + 3) + 1)
        assert [int(step.title) for step in page.steps] == sorted({1, *near, total})
        for step in page.steps:
            assert step.is_current == (int(step.title) == number) == (step.url == "")
            if step.url:
                expected = parts[int(step.title) - 1].name
                assert step.url == f"catalogue/{expected}/"


def test_continued_sections_keep_heading_and_anchor(pages: dict[str, CataloguePage]) -> None:
    """A section that goes on is not the first of its name: only where it begins does a jump lead to it."""
    parts = parts_of(pages, "topic/planning")
    told = [(piece.section.title, piece.is_first) for page in parts for piece in page.pieces]
    assert told[0] == ("Lessons", True)
    assert [title for title, is_first in told if is_first] == ["Lessons", "Courses"]
    assert len(told) > 2
    first = parts[0].jumps
    assert [(jump.title, jump.count) for jump in first] == [("Lessons", 500), ("Courses", 399)]
    assert first[0].url == "#of-lesson"
    begins = next(page.name for page in parts if any(piece.is_first and piece.section.title == "Courses" for piece in page.pieces))
    assert first[1].url == f"catalogue/{begins}/#of-course"


def test_what_leads_on_stands_on_the_first_page_only(pages: dict[str, CataloguePage]) -> None:
    """Other facets and what to read first; the spreadsheet and the rows for the browser on each."""
    first, *others = parts_of(pages, "mission/acr-m")
    assert first.facets
    assert first.read_first
    for page in others:
        assert (page.facets, page.read_first) == ((), ())
    assert {page.csv for page in (first, *others)} == {"catalogue/mission/acr-m.csv"}
    assert {page.where for page in (first, *others)} == {"mission=ACR-M"}
    assert {page.data for page in (first, *others)} == {("catalogue/rows/type-lesson.js", "catalogue/rows/type-actor.js")}


def test_lists_of_values_are_cut_likewise(pages: dict[str, CataloguePage]) -> None:
    """Every topic on one page of topics; the first page stands at the address of the facet."""
    parts = [page for name, page in pages.items() if name == "topic/index" or name.startswith("topic/index.")]
    values = [value.value for page in parts for value in page.facets[0].values]
    assert len(values) == len(set(values)) == COUNT + 3
    assert [len(page.facets[0].values) for page in parts] == [VALUES, VALUES, COUNT + 3 - 2 * VALUES]
    assert [step.url for step in parts[1].steps] == ["catalogue/topic/", "", "catalogue/topic/index.3/"]


def test_no_list_grows_with_the_corpus(pages: dict[str, CataloguePage]) -> None:
    """Jumps, values that lead on, steps: each has a bound, on every page."""
    for page in pages.values():
        assert len(page.jumps) <= JUMPS
        assert len(page.steps) <= 9
        assert all(len(view.values) <= (VALUES if page.name.startswith(f"{view.key}/index") else 24) for view in page.facets)
        assert len(page.board) < FULL


def test_short_catalogue_has_no_steps(pages: dict[str, CataloguePage]) -> None:
    """One page, without numbers, and nothing for the browser to load."""
    page = pages["type/actor"]
    assert (page.steps, page.data, page.jumps) == ((), (), ())


LARGE = site_of(*(record(f"TRM-{size}", title="x" * 900 * size * size) for size in range(16)))
"""Records whose rows are from a few hundred bytes to more than a page."""
SIZES = st.lists(st.lists(st.integers(0, 15), min_size=1, max_size=8, unique=True), max_size=6)


@given(SIZES)
def test_pages_are_filled_in_order(sizes: list[list[int]]) -> None:
    """Whatever the rows and sections are: each row once, in order, on pages that are not empty; each section begins once."""
    table = LARGE.tables.of((Shown("record"),), "")
    sections = [
        Section(f"S{place}", f"of-{place}", "", len(part), table, tuple(Row(LARGE.corpus.by_id[f"TRM-{size}"]) for size in part))
        for place, part in enumerate(sizes)
    ]
    pages = list(fill_pages(sections))
    assert [row for page in pages for piece in page for row in piece.rows] == [row for section in sections for row in section.rows]
    assert all(piece.rows for page in pages for piece in page)
    assert [piece.section.title for page in pages for piece in page if piece.is_first] == [section.title for section in sections]
    for page in pages:
        assert sum(bytes_of(page)) <= FULL + max(bytes_of(page))
        assert len({piece.section.title for piece in page}) == len(page)
