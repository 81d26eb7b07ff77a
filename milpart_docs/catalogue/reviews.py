"""When someone must look at a record again, and how near that is."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.standings import read_positions
from milpart_docs.corpus.succession import ASSESSMENT, Assessments
from milpart_docs.model.course import REVIEW_YEARS
from milpart_docs.model.fields import latest_day, years_after
from milpart_docs.model.states import NO_LONGER_HELD

SOON = timedelta(days=90)
"""What is due within so many days is due soon."""

REVIEW_TITLES: Mapping[str, str] = {
    "review_by": "Review of the record",
    "silence_until": "Silence becomes consent",
    "valid_until": "Assessment expires",
    "levels": "Assessed level expires",
    "last_reviewed": "Review of the course",
}
WHEN: Mapping[str, str] = {"overdue": "Overdue", "soon": "Due within 90 days", "later": "Later", "finished": "Finished"}
"""How near a day is, in the order of urgency."""
_NO_LONGER = NO_LONGER_HELD | {"observation-rejected", "cancelled"}


class Review(NamedTuple):
    """A day by which someone must look at a record, and the field that says so."""

    day: str
    field: str


class Reviews:
    """The reviews of a corpus, judged on a day: an assessment by what took its place, a level by where the partner stands."""

    def __init__(self, corpus: Corpus, today: date) -> None:
        """Take the corpus and the day; nothing is read before it is asked for."""
        self._corpus = corpus
        self._today = today
        self._assessments = Assessments(corpus, today)

    def next_of(self, entry: Entry) -> list[Review]:
        """Give the first day at which somebody must look at a record, where there is one; what is no longer held has none."""
        return sorted(self._of(entry))[:1] if self._is_held(entry) else []

    def _is_held(self, entry: Entry) -> bool:
        is_replaced = entry.type == ASSESSMENT and self._assessments.is_replaced(entry)
        return entry.fields.get("status") not in _NO_LONGER and not is_replaced

    def _of(self, entry: Entry) -> Iterator[Review]:
        fields = entry.fields
        for key in ("review_by", "valid_until"):
            if isinstance(fields.get(key), str):
                yield Review(fields[key], key)
        if fields.get("status") == "silence-procedure" and isinstance(fields.get("silence_until"), str):
            yield Review(fields["silence_until"], "silence_until")
        for day in self._ends.get(entry.path, ()):
            yield Review(day.isoformat(), "levels")
        if isinstance(fields.get("last_reviewed"), str):
            due = years_after(latest_day(fields["last_reviewed"]), REVIEW_YEARS)
            yield Review(due.isoformat(), "last_reviewed")

    @cached_property
    def _ends(self) -> Mapping[str, list[date]]:
        """By the path of each profile, when what it says of a level expires: of each capability the one that counts, else the last."""
        found: dict[str, list[date]] = {}
        for by_capability in read_positions(self._corpus, self._today).values():
            for position in by_capability.values():
                if standing := position.counting or position.last:
                    found.setdefault(standing.profile.path, []).append(standing.ends)
        return found


def when(day: str, today: date) -> str:
    """Say how near a day is: ``overdue``, ``soon`` or ``later``; a month or a year is over with its last day."""
    due = latest_day(day)
    return "overdue" if due < today else "soon" if due - today <= SOON else "later"
