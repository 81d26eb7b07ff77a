"""``milpart check --since``: the comparison with an earlier revision, its formats, and what can go wrong."""

import json
from pathlib import Path

import pytest

from tests.changes import begin_change, make_change, write
from tests.cli.commands import run
from tests.projects import LESSON, base_lesson, make_project
from tests.repositories import git

JUMPED = base_lesson(("lesson-identified", "observation-submitted"), ("modified: 2026-11-20", "modified: 2026-11-21"))
GONE = "docs/actors/ACR-GONE.md"
ACTOR = (Path(__file__).parents[1] / "cases/_base/docs/actors/ACR-EUMS.md").read_text(encoding="utf-8").replace("ACR-EUMS", "ACR-GONE")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project in which a lesson went back and an actor is gone."""
    return make_change(tmp_path, {GONE: ACTOR}, {LESSON: JUMPED, GONE: None})


def test_text_shows_the_line_and_a_path_that_is_gone(project: Path) -> None:
    """A file that is no longer there has a place and no line."""
    ran = run("check", "--since", "main", cwd=project)
    assert ran.returncode == 1
    assert f"{LESSON}:5:9 MP801 error: the state went back from lesson-identified to observation-submitted\n" in ran.stdout
    assert "  5 | status: observation-submitted\n    |         ^\n" in ran.stdout
    assert f"{GONE}:1:1 MP805 error: ACR-GONE (European Union Military Staff) is gone\n  hint: " in ran.stdout
    assert ran.stderr == ""


def test_without_since_nothing_is_compared(project: Path) -> None:
    """The project as it stands is sound."""
    assert run("check", cwd=project).returncode == 0


@pytest.mark.parametrize("format_", ["json", "github", "gitlab", "sarif", "junit"])
def test_every_format_tells_of_the_file_that_is_gone(project: Path, format_: str) -> None:
    """And ends with 1, and with a line end."""
    ran = run("check", "--since", "main", "--format", format_, cwd=project)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert GONE in ran.stdout
    assert "MP805" in ran.stdout
    assert ran.stdout.endswith("\n")


def test_json_keeps_its_shape(project: Path) -> None:
    """The keys of INTERFACE, and nothing else."""
    report = json.loads(run("check", "--since", "main", "--format", "json", cwd=project).stdout)
    assert set(report) == {"diagnostics", "records", "errors", "warnings"}
    assert [found["code"] for found in report["diagnostics"]] == ["MP805", "MP801"]


def test_forges_know_a_file_by_its_path_in_the_repository(tmp_path: Path) -> None:
    """The project lies in a folder of it."""
    root = make_project(tmp_path / "records", {LESSON: base_lesson(("date_observed:", "date_observd:"))})
    git(tmp_path, "init", "-q", "-b", "main")
    issues = json.loads(run("check", "--format", "gitlab", cwd=root).stdout)
    assert {issue["location"]["path"] for issue in issues} == {f"records/{LESSON}"}


def test_summary_for_reviewers(project: Path) -> None:
    """Markdown on standard output; the status says whether there are errors."""
    ran = run("check", "--since", "main", "--format", "summary", cwd=project)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert ran.stdout.startswith("## Summary for reviewers\n\nCompared with `main`: 1 record changed, 1 record gone.")
    assert "**Look at this first:** 2 errors; 1 record gone.\n" in ran.stdout
    assert "*Lesson identified* → *Observation submitted*, moved by the originator" in ran.stdout


def test_paths_narrow_what_is_compared(project: Path) -> None:
    """As everywhere: what is known stays whole; the summary tells of nothing else, either."""
    report = json.loads(run("check", "lessons", "--since", "main", "--format", "json", cwd=project).stdout)
    assert [found["code"] for found in report["diagnostics"]] == ["MP801"]
    summary = run("check", "lessons", "--since", "main", "--format", "summary", cwd=project).stdout
    assert "Compared with `main`: 1 record changed.\n" in summary
    assert "ACR-GONE" not in summary


def test_summary_in_a_folder_of_the_repository(tmp_path: Path) -> None:
    """Paths are those of the repository, and files at its top are told as well."""
    make_project(tmp_path / "our records")
    write(tmp_path, {".gitlab-ci.yml": "check: {script: [milpart check]}\n"})
    begin_change(tmp_path)
    write(tmp_path, {".gitlab-ci.yml": "check: {script: [true]}\n", f"our records/{LESSON}": JUMPED})
    summary = run("check", "--since", "main", "--format", "summary", cwd=tmp_path / "our records").stdout
    assert f"error MP801 at `our records/{LESSON}:5:9`" in summary
    assert "* `.gitlab-ci.yml` changed: what the pipeline runs\n" in summary


def test_equal_to_head_and_quiet(tmp_path: Path) -> None:
    """Nothing changed, nothing is said."""
    make_change(tmp_path, {}, {})
    ran = run("check", "--since", "HEAD", "--quiet", cwd=tmp_path)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (
            ("--format", "summary"),
            2,
            "--format summary tells what a branch changes; name what it is compared with, as in --since origin/main",
        ),
        (("--since=-x",), 2, "'-x' is not the name of a revision; write a branch or a commit, as in --since origin/main"),
        (("--since", "nope"), 1, "git knows no revision nope; git branch --all lists the branches that it knows"),
    ],
)
def test_used_wrongly(project: Path, arguments: tuple[str, ...], status: int, sentence: str) -> None:
    """One sentence, and nothing on standard output."""
    ran = run("check", *arguments, cwd=project)
    assert (ran.returncode, ran.stdout) == (status, "")
    assert sentence in ran.stderr


def test_without_a_repository(tmp_path: Path) -> None:
    """The check itself needs none."""
    ran = run("check", "--since", "main", cwd=make_project(tmp_path))
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "is in no git repository" in ran.stderr
