"""MP713: hours of modules that do not make the hours of the course."""

from pathlib import Path

import pytest

from tests.projects import diagnose, make_project
from tests.rules.domain.layers import project, record
from tests.rules.findings import places

DAYS = "duration: {days: 5}"
PART = record("CRS-2026-0002", (DAYS, "duration: {hours: 10}"))
LONG = record("CRS-2026-0003")


def course(hours: str, modules: str) -> dict[str, str]:
    """Give a course with modules, and two others that can be modules: one of ten hours, one of five days."""
    return project(record("CRS-2026-0001", (DAYS, f"duration: {{hours: {hours}}}"), add=f"modules: {modules}\n"), PART, LONG)


@pytest.mark.parametrize(
    ("hours", "modules"),
    [
        ("40", "[{title: A, hours: 12.5}, {title: B, hours: 30}]"),
        ("40", "[{title: A, hours: 12.5}, {title: B, hours: 20}]"),
        ("12.31", "[{title: A, hours: 12.1}, {title: B, hours: 0.2}]"),
        ("9", "[CRS-2026-0002]"),
        ("20", "[CRS-2026-0002]"),
        ("20", "[{course: CRS-2026-0002, hours: 4}]"),
        ("20", "['CRS-2026-0002#O1', {course: CRS-2026-0002, hours: 4}]"),
        ("9", "[CRS-2026-0002, CRS-2026-0003, {title: A}]"),
        ("9", "[CRS-2026-0002, CRS-2026-0099, CRS-2026-0001, ACR-EUMS]"),
        ("0", "[{title: A, hours: 1}]"),
        ("5", "[{title: A, hours: 0}]"),
    ],
)
def test_contradiction(tmp_path: Path, hours: str, modules: str) -> None:
    """The finding stands at the hours of the whole."""
    assert places(tmp_path, "MP713", course(hours, modules)) == ["CRS-2026-0001.md:18:19"]


@pytest.mark.parametrize(
    ("hours", "modules"),
    [
        ("12.3", "[{title: A, hours: 12.1}, {title: B, hours: 0.2}]"),
        ("1", f"[{', '.join(['{title: A, hours: 0.1}'] * 10)}]"),
        ("10", "[CRS-2026-0002]"),
        ("4.0", "[{course: CRS-2026-0002, hours: 4}]"),
        ("40", "[CRS-2026-0002, CRS-2026-0003]"),
        ("40", "[{title: A}, {title: B, hours: 40}]"),
        ("40", "[CRS-2026-0099, CRS-2026-0001, ACR-EUMS, {course: CRS-2026-0001}]"),
        ("40", "[]"),
        ("40", "none"),
        ("40", "[{title: A, hours: ten}, {title: B, hours: 50}]"),
        ("40", "[{course: CRS-2026-0002, hour: 50}, {title: A, hours: 30.5}]"),
        ("forty", "[{title: A, hours: 50}]"),
        ("", "[{title: A, hours: 50}]"),
        ("true", "[{title: A, hours: 50}]"),
        ("-1", "[{title: A, hours: 50}]"),
        (".inf", "[{title: A, hours: 50}]"),
    ],
)
def test_agreement_or_not_known(tmp_path: Path, hours: str, modules: str) -> None:
    """Decimals add up as written; with a module of unknown length the others may be less; wrong values are told by other rules."""
    assert places(tmp_path, "MP713", course(hours, modules)) == []


@pytest.mark.parametrize("duration", ["duration: 40 hours", "duration: {days: 5}", "duration: 40"])
def test_course_without_hours(tmp_path: Path, duration: str) -> None:
    """Days are not compared with hours."""
    assert places(tmp_path, "MP713", record("CRS-2026-0001", (DAYS, duration), add="modules: [{title: A, hours: 50}]\n")) == []


def test_figures(tmp_path: Path) -> None:
    """Both figures are said, and how many modules are left out."""
    files = record("SYL-2026-0001", (DAYS, "duration: {hours: 10.50}"), ("[{title: Ropes}]", "[{title: A}, {title: B, hours: 100}]"))
    [found] = [item for item in diagnose(make_project(tmp_path, files)) if item.code == "MP713"]
    assert found.message == "the syllabus takes 10.5 hours, and its modules add up to 100 (without 1 whose hours are not known)"
    assert found.hint == "correct the hours here, or those of the modules from line 22 on"
