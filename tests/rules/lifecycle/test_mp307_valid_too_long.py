"""MP307: validity beyond three years."""

from pathlib import Path

import pytest

from tests.model.examples import example_file
from tests.rules.findings import find, places

ENDORSED = "status: endorsed\nendorsed: {by: ACR-EUMS, on: %s}\nreview_by: %s"


@pytest.mark.parametrize(
    ("on", "until", "found"),
    [
        ("2026-11-03", "2029-11-03", []),
        ("2026-11-03", "2029-11-04", ["CAP-BRIDGING.md:7:12"]),
        ("2026-11", "2029-11-30", []),
        ("2026-11", "2029-12-01", ["CAP-BRIDGING.md:7:12"]),
        ("2026", "2029-12-31", []),
        ("2024-02-29", "2027-03-01", []),
        ("2024-02-29", "2027-03-02", ["CAP-BRIDGING.md:7:12"]),
    ],
)
def test_review_counts_from_the_endorsement(tmp_path: Path, on: str, until: str, found: list[str]) -> None:
    """To the day; a month or a year counts from its last day."""
    files = example_file("capability", ("status: draft", ENDORSED % (on, until)))
    assert places(tmp_path, "MP307", files) == found


def test_review_counts_from_the_last_change_else(tmp_path: Path) -> None:
    """A draft has no endorsement."""
    files = example_file("capability", ("status: draft", "status: draft\nreview_by: 2029-11-21"))
    assert find(tmp_path, "MP307", files) == [
        "CAP-BRIDGING.md:6:12 write 2029-11-20 or an earlier day, and look at the facts again by then"
    ]


def test_assessments(tmp_path: Path) -> None:
    """A needs assessment counts from the month in which it was made."""
    files = example_file("needs-assessment", ("valid_until: 2028-03-01", "valid_until: 2029-04-01"))
    assert places(tmp_path, "MP307", files) == ["ASM-2026-0900.md:21:14"]


@pytest.mark.parametrize("until", ["2030-05", "2030", "2030-02-31"])
def test_a_wrong_date_is_told_once(tmp_path: Path, until: str) -> None:
    """What is no day is told by MP403, and is counted with no more."""
    files = example_file("needs-assessment", ("valid_until: 2028-03-01", f"valid_until: {until}"))
    assert [places(tmp_path, code, files) for code in ("MP307", "MP403")] == [[], ["ASM-2026-0900.md:21:14"]]


def test_assessed_levels(tmp_path: Path) -> None:
    """Each level of a partner for itself; one without a day of assessment has no beginning."""
    levels = """levels:
  - {capability: CAP-X, level: 2, on: 2025-06-01, valid_until: 2028-06-01}
  - {capability: CAP-X, level: 2, on: 2025-06-01, valid_until: 2028-06-02}
  - {capability: CAP-X, level: 2, valid_until: 2035-06-02}
"""
    files = example_file("partner-profile", ("frameworks: [bilateral]\n", "frameworks: [bilateral]\n" + levels))
    assert places(tmp_path, "MP307", files) == ["PTR-NER.md:20:64"]


@pytest.mark.parametrize("until", ["soon", "2035-02-30", "[2035-01-01]", ""])
def test_what_is_no_date_is_left_to_other_rules(tmp_path: Path, until: str) -> None:
    """Whatever stands there."""
    files = example_file("capability", ("status: draft", f"status: draft\nreview_by: {until}"))
    assert places(tmp_path, "MP307", files) == []
