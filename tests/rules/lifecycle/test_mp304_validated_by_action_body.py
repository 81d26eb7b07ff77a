"""MP304: validators that acted themselves."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson
from tests.rules.lifecycle.actions import in_state

VALIDATION = "validation: {{by: {by}, on: 2026-11-18, method: Inspection, evidence: Report EX/2026/9}}\n"


@pytest.mark.parametrize(
    ("by", "places"),
    [("ACR-EUMS", ["23:18 MP304"]), ("ACR-EUTM-EXAMPLE", [])],
)
def test_points_at_the_validator(tmp_path: Path, by: str, places: list[str]) -> None:
    """The owner of the action is the EU Military Staff; the mission may validate."""
    changes = in_state("implementing", "text: A, status: open", more=VALIDATION.format(by=by))
    assert diagnose_lesson(tmp_path, *changes) == places


def test_proposed_action_body(tmp_path: Path) -> None:
    """Who was to act does not validate either, even where no action names it."""
    after = "proposed_action_body: ACR-EUMS\n"
    assert diagnose_lesson(tmp_path, (after, after + VALIDATION.format(by="ACR-EUMS"))) == ["20:18 MP304"]


@pytest.mark.parametrize("by", ["", "''", "[ACR-EUMS]", "null"])
def test_odd_values_are_left_to_other_rules(tmp_path: Path, by: str) -> None:
    """Nothing here is a validator."""
    changes = in_state("implementing", f"text: A, status: open}}\n  - {{owner: {by}", more=VALIDATION.format(by=by))
    assert "MP304" not in " ".join(diagnose_lesson(tmp_path, *changes))
