"""The records behind numbers: every item stands there once, and the address of a number leads to where its section begins."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.analysis import evidence as module
from milpart_docs.views.analysis.evidence import AROUND, MOST_TITLES, Evidence, Item
from milpart_docs.views.catalogue_page import FULL
from tests.corpora import corpus_of, record
from tests.views.elements import Element, read_elements
from tests.views.test_markup import HOSTILE

PARENT = ("Needs", "analysis/needs/")


def entries_of(corpus: Corpus) -> list[Entry]:
    """Give the records of a corpus by identifier."""
    return sorted(corpus.entries, key=lambda entry: entry.id)


ENTRIES = entries_of(corpus_of(*(record(f"LL-2026-{number:04}", title=f"Lesson {number}") for number in range(1, 13))))
FIRST, SECOND, THIRD = ENTRIES[:3]


def evidence_of(*, use_directory_urls: bool = True) -> Evidence:
    """Begin the evidence of an analysis."""
    return Evidence(Addresses(use_directory_urls), "needs", "Needs")


def sections_of(evidence: Evidence) -> dict[str, list[Element]]:
    """Give the sections by the address that leads to them; of one that goes on, the parts in the order of the pages."""
    found: dict[str, list[Element]] = {}
    begun: dict[str, str] = {}
    for page in evidence.pages(PARENT):
        for section in read_elements(page.body).children:
            anchor = section.all("h2")[0].get("id")
            address = begun.setdefault(anchor, f"{evidence.addresses.of(page.name)}#{anchor}")
            found.setdefault(address, []).append(section)
    return found


def linked_in(parts: list[Element]) -> list[str]:
    """Give the addresses of what stands in a section."""
    return [link.get("href") for part in parts for link in part.all("a")]


def test_nought_and_one_need_no_page() -> None:
    """Nought leads nowhere, one leads to the record or its part; no page is made."""
    evidence = evidence_of()
    assert evidence.address("None", []) == ""
    assert evidence.address("One", [FIRST]) == "records/LL-2026-0001/"
    assert evidence.address("A need", [Item(FIRST, "n1", "major")]) == "records/LL-2026-0001/#n1"
    assert evidence.address("Twice the same", [FIRST, FIRST, Item(FIRST)]) == "records/LL-2026-0001/"
    assert list(evidence.pages(PARENT)) == []


def test_a_number_leads_to_its_records() -> None:
    """A section with the number, and each record with type, identifier and state; notes say which part."""
    evidence = evidence_of()
    address = evidence.address("Open needs", [SECOND, Item(FIRST, "n2", "Bridges"), FIRST])
    [page] = evidence.pages(PARENT)
    assert address == f"{evidence.addresses.of(page.name)}#open-needs" == "analysis/records/needs/#open-needs"
    assert (page.title, page.parent, page.tabs) == ("Behind the numbers: Needs", PARENT, ())
    [section] = read_elements(page.body).children
    assert section.all("h2")[0].text == "Open needs 3"
    assert linked_in([section]) == [f"../../../records/{path}" for path in ("LL-2026-0002/", "LL-2026-0001/#n2", "LL-2026-0001/")]
    assert section.all("li")[1].text.startswith("Lesson 1 Lesson · LL-2026-0001 · ")
    assert [reason.text for reason in section.all("span", class_="mp-reason")] == ["Bridges"]


def test_the_same_set_has_the_same_address() -> None:
    """Whatever the order, the title and the number of times that a record is given; another note is another set."""
    evidence = evidence_of()
    address = evidence.address("Needs", [FIRST, SECOND])
    assert evidence.address("The same", [SECOND, FIRST]) == address
    assert evidence.address("Again", [Item(FIRST), SECOND, SECOND]) == address
    assert evidence.address("Parts", [Item(FIRST, "n1"), SECOND]) != address
    assert list(sections_of(evidence)) == [address, "analysis/records/needs/#parts"]


def test_equal_titles_have_different_anchors() -> None:
    """The second is numbered; a title that looks like a numbered one is numbered itself."""
    evidence = evidence_of()
    sets = ([FIRST, SECOND], [FIRST, THIRD], [SECOND, THIRD])
    addresses = [evidence.address(title, items) for title, items in zip(("Needs", "Needs", "Needs 2"), sets, strict=True)]
    assert [address.partition("#")[2] for address in addresses] == ["needs", "needs-2", "needs-2-2"]
    assert list(sections_of(evidence)) == addresses


def test_two_files_with_one_identifier_are_two_records() -> None:
    """Both stand there, though both lead to the same address."""
    again = corpus_of(record("LL-2026-0001")).entries[0]
    evidence = evidence_of()
    address = evidence.address("Needs", [FIRST, again])
    assert linked_in(sections_of(evidence)[address]) == ["../../../records/LL-2026-0001/"] * 2


@pytest.mark.parametrize("use_directory_urls", [True, False])
def test_a_full_page_is_followed_by_the_next(monkeypatch: pytest.MonkeyPatch, *, use_directory_urls: bool) -> None:
    """With room for about five rows: twelve records on three pages, each leading to the others; in bundles, too."""
    monkeypatch.setattr(module, "FULL", 1000)
    evidence = evidence_of(use_directory_urls=use_directory_urls)
    address = evidence.address("All", ENTRIES)
    pages = list(evidence.pages(PARENT))
    assert [page.name for page in pages] == ["analysis/records/needs", "analysis/records/needs.2", "analysis/records/needs.3"]
    assert address == f"{evidence.addresses.of(pages[0].name)}#all"
    assert [[step.url for step in page.tabs] for page in pages] == [[evidence.addresses.of(page.name) for page in pages]] * 3
    assert [[step.is_current for step in page.tabs] for page in pages] == [[place == each for each in range(3)] for place in range(3)]
    assert len(linked_in(sections_of(evidence)[address])) == 12


def test_a_section_that_does_not_fit_begins_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """What fits on a page is not torn apart: its address is that of the second page."""
    monkeypatch.setattr(module, "FULL", 1000 + 2 * AROUND)
    evidence = evidence_of()
    evidence.address("Three", ENTRIES[:3])
    assert evidence.address("Four", ENTRIES[3:7]) == "analysis/records/needs.2/#four"
    assert [len(parts) for parts in sections_of(evidence).values()] == [1, 1]


def test_many_small_sections_fill_pages_with_their_headings() -> None:
    """Headings count: a thousand numbers of two records each, with long titles in letters of two bytes, stay below what a page may have."""
    evidence = evidence_of()
    for number in range(1000):
        evidence.address("Потребности, которые ещё не закрыты " * 4 + str(number), [FIRST, Item(SECOND, note=str(number))])
    pages = list(evidence.pages(PARENT))
    assert len(pages) > 1
    assert max(len(page.body.encode()) for page in pages) <= FULL
    assert len(sections_of(evidence)) == 1000


SETS = st.lists(st.tuples(st.sampled_from(["A", "B", "A 2"]), st.lists(st.sampled_from(ENTRIES), max_size=12)), max_size=12)


@given(SETS, st.integers(1, 3000))
@settings(max_examples=60)
def test_every_item_once_and_every_address_right(sets: list[tuple[str, list[Entry]]], full: int) -> None:
    """Whatever is asked for in whatever order, and however little fits on a page."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "FULL", full)
        evidence = evidence_of()
        asked = [(evidence.address(title, items), items) for title, items in sets]
        found = sections_of(evidence)
        bodies = [len(page.body.encode()) for page in evidence.pages(PARENT)]
    for address, items in asked:
        wanted = {f"../../../records/{entry.id}/" for entry in items}
        if len(wanted) > 1:
            assert Counter(linked_in(found[address])) == Counter(wanted)
            assert {part.all("h2")[0].all("span")[0].text for part in found[address]} == {str(len(wanted))}
        else:
            assert [f"../../../{address}"] == sorted(wanted) or not address
    assert set(found) == {address for address, items in asked if len(set(items)) > 1}
    assert max(bodies, default=0) <= max(full, 0) + 700


def test_no_anchor_twice_on_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where sections go on from page to page."""
    monkeypatch.setattr(module, "FULL", 900)
    evidence = evidence_of()
    for size in range(2, 12):
        evidence.address("Needs", ENTRIES[:size])
    for page in evidence.pages(PARENT):
        anchors = [heading.get("id") for heading in read_elements(page.body).all("h2")]
        assert len(anchors) == len(set(anchors))


def test_hostile_text() -> None:
    """Titles of numbers, of records and notes are text; the anchor is one that can stand in an address."""
    [hostile] = corpus_of(record("LL-2026-0001", title=HOSTILE)).entries
    evidence = evidence_of()
    address = evidence.address(HOSTILE, [hostile, Item(SECOND, HOSTILE, HOSTILE)])
    [page] = evidence.pages(PARENT)
    found = read_elements(page.body)
    assert found.all("script") == []
    assert found.text.count(HOSTILE) == 3
    assert address.partition("#")[2].replace("-", "").isalnum()
    assert found.all("h2")[0].get("id") == address.partition("#")[2]


def test_numbers_of_the_same_records_share_a_section() -> None:
    """Each of their titles stands there, once and up to a limit, whichever the reader came from."""
    evidence = evidence_of()
    titles = ["Needs", "Open needs", "Needs", *(f"Needs of {number}" for number in range(9))]
    assert {evidence.address(title, [FIRST, SECOND]) for title in titles} == {"analysis/records/needs/#needs"}
    (page,) = evidence.pages(PARENT)
    assert f"The same records: Open needs; {'; '.join(titles[3 : 2 + MOST_TITLES])}</p>" in page.body
