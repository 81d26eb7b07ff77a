"""Needs and their coverage: every answer was worked out by hand from the rule, which stands in ``analysis/answers.py``."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.needs.answers import COVERAGES
from milpart_docs.analysis.needs.needs import by_gravity
from tests.analysis.needs.needs_world import activity, assess, assessment, complete, coverage_of, need, proposal, standings_of, world
from tests.corpora import Written, record, shipped_corpus

N1 = "ASM-2026-0001#N1"
ONE = assessment(1, need("N1"))


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("implementation", ("covered", "Activity under way")),
        ("finalisation", ("covered", "Activity done")),
        ("closed", ("covered", "Activity done")),
        ("pipeline", ("partly", "Activity planned")),
        ("suspended", ("partly", "Activity suspended")),
        ("cancelled", ("open", "Nothing answers it (activity cancelled)")),
    ],
)
def test_state_of_an_activity_decides(status: str, expected: tuple[str, str]) -> None:
    """It is of the need's kind (train) and names the need: all depends on how far it has come."""
    assert coverage_of(ONE, activity(1, N1, status=status)) == {"0001#N1": expected}


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("approved", ("partly", "Proposal approved")),
        ("Pending", ("partly", "Proposal pending")),
        ("deferred", ("partly", "Proposal deferred")),
        ("Rejected, for want of staff", ("open", "Nothing answers it (proposal rejected, for want of staff)")),
        ("withdrawn", ("open", "Nothing answers it (proposal withdrawn)")),
    ],
)
def test_decision_on_a_proposal_decides(state: str, expected: tuple[str, str]) -> None:
    """A proposal covers in part at most, and a rejected one not at all."""
    assert coverage_of(ONE, proposal(1, N1, state=state)) == {"0001#N1": expected}


def test_proposal_no_longer_held_counts_for_nothing() -> None:
    """Its own state is told, whatever had been decided."""
    gone = proposal(1, N1, state="approved", status="superseded", superseded_by="PRO-2026-0002")
    assert coverage_of(ONE, gone) == {"0001#N1": ("open", "Nothing answers it (proposal superseded)")}


def test_nothing_answers() -> None:
    """An activity that names another need, and one that names none, leave it open."""
    two = assessment(1, need("N1"), need("N2"))
    found = coverage_of(two, activity(1, "ASM-2026-0001#N2"), activity(2))
    assert found == {"0001#N1": ("open", "Nothing answers it"), "0001#N2": ("covered", "Activity under way")}


def test_another_kind_covers_in_part() -> None:
    """The need is to be equipped; the activity trains and advises."""
    equip = assessment(1, need("N1", kind="equip"))
    found = coverage_of(equip, activity(1, N1, pillars=["train", "advise"]))
    assert found == {"0001#N1": ("partly", "Activity under way, of another kind (train, advise)")}
    assert coverage_of(equip, activity(1, N1, pillars=["train", "equip"]))["0001#N1"][0] == "covered"


def test_another_partner_counts_for_nothing() -> None:
    """The assessment is of Niger, activity and proposal are with Mali (which MP709 tells)."""
    found = coverage_of(ONE, activity(1, N1, partners=["MLI"]), proposal(1, N1, partners=["MLI"]))
    assert found == {"0001#N1": ("open", "Nothing answers it (activity with another partner; proposal with another partner)")}
    assert coverage_of(ONE, activity(1, N1, partners=["MLI", "NER"]))["0001#N1"][0] == "covered"


def test_need_by_its_own_name_where_it_is_unique() -> None:
    """N7 stands in one assessment only, N1 in two: of the latter, nobody can tell which is meant."""
    files = (assessment(1, need("N1")), assessment(2, need("N1"), need("N7")))
    found = coverage_of(*files, activity(1, "N7"), activity(2, "N1"))
    assert {key: coverage for key, (coverage, _) in found.items()} == {"0001#N1": "open", "0002#N1": "open", "0002#N7": "covered"}


def test_activity_answers_through_its_proposal() -> None:
    """One that names no need of its proposal answers all of them; one that names N1 leaves N2 to others."""
    two = assessment(1, need("N1"), need("N2"), need("N3"))
    offer = proposal(1, N1, "ASM-2026-0001#N2", state="approved")
    whole = coverage_of(two, offer, activity(1, proposal="PRO-2026-0001"))
    assert [coverage for coverage, _ in whole.values()] == ["covered", "covered", "open"]
    part = coverage_of(two, offer, activity(1, N1, proposal="PRO-2026-0001"))
    assert list(part.values()) == [("covered", "Activity under way"), ("partly", "Proposal approved"), ("open", "Nothing answers it")]
    beside = coverage_of(two, offer, activity(1, "ASM-2026-0001#N3", proposal="PRO-2026-0001"))
    assert [coverage for coverage, _ in beside.values()] == ["covered", "covered", "covered"]


def test_reason_counts_what_makes_the_coverage() -> None:
    """Two run, one is planned: only those that run make it covered. Of planned ones, all that count are told."""
    running = (activity(1, N1), activity(2, N1), activity(3, N1, status="pipeline"))
    standing = standings_of(ONE, *running, proposal(1, N1))[0]
    assert (standing.reason, [entry.id for entry in standing.makers]) == ("Activity under way (2)", ["ACT-2026-0001", "ACT-2026-0002"])
    assert coverage_of(ONE, running[2], proposal(1, N1)) == {"0001#N1": ("partly", "Activity planned; proposal pending")}


def test_only_assessments_that_hold() -> None:
    """1 was withdrawn; 3 took the place of 2, which did not notice; 5 is a draft and takes nobody's place yet."""
    files = (
        assessment(1, need("N1"), status="withdrawn", withdrawn_reason="Wrong."),
        assessment(2, need("N1")),
        assessment(3, need("N1"), status="review", supersedes=["ASM-2026-0002"]),
        assessment(4, need("N1")),
        assessment(5, need("N1"), status="draft", supersedes=["ASM-2026-0004"]),
    )
    assert [key[:4] for key in coverage_of(*files)] == ["0003", "0004", "0005"]


@pytest.mark.parametrize(("valid_until", "is_expired"), [("2026-11-22", False), ("2026-11-21", True)])
def test_expiry(valid_until: str, is_expired: bool) -> None:  # noqa: FBT001 - a column of the table
    """The last day of validity is still a day of validity; today is 22 November 2026."""
    assert standings_of(assessment(1, need("N1"), valid_until=valid_until))[0].is_expired is is_expired


def test_dissent_is_about_the_need_that_it_names() -> None:
    """Four dissents: on N1 by name, on N1 by key, on N2, on a day, and on nothing; the last two are about the whole assessment."""
    said = ["N1", "ASM-2026-0001#N1", "N2", "2026-03-20", None]
    dissent = [{"actor": "ACR-EUMS", "text": f"on {on}", **({"on": on} if on else {})} for on in said]
    first, second = standings_of(assessment(1, need("N1"), need("N2"), dissent=dissent))
    assert [each.on for each in first.dissents] == ["N1", "ASM-2026-0001#N1", "2026-03-20", None]
    assert [each.on for each in second.dissents] == ["N2", "2026-03-20", None]


def test_dissent_on_several_needs() -> None:
    """It is about each that it names, in whatever words, and not about N10 where it names N1."""
    dissent = [{"actor": "ACR-EUMS", "text": "No.", "on": "needs N1 and N2"}]
    found = standings_of(assessment(1, *(need(name) for name in ("N1", "N2", "N3", "N10")), dissent=dissent))
    assert {each.need.id: len(each.dissents) for each in found} == {"N1": 1, "N2": 1, "N3": 0, "N10": 0}


def test_wanted_level_is_one_that_stands() -> None:
    """Level 2 of the capability is described twice: the first was withdrawn."""
    gone = complete("AMB-BRIDGING-2", "ambition-level", level=2, status="withdrawn", withdrawn_reason="No.")
    other = complete("AMB-BRIDGING-2B", "ambition-level", level=2)
    assert standings_of(ONE, gone)[0].wanted is None
    found = standings_of(ONE, gone, other)[0].wanted
    assert found
    assert found.id == "AMB-BRIDGING-2B"


def test_order_by_gravity() -> None:
    """The gravest first; among equals the least covered; what has expired last."""
    files = (
        assessment(1, need("N1", "minor"), need("N2", "critical"), need("N3", "critical"), need("N4")),
        assessment(2, need("N1", "critical"), valid_until="2026-11-01"),
        activity(1, "ASM-2026-0001#N2"),
    )
    ordered = [standing.key.removeprefix("ASM-2026-") for standing in by_gravity(standings_of(*files))]
    assert ordered == ["0001#N3", "0001#N2", "0001#N4", "0001#N1", "0002#N1"]


def test_odd_input_is_survived() -> None:
    """Records with mistakes, two with one id, needs named twice, fields of another form: of two alike, the first counts."""
    files = (
        assessment(1, need("N1"), need("N1", "critical"), dissent="none"),
        Written("docs/z.md", assessment(1, need("N9")).text),
        record("ASM-2026-0003", partner="NER"),
        activity(1, N1, partners="NER", pillars={"a": 1}, status="unheard-of"),
        record("ACT-2026-0002", needs="N1", proposal=["PRO-2026-0001"]),
        record("PRO-2026-0001", needs=[{"a": 1}, N1], decision="approved"),
        record("PTR-NER", country="NER", levels=[{"capability": 3}]),
    )
    found = [(standing.key, standing.need.level, standing.coverage) for standing in standings_of(*files)]
    assert found == [(N1, "major", "open")]


STATUSES = ["pipeline", "implementation", "finalisation", "closed", "cancelled", "suspended"]
NEEDS = st.lists(st.sampled_from([f"ASM-2026-0001#N{number}" for number in range(1, 5)] + ["N2", "N9"]), max_size=3, unique=True)
ACTIVITIES = st.fixed_dictionaries(
    {
        "status": st.sampled_from(STATUSES),
        "pillars": st.lists(st.sampled_from(["train", "equip", "advise"]), min_size=1, max_size=2, unique=True),
        "partners": st.sampled_from([["NER"], ["MLI"], ["NER", "MLI"]]),
    },
    optional={"needs": NEEDS, "proposal": st.sampled_from(["PRO-2026-0001", "PRO-2026-0002", "PRO-2026-0009"])},
)
PROPOSALS = st.fixed_dictionaries(
    {
        "needs": NEEDS.filter(bool),
        "decision": st.sampled_from([{"state": state} for state in ("pending", "approved", "rejected", "deferred")]),
        "status": st.sampled_from(["draft", "withdrawn"]),
    }
)
FOUR = assessment(1, need("N1"), need("N2", kind="equip"), need("N3", "critical"), need("N4", "minor", "advise"))


def ranks(files: list[Written]) -> list[int]:
    """Say how far each need is covered, as a number."""
    corpus = world(FOUR, *files)
    return [COVERAGES.index(standing.coverage) for standing in assess(corpus)]


@given(st.lists(ACTIVITIES, max_size=4), st.lists(PROPOSALS, max_size=3), st.data())
def test_more_never_opens_a_need(activities: list[dict[str, Any]], proposals: list[dict[str, Any]], data: st.DataObject) -> None:
    """Whatever is taken away, an activity or a proposal: no need is better covered without it."""
    files = [complete(f"ACT-2026-{number:04}", "activity", **fields) for number, fields in enumerate(activities, 1)]
    files += [complete(f"PRO-2026-{number:04}", "proposal", **fields) for number, fields in enumerate(proposals, 1)]
    all_of_them = ranks(files)
    for gone in data.draw(st.sets(st.sampled_from(range(len(files))), min_size=1, max_size=2)) if files else ():
        fewer = ranks([file for place, file in enumerate(files) if place != gone])
        assert all(less <= more for less, more in zip(fewer, all_of_them, strict=True))


def test_shipped_corpus() -> None:
    """Mozambique, by hand: instructors are being trained (N4), a company's training is planned (N1), all else nobody has taken up."""
    corpus = shipped_corpus()
    found = {standing.key: standing for standing in assess(corpus)}
    mozambique = {key[-2:]: standing.coverage for key, standing in found.items() if standing.partner == "MOZ"}
    assert mozambique == {"N1": "partly", "N2": "open", "N3": "open", "N4": "covered", "N5": "open", "N6": "open"}
    assert [each.actor for each in found["ASM-2026-0001#N5"].dissents] == ["ACR-EUMAM-MOZ"]
    assert not found["ASM-2026-0001#N4"].dissents
