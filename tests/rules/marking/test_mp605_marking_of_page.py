"""MP605: markings of pages."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose, make_project
from tests.rules.findings import find, places

LIMITE = {LESSON: base_lesson(("marking: PUBLIC", "marking: LIMITE"))}
PAGE = {"docs/page.md": "---\ntitle: A page\n---\n"}


@pytest.mark.parametrize(
    ("front", "place", "hint"),
    [
        ("marking: LIMITED", "2:10", "did you mean LIMITE?"),
        ("marking: limite", "2:10", "did you mean LIMITE?"),
        ("marking: [LIMITE]", "2:10", "write one of PUBLIC, LIMITE, "),
        ("marking:", "2:9", "write one of PUBLIC, LIMITE, "),
        ("marking: LIMITE\nreleasable_to: FRA", "3:16", "write for instance [FRA, EU]"),
        ("marking: LIMITE\nreleasable_to: [fra]", "3:16", "write for instance [FRA, EU]"),
        ("marking: LIMITE\nreleaseable_to: [FRA]", "3:1", "did you mean releasable_to?"),
        ("marking: LIMITE\nreleasable-to: [FRA]", "3:1", "did you mean releasable_to?"),
        ("Marking: LIMITE", "2:1", "did you mean marking?"),
        ("marking: PUBLIC\nreleaseto: [FRA]", "3:1", "did you mean releasable_to?"),
        ("marking: PUBLIC\nclearance: LIMITE", "3:1", "did you mean marking, or releasable_to?"),
        ("marking: PUBLIC\nrelease: [FRA]", "3:1", "did you mean marking, or releasable_to?"),
    ],
)
def test_what_is_misspelled_is_always_told(tmp_path: Path, front: str, place: str, hint: str) -> None:
    """Also where everything else is PUBLIC; the page is in no release."""
    (found,) = find(tmp_path, "MP605", {"docs/page.md": f"---\n{front}\n---\n"})
    assert found.startswith(f"page.md:{place} {hint}")


def test_a_missing_marking_is_told_where_something_is_protected(tmp_path: Path) -> None:
    """Where all is PUBLIC, authors are left in peace."""
    assert places(tmp_path / "public", "MP605", PAGE) == []
    assert places(tmp_path / "limite", "MP605", {**PAGE, **LIMITE}) == ["page.md:1:1"]


@pytest.mark.parametrize(
    "files",
    [
        {"mkdocs.yml": "plugins:\n  - milpart/records:\n      audiences: [{name: pesco, max_marking: PUBLIC}]\n"},
        {LESSON: base_lesson(("## Conclusion", "::: marking LIMITE\n:::\n\n## Conclusion"))},
        {LESSON: base_lesson(("language: en", "language: {value: en, withhold: LIMITE FRA}"))},
        {"docs/other.md": "---\nmarking: LIMITE\n---\n"},
    ],
)
def test_what_keeps_readers_apart(tmp_path: Path, files: dict[str, str]) -> None:
    """Audiences of one's own, and whatever is above PUBLIC: a page, a block, a value."""
    assert places(tmp_path, "MP605", {**PAGE, **files}) == ["page.md:1:1"]


def test_blocks_for_everyone_keep_nobody_apart(tmp_path: Path) -> None:
    """A block marked PUBLIC protects nothing; nor do the audiences that always exist."""
    files = {LESSON: base_lesson(("## Conclusion", "::: marking PUBLIC\n:::\n\n## Conclusion"))}
    assert places(tmp_path, "MP605", {**PAGE, **files}) == []


def test_records_are_told_by_other_rules(tmp_path: Path) -> None:
    """A record without a marking lacks a field."""
    files = {**LIMITE, "lessons/LL-2026-0002-x.md": base_lesson(("marking: PUBLIC\n", ""), ("LL-2026-0001", "LL-2026-0002"))}
    assert places(tmp_path, "MP605", files) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("---\nmarking: LIMITE: FRA\n---\n", "MP003"),
        ("---\nmarking:\tLIMITE\n  x: [\n---\n", "MP003"),
        ("---\nmarking: LIMITE\nmarking: PUBLIC\n---\n", "MP005"),
        ("---\nmarking: &a LIMITE\nlevel: *a\n---\n", "MP006"),
        ("---\nmarking: !x LIMITE\n---\n", "MP007"),
        ("---\nmarking: LIMITE\n---\n---\nid: LL-2026-0001\ntype: lesson\n---\n", "MP008"),
        ("---\nmarking: LIMITE\n\n# Text\n", "MP009"),
        ("marking: LIMITE\n---\n\n# Text\n", "MP009"),
        ("---\n- marking: LIMITE\n- b\n---\n", "MP605"),
    ],
)
def test_a_front_matter_that_leaves_doubt_is_told_once(tmp_path: Path, text: str, code: str) -> None:
    """A marking that cannot be read for certain never vanishes silently."""
    root = make_project(tmp_path, {**LIMITE, "docs/page.md": text})
    assert [item.code for item in diagnose(root) if item.location.path == "docs/page.md"] == [code]


def test_a_front_matter_of_its_own_stays_its_own(tmp_path: Path) -> None:
    """Where a page does not speak of protection, anchors and keys written twice are its author's affair."""
    root = make_project(tmp_path, {"docs/page.md": "---\na: &x 1\nb: *x\n---\n", "docs/other.md": "---\na: 1\na: 2\n---\n"})
    assert diagnose(root) == []
