"""Layouts: sections under headings, boards that do not grow, and trees in which every record stands once below what is above it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.catalogue.column import Row
from milpart_docs.catalogue.definition import Definition, Layout, Shown
from milpart_docs.catalogue.selection import select
from milpart_docs.views.layouts import IN_A_LANE, Section, lay_out, order_tree, render_board, sections_by_type
from milpart_docs.views.site import Site
from tests.corpora import Written, corpus_of, record, site_of


def laid_out(definition: Definition, *files: Written) -> list[Section]:
    """Lay the rows of a catalogue out."""
    site = site_of(*files)
    return lay_out(definition, select(definition, site.tables.columns), site.tables, "../../")


def told(sections: list[Section]) -> list[tuple[str, str, str, list[str]]]:
    """Give title, anchor, address and records of each section."""
    return [(section.title, section.anchor, section.url, [row.entry.id for row in section.rows]) for section in sections]


PILLARS = (
    record("BP-2026-0001", pillars=["train"]),
    record("BP-2026-0002", pillars=["advise", "train"]),
    record("BP-2026-0003"),
)


def test_sections_of_a_facet_lead_to_its_values() -> None:
    """In the order of the facet; those without a value come last, and lead nowhere."""
    assert told(laid_out(Definition("own", "Own", group="pillar"), *PILLARS)) == [
        ("Advise", "of-advise", "catalogue/pillar/advise/", ["BP-2026-0002"]),
        ("Train", "of-train", "catalogue/pillar/train/", ["BP-2026-0001", "BP-2026-0002"]),
        ("Not stated", "of-rest", "", ["BP-2026-0003"]),
    ]


def test_sections_of_a_field_lead_nowhere() -> None:
    """There is no catalogue of a field; its anchor is a name that every address takes."""
    found = told(laid_out(Definition("own", "Own", records={"region": ("*",)}, group="region"), record("PTR-NER", region="Sahel & Sahara")))
    assert [(title, url) for title, _, url, _ in found] == [("Sahel & Sahara", "")]
    assert re.fullmatch(r"of-[a-z0-9-]+", found[0][1])


def test_catalogue_without_groups_is_one_section() -> None:
    """Without a heading; an empty one is none."""
    assert told(laid_out(Definition("own", "Own"), *PILLARS)) == [("", "", "", ["BP-2026-0001", "BP-2026-0002", "BP-2026-0003"])]
    assert laid_out(Definition("own", "Own", records={"type": ("term",)}), *PILLARS) == []


def test_columns_are_those_of_the_catalogue_or_of_the_type() -> None:
    """Where a catalogue names none: its type's, or just title and state where it has several types."""
    lesson = record("LL-2026-0001")

    def titles(definition: Definition, *files: Written) -> list[str]:
        return [shown.title for shown in laid_out(definition, *files)[0].table.columns]

    assert titles(Definition("own", "Own", columns=(Shown("title"), Shown("year", "When"))), lesson) == ["Record", "When"]
    assert titles(Definition("own", "Own"), lesson) == ["Record", "State", "Pillar", "DOTMLPF-I", "Date observed"]
    assert titles(Definition("own", "Own"), lesson, record("TRM-A")) == ["Record", "State"]


def test_sections_by_type() -> None:
    """In the order of the vocabulary, each with the columns of its type."""
    site = site_of(record("TRM-A"), record("LL-2026-0001"), record("CRS-2026-0001"))
    sections = sections_by_type([Row(entry) for entry in site.corpus.by_id.values()], site.tables, "")
    assert [(section.title, section.anchor) for section in sections] == [
        ("Lessons", "of-lesson"),
        ("Courses", "of-course"),
        ("Terms", "of-term"),
    ]
    assert len({section.table.columns for section in sections}) == 3


def board(count: int) -> str:
    """Render a board with so many tasked lessons, and one observation."""
    files = (
        *(record(f"LL-2026-{number:04}", status="tasked", title=f"Lesson <{number}>") for number in range(1, count + 1)),
        record("LL-2027-0001"),
    )
    definition = Definition("own", "Own & mine", group="status", layout=Layout.BOARD)
    site: Site = site_of(*files)
    return render_board(definition, select(definition, site.tables.columns), site.tables, "../../")


def test_lanes_stand_in_the_order_of_the_process_and_count_all() -> None:
    """Each leads to the catalogue of its state, and each card to its record; titles are no markup."""
    html = board(2)
    assert re.findall(r'<h2><a href="([^"]*)">([^<]*)</a> <span class="mp-count">(\d+)</span></h2>', html) == [
        ("../../catalogue/status/observation/", "Observation", "1"),
        ("../../catalogue/status/tasked/", "Tasked", "2"),
    ]
    assert '<a href="../../records/LL-2026-0001/">Lesson &lt;1&gt;</a>' in html
    assert 'aria-label="Own &amp; mine"' in html
    assert "more" not in html


def test_lane_does_not_grow() -> None:
    """So many cards and no more; the rest is counted, and one step away."""
    html = board(IN_A_LANE + 30)
    assert html.count("<li>") == IN_A_LANE + 1
    assert '<a href="../../catalogue/status/tasked/">and 30 more</a>' in html
    assert len(board(IN_A_LANE + 300)) - len(html) < 10


def tree(**broader: str) -> list[tuple[str, int]]:
    """Give the capabilities of a tree in their order, with their depths."""
    corpus = corpus_of(*(record(f"CAP-{key}", **({"broader": f"CAP-{above}"} if above else {})) for key, above in broader.items()))
    ordered, depths = order_tree([Row(entry) for entry in corpus.by_id.values()])
    return [(row.entry.id[4:], depths[row.entry.id]) for row in ordered]


@pytest.mark.parametrize(
    ("broader", "ordered"),
    [
        ({"A": "", "B": "A", "C": "B", "D": "A", "E": ""}, [("A", 0), ("B", 1), ("C", 2), ("D", 1), ("E", 0)]),
        ({"A": "C", "B": "C", "C": ""}, [("C", 0), ("A", 1), ("B", 1)]),
        ({"A": "GONE", "B": "A"}, [("A", 0), ("B", 1)]),
        ({"A": "A", "B": "A"}, [("A", 0), ("B", 1)]),
        ({"A": "B", "B": "A", "C": "A", "D": ""}, [("D", 0), ("A", 0), ("B", 1), ("C", 1)]),
    ],
    ids=["children behind parents", "the top first", "orphan", "above itself", "circle"],
)
def test_tree(broader: dict[str, str], ordered: list[tuple[str, int]]) -> None:
    """What hangs below nothing that is there begins a tree of its own; a circle begins somewhere."""
    assert tree(**broader) == ordered


KEYS = tuple("ABCDEFG")


@given(st.lists(st.sampled_from([*KEYS, "GONE", ""]), min_size=len(KEYS), max_size=len(KEYS)))
def test_every_record_stands_once_in_a_tree(above: list[str]) -> None:
    """Whatever stands above what: once, one step deeper than its parent where that comes before it, and right behind its branch."""
    broader = dict(zip(KEYS, above, strict=True))
    ordered = tree(**broader)
    assert sorted(key for key, _ in ordered) == list(KEYS)
    places = {key: place for place, (key, _) in enumerate(ordered)}
    depths = dict(ordered)
    in_circles = {key for key in KEYS if key in chain_above(key, broader)}
    for key, depth in ordered:
        parent = broader[key]
        if depth:
            assert depths[parent] == depth - 1
            assert places[parent] < places[key]
            assert all(depths[between] >= depth for between in list(places)[places[parent] + 1 : places[key]])
        else:
            assert parent not in KEYS or key in in_circles


def chain_above(key: str, broader: dict[str, str]) -> set[str]:
    """Give everything above a capability."""
    found: set[str] = set()
    while (key := broader.get(key, "")) and key not in found:
        found.add(key)
    return found


def test_rows_of_a_tree_are_set_in() -> None:
    """By their depth, down to a step from which on they are not set in further."""
    keys = [f"CAP-{number}" for number in range(12)]
    files = [record(key, **({"broader": above} if above else {})) for key, above in zip(keys, ["", *keys], strict=False)]
    (section,) = laid_out(Definition("own", "Own", layout=Layout.TREE), *files)
    found = [re.findall(r'^<tr(?: class="mp-depth-(\d+)")?>', section.html(row))[0] for row in section.rows]
    assert found == ["", "1", "2", "3", "4", "5", "6", "7", "8", "8", "8", "8"]
