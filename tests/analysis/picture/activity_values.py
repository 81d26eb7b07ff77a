"""Activities for tests of the analysis in few words: ``activity("A1", ("2026-01-01", "2026-01-31"), partners=["NER"])``."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st

from milpart_docs.analysis.picture.activities import Activity


def activity(identifier: str, days: tuple[str, str | None] | None = ("2026-01-01", "2026-12-31"), **fields: Any) -> Activity:
    """Make an activity: with Mali and under way throughout 2026, where nothing else is said."""
    start, end = days or (None, None)
    chosen: dict[str, Any] = {"title": f"Title of {identifier}", "partners": ("MLI",), "status": "implementation", **fields}
    chosen |= {key: tuple(value) for key, value in chosen.items() if isinstance(value, list)}
    return Activity(identifier, start=ordinal(start) if start else None, end=ordinal(end) if end else None, **chosen)


def ordinal(day: str) -> int:
    """Give the ordinal of a day."""
    return date.fromisoformat(day).toordinal()


def names(activities: Sequence[Activity]) -> list[str]:
    """Give the identifiers of activities."""
    return [each.id for each in activities]


DAY = ordinal("2026-11-22")


@st.composite
def activities(draw: st.DrawFn, most: int = 12) -> list[Activity]:
    """Draw activities that often share something: few partners, units, capabilities, types and providers, days close to one another."""
    count = draw(st.integers(0, most))
    return [draw(one_activity(f"A{number}", [f"A{other}" for other in range(count)])) for number in range(count)]


@st.composite
def one_activity(draw: st.DrawFn, identifier: str, others: Sequence[str] = ()) -> Activity:
    """Draw one activity."""

    def some(*values: str) -> tuple[str, ...]:
        return tuple(draw(st.lists(st.sampled_from(values), max_size=2, unique=True)))

    start = draw(st.none() | st.integers(DAY - 20, DAY + 5))
    return Activity(
        identifier,
        identifier,
        some("FRA", "DEU", "ACR-X"),
        some("MLI", "NER"),
        some("train", "equip", "advise"),
        draw(st.sampled_from(["", "exercise", "visit"])),
        some("CAP-A", "CAP-B"),
        draw(st.sampled_from(["", "csdp", "bilateral"])),
        draw(st.sampled_from(["", "First Battalion", " first  battalion", "School"])),
        draw(st.sampled_from(["pipeline", "implementation", "closed", "cancelled", "suspended"])),
        start,
        None if start is None else draw(st.none() | st.integers(start, start + 15)),
        draw(st.none() | st.integers(0, 50)),
        None,
        draw(st.sampled_from(["", *others])),
        draw(st.sampled_from(["", "Course 1"])),
    )
