"""Reviews that are due, and documents that do not move."""

from datetime import date

import pytest

from milpart_docs.analysis.lessons.upkeep import find_reviews, find_stagnant, months_before
from tests.analysis.lessons.lesson_examples import lesson
from tests.corpora import Written, corpus_of, record
from tests.model.examples import example
from tests.projects import TODAY


def practice(number: int, **fields: str) -> Written:
    """Write a best practice that is a record, as lessons are."""
    return record(f"BP-2026-{number:04}", originator="ACR-EUMS", topics=["planning"], **fields)


def test_reviews() -> None:
    """On 22 November 2026: due yesterday is overdue; today and 20 February, 90 days on, are soon; the 21st is later; withdrawn has none.

    A draft is reviewed as any other record, and so is a lesson; a record that cannot be read has no review that could be trusted.
    """
    files = (
        practice(1, review_by="2026-11-21"),
        practice(2, review_by="2026-11-22"),
        practice(3, review_by="2027-02-20"),
        practice(4, review_by="2027-02-21"),
        practice(5, review_by="2026-01-01", status="withdrawn"),
        lesson(6, "implementing", review_by="2026-06-30"),
        record("BP-2026-0007", review_by="2026-01-01"),
    )
    assert [(due.entry.id, due.review.day, due.when) for due in find_reviews(corpus_of(*files), TODAY)] == [
        ("LL-2026-0006", "2026-06-30", "overdue"),
        ("BP-2026-0001", "2026-11-21", "overdue"),
        ("BP-2026-0002", "2026-11-22", "soon"),
        ("BP-2026-0003", "2027-02-20", "soon"),
    ]


def test_course_is_reviewed_after_three_years() -> None:
    """Last looked at on 1 December 2023: due on 1 December 2026."""
    text = example("course").replace("code: BR-1\n", "code: BR-1\nlast_reviewed: 2023-12-01\n", 1)
    (due,) = find_reviews(corpus_of(Written("docs/CRS-2026-0900.md", text)), TODAY)
    assert (due.review.day, due.review.field, due.when) == ("2026-12-01", "last_reviewed", "soon")


def test_stagnant() -> None:
    """Six months before 22 November is 22 May: modified on the 21st, a draft is stagnant; on the 22nd it is not.

    Endorsed and withdrawn documents may rest; a lesson is no document.
    """
    old = {"created": "2026-01-01", "modified": "2026-05-21"}
    files = (
        practice(1, **old),
        practice(2, **old, status="review"),
        practice(3, created="2026-01-01", modified="2026-05-22"),
        practice(4, **old, status="endorsed"),
        practice(5, **old, status="withdrawn"),
        lesson(6, **old),
        practice(7, created="2025-01-01", modified="2025-01-01"),
    )
    assert [entry.id for entry in find_stagnant(corpus_of(*files), TODAY)] == ["BP-2026-0007", "BP-2026-0001", "BP-2026-0002"]


@pytest.mark.parametrize(
    ("day", "before"),
    [
        (date(2026, 11, 22), date(2026, 5, 22)),
        (date(2026, 5, 22), date(2025, 11, 22)),
        (date(2026, 8, 31), date(2026, 2, 28)),
        (date(2024, 8, 31), date(2024, 2, 29)),
        (date(2026, 12, 31), date(2026, 6, 30)),
        (date(2026, 6, 15), date(2025, 12, 15)),
    ],
)
def test_six_months_before(day: date, before: date) -> None:
    """The same day, or the last of a month that is shorter, also in the year before."""
    assert months_before(day, 6) == before
