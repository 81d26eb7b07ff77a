"""What takes up a need: the index of takers by need."""

from milpart_docs.analysis.needs.answers import find_takers
from milpart_docs.corpus.decisions import decision_of, is_live
from tests.analysis.needs.needs_world import activity, assessment, need, proposal, world
from tests.corpora import record


def test_takers_of_each_need() -> None:
    """N1 is named by both, N2 by the proposal alone: the activity takes up N1 by carrying the proposal out, and leaves N2."""
    one, two = "ASM-2026-0001#N1", "ASM-2026-0001#N2"
    files = (assessment(1, need("N1"), need("N2")), proposal(1, one, two), activity(1, one, proposal="PRO-2026-0001"))
    found = {
        key: [(taker.entry.id, taker.proposal.id if taker.proposal else None) for taker in takers]
        for key, takers in find_takers(world(*files)).items()
    }
    assert found == {one: [("ACT-2026-0001", "PRO-2026-0001"), ("PRO-2026-0001", None)], two: [("PRO-2026-0001", None)]}


def test_decision_in_words() -> None:
    """As it is written, in small letters; the state of the record where that is no longer held; and where none is written, so."""
    files = (
        proposal(1, "N1", state="Approved by all"),
        proposal(2, "N1", state="approved", status="withdrawn", withdrawn_reason="No."),
        record("PRO-2026-0003", decision=[]),
    )
    corpus = world(*files)
    proposals = [corpus.by_id[f"PRO-2026-000{number}"] for number in (1, 2, 3)]
    assert [decision_of(entry) for entry in proposals] == ["approved by all", "withdrawn", "without decision"]
    assert [is_live(entry) for entry in proposals] == [True, False, True]
