"""MP409: ends before beginnings."""

from pathlib import Path

import pytest

from tests.model.examples import example_file
from tests.rules.findings import places


@pytest.mark.parametrize(
    ("dates", "column"),
    [
        ("{planned_start: 2026-12-02, planned_end: 2026-12-01}", 49),
        ("{planned_start: 2026-12, planned_end: 2026-11-30}", 46),
        ("{planned_start: 2026-12-02, planned_end: 2026-12-02}", None),
        ("{planned_start: 2026-12, planned_end: 2026-12}", None),
        ("{planned_start: 2026-12-20, planned_end: 2026-12}", None),
        ("{planned_start: 2026-12-20, planned_end: 2026}", None),
        ("{actual_start: 2026-06-01, actual_end: 2025}", 47),
        ("{planned_start: 2026-06-01, actual_start: 2026-01-01, actual_end: 2026-02-01}", None),
        ("{planned_end: 2026-06-01, actual_start: 2026-07-01}", None),
        ("{planned_start: later, planned_end: 2026-06-01}", None),
        ("{planned_start: [2027], planned_end: {a: 2026}}", None),
    ],
)
def test_activities(tmp_path: Path, dates: str, column: int | None) -> None:
    """Planned and actual dates each for themselves; what months and years leave open is not told."""
    files = example_file("activity", ("{planned_start: 2026-12}", dates))
    assert places(tmp_path, "MP409", files) == ([f"ACT-2026-0900.md:17:{column}"] if column else [])


@pytest.mark.parametrize(("type_name", "name"), [("course", "CRS-2026-0900"), ("syllabus", "SYL-2026-0900")])
def test_iterations(tmp_path: Path, type_name: str, name: str) -> None:
    """Each iteration for itself."""
    runs = "iterations:\n  - {start: 2026-12-01, end: 2026-12-05}\n  - {start: 2026-12-08, end: 2026-12-05}\n"
    files = example_file(type_name, ("mode: resident\n", f"{runs}mode: resident\n"))
    assert places(tmp_path, "MP409", files) == [f"{name}.md:21:30"]


def test_validity(tmp_path: Path) -> None:
    """An assessment does not run out before it was made, and a strategy does not look back only."""
    level = "levels: [{capability: CAP-X, level: 2, on: 2026-06, valid_until: 2026-05-31}]\n"
    files = {
        **example_file("needs-assessment", ("valid_until: 2028-03-01", "valid_until: 2026-02-28")),
        **example_file("partner-profile", ("region: sahel\n", f"region: sahel\n{level}")),
        **example_file("national-strategy", ("lead: Defence\n", "lead: Defence\nhorizon: 2020\n")),
    }
    assert places(tmp_path, "MP409", files) == ["ASM-2026-0900.md:21:14", "PTR-NER.md:15:66", "STR-2026-0900.md:17:10"]
