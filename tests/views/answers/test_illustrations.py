"""A program can tell which of the records that an answer lists illustrate and do not report."""

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.needs.closing import rank_proposals
from milpart_docs.analysis.needs.left_out import find_left_out
from milpart_docs.analysis.needs.needs import assess_needs
from milpart_docs.analysis.needs.seats import count_seats
from milpart_docs.catalogue.facets import Facets
from milpart_docs.views.answers.ladder import describe_ladders
from milpart_docs.views.answers.needs import describe_needs
from milpart_docs.views.answers.roadmap import describe_roadmap
from tests.analysis.ladders.ladder_records import HOLDS, course, level, profile
from tests.analysis.needs import needs_world
from tests.corpora import corpus_of
from tests.projects import TODAY


def test_ladders_and_roadmaps() -> None:
    """Level 1, course 2 and the profile illustrate; level 2 and course 1 report."""
    corpus = corpus_of(
        level("A", 1, illustrative=True),
        level("A", 2),
        course(1, "AMB-A-2", before=["CRS-2026-0002"]),
        course(2, illustrative=True),
        profile("MLI", {"capability": "A", "level": 1, **HOLDS, "target": 2}, illustrative=True),
    )
    roadmaps = Roadmaps(corpus, Facets(corpus), TODAY)
    ladder = describe_ladders(roadmaps.ladders.values(), roadmaps)["ladders"][0]
    assert [(each["id"], each["illustrative"]) for each in ladder["levels"]] == [("AMB-A-1", True), ("AMB-A-2", False)]
    assert [each["illustrative"] for each in ladder["partners"][0]["standings"]] == [True]
    way = describe_roadmap("MLI", roadmaps.build("MLI").capabilities, TODAY)["capabilities"][0]
    assert [(each["id"], each["illustrative"]) for each in way["courses"]] == [("CRS-2026-0002", True), ("CRS-2026-0001", False)]
    assert [(each["id"], each["illustrative"]) for each in way["criteria"]] == [("AMB-A-2#C1", False)]
    assert way["last"]["illustrative"] is True


def test_needs() -> None:
    """The proposal illustrates; the assessment that it takes up reports."""
    corpus = corpus_of(
        needs_world.BRIDGING,
        needs_world.assessment(1, needs_world.need("N1")),
        needs_world.proposal(1, "ASM-2026-0001#N1", illustrative=True),
    )
    roadmaps = Roadmaps(corpus, Facets(corpus), TODAY)
    standings = assess_needs(roadmaps)
    found = describe_needs(standings, rank_proposals(standings), count_seats(roadmaps, standings), find_left_out(roadmaps), TODAY)
    assert [(each["id"], each["illustrative"]) for each in found["needs"]] == [("ASM-2026-0001#N1", False)]
    assert [(each["id"], each["illustrative"]) for each in found["needs"][0]["answers"]] == [("PRO-2026-0001", True)]
    assert [(each["id"], each["illustrative"]) for each in found["proposals"]] == [("PRO-2026-0001", True)]
