"""Which records somebody must look at: reviews that are due, and documents that do not move."""

from calendar import monthrange
from datetime import date
from typing import NamedTuple

from milpart_docs.catalogue.reviews import SOON, Review, Reviews, when
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.standings import YEARS
from milpart_docs.model.course import REVIEW_YEARS

STAGNANT_MONTHS = 6
_UNFINISHED = frozenset({"draft", "review"})
"""States that only documents have: neither lessons nor activities."""
REVIEWS_RULE = (
    "Of each record of every type that still holds, the first day by which somebody must look at it again: review of the record, end of a "
    f"silence procedure, expiry of an assessment or of an assessed level, {REVIEW_YEARS} years since the last review of a course. It is "
    f"overdue when that day has passed, and due soon when it is at most {SOON.days} days away. A month or a year ends with its last day. "
    "An assessment of needs whose place another took is not reviewed. Of a partner's levels in a capability, the one that counts is, or "
    f"the last one where none holds; a level expires on the day that it states, and after {YEARS} years at the latest."
)
STAGNANT_RULE = f"A document is stagnant when it is a draft or in review, and was last modified more than {STAGNANT_MONTHS} months ago."


class ReviewDue(NamedTuple):
    """A record, the day by which somebody must look at it with the field that says so, and whether that is ``overdue`` or ``soon``."""

    entry: Entry
    review: Review
    when: str


def find_reviews(corpus: Corpus, today: date) -> tuple[ReviewDue, ...]:
    """Find the reviews that are overdue or due soon, by ``REVIEWS_RULE``, the oldest first."""
    reviews = Reviews(corpus, today)
    found = [
        ReviewDue(entry, review, when(review.day, today))
        for entry in corpus.by_id.values()
        if entry.has_record
        for review in reviews.next_of(entry)
    ]
    return tuple(sorted((due for due in found if due.when in {"overdue", "soon"}), key=lambda due: (due.review.day, due.entry.id)))


def find_stagnant(corpus: Corpus, today: date) -> tuple[Entry, ...]:
    """Find the documents that do not move, by ``STAGNANT_RULE``, the oldest first."""
    limit = months_before(today, STAGNANT_MONTHS).isoformat()
    found = [
        entry
        for entry in corpus.by_id.values()
        if entry.has_record and entry.fields.get("status") in _UNFINISHED and str(entry.fields.get("modified")) < limit
    ]
    return tuple(sorted(found, key=lambda entry: (str(entry.fields.get("modified")), entry.id)))


def months_before(day: date, months: int) -> date:
    """Give the same day some months earlier, or the last day of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
