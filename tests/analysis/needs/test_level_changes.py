"""Changes of level since a need was found. The need was found in March 2026 at level 1; today is 22 November 2026."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.corpus.standings import Position, read_positions
from milpart_docs.model.fields import earliest_day
from tests.analysis.needs.needs_world import assessment, complete, need, standings_of, world
from tests.projects import TODAY


def level(on: str | None, reached: int, valid_until: str | None = "2028-01-01", **fields: Any) -> dict[str, Any]:
    """Give an assessed level of a profile."""
    dated = {"on": on} if on else {}
    ends = {"valid_until": valid_until} if valid_until else {}
    return {"capability": "CAP-BRIDGING", "level": reached, **dated, **ends, "outcome": "met", **fields}


def change_of(*levels: dict[str, Any]) -> tuple[int | None, int | None, bool, bool]:
    """Give the level before and since, whether the latter has expired, and whether the level has moved."""
    profile = complete("PTR-NER", "partner-profile", levels=list(levels))
    change = standings_of(assessment(1, need("N1"), assessed_on="2026-03"), profile)[0].change
    before = change.before.reached if change.before else None
    since = change.since.reached if change.since else None
    return before, since, change.is_expired, change.has_moved


def test_no_profile_and_no_levels() -> None:
    """Nothing is known before or since."""
    assert change_of() == (None, None, False, False)
    assert standings_of(assessment(1, need("N1")))[0].change.since is None


def test_rise() -> None:
    """Of two before, the later (1); of two since, the later (2), which is more than 1."""
    levels = (level("2025", 3), level("2026-02", 1), level("2026-05", 3), level("2026-10-01", 2))
    assert change_of(*levels) == (1, 2, False, True)


def test_same_month_is_before() -> None:
    """The need was found in March, on a day that nobody wrote: a level of 31 March may be what it rests on."""
    assert change_of(level("2026-03-31", 2)) == (2, None, False, False)
    assert change_of(level("2026-04-01", 2)) == (None, 2, False, True)


def test_no_rise() -> None:
    """The same level, level 0 (nobody looked), one not met or met in part (the level below), of another capability, without a date.

    What has no date is of the date of the profile, 2026, and so may lie before the need.
    """
    assert change_of(level("2026-05", 1)) == (None, 1, False, False)
    assert change_of(level("2026-05", 0)) == (None, None, False, False)
    assert change_of(level("2026-05", 2, outcome="not-met")) == (None, 1, False, False)
    assert change_of(level("2026-05", 2, outcome="partly")) == (None, 1, False, False)
    assert change_of(level("2026-05", 2, outcome="not-evaluated")) == (None, None, False, False)
    assert change_of(level("2026-12", 2)) == (None, None, False, False)
    assert change_of(level("2026-05", 2, capability="CAP-OTHER")) == (None, None, False, False)
    assert change_of(level(None, 2)) == (2, None, False, False)


def test_expired_rise_is_no_rise() -> None:
    """It held until 21 November; what holds until the 22nd still holds today."""
    assert change_of(level("2026-05", 2, "2026-11-21")) == (None, 2, True, False)
    assert change_of(level("2026-05", 2, "2026-11-22")) == (None, 2, False, True)


def test_three_years_where_no_end_is_stated() -> None:
    """Found in April 2023 and without a last day, it held until the end of April 2026: what it showed does not count today."""
    profile = complete("PTR-NER", "partner-profile", levels=[level("2023-04", 3, None)])
    change = standings_of(assessment(1, need("N1"), assessed_on="2023-03"), profile)[0].change
    assert (change.is_expired, change.has_moved) == (True, False)


def test_external_assessment_before_a_later_one_by_the_partner_itself() -> None:
    """The external one of February holds and counts; that the partner thinks itself better in May moves nothing."""
    levels = (level("2026-02", 1, evaluation="external"), level("2026-05", 3, evaluation="self"))
    assert change_of(*levels) == (1, 3, False, False)
    assert change_of({**levels[0], "valid_until": "2026-11-21"}, levels[1]) == (1, 3, False, True)


LEVELS = st.lists(
    st.fixed_dictionaries(
        {"capability": st.just("CAP-BRIDGING"), "level": st.integers(0, 5)},
        optional={
            "on": st.sampled_from(["2022-05", "2024", "2026-02-01", "2026-05", "2026-10-01", "2026-12-01"]),
            "valid_until": st.sampled_from(["2026-11-21", "2026-11-22", "2028-01-01"]),
            "evaluation": st.sampled_from(["self", "external"]),
            "outcome": st.sampled_from(["met", "partly", "not-met", "not-evaluated"]),
        },
    ),
    max_size=4,
)


@given(LEVELS)
def test_agrees_with_where_the_partner_stands(levels: list[dict[str, Any]]) -> None:
    """It has moved exactly where the assessment that counts was made after March and shows more than level 1; what expired never counts."""
    profile = complete("PTR-NER", "partner-profile", levels=levels)
    files = (assessment(1, need("N1"), assessed_on="2026-03"), profile)
    change = standings_of(*files)[0].change
    position = read_positions(world(*files), TODAY).get("NER", {}).get("CAP-BRIDGING", Position("CAP-BRIDGING"))
    counting = position.counting
    is_since = counting is not None and bool(counting.on) and earliest_day(counting.on).isoformat() > "2026-03-31"
    assert change.has_moved is (is_since and position.current > 1)
    assert not (change.is_expired and (change.counts or change.has_moved))
    if change.counts:
        assert change.since
        assert change.since.reached == position.current
