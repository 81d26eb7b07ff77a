"""MP410: facts in the future."""

from pathlib import Path

import pytest

from tests.model.examples import example_file
from tests.projects import diagnose_lesson
from tests.rules.findings import places
from tests.rules.lifecycle.actions import in_state

CREATED, MODIFIED, OBSERVED = "created: 2026-11-02", "modified: 2026-11-20", "date_observed: 2025-06"


@pytest.mark.parametrize(("day", "found"), [("2026-11-22", []), ("2026-11-23", ["9:11 MP410"])])
def test_points_at_the_day(tmp_path: Path, day: str, found: list[str]) -> None:
    """Today is no future."""
    assert diagnose_lesson(tmp_path, (MODIFIED, f"modified: {day}")) == found


@pytest.mark.parametrize(("day", "found"), [("2026", []), ("2026-11", []), ("2026-12", ["15:16 MP410"]), ("2027", ["15:16 MP410"])])
def test_months_and_years(tmp_path: Path, day: str, found: list[str]) -> None:
    """Only where none of their days has come."""
    told = diagnose_lesson(tmp_path, (OBSERVED, f"date_observed: {day}"))
    assert told == found


def test_steps_of_the_process(tmp_path: Path) -> None:
    """Endorsement, actions that are done, validation; a day on which something is due may come."""
    action = "text: A, status: done, date: 2027-01, evidence: B"
    changes = in_state("implementing", action, more="validation: {by: ACR-EUTM-EXAMPLE, on: 2027, method: C, evidence: D}\n")
    changed = [(old, new.replace("2026-11-10", "2026-12-10")) for old, new in changes]
    assert diagnose_lesson(tmp_path, *changed) == ["20:30 MP410", "22:69 MP410", "23:40 MP410"]


def test_other_types(tmp_path: Path) -> None:
    """Plans may lie ahead, facts may not."""
    files = {
        **example_file("activity", ("{planned_start: 2026-12}", "{planned_start: 2027, planned_end: 2028, actual_start: 2026-12}")),
        **example_file("needs-assessment", ("assessed_on: 2026-03", "assessed_on: 2027-03")),
        **example_file("partner-profile", ("as_of: 2026", "as_of: 2027")),
    }
    assert places(tmp_path, "MP410", files) == ["ACT-2026-0900.md:17:63", "ASM-2026-0900.md:14:14", "PTR-NER.md:15:8"]


def test_without_a_typed_record(tmp_path: Path) -> None:
    """Dates count also where the record lacks something else."""
    assert diagnose_lesson(tmp_path, ("language: en\n", ""), (MODIFIED, "modified: 2027-01-01")) == ["1:1 MP401", "9:11 MP410"]


def test_due_dates_and_reviews_may_lie_ahead(tmp_path: Path) -> None:
    """They are plans."""
    assert diagnose_lesson(tmp_path, *in_state("tasked", "text: A"), (CREATED, f"{CREATED}\nreview_by: 2027-01-01")) == []
