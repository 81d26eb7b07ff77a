"""Where a partner stands: what counts, what does not, and until when. All days are judged from 22 November 2026."""

from datetime import date
from typing import Any

import pytest

from milpart_docs.corpus.standings import Position, read_positions
from tests.analysis.ladders.ladder_records import HOLDS, profile
from tests.corpora import Written, corpus_of, record
from tests.projects import TODAY


def position(*levels: dict[str, Any], today: date = TODAY) -> Position:
    """Give where Niger stands in capability A."""
    return read_positions(corpus_of(profile("NER", *({"capability": "A", **each} for each in levels))), today)["NER"]["CAP-A"]


def test_assessment_that_holds() -> None:
    """Level 2, met, external, valid until 2028: it counts."""
    found = position({"level": 2, **HOLDS})
    assert (found.current, found.lapsed, found.floor) == (2, None, 2)
    assert found.counting
    assert (found.counting.evaluation, found.counting.ends) == ("external", date(2028, 2, 29))


@pytest.mark.parametrize(
    ("until", "current"),
    [("2026-11-21", 0), ("2026-11-22", 3), ("2026-11-23", 3)],
)
def test_last_day_counts(until: str, current: int) -> None:
    """An assessment holds on its last day, and not on the day after; then it is the last one, shown as expired, and never current."""
    found = position({"level": 3, **HOLDS, "on": "2025-01-01", "valid_until": until})
    assert found.current == current
    assert (found.lapsed is None) is (current == 3)
    assert found.floor == 3


@pytest.mark.parametrize(
    ("fields", "ends"),
    [
        ({"on": "2024-01-15"}, date(2027, 1, 15)),
        ({"on": "2024-01"}, date(2027, 1, 31)),
        ({"on": "2023"}, date(2026, 12, 31)),
        ({"on": "2022", "valid_until": "2029-01-01"}, date(2025, 12, 31)),
        ({"valid_until": "2027-01-01"}, date(2027, 1, 1)),
        ({"valid_until": "2090-01-01"}, date(2029, 12, 31)),
        ({}, date(2029, 12, 31)),
    ],
)
def test_three_years_at_most(fields: dict[str, str], ends: date) -> None:
    """Without a day, three years after the last day that the date of the assessment can mean; a later day is cut.

    An assessment without a date is of the date of the profile: 2026.
    """
    found = position({"level": 1, "evaluation": "external", **fields})
    assert found.last
    assert found.last.ends == ends
    assert found.current == (1 if ends >= TODAY else 0)


def test_without_a_day_it_is_of_the_date_of_the_profile() -> None:
    """The profile is of 2026: on the last day of 2025 the assessment was not known; it is later than one of May 2025, and older in 2030."""
    undated, dated = {"level": 1, "evaluation": "external"}, {"level": 3, **HOLDS, "on": "2025-05-01"}
    assert position(undated, dated).current == 1
    assert position(undated, dated, today=date(2025, 12, 31)).current == 3
    assert position(undated, today=date(2030, 1, 1)).current == 0


def test_level_0_needs_no_day() -> None:
    """That nobody looked is no assessment: its target is known on every day, and older than what an assessment says."""
    found = position({"level": 0, "target": 2}, {"level": 1, **HOLDS, "on": "2025-05-01", "target": 3}, today=date(2026, 1, 1))
    assert [each.target for each in found.stated] == [2, 3]
    assert [each.target for each in position({"level": 0, "target": 2}, today=date(2020, 1, 1)).stated] == [2]


@pytest.mark.parametrize(
    ("outcome", "current", "is_whole"), [("met", 3, True), (None, 3, True), ("partly", 2, False), ("not-met", 2, False)]
)
def test_outcome(outcome: str | None, current: int, is_whole: bool) -> None:  # noqa: FBT001
    """Met, or not stated: the level itself. In part, or not met: the level below."""
    found = position({"level": 3, **HOLDS, "outcome": outcome})
    assert found.counting
    assert (found.current, found.counting.is_whole) == (current, is_whole)


def test_what_is_no_assessment() -> None:
    """Level 0 and what was not evaluated count for nothing, and do not push an earlier evaluation aside."""
    nothing = position({"level": 0, "target": 2}, {"level": 3, **HOLDS, "outcome": "not-evaluated"})
    assert (nothing.current, nothing.last, nothing.standings, len(nothing.stated)) == (0, None, (), 2)
    later = position({"level": 3, **HOLDS, "on": "2026-09-01", "outcome": "not-evaluated"}, {"level": 2, **HOLDS})
    assert later.current == 2


def test_external_before_self() -> None:
    """The external assessment counts, though the partner thinks more of itself later; both are shown."""
    found = position({"level": 4, **HOLDS, "evaluation": "self", "on": "2026-10-01"}, {"level": 2, **HOLDS})
    assert found.current == 2
    assert [(each.evaluation, each.level) for each in found.standings] == [("external", 2), ("self", 4)]


def test_self_counts_where_the_external_one_expired() -> None:
    """External level 4 of 2022 is over; the self-assessment of level 3 holds, and is named as one."""
    old = {"level": 4, **HOLDS, "on": "2022-01-01", "valid_until": "2025-01-01"}
    found = position(old, {"level": 3, **HOLDS, "evaluation": "self"})
    assert found.counting
    assert (found.current, found.counting.evaluation, found.lapsed) == (3, "self", None)


def test_latest_of_each_evaluation() -> None:
    """The external assessment of 2026 found level 2, that of 2025 level 3: level 2, in whichever order they are written."""
    older, newer = {"level": 3, **HOLDS, "on": "2025-05"}, {"level": 2, **HOLDS, "on": "2026-05-01"}
    assert position(older, newer).current == position(newer, older).current == 2


def test_a_day_in_the_past() -> None:
    """On 1 January 2026 the assessment of March 2026 was not known, and that of 2024 still held."""
    older = {"level": 1, **HOLDS, "on": "2024-05-01", "valid_until": "2026-05-01"}
    assert position(older, {"level": 3, **HOLDS}, today=date(2026, 1, 1)).current == 1
    assert position(older, {"level": 3, **HOLDS}).current == 3


def test_profiles_that_count() -> None:
    """Withdrawn profiles do not; records with errors are skipped; partners stand in the order of their codes."""
    files: tuple[Written, ...] = (
        profile("NER", {"capability": "A", "level": 1, **HOLDS}, status="withdrawn"),
        profile("MLI", {"capability": "A", "level": 1, **HOLDS}),
        profile("BEN", {"capability": "A", "level": 1, **HOLDS}),
        record("PTR-TCD", country="TCD"),
    )
    assert list(read_positions(corpus_of(*files), TODAY)) == ["BEN", "MLI"]


def test_an_older_assessment_that_holds_comes_before_a_later_one_that_does_not() -> None:
    """Level 2 holds until 2027; level 4, found a year later, was good for one year and expired: the partner stands at 2."""
    found = position(
        {"level": 2, "evaluation": "external", "on": "2024-06-01", "valid_until": "2027-05-31"},
        {"level": 4, "evaluation": "external", "on": "2025-06-01", "valid_until": "2026-06-01"},
    )
    assert (found.current, found.lapsed, [each.level for each in found.standings]) == (2, None, [2])
