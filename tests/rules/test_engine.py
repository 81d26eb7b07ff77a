"""Which settings hold for which rules."""

from pathlib import Path

from milpart_docs.diagnostics import Severity
from tests.changes import make_change
from tests.projects import BASE, LESSON, base_lesson, diagnose

CONFIG = (BASE / "mkdocs.yml").read_text(encoding="utf-8")
JUMPED = base_lesson(
    ("lesson-identified", "observation-submitted"), ("topics:", "topic:"), ("modified: 2026-11-20", "modified: 2026-11-21")
)
OFF = "{severity: off, reason: none of your business}"


def set_rules(**rules: str) -> dict[str, str]:
    """Give a configuration that sets some rules more; the base project's ends with one."""
    return {"mkdocs.yml": CONFIG + "".join(f"        {code}: {setting}\n" for code, setting in rules.items())}


def severities(root: Path) -> dict[str, Severity]:
    """Give the severity of each rule that says something about the lesson."""
    return {found.code: found.severity for found in diagnose(root, since="main") if found.location.path == LESSON}


def test_a_change_does_not_switch_off_what_it_is_compared_by(tmp_path: Path) -> None:
    """Its own settings hold for the rules about its records, and not for those about the change."""
    root = make_change(tmp_path, {}, {LESSON: JUMPED, **set_rules(MP801=OFF, MP402="info", MP401=OFF)})
    assert severities(root) == {"MP801": Severity.ERROR, "MP402": Severity.INFO}


def test_the_branch_that_it_is_meant_for_decides(tmp_path: Path) -> None:
    """As it stands today: what was switched off there meanwhile says nothing."""
    root = make_change(
        tmp_path, {}, {LESSON: base_lesson(("lesson-identified", "observation-submitted"))}, set_rules(MP801=OFF, MP810="info")
    )
    assert severities(root) == {"MP810": Severity.INFO}
