"""When someone must look at a record again: which day counts, how near it is, and who is asked no more."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from milpart_docs.catalogue.reviews import REVIEW_TITLES, SOON, WHEN, next_review, when
from milpart_docs.vocabulary import VOCABULARIES
from tests.projects import TODAY
from tests.rules.domain.layers import record
from tests.rules.findings import places


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({"review_by": "2027-01-01"}, ("2027-01-01", "review_by")),
        ({"valid_until": "2027-02-01"}, ("2027-02-01", "valid_until")),
        ({"review_by": "2027-03-01", "valid_until": "2027-02-01"}, ("2027-02-01", "valid_until")),
        ({"status": "silence-procedure", "silence_until": "2026-12-01", "review_by": "2027-01-01"}, ("2026-12-01", "silence_until")),
        ({"status": "endorsed", "silence_until": "2026-12-01", "review_by": "2027-01-01"}, ("2027-01-01", "review_by")),
        ({"levels": [{"valid_until": "2028-01-01"}, {}, {"valid_until": "2027-05-01"}]}, ("2027-05-01", "levels")),
        ({"last_reviewed": "2024-06-30"}, ("2027-06-30", "last_reviewed")),
        ({"last_reviewed": "2024-02-29"}, ("2027-03-01", "last_reviewed")),
        ({"last_reviewed": "2023-11"}, ("2026-11-30", "last_reviewed")),
        ({"last_reviewed": "2023"}, ("2026-12-31", "last_reviewed")),
        ({"last_reviewed": "2021-02"}, ("2024-02-28", "last_reviewed")),
        ({"last_reviewed": "2020-01-01", "review_by": "2027-01-01"}, ("2023-01-01", "last_reviewed")),
    ],
)
def test_first_day_counts(fields: dict[str, Any], due: tuple[str, str]) -> None:
    """The earliest of all days by which somebody must look, with the field that says so; 29 February is followed by 1 March."""
    assert next_review(fields) == [due]


@pytest.mark.parametrize(
    "fields", [{}, {"review_by": None}, {"levels": "none"}, {"levels": [None, {"valid_until": 3}]}, {"silence_until": "2026-12-01"}]
)
def test_nothing_is_due(fields: dict[str, Any]) -> None:
    """A record that names no such day, or in a form that is none."""
    assert next_review(fields) == []


@pytest.mark.parametrize("status", ["superseded", "withdrawn", "observation-rejected", "cancelled"])
def test_what_is_no_longer_held_is_not_reviewed(status: str) -> None:
    """Whatever it says."""
    assert next_review({"status": status, "review_by": "2020-01-01"}) == []


def test_every_other_state_is_reviewed() -> None:
    """Also what was noted or closed, as long as it says a day."""
    states = {state for name in ("lesson-status", "document-status", "activity-status") for state in VOCABULARIES[name].terms}
    held = {state for state in states if next_review({"status": state, "review_by": "2020-01-01"})}
    assert states - held == {"superseded", "withdrawn", "observation-rejected", "cancelled"}


@pytest.mark.parametrize(
    ("day", "near"),
    [
        ("2026-11-21", "overdue"),
        ("2026-11-22", "soon"),
        ((TODAY + SOON).isoformat(), "soon"),
        ((TODAY + SOON + timedelta(1)).isoformat(), "later"),
        ("2026-10", "overdue"),
        ("2026-11", "soon"),
        ("2026", "soon"),
        ("2025", "overdue"),
        ("2027", "later"),
    ],
)
def test_how_near(day: str, near: str) -> None:
    """The day itself is not yet too late, and a month or a year not before it is over."""
    assert when(day, TODAY) == near


@pytest.mark.parametrize("reviewed", ["2023-11-21", "2023-11-22", "2023-11", "2023-10", "2023", "2022"])
def test_catalogue_and_rule_agree(tmp_path: Path, reviewed: str) -> None:
    """A course is overdue in the catalogue just where MP712 tells that its review lies too long back."""
    (review,) = next_review({"last_reviewed": reviewed})
    told = places(tmp_path, "MP712", record("CRS-2026-0001", add=f"last_reviewed: {reviewed}\n"))
    assert (when(review.day, TODAY) == "overdue") == bool(told)


def test_all_has_words() -> None:
    """Every answer and every field has a title that readers see, in the order of urgency."""
    assert list(WHEN) == ["overdue", "soon", "later", "finished"]
    assert set(REVIEW_TITLES) == {"review_by", "silence_until", "valid_until", "levels", "last_reviewed"}
