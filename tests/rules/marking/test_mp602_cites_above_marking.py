"""MP602: references to records of a higher marking."""

from pathlib import Path

from tests.projects import BASE, LESSON, base_lesson
from tests.rules.findings import find, places

ACTIVITY = "docs/activities/ACT-2026-0001-first-course.md"
LIMITE = {ACTIVITY: (BASE / ACTIVITY).read_text(encoding="utf-8").replace("marking: PUBLIC", "marking: LIMITE")}


def test_field_and_text(tmp_path: Path) -> None:
    """Every reference is told, in the front matter and in the body."""
    assert places(tmp_path, "MP602", LIMITE) == ["LL-2026-0001-lead-time.md:20:11", "LL-2026-0001-lead-time.md:32:74"]


def test_hint(tmp_path: Path) -> None:
    """The hint names the marking that would do."""
    hint = "leave the reference out, or mark this record LIMITE"
    assert [line.partition(" ")[2] for line in find(tmp_path, "MP602", LIMITE)] == [hint, hint]


def test_same_or_higher_marking_may_cite(tmp_path: Path) -> None:
    """A record may cite what is marked as high as itself, or lower."""
    assert places(tmp_path, "MP602", {**LIMITE, LESSON: base_lesson(("marking: PUBLIC", "marking: LIMITE"))}) == []


def test_page_counts_as_public(tmp_path: Path) -> None:
    """A page without a marking is read by everyone."""
    files = {
        LESSON: base_lesson(("marking: PUBLIC", "marking: LIMITE")),
        "docs/page.md": "[[LL-2026-0001]]\n",
        "docs/marked.md": "---\nmarking: LIMITE\n---\n[[LL-2026-0001]]\n",
    }
    assert places(tmp_path, "MP602", files) == ["page.md:1:1"]


def test_unknown_markings_are_left_to_others(tmp_path: Path) -> None:
    """Where a marking is missing or unknown, that is the finding, on either side."""
    files = {**LIMITE, LESSON: base_lesson(("marking: PUBLIC", "marking: OPEN"))}
    assert places(tmp_path / "source", "MP602", files) == []
    odd = {path: text.replace("marking: LIMITE\n", "") for path, text in LIMITE.items()}
    assert places(tmp_path / "target", "MP602", odd) == []
