"""A record's page as a value: links of both directions, the track of states, what is gathered and what to read first."""

from pathlib import Path

import pytest

from milpart_docs.views.addresses import Addresses
from milpart_docs.views.alike import build_alike_views
from milpart_docs.views.catalogue import CatalogueBuilder
from milpart_docs.views.links import MOST_LINKS, Way
from milpart_docs.views.record_view import RecordView, build_record_view
from milpart_docs.views.site import Site
from milpart_docs.views.values import TAKEN_UP
from tests.corpora import Written, record, site_of
from tests.projects import LESSON, TODAY, base_lesson, load, make_project


def view_of(site: Site, identifier: str) -> RecordView:
    """Build the view of a record without a history."""
    return build_record_view(site, site.corpus.by_id[identifier], ())


def view_in(root: Path, identifier: str, files: dict[str, str | bytes] | None = None) -> RecordView:
    """Build the view of a record of the base project with files over it."""
    return view_of(Site(load(make_project(root, files)), Addresses(), TODAY), identifier)


def linked(view: RecordView) -> dict[str, list[str]]:
    """Give the records linked to one, by relation."""
    return {relation: [link.id for link in group.links] for relation, group in view.links.items()}


def test_links_are_grouped_both_ways(tmp_path: Path) -> None:
    """What holds both ways is told once, and the target's page names the inverse."""
    assert linked(view_in(tmp_path / "a", "LL-2026-0001")) == {"related": ["ACT-2026-0001"]}
    assert linked(view_in(tmp_path / "b", "ACR-EUTM-EXAMPLE")) == {"lessons observed": ["LL-2026-0001"], "provides": ["ACT-2026-0001"]}
    assert linked(view_in(tmp_path / "c", "ACT-2026-0001")) == {"cited by": ["LL-2026-0001"], "related": ["LL-2026-0001"]}


def test_record_is_not_linked_to_itself() -> None:
    """Also where it says so, which a rule tells."""
    assert linked(view_of(site_of(record("LL-2026-0001", "See [[LL-2026-0001]].", related=["LL-2026-0001"])), "LL-2026-0001")) == {}


def test_track_of_states(tmp_path: Path) -> None:
    """What is passed, where it stands, and what is ahead."""
    track = [(step.label, step.place) for step in view_in(tmp_path, "LL-2026-0001").track]
    assert track[1:4] == [("Observation", "passed"), ("Lesson identified", "current"), ("Tasked", "ahead")]


def test_state_beside_the_line_ends_the_track(tmp_path: Path) -> None:
    """A rejected observation has passed one state only."""
    lesson = base_lesson(("status: lesson-identified", "status: observation-rejected\nrejection_reason: Not ours."))
    track = view_in(tmp_path, "LL-2026-0001", {LESSON: lesson}).track
    assert [(step.label, step.place) for step in track] == [("Observation submitted", "passed"), ("Observation rejected", "current")]


@pytest.mark.parametrize("count", [MOST_LINKS, MOST_LINKS + 1])
def test_many_links_stand_in_a_catalogue_of_their_own(count: int) -> None:
    """The page shows the first, counts all, and leads to a catalogue that is there where not all of them are shown."""
    site = site_of(record("ACR-A"), *(record(f"LL-2026-{number:04}", originator="ACR-A") for number in range(count)))
    group = view_of(site, "ACR-A").links["originated"]
    assert (len(group.links), group.count) == (min(count, MOST_LINKS), count)
    names = {f"catalogue/{page.name}/" for page in CatalogueBuilder(site).build().pages}
    assert (group.url in names) == (count > MOST_LINKS)
    assert bool(group.url) == (count > MOST_LINKS)


@pytest.mark.parametrize(
    ("written", "url"),
    [
        (record("PTR-NER", country="NER"), "catalogue/partner/ner/"),
        (record("ACR-A", kind="mission"), "catalogue/mission/acr-a/"),
        (record("ACR-A", kind="member-state", country="BEL"), "catalogue/member-state/bel/"),
        (record("CAP-A"), "catalogue/capability/cap-a/"),
        (record("ACR-A", kind="organisation", country="BEL"), ""),
        (record("LL-2026-0001", partners=["NER"]), ""),
    ],
    ids=["partner", "mission", "Member State", "capability", "organisation", "lesson"],
)
def test_way_to_what_bears_on_it(written: Written, url: str) -> None:
    """What a record stands for has a catalogue that gathers everything; others have none."""
    (entry,) = site_of(written).corpus.by_id.values()
    gathered = view_of(site_of(written), entry.id).gathered
    assert [way.url for way in gathered] == ([url] if url else [])


def test_read_first_stands_where_readers_need_it() -> None:
    """On an activity and on a mission; not on a lesson, and not on another actor."""
    lesson = record("LL-2026-0001", context="ACR-M", partners=["NER"])
    activity = record("ACT-2026-0001", partners=["NER"])
    site = site_of(
        lesson, activity, record("ACR-M", kind="mission"), record("LL-2026-0002", partners=["NER"], originator="ACR-B"), record("ACR-B")
    )
    shown = {key: [view.link.id for view in view_of(site, key).read_first] for key in site.corpus.by_id}
    assert shown == {
        "ACT-2026-0001": ["LL-2026-0001", "LL-2026-0002"],
        "ACR-M": ["LL-2026-0001"],
        "LL-2026-0001": [],
        "LL-2026-0002": [],
        "ACR-B": [],
    }


NEED = {"capability": "CAP-A", "kind": "train", "dotmlpfi": ["training"], "current": 1, "desired": 2, "level": "major", "text": "X"}


def test_need_says_which_proposals_take_it_up() -> None:
    """Cited behind its assessment, or by its own id where only one assessment has it; each record once."""
    files = (
        record("ASM-2026-0001", needs=[{"id": "N1", **NEED}, {"id": "N2", **NEED}]),
        record("PRO-2026-0001", "Of [[ASM-2026-0001#N1]].", needs=["ASM-2026-0001#N1"], title="First"),
        record("PRO-2026-0002", needs=["N1", "N2"], title="Second"),
    )
    (table,) = [fact.table for fact in view_of(site_of(*files), "ASM-2026-0001").tables if fact.key == "needs"]
    assert table is not None
    assert table.columns[-1] == TAKEN_UP
    assert [(row.anchor, [value.text for value in row.cells[-1]]) for row in table.rows] == [
        ("n1", ["First", "Second"]),
        ("n2", ["Second"]),
    ]


def test_the_analyses_of_what_a_record_stands_for_are_ways_on() -> None:
    """A partner's profile leads to the pages about the partner; its assessment, which stands for nothing, leads there, too."""
    site = site_of(record("PTR-MLI", country="MLI"), record("ASM-2026-0001", partner="MLI"))
    way = Way("Needs", "analysis/needs/mli/")
    ways = {("partner", "MLI"): (way,), ("partner", "NER"): (Way("Needs", "analysis/needs/ner/"),)}
    gathered = [build_record_view(site, site.corpus.by_id[name], (), ways).gathered for name in ("PTR-MLI", "ASM-2026-0001")]
    assert gathered == [(Way("All that bears on Mali", "catalogue/partner/mli/"), way), (way,)]


def test_the_records_most_alike_are_found_when_a_page_asks() -> None:
    """A handbook shows none, and needs no word of any text for its records."""
    site = site_of(record("LL-2026-0001", "Convoy."), record("LL-2026-0002", "Convoy."))
    view = view_of(site, "LL-2026-0001")
    assert "collection" not in vars(site)
    assert view.alike == build_alike_views(site, site.corpus.by_id["LL-2026-0001"])
    assert "collection" in vars(site)
