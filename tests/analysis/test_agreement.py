"""Needs, targets, white spots and rules say the same of which assessments are in force, however they follow one another."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.ladders.targets import read_live_needs
from milpart_docs.analysis.picture.white_spots import read_stated_needs
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.succession import Assessments
from milpart_docs.model.fields import earliest_day
from milpart_docs.rules.domain import mp710_need_no_longer_held as mp710
from milpart_docs.rules.domain import mp711_assessment_expired as mp711
from milpart_docs.rules.rule import CheckCorpus, Context
from tests.analysis.needs.needs_world import assess, assessment, need, proposal, world
from tests.projects import TODAY

NAMES = [f"ASM-2026-{number:04}" for number in range(1, 5)]
ASSESSMENTS = st.lists(
    st.fixed_dictionaries(
        {
            "status": st.sampled_from(["draft", "review", "endorsed", "superseded", "withdrawn"]),
            "partner": st.sampled_from(["NER", "NER", "MLI"]),
            "assessed_on": st.sampled_from(["2025", "2026-03", "2026-03-31", "2026-06-01", "2026-11-22", "2026-11-23", "2027-01"]),
            "valid_until": st.sampled_from(["2026-11-21", "2026-11-22", "2028-03-01"]),
        },
        optional={"supersedes": st.lists(st.sampled_from(NAMES), max_size=2, unique=True), "superseded_by": st.sampled_from(NAMES)},
    ),
    min_size=1,
    max_size=len(NAMES),
)


def told_by(check: CheckCorpus, corpus: Corpus) -> set[str]:
    """Give the assessments of which a rule says something where a proposal rests on them; proposal 3 rests on assessment 3."""
    found = {finding.path.removeprefix("docs/").removesuffix(".md") for finding in check(corpus, Context(TODAY))}
    return {f"ASM-{identifier.removeprefix('PRO-')}" for identifier in found if identifier.startswith("PRO-")}


@given(ASSESSMENTS)
def test_same_assessments_are_in_force(drawn: list[dict[str, Any]]) -> None:
    """All name those of ``Assessments``: needs and white spots with the expired, targets without; MP710 names the others that were made."""
    files = [assessment(number, need("N1"), **fields) for number, fields in enumerate(drawn, 1)]
    pending = [proposal(number, f"ASM-2026-{number:04}#N1", partners=["NER", "MLI"]) for number in range(1, len(drawn) + 1)]
    corpus = world(*files, *pending)
    assessments = Assessments(corpus, TODAY)
    in_force = {entry.id for entry in assessments.in_force}
    expired = {entry.id for entry in assessments.in_force if assessments.is_expired(entry)}
    made = {f"ASM-2026-{number:04}" for number, fields in enumerate(drawn, 1) if earliest_day(fields["assessed_on"]) <= TODAY}

    standings = assess(corpus)
    assert {standing.assessment.id for standing in standings} == in_force
    assert {standing.assessment.id for standing in standings if standing.is_expired} == expired

    stated = [each for needs in read_stated_needs(corpus, TODAY).values() for each in needs]
    assert {each.assessment.id for each in stated} == in_force
    assert {each.assessment.id for each in stated if each.is_expired} == expired

    live = read_live_needs(corpus, TODAY)
    assert {each.entry.id for partner in live.values() for needs in partner.values() for each in needs} == in_force - expired

    assert made - told_by(mp710.check_corpus, corpus) == in_force
    assert told_by(mp711.check_corpus, corpus) == expired


@given(
    st.sampled_from(["draft", "endorsed", "withdrawn", "superseded"]), st.sampled_from(["pending", "rejected", "Withdrawn.", "superseded"])
)
def test_same_proposals_may_be_carried_out(status: str, state: str) -> None:
    """What counts for nothing in needs is no reason for a rule to speak, and the other way about."""
    corpus = world(assessment(1, need("N1"), valid_until="2026-11-21"), proposal(1, "ASM-2026-0001#N1", state=state, status=status))
    counts = assess(corpus)[0].coverage == "partly"
    assert bool(told_by(mp711.check_corpus, corpus)) is counts
