"""The word of an originator, in ``downgraded``, that came in with a change."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from milpart_docs.corpus import Entry


class Consent(NamedTuple):
    """An entry of ``downgraded`` that came in with the change: its place, who allowed it, the day, and that which it had before."""

    place: int
    by: str
    on: str
    was: str = ""

    def is_of(self, source: Entry, today: str) -> bool:
        """Tell whether it is the word of the originator of a record as it was, of a day on which that could be given; a page has none."""
        originator, created = originator_of(source), str(source.fields.get("created") or "")
        return not self.was and bool(self.by) and self.by == (originator or self.by) and created <= self.on <= today


def originator_of(entry: Entry) -> str:
    """Give the originator of a record; empty for a page, and where none is written."""
    return str(entry.fields.get("originator") or "")


def find_consents(before: Entry | None, after: Entry) -> Iterator[Consent]:
    """Find the entries that came in; one that took the place of an old one and has its actor and reason is that one, re-dated."""
    known, listed = _entries(before), _entries(after)
    lost = [entry for entry in known if entry not in listed]
    for place, entry in enumerate(listed):
        if entry not in known:
            old = next(
                (one for one in lost if _fold(one, "by") == _fold(entry, "by") and _fold(one, "reason") == _fold(entry, "reason")), None
            )
            if old is not None:
                lost.remove(old)
            yield Consent(place, str(entry.get("by") or ""), str(entry.get("on") or ""), str(old.get("on") or "") if old else "")


def _entries(entry: Entry | None) -> list[Mapping[str, Any]]:
    found = entry.fields.get("downgraded") if entry is not None else None
    return [item if isinstance(item, dict) else {} for item in found] if isinstance(found, list) else []


def _fold(entry: Mapping[str, Any], key: str) -> str:
    return " ".join(str(entry.get(key) or "").split()).casefold()
