"""MP702: contexts that are actors and no missions."""

from pathlib import Path

from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import find, places

CONTEXT = "context: ACR-EUTM-EXAMPLE"
FORCE = "---\nid: ACR-FORCE\ntype: actor\ntitle: A force\nkind: {kind}\n---\n"


def test_points_at_the_context(tmp_path: Path) -> None:
    """A staff is no mission."""
    [found] = find(tmp_path, "MP702", {LESSON: base_lesson((CONTEXT, "context: ACR-EUMS"))})
    hint = "write the activity or the mission in which it was observed; an actor of kind eu-body can be its originator"
    assert found == f"LL-2026-0001-lead-time.md:16:10 {hint}"


def test_activity_and_mission(tmp_path: Path) -> None:
    """An activity is a context, and the mission of the base project is one too."""
    assert diagnose_lesson(tmp_path, (CONTEXT, "context: ACT-2026-0001")) == []


def test_actor_whose_own_kind_is_wrong(tmp_path: Path) -> None:
    """The finding stands at the actor then, and not at all its lessons."""
    lesson = base_lesson((CONTEXT, "context: ACR-FORCE"))
    assert places(tmp_path / "known", "MP702", {LESSON: lesson, "docs/ACR-FORCE.md": FORCE.format(kind="partner")}) != []
    assert places(tmp_path / "unknown", "MP702", {LESSON: lesson, "docs/ACR-FORCE.md": FORCE.format(kind="force")}) == []


def test_context_that_no_record_has(tmp_path: Path) -> None:
    """What leads nowhere is told by MP201, and what is no text by the rules on values."""
    assert places(tmp_path / "nowhere", "MP702", {LESSON: base_lesson((CONTEXT, "context: ACR-NOBODY"))}) == []
    assert places(tmp_path / "list", "MP702", {LESSON: base_lesson((CONTEXT, "context: [ACR-EUMS]"))}) == []
