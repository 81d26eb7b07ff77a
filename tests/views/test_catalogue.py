"""Catalogues: the counts are right, every record is found under each of its values, and every step and address leads to a page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from milpart_docs.catalogue.facets import FACETS, Facets
from milpart_docs.catalogue.selection import select
from milpart_docs.corpus import Corpus, Settings, load_settings
from milpart_docs.corpus.options import Place
from milpart_docs.corpus.settings import Written as Setting
from milpart_docs.model import RECORD_TYPES
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.catalogue import CatalogueBuilder
from milpart_docs.views.catalogue_files import write_files
from milpart_docs.views.catalogue_page import CataloguePage
from milpart_docs.views.links import MOST_LINKS
from milpart_docs.views.site import Site
from tests.catalogue.written import NEARLY_SOUND
from tests.corpora import Written, corpus_of, record, shipped_corpus, site_of
from tests.model.examples import example_file
from tests.projects import LESSON, TODAY, base_lesson, load, make_project

Pages = dict[str, CataloguePage]


@pytest.fixture(scope="module")
def shipped() -> Site:
    """Make the site of the shipped corpus."""
    return Site(shipped_corpus(), Addresses(), TODAY)


@pytest.fixture(scope="module")
def pages(shipped: Site) -> Pages:
    """Build its catalogues."""
    return build(shipped)


def build(site: Site) -> Pages:
    """Build the catalogues of a site; no two pages have the same name."""
    found = CatalogueBuilder(site).build().pages
    assert len({page.name for page in found}) == len(found)
    return {page.name: page for page in found}


def build_in(root: Path, files: dict[str, str | bytes] | None = None) -> Pages:
    """Build the catalogues of the base project with files over it."""
    return build(Site(load(make_project(root, files)), Addresses(), TODAY))


def parts(pages: Pages, name: str) -> Iterator[CataloguePage]:
    """Give the pages of one catalogue: the first, and those with a number behind a dot."""
    yield pages[name]
    number = 2
    while f"{name}.{number}" in pages:
        yield pages[f"{name}.{number}"]
        number += 1


def shown(pages: Pages, name: str) -> list[str]:
    """Give the records of a catalogue on all its pages, in their order."""
    return [row.entry.id for page in parts(pages, name) for piece in page.pieces for row in piece.rows]


def addresses_of(pages: Pages) -> set[str]:
    """Give the address of every page."""
    return {f"catalogue/{name}".removesuffix("/index").removesuffix("index").rstrip("/") + "/" for name in pages}


def naive(corpus: Corpus, key: str) -> dict[str, set[str]]:
    """Count the slow way: the records of each value of a facet."""
    facets = Facets(corpus)
    found: dict[str, set[str]] = {}
    for entry in corpus.by_id.values():
        for value in facets.values(entry, key):
            found.setdefault(value, set()).add(entry.id)
    return found


@pytest.mark.parametrize("facet", FACETS, ids=lambda facet: facet.key)
def test_counts_and_members_are_those_of_the_corpus(shipped: Site, pages: Pages, facet: object) -> None:
    """For the shipped corpus, every value of every facet has a catalogue with just the records that have it, each once."""
    key = getattr(facet, "key", "")
    expected = naive(shipped.corpus, key)
    listed = [value for page in parts(pages, f"{key}/index") for view in page.facets for value in view.values]
    assert {value.value: value.count for value in listed} == {value: len(members) for value, members in expected.items()}
    assert pages[f"{key}/index"].count == len(set().union(*expected.values()))
    for value in listed:
        name = value.url.removeprefix("catalogue/").rstrip("/")
        rows = shown(pages, name)
        assert len(rows) == value.count == pages[name].count
        assert set(rows) == expected[value.value]


def test_every_definition_shows_what_it_selects(shipped: Site, pages: Pages) -> None:
    """Each row that the definition chooses stands on a page, and the count at the head is that of the rows."""
    for definition in shipped.definitions.catalogues.values():
        rows = select(definition, shipped.tables.columns)
        if definition.pages or not rows:
            continue
        assert pages[definition.name].count == len(rows), definition.name
        if definition.layout.value != "board":
            assert set(shown(pages, definition.name)) == {row.entry.id for row in rows}, definition.name


def test_facets_with_one_value_for_all_lead_nowhere(shipped: Site, pages: Pages) -> None:
    """They have a catalogue, and do not stand below the records of other values: all of these would have it."""
    alone = {key for key, group in shipped.facet_groups.items() if len(group) == 1}
    assert "language" in alone
    offered = {view.key for name, page in pages.items() if page.is_narrowing for view in page.facets}
    assert offered.isdisjoint(alone)
    assert offered == {facet.key for facet in FACETS} - alone


def test_overview_lists_every_catalogue_once(shipped: Site, pages: Pages) -> None:
    """Under its shelf, with its number of rows, at an address that exists; and the values that most records have of each facet."""
    overview = pages["index"]
    steps = [step for shelf in overview.shelves.values() for step in shelf]
    definitions = {definition.title: definition for definition in shipped.definitions.catalogues.values() if definition.shelf}
    assert [step.title for step in steps] == [title for title in definitions if definitions[title].name in pages]
    assert {step.url for step in steps} <= addresses_of(pages)
    assert all(step.count == pages[definitions[step.title].name].count for step in steps)
    assert overview.count == len(shipped.corpus.by_id)
    for view in overview.facets:
        expected = naive(shipped.corpus, view.key)
        assert all(value.count == value.total == len(expected[value.value]) for value in view.values)
        assert view.more == len(expected) - len(view.values)


def test_everything_that_leads_on_leads_to_a_page(pages: Pages) -> None:
    """Steps, jumps, facets, parents, headings: the address of each is that of a page, and the anchor of a jump stands there."""
    there = addresses_of(pages)
    for page in pages.values():
        urls = [value.url for view in page.facets for value in view.values] + [view.url for view in page.facets]
        urls += [step.url for step in page.steps if not step.is_current] + [piece.section.url for piece in page.pieces if piece.section.url]
        urls += [page.parent[1]] if page.parent and page.parent[1].startswith("catalogue") else []
        assert set(urls) <= there, page.name
        for jump in page.jumps:
            target, _, anchor = jump.url.partition("#")
            landing = pages[target.removeprefix("catalogue/").rstrip("/")] if target else page
            assert anchor in {piece.section.anchor for piece in landing.pieces if piece.is_first}, (page.name, jump)


def test_catalogue_of_a_value_counts_within_and_in_all(shipped: Site, pages: Pages) -> None:
    """Under *where these records stand, too*: how many of the page's own have each value, and how many have it at all."""
    facets = shipped.facets
    for name in ("pillar/train", "type/lesson", "year/2025"):
        here = set(shown(pages, name))
        for view in pages[name].facets:
            expected = naive(shipped.corpus, view.key)
            for value in view.values:
                assert (value.count, value.total) == (len(expected[value.value] & here), len(expected[value.value]))
                assert value.label == facets.label(view.key, value.value)
            within = [value for value, members in expected.items() if members & here]
            assert len(view.values) + view.more == len(within)


def test_page_of_a_subject_gathers(shipped: Site, pages: Pages) -> None:
    """A partner's catalogue begins with its profile and with what to read first; a pillar's has neither."""
    profile = next(entry for entry in shipped.corpus.by_id.values() if entry.type == "partner-profile")
    page = pages[f"partner/{str(profile.fields['country']).lower()}"]
    assert page.subject is not None
    assert page.subject.id == profile.id
    assert [view.link.id for view in page.read_first] == [found.entry.id for found in shipped.read_first.suggest(profile)]
    assert (pages["pillar/train"].subject, pages["pillar/train"].read_first) == (None, ())


def test_other_facets_count_within_and_in_all(tmp_path: Path) -> None:
    """In the catalogue of lessons, Mali has one of the two records that it has in all."""
    pages = build_in(tmp_path)
    partners = next(facet for facet in pages["type/lesson"].facets if facet.key == "partner")
    assert [(value.label, value.count, value.total) for value in partners.values] == [("Mali", 1, 2), ("Niger", 1, 1)]


def test_what_has_no_rows_has_no_page(tmp_path: Path) -> None:
    """No facet without values, no catalogue without records, no shelf without catalogues."""
    pages = build_in(tmp_path)
    assert not {"member-state/index", "capability/index", "courses", "glossary"} & set(pages)
    assert "Capabilities and education" not in pages["index"].shelves
    assert "member-state" not in {facet.key for facet in pages["index"].facets}


def test_topics_in_two_spellings_share_a_catalogue(tmp_path: Path) -> None:
    """One address, one page."""
    lesson = base_lesson(("topics: [planning, curriculum]", "topics: [Planning, Curriculum]"))
    pages = build_in(tmp_path, {LESSON: lesson})
    assert shown(pages, "topic/planning") == ["LL-2026-0001", "ACR-EUMS", "ACR-EUTM-EXAMPLE"]
    assert [name for name in pages if "planning" in name.casefold()] == ["topic/planning"]


def test_topic_keeps_its_letters(tmp_path: Path) -> None:
    """The address is ASCII, the title is what the author wrote."""
    lesson = base_lesson(("topics: [planning, curriculum]", "topics: [C++, Führung]"))
    pages = build_in(tmp_path, {LESSON: lesson})
    assert {page.title for page in pages.values() if page.name.startswith("topic/")} >= {"c++", "führung"}
    assert all(name.isascii() for name in pages)


@pytest.mark.parametrize("topic", ["index", "con", "2", "type-lesson", "."])
def test_topic_of_any_name_has_a_page_of_its_own(topic: str) -> None:
    """Also where its name is that of the page of all topics, or one that a file cannot have."""
    pages = build(site_of(record("LL-2026-0001", topics=[topic, "other"])))
    (value,) = [value for value in pages["topic/index"].facets[0].values if value.value == topic]
    name = value.url.removeprefix("catalogue/").rstrip("/")
    assert name.rpartition("/")[2] not in {"index", "con"}
    assert shown(pages, name) == ["LL-2026-0001"]


def site_with(root: Path, catalogue: str, *files: Written) -> Site:
    """Make a site whose configuration adds a catalogue."""
    config = f"plugins:\n  - milpart/records\n  - milpart/catalogue:\n      catalogues:\n        - {{{catalogue}}}\n"
    (root / "mkdocs.yml").write_text(config, encoding="utf-8")
    site = Site(corpus_of(*files, settings=load_settings(root, {})), Addresses(), TODAY)
    assert site.definitions.findings == ()
    return site


ACTIONS = (
    record("ACR-A", title="Alpha"),
    record("LL-2026-0001", actions=[{"owner": "ACR-A", "due": "2026-12-01"}, {"owner": "ACR-B", "due": "2026-12-02"}]),
    record("LL-2026-0002", status="withdrawn", actions=[{"owner": "ACR-A", "due": "2026-12-03"}]),
)


def test_page_for_each_group_of_items(tmp_path: Path) -> None:
    """Actions by their owner: a column that only items have may be what pages are made by; in the order of what readers see."""
    pages = build(site_with(tmp_path, "name: owners, each: actions, group: owner, pages: true", *ACTIONS))
    assert [(value.label, value.count) for value in pages["owners/index"].facets[0].values] == [("ACR-B", 1), ("Alpha", 2)]
    assert shown(pages, "owners/acr-a") == ["LL-2026-0001", "LL-2026-0002"]


def test_page_for_each_group_of_some_records(tmp_path: Path) -> None:
    """Only the records that the catalogue chooses, although the facet has more."""
    catalogue = "name: held, group: type, pages: true, without: {status: withdrawn}, shelf: Ours"
    pages = build(site_with(tmp_path, catalogue, *ACTIONS))
    assert (shown(pages, "held/lesson"), pages["held/index"].count) == (["LL-2026-0001"], 2)
    assert [step.url for step in pages["index"].shelves["Ours"]] == ["catalogue/held/"]


def test_catalogue_that_is_changed_or_left_out(tmp_path: Path) -> None:
    """As the project says it."""
    pages = build(site_with(tmp_path, "name: actions, title: To do", *ACTIONS))
    assert (pages["actions"].title, pages["actions"].count, pages["actions"].unit) == ("To do", 2, "entry")
    assert "actions" not in build(site_with(tmp_path, "name: actions, off: true", *ACTIONS))


def test_record_to_which_much_refers_has_a_catalogue_of_links() -> None:
    """From one more than stands on its own page, by relation; a record with fewer has none."""
    few = [record(f"LL-2026-{number:04}", "See [[ACR-M]].", originator="ACR-N") for number in range(MOST_LINKS)]
    assert "links/acr-m" not in build(site_of(record("ACR-M"), record("ACR-N"), *few))
    more = record("LL-2027-0001", "See [[ACR-M]].", originator="ACR-M")
    page = build(site_of(record("ACR-M"), record("ACR-N"), *few, more))["links/acr-m"]
    assert [(piece.section.title, piece.section.count) for piece in page.pieces] == [("Cited by", MOST_LINKS + 1), ("Originated", 1)]
    assert (page.count, page.unit) == (MOST_LINKS + 2, "link")


EXAMPLES = [Written(*file) for kind in RECORD_TYPES for file in example_file(kind).items()]


@given(NEARLY_SOUND)
@settings(max_examples=60)
def test_whatever_the_reader_takes_can_be_built(item: dict[str, Any]) -> None:
    """Pages and files of any catalogue that a project may add or change; every row on a page stands in the spreadsheet, too."""
    written = Setting([item], {}, Place("mkdocs.yml", 1, 1))
    site = Site(corpus_of(*EXAMPLES, settings=Settings(Path("/nowhere"), catalogues=written)), Addresses(), TODAY)
    catalogues = CatalogueBuilder(site).build()
    files = dict(write_files(catalogues))
    for page in catalogues.pages:
        if page.name.partition("/")[0] in {"own", "courses"}:
            assert all(row.entry.id in files[page.csv] for piece in page.pieces for row in piece.rows)
