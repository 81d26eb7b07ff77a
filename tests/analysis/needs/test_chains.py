"""The chain from need to result, strand by strand."""

from milpart_docs.analysis.needs.chains import Result, follow
from tests.analysis.needs.needs_world import activity, assessment, need, proposal, standings_of
from tests.corpora import Written

N1 = "ASM-2026-0001#N1"
RESULTS = [{"indicator": "Engineers", "baseline": 0, "target": 20, "actual": 12, "date": "2026-10"}, {"actual": 3}, "none"]


def strands_of(*files: Written) -> list[tuple[str | None, str | None, int]]:
    """Give the proposal, the activity and the number of results of each strand."""
    standing = standings_of(assessment(1, need("N1")), *files)[0]
    return [
        (
            strand.proposal.entry.id if strand.proposal else None,
            strand.activity.entry.id if strand.activity else None,
            len(strand.results),
        )
        for strand in follow(standing)
    ]


def test_no_strand() -> None:
    """Nothing answers the need, or only what counts for nothing."""
    assert strands_of() == []
    assert strands_of(activity(1, N1, status="cancelled"), proposal(1, N1, state="rejected")) == []


def test_strands_that_lead_furthest_first() -> None:
    """Five ways, by how far they lead.

    ACT-4 carries out PRO-1 and has one result that can be read; ACT-2 is under way beside any proposal; ACT-3 carries out PRO-1 and is only
    planned; PRO-2 is carried out by nobody. ACT-1 was cancelled, and is on no way.
    """
    files = (
        proposal(1, N1, state="approved"),
        proposal(2, N1),
        activity(1, N1, status="cancelled", proposal="PRO-2026-0001"),
        activity(2, N1),
        activity(3, N1, status="pipeline", proposal="PRO-2026-0001"),
        activity(4, N1, proposal="PRO-2026-0001", results=RESULTS[:1]),
    )
    assert strands_of(*files) == [
        ("PRO-2026-0001", "ACT-2026-0004", 1),
        (None, "ACT-2026-0002", 0),
        ("PRO-2026-0001", "ACT-2026-0003", 0),
        ("PRO-2026-0002", None, 0),
    ]


def test_rejected_proposal_that_is_carried_out_is_passed_over() -> None:
    """The activity counts; the proposal does not, so the way leads past it."""
    files = (proposal(1, N1, state="rejected"), activity(1, N1, proposal="PRO-2026-0001"))
    assert strands_of(*files) == [(None, "ACT-2026-0001", 0)]


def test_results_are_texts() -> None:
    """Numbers as they are written; what has no indicator, or is no result at all, is left out."""
    standing = standings_of(assessment(1, need("N1")), activity(1, N1, results=RESULTS))[0]
    assert follow(standing)[0].results == (Result("Engineers", "12", "20", "2026-10"),)
