"""Which assessments of needs are in force on a day: what was taken back, followed by another or not yet made is not."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.model.days import days_of
from milpart_docs.model.states import NO_LONGER_HELD

ASSESSMENT = "needs-assessment"
IN_FORCE_RULE = (
    "An assessment of needs is in force once it was made, unless it was superseded or withdrawn, or another took its place. Another takes "
    "its place where either of the two says so and it is of the same partner, was made by today and not earlier than the one that it "
    "follows, and is neither a draft nor withdrawn; of assessments that follow one another in a circle, none does. Drafts are in force and "
    "take nobody's place."
)
_WITHOUT_EFFECT = frozenset({"draft", "withdrawn"})
"""States of an assessment that takes nobody's place: not yet, or no longer."""


def is_gone(entry: Entry) -> bool:
    """Tell whether a record was superseded or withdrawn: it is kept, and nobody builds on it."""
    status = entry.fields.get("status")
    return isinstance(status, str) and status in NO_LONGER_HELD


class Assessments:
    """The assessments of needs of a corpus, judged on a day by ``IN_FORCE_RULE``."""

    def __init__(self, corpus: Corpus, today: date) -> None:
        """Take the corpus and the day; nothing is read before it is asked for."""
        self._corpus = corpus
        self._today = today
        self._followers: dict[str, tuple[Entry, ...]] = {}

    @cached_property
    def in_force(self) -> tuple[Entry, ...]:
        """The assessments in force, expired or not, in the order of identifiers."""
        return tuple(entry for entry in self._corpus.of_type(ASSESSMENT) if self.is_in_force(entry))

    def is_in_force(self, assessment: Entry) -> bool:
        """Tell whether an assessment was made by today, was not taken back, and nothing took its place."""
        return not is_gone(assessment) and self._is_made(assessment) and self._next(assessment) is None

    def is_expired(self, assessment: Entry) -> bool:
        """Tell whether the last day of an assessment's validity has passed; a day that cannot be read has not."""
        ends = days_of(assessment.fields.get("valid_until"))
        return ends is not None and ends.last < self._today

    def find_successor(self, assessment: Entry) -> Entry | None:
        """Give the assessment that took the place of another: the last of those that followed it."""
        last, following = None, self._next(assessment)
        while following is not None:
            last, following = following, self._next(following)
        return last

    def is_replaced(self, assessment: Entry) -> bool:
        """Tell whether another assessment, which is in force, took the place of one."""
        successor = self.find_successor(assessment)
        return successor is not None and self.is_in_force(successor)

    def _is_made(self, assessment: Entry) -> bool:
        made = days_of(assessment.fields.get("assessed_on"))
        return made is None or made.first <= self._today

    def _next(self, assessment: Entry) -> Entry | None:
        """Give the first that follows an assessment and is not followed by it in turn."""
        return next((entry for entry in self._following(assessment) if not self._leads_to(entry, assessment)), None)

    def _leads_to(self, start: Entry, end: Entry) -> bool:
        """Tell whether an assessment comes after another, by however many steps."""
        coming, seen = [start], {start.id}
        while coming:
            for entry in self._following(coming.pop()):
                if entry.id == end.id:
                    return True
                if entry.id not in seen:
                    seen.add(entry.id)
                    coming.append(entry)
        return False

    def _following(self, assessment: Entry) -> tuple[Entry, ...]:
        if assessment.id not in self._followers:
            named = {entry.id: entry for entry in self._named(assessment) if self._follows(entry, assessment)}
            self._followers[assessment.id] = tuple(named.values())
        return self._followers[assessment.id]

    def _named(self, assessment: Entry) -> Iterator[Entry]:
        """Give what either of the two says to follow."""
        for link in self._corpus.graph.backlinks.get(assessment.id, ()):
            if link.relation == "supersedes":
                yield link.source
        for link in self._corpus.graph.links.get(assessment.path, ()):
            if link.relation == "superseded by":
                yield link.target

    def _follows(self, entry: Entry, assessment: Entry) -> bool:
        if entry.type != ASSESSMENT or entry.id == assessment.id or entry.fields.get("status") in _WITHOUT_EFFECT:
            return False
        former, later = days_of(assessment.fields.get("assessed_on")), days_of(entry.fields.get("assessed_on"))
        is_earlier = former is not None and later is not None and later.last < former.first
        return entry.fields.get("partner") == assessment.fields.get("partner") and not is_earlier and self._is_made(entry)
