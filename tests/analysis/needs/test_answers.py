"""What takes up a need: the index of takers by need."""

from typing import Any

from milpart_docs.analysis.needs.answers import Taker, find_takers, judge
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


def test_words_for_activities_with_errors() -> None:
    """Under way without a kind, and in a state that cannot be read: said so, without empty brackets."""
    need_of_training: dict[str, Any] = {"partners": ["NER"], "needs": ["ASM-2026-0001#N1"]}
    corpus = world(
        record("ACT-2026-0001", status="implementation", **need_of_training), record("ACT-2026-0002", status="begun", **need_of_training)
    )
    found = [judge(Taker(corpus.by_id[f"ACT-2026-000{number}"]), "train", "NER") for number in (1, 2)]
    assert [(answer.coverage, answer.words) for answer in found] == [
        ("partly", "activity under way, of a kind that is not stated"),
        ("", "activity whose state cannot be read"),
    ]
