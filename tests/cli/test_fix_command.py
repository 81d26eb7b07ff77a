"""``milpart fix``: what it writes, what it tells, and what it leaves."""

import json
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.projects import LESSON, base_lesson, make_project

WRONG = base_lesson(("[MLI, NER]", "[Mali, NER]"), ("status: lesson-identified", "status: lesson-identifid"))
FIXED = WRONG.replace("Mali", "MLI")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with a lesson that has one mistake with a safe answer, and one without."""
    return make_project(tmp_path, {LESSON: WRONG})


def test_writes_and_tells_what_is_left(project: Path) -> None:
    """The safe answer is in the file; the other mistake is told as by check."""
    ran = run("fix", cwd=project)
    assert ran.returncode == 1, "an error is left"
    assert (project / LESSON).read_text(encoding="utf-8") == FIXED
    assert ran.stdout.startswith(f"{LESSON}:14:12 MP502 fixed: MLI in the place of Mali\n1 mistake fixed in 1 file.\n\n")
    assert ran.stdout.removeprefix(ran.stdout[: ran.stdout.index("\n\n") + 2]) == run("check", cwd=project).stdout
    assert ran.stderr == ""


def test_json_is_that_of_check_with_what_was_fixed(project: Path) -> None:
    """The diagnostics that remain, and the fixes with their places."""
    report = json.loads(run("fix", "--format", "json", cwd=project).stdout)
    fix = {"path": LESSON, "line": 14, "column": 12, "code": "MP502", "message": "MLI in the place of Mali"}
    assert report.pop("fixed") == [fix]
    assert report == json.loads(run("check", "--format", "json", cwd=project).stdout)


def test_dry_run_shows_a_patch_and_writes_nothing(project: Path) -> None:
    """What would be there, in the form that people read in merge requests."""
    ran = run("fix", "--dry-run", cwd=project)
    assert (project / LESSON).read_text(encoding="utf-8") == WRONG
    assert f"--- a/{LESSON}\n+++ b/{LESSON}\n" in ran.stdout
    assert "\n-partners: [Mali, NER]\n+partners: [MLI, NER]\n" in ran.stdout
    assert ran.stderr == (
        "milpart: 1 mistake would be fixed in 1 file; nothing was written\n"
        "milpart: 1 finding would be left, 1 of them an error; milpart check tells each\n"
    )
    assert ran.returncode == 1
    report = json.loads(run("fix", "--dry-run", "--format", "json", cwd=project).stdout)
    assert ([fix["code"] for fix in report["fixed"]], report["errors"]) == (["MP502"], 1)
    assert (project / LESSON).read_text(encoding="utf-8") == WRONG


def test_sound_project_stays_as_it_is(tmp_path: Path) -> None:
    """Nothing to fix is status 0, and no file is touched."""
    root = make_project(tmp_path)
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*.md")}
    ran = run("fix", cwd=root)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "No findings in 4 records.\n", "")
    assert run("fix", "--quiet", cwd=root).stdout == ""
    assert run("fix", "--dry-run", cwd=root).stderr == "milpart: nothing to fix; nothing was written\n"
    assert before == {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in root.rglob("*.md")}


def test_path_narrows(project: Path) -> None:
    """Other files are neither fixed nor told."""
    assert run("fix", "docs", cwd=project).returncode == 0
    assert (project / LESSON).read_text(encoding="utf-8") == WRONG
    assert run("fix", "nowhere.md", cwd=project).returncode == 2


def test_file_that_cannot_be_written(project: Path) -> None:
    """One sentence, status 1, and nothing is lost."""
    (project / f"lessons/.{Path(LESSON).name}.part").mkdir()
    ran = run("fix", cwd=project)
    assert ran.returncode == 1
    assert ran.stderr.startswith(f"milpart: {LESSON} cannot be written (")
    assert "Traceback" not in ran.stderr
    assert (project / LESSON).read_text(encoding="utf-8") == WRONG
