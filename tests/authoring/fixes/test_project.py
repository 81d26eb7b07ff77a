"""A whole project, mended: what only the corpus can tell, what is wanted, and what is switched off."""

from pathlib import Path

import pytest

from milpart_docs.authoring.fixes.project import MendedProject, mend_project
from tests.projects import LESSON, base_lesson, load, make_project


def mended(root: Path, files: dict[str, str], wanted: str = "") -> MendedProject:
    """Mend a small project, or the files below a path of it."""
    return mend_project(load(make_project(root, files)), lambda path: path.startswith(wanted))


def fixes_in(project: MendedProject) -> list[str]:
    """Write each fix with its file, place, code and sentence."""
    return [f"{fix.path}:{fix.line}:{fix.column} {fix.code} {fix.message}" for file in project.files for fix in file.fixes]


@pytest.mark.parametrize(
    ("old", "new", "fixed"),
    [
        ("[[ACT-2026-0001]]", "[[act-2026-1|Here]]", "32:74 MP201 ACT-2026-0001 in the place of act-2026-1"),
        ("related: [ACT-2026-0001]", "related: [ACT_2026_0001]", "20:11 MP201 ACT-2026-0001 in the place of ACT_2026_0001"),
        ("related: [ACT-2026-0001]", "related: ['ACT-2026-1']", "20:11 MP201 ACT-2026-0001 in the place of ACT-2026-1"),
        ("six weeks late.", "late, see [[LL-2026-0001#Discussion]].", "28:34 MP205 #discussion in the place of #Discussion"),
    ],
)
def test_references(tmp_path: Path, old: str, new: str, fixed: str) -> None:
    """A reference that differs from an identifier or anchor in its form only leads where it was meant to."""
    project = mended(tmp_path, {LESSON: base_lesson((old, new))})
    assert fixes_in(project) == [f"{LESSON}:{fixed}"]
    assert not project.corpus.graph.unresolved
    assert mend_project(load(tmp_path), lambda _: False).files == ()


def test_reference_to_something_else_stays(tmp_path: Path) -> None:
    """A number that no record has is left to its author."""
    assert mended(tmp_path, {LESSON: base_lesson(("[[ACT-2026-0001]]", "[[ACT-2026-0091]]"))}).files == ()


def lesson(number: int, topics: str) -> tuple[str, str]:
    """Give a lesson of another number with its path."""
    text = base_lesson(("LL-2026-0001", f"LL-2026-{number:04}"), ("[planning, curriculum]", topics))
    return f"lessons/LL-2026-{number:04}-x.md", text


def test_topics_are_spelled_as_most_records_do(tmp_path: Path) -> None:
    """The spelling of most wins; where as many have each, nothing changes."""
    files = dict([lesson(2, "[Plan ning, Curriculum]"), lesson(3, "[plan ning]"), lesson(4, "[Force generation, planning]")])
    project = mended(tmp_path, files)
    assert fixes_in(project) == [
        "lessons/LL-2026-0002-x.md:12:10 MP504 planning in the place of Plan ning",
        "lessons/LL-2026-0003-x.md:12:10 MP504 planning in the place of plan ning",
    ]


def test_only_what_is_wanted_is_mended(tmp_path: Path) -> None:
    """Files that were not named stay as they are."""
    wrong = base_lesson(("[MLI, NER]", "[Mali]"))
    assert mended(tmp_path, {LESSON: wrong}, wanted="docs/").files == ()
    assert [file.path for file in mended(tmp_path, {LESSON: wrong}, wanted="lessons/").files] == [LESSON]


def test_rules_that_are_switched_off(tmp_path: Path) -> None:
    """What the project does not want to hear, it does not want mended."""
    setting = '[tool.milpart.rules]\nMP502 = {off = [{paths = ["lessons/**"], reason = "imported"}]}\n'
    project = mended(tmp_path, {LESSON: base_lesson(("[MLI, NER]", "[Mali]")), "pyproject.toml": setting})
    assert "MP502" in project.corpus.settings.rules
    assert project.files == ()


def test_files_that_lead_outside_are_left_alone(tmp_path: Path) -> None:
    """A link out of the project is never followed."""
    outside = tmp_path / "outside.md"
    outside.write_text(base_lesson(("[MLI, NER]", "[Mali]")), encoding="utf-8")
    root = make_project(tmp_path / "project")
    (root / "lessons/LL-2026-0009-x.md").symlink_to(outside)
    assert mend_project(load(root), lambda _: True).files == ()
