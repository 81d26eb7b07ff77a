"""The record of changes of a doctrine publication, as its author wrote it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from milpart_docs.model.days import Days, days_of


class Change(NamedTuple):
    """One line of the record of changes: its place, version, date and paragraphs, each of these with its place in the list."""

    place: int
    version: str
    days: Days | None
    date: str
    paragraphs: tuple[tuple[int, str], ...]


def as_text(value: object) -> str:
    """Give a number, date or text as written, so that 2.1 and '2.1' are the same; nothing for other values."""
    return str(value).strip() if isinstance(value, str | int | Decimal | date) and not isinstance(value, bool) else ""


def read_changes(written: dict[str, Any]) -> list[Change]:
    """Read the record of changes of a doctrine publication; of other records, and of what has another form, there is none."""
    changes = written.get("changes") if written.get("type") == "doctrine" else None
    return [_read(place, entry) for place, entry in enumerate(changes) if isinstance(entry, dict)] if isinstance(changes, list) else []


def _read(place: int, entry: dict[str, Any]) -> Change:
    listed = entry.get("paragraphs")
    paragraphs = tuple((number, as_text(item)) for number, item in enumerate(listed) if as_text(item)) if isinstance(listed, list) else ()
    written = entry.get("date")
    return Change(place, as_text(entry.get("version")), days_of(written), as_text(written), paragraphs)


def find_newest(changes: Sequence[Change]) -> Change | None:
    """Give the newest line: of those that may be the latest by date, the last by order. Where a version or date is missing, nobody can say.

    The order is that of the list, or its reverse where the list begins with its latest date.
    """
    days = [change.days for change in changes if change.days is not None and change.version]
    if not days or len(days) < len(changes):
        return None
    latest = max(day.first for day in days)
    candidates = [change for change, day in zip(changes, days, strict=True) if day.last >= latest]
    return candidates[0] if days[0].first > days[-1].last else candidates[-1]
