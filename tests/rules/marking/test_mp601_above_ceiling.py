"""MP601: markings above the ceiling."""

from pathlib import Path

from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import places

RESTRICTED = "RESTREINT UE/EU RESTRICTED"


def test_points_at_the_marking(tmp_path: Path) -> None:
    """The ceiling of the base project is RESTREINT."""
    assert diagnose_lesson(tmp_path, ("marking: PUBLIC", "marking: CONFIDENTIEL UE/EU CONFIDENTIAL")) == ["6:10 MP601"]


def test_at_the_ceiling(tmp_path: Path) -> None:
    """A marking at the ceiling is allowed."""
    assert diagnose_lesson(tmp_path, ("marking: PUBLIC", f"marking: {RESTRICTED}")) == []


def test_pages_with_a_marking_count(tmp_path: Path) -> None:
    """A page is no safer place for a secret."""
    files = {
        "docs/page.md": "---\nmarking: SECRET UE/EU SECRET\n---\n",
        "docs/other.md": "---\nmarking: fragile\n---\n",
        "docs/third.md": "# No marking\n",
    }
    assert places(tmp_path, "MP601", files) == ["page.md:2:10"]


def test_unknown_marking_is_left_to_mp501(tmp_path: Path) -> None:
    """One mistake is one finding."""
    assert places(tmp_path, "MP601", {LESSON: base_lesson(("marking: PUBLIC", "marking: [SECRET UE/EU SECRET]"))}) == []


def test_without_a_ceiling_all_is_allowed(tmp_path: Path) -> None:
    """A project that sets no ceiling has the highest."""
    files = {
        "mkdocs.yml": "plugins:\n  - milpart/records\n",
        LESSON: base_lesson(("marking: PUBLIC", "marking: TRES SECRET UE/EU TOP SECRET")),
    }
    assert places(tmp_path, "MP601", files) == []


def test_blocks_and_values(tmp_path: Path) -> None:
    """The ceiling holds for every part of a file, and the finding stands where the part begins."""
    block = "::: marking SECRET UE/EU SECRET\nText.\n:::\n\n## Conclusion"
    value = "originator: {value: ACR-EUMS, withhold: CONFIDENTIEL UE/EU CONFIDENTIAL}"
    assert diagnose_lesson(tmp_path, ("originator: ACR-EUMS", value), ("## Conclusion", block)) == ["7:13 MP601", "34:1 MP601"]


def test_a_value_that_stands_elsewhere(tmp_path: Path) -> None:
    """What is not in the repository is where it belongs, also where another item follows in the list."""
    related = "related: [{withhold: SECRET UE/EU SECRET}, ACT-2026-0001, {withhold: SECRET UE/EU SECRET}]"
    summary = "originator: {withhold: SECRET UE/EU SECRET}"
    assert diagnose_lesson(tmp_path, ("related: [ACT-2026-0001]", related), ("originator: ACR-EUMS", summary)) == []


def test_blocks_and_values_in_doubt_are_told_by_others(tmp_path: Path) -> None:
    """What counts as the highest because nobody understands it has its own finding."""
    block = ("## Conclusion", "::: marking SECRET\n:::\n\n## Conclusion")
    assert diagnose_lesson(tmp_path, block, ("originator: ACR-EUMS", "originator: {value: ACR-EUMS, withhold: SECRET}")) == [
        "7:41 MP607",
        "34:1 MP606",
    ]
