"""Changes of level since a need was found. The need was found in March 2026 at level 1; today is 22 November 2026."""

from typing import Any

from tests.analysis.needs.needs_world import assessment, complete, need, standings_of


def level(on: str | None, reached: int, valid_until: str = "2028-01-01", **fields: Any) -> dict[str, Any]:
    """Give an assessed level of a profile."""
    dated = {"on": on} if on else {}
    return {"capability": "CAP-BRIDGING", "level": reached, **dated, "valid_until": valid_until, "outcome": "met", **fields}


def change_of(*levels: dict[str, Any]) -> tuple[int | None, int | None, bool, bool]:
    """Give the level before and since, whether the latter has expired, and whether the level has moved."""
    profile = complete("PTR-NER", "partner-profile", levels=list(levels))
    change = standings_of(assessment(1, need("N1"), assessed_on="2026-03"), profile)[0].change
    before = change.before.assessed.level if change.before else None
    since = change.since.assessed.level if change.since else None
    return before, since, bool(change.since and change.since.is_expired), change.has_moved


def test_no_profile_and_no_levels() -> None:
    """Nothing is known before or since."""
    assert change_of() == (None, None, False, False)
    assert standings_of(assessment(1, need("N1")))[0].change.since is None


def test_rise() -> None:
    """Of two before, the later (1); of two since, the later (2), which is more than 1."""
    levels = (level("2025", 0), level("2026-02", 1), level("2026-05", 3), level("2026-10-01", 2))
    assert change_of(*levels) == (1, 2, False, True)


def test_same_month_is_before() -> None:
    """The need was found in March, on a day that nobody wrote: a level of 31 March may be what it rests on."""
    assert change_of(level("2026-03-31", 2)) == (2, None, False, False)
    assert change_of(level("2026-04-01", 2)) == (None, 2, False, True)


def test_no_rise() -> None:
    """The same level, a lower one, one not met, one of another capability, one without a date."""
    assert change_of(level("2026-05", 1)) == (None, 1, False, False)
    assert change_of(level("2026-05", 0)) == (None, 0, False, False)
    assert change_of(level("2026-05", 2, outcome="not-met")) == (None, 2, False, False)
    assert change_of(level("2026-05", 2, capability="CAP-OTHER")) == (None, None, False, False)
    assert change_of(level(None, 2)) == (None, None, False, False)


def test_expired_rise_is_no_rise() -> None:
    """It held until 21 November; what holds until the 22nd still holds today."""
    assert change_of(level("2026-05", 2, "2026-11-21")) == (None, 2, True, False)
    assert change_of(level("2026-05", 2, "2026-11-22")) == (None, 2, False, True)
