"""MP715: levels of ambition that no course leads to."""

from pathlib import Path

import pytest

from tests.rules.domain.layers import project, record
from tests.rules.findings import places

COURSES = "courses: [CRS-2026-0900]\n"
WITHDRAWN = ("status: draft", "status: withdrawn")
PLACE = ["AMB-BRIDGING-1.md:16:1"]


def level(courses: str, *changes: tuple[str, str]) -> dict[str, str]:
    """Give a level that names courses."""
    return record("AMB-BRIDGING-1", (COURSES, courses), *changes)


@pytest.mark.parametrize("courses", ["", "courses: []\n", "courses:\n", "courses: [CRS-2026-0001]\n"])
@pytest.mark.parametrize("satisfies", ["", "satisfies: [AMB-BRIDGING-1]\n"])
def test_no_course_leads_there(tmp_path: Path, courses: str, satisfies: str) -> None:
    """A course that was withdrawn leads nowhere, whichever of the two names the other."""
    files = project(level(courses), record("CRS-2026-0001", WITHDRAWN, add=satisfies))
    assert places(tmp_path, "MP715", files) == PLACE


@pytest.mark.parametrize("identifier", ["CRS-2026-0001", "SYL-2026-0001"])
def test_course_or_syllabus(tmp_path: Path, identifier: str) -> None:
    """Either of the two records may name the other."""
    satisfying = record(identifier, add="satisfies: [AMB-BRIDGING-1]\n")
    assert places(tmp_path / "satisfies", "MP715", project(level(""), satisfying)) == []
    assert places(tmp_path / "courses", "MP715", project(level(f"courses: [{identifier}]\n"), record(identifier))) == []


def test_only_courses_count(tmp_path: Path) -> None:
    """Another record that is near the level does not teach."""
    assert places(tmp_path, "MP715", project(level(""), record("TRM-A", add="related: [AMB-BRIDGING-1]\n"))) == PLACE


@pytest.mark.parametrize(
    "files",
    [
        level("", ("level: 1", "level: 0")),
        level("", ("level: 1", "level: high")),
        level("", WITHDRAWN),
        level("courses: [CRS-2026-0099]\n"),
        level("courses: [ACR-EUMS]\n"),
        project(level(""), {"docs/CRS-2026-0001.md": "---\nid: CRS-2026-0001\ntype: [\n---\n"}),
    ],
)
def test_not_needed_or_not_known(tmp_path: Path, files: dict[str, str]) -> None:
    """A course that does not exist may be a slip, and one that cannot be read may lead there."""
    assert places(tmp_path, "MP715", files) == []
