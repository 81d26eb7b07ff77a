"""MP205: cited paragraphs and sections that do not exist."""

from pathlib import Path

import pytest

from tests.projects import diagnose, diagnose_lesson, make_project

GUIDE = """---
id: ACT-2026-0002
type: activity
title: A course with numbered paragraphs
---

## 1 Planning

1.1 A plan begins with needs.

1.12. The date is set.

**2.14** A new task needs a year.

## `milpart` and its *commands* {#own}
"""


def own(root: Path, anchor: str) -> list[str]:
    """Cite an anchor of the guide in the lesson, and give the hint of each finding of the rule, which must stand at the citation."""
    make_project(root, {"docs/ACT-2026-0002.md": GUIDE})
    places = diagnose_lesson(root, ("six weeks", f"[[ACT-2026-0002#{anchor}|words]]"))
    assert set(places) <= {"28:24 MP205"}
    return [diagnostic.hint for diagnostic in diagnose(root) if diagnostic.code == "MP205"]


@pytest.mark.parametrize("anchor", ["1", "1.1", "1.12", "2.14", "1-planning", " 1.1 "])
def test_there(tmp_path: Path, anchor: str) -> None:
    """Numbers of paragraphs and headings can be cited."""
    assert own(tmp_path, anchor) == []


@pytest.mark.parametrize(
    ("anchor", "hint"),
    [
        ("1.2", "did you mean #1.1?"),
        ("1.99", "did you mean #1.12?"),
        ("2.15", "did you mean #2.14?"),
        ("1-planing", "did you mean #1-planning?"),
        ("annex", "it has 1, 1-planning, 1.1, 1.12, 2.14, milpart-and-its-commands"),
    ],
)
def test_not_there(tmp_path: Path, anchor: str, hint: str) -> None:
    """The nearest is proposed: by its letters, or the nearest number of the chapter; otherwise all are named."""
    assert own(tmp_path, anchor) == [hint]


def test_in_the_front_matter(tmp_path: Path) -> None:
    """A field can cite a paragraph as well."""
    make_project(tmp_path, {"docs/ACT-2026-0002.md": GUIDE})
    assert diagnose_lesson(tmp_path, ("[ACT-2026-0001]", '["ACT-2026-0002#1.1", "ACT-2026-0002#9"]')) == ["20:32 MP205"]


def test_a_target_that_does_not_exist_is_told_once(tmp_path: Path) -> None:
    """Where there is no record there is nothing to be said of its paragraphs."""
    assert diagnose_lesson(tmp_path, ("six weeks", "[[ACT-2026-0009#1.1]]")) == ["28:24 MP201"]
