"""``milpart check``: exit status, formats, narrowing, and the day."""

import json
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.projects import LESSON, base_lesson, make_project

WRONG = base_lesson(("date_observed:", "date_observd:"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with one wrong lesson."""
    return make_project(tmp_path, {LESSON: WRONG})


def test_sound_project_ends_with_zero(tmp_path: Path) -> None:
    """No findings, one line that says so, nothing on standard error."""
    ran = run("check", cwd=make_project(tmp_path))
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "No findings in 4 records.\n", "")


def test_no_line_of_a_file_that_is_not_read(tmp_path: Path) -> None:
    """What a link leads to outside of the project is not quoted: the text goes into the log of a pipeline."""
    (tmp_path / "secret.md").write_text("a secret line\n", encoding="utf-8")
    root = make_project(tmp_path / "project")
    (root / "docs/link.md").symlink_to(tmp_path / "secret.md")
    ran = run("check", cwd=root)
    assert "docs/link.md:1:1 MP001 error: this file is a link that leads out of the project\n  hint: " in ran.stdout
    assert "secret line" not in ran.stdout


def test_quiet_says_nothing_where_nothing_is_wrong(tmp_path: Path) -> None:
    """With --quiet a sound project prints nothing."""
    ran = run("check", "--quiet", cwd=make_project(tmp_path))
    assert (ran.returncode, ran.stdout) == (0, "")


def test_error_ends_with_one_and_shows_place_line_caret_and_hint(project: Path) -> None:
    """The text has everything that is needed to mend the lesson."""
    ran = run("check", cwd=project)
    assert ran.returncode == 1
    assert f"{LESSON}:15:1 MP402 error: there is no field named date_observd here\n" in ran.stdout
    assert "  15 | date_observd: 2025-06\n     | ^\n  hint: did you mean date_observed?\n" in ran.stdout
    assert ran.stdout.endswith("1 error in 4 records.\n")
    assert "\x1b[" not in ran.stdout


def test_json_has_the_promised_shape(project: Path) -> None:
    """The keys and values of INTERFACE, and nothing else."""
    report = json.loads(run("check", "--format", "json", cwd=project).stdout)
    assert set(report) == {"diagnostics", "records", "errors", "warnings"}
    assert (report["records"], report["errors"], report["warnings"]) == (4, 1, 0)
    assert report["diagnostics"][0] == {
        "path": LESSON,
        "line": 15,
        "column": 1,
        "code": "MP402",
        "severity": "error",
        "message": "there is no field named date_observd here",
        "hint": "did you mean date_observed?",
    }


def test_path_narrows_what_is_reported(project: Path) -> None:
    """A path leaves the other files' findings out, from a subfolder too; what is known stays whole."""
    assert run("check", "docs", cwd=project).returncode == 0
    assert run("check", LESSON, cwd=project).returncode == 1
    assert run("check", ".", cwd=project / "lessons").returncode == 1
    assert "No findings in 3 records." in run("check", "../docs", cwd=project / "lessons").stdout


def test_wrong_use_ends_with_two(tmp_path: Path, project: Path) -> None:
    """A path that does not exist, a folder without a project, an unknown command, an unknown format."""
    empty = tmp_path / "empty"
    empty.mkdir()
    outside = empty.parent.parent
    for arguments, folder, sentence in (
        (("check", "nowhere.md"), project, "there is no file or folder nowhere.md"),
        (("check",), outside, "no mkdocs.yml that lists the plugin milpart/records"),
        (("chekc",), project, "Did you mean check?"),
        (("check", "--format", "xml"), project, "'xml' is not one of"),
    ):
        ran = run(*arguments, cwd=folder)
        assert ran.returncode == 2, ran
        assert sentence in ran.stderr
        assert "Traceback" not in ran.stderr


def test_root_option_finds_the_project_from_anywhere(project: Path) -> None:
    """--root works from a folder that has nothing to do with the project."""
    assert run("check", "--root", str(project), cwd=Path("/")).returncode == 1


def test_day_is_an_option(tmp_path: Path) -> None:
    """--on fixes the clock: a review that is due next year has passed in two years."""
    lesson = base_lesson(("language: en", "language: en\nreview_by: 2027-06-01"))
    project = make_project(tmp_path, {LESSON: lesson})
    assert "MP308" not in run("check", "--on", "2027-06-01", cwd=project).stdout
    assert "MP308 warning" in run("check", "--on", "2027-06-02", cwd=project).stdout


def test_a_second_run_reads_from_the_cache_and_says_the_same(project: Path) -> None:
    """Cold and warm runs print the same bytes."""
    cold = run("check", "--format", "json", cwd=project).stdout
    assert (project / ".cache/milpart/entries").exists()
    assert run("check", "--format", "json", cwd=project).stdout == cold


def test_colour_is_for_terminals(project: Path) -> None:
    """FORCE_COLOR gives colour, NO_COLOR takes it even then."""
    assert "\x1b[" in run("check", cwd=project, environment={"FORCE_COLOR": "1"}).stdout
    assert "\x1b[" not in run("check", cwd=project, environment={"FORCE_COLOR": "1", "NO_COLOR": "1"}).stdout
