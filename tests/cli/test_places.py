"""Where commands read and write: odd locales, full disks, folders that take no files, configurations that are none."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.projects import LESSON, base_lesson, make_project

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="/proc and /dev/full are Linux's")


def run_into(path: str, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run ``milpart`` with its standard output going to a file."""
    command = [sys.executable, "-m", "milpart_docs.cli.main", *arguments]
    with Path(path).open("w", encoding="utf-8") as out:
        return subprocess.run(command, cwd=cwd, stdout=out, stderr=subprocess.PIPE, encoding="utf-8", timeout=120, check=False)


@pytest.mark.parametrize("arguments", [("check",), ("list",), ("show", "LL-2026-0001"), ("check", "nowhere-é.md")])
def test_utf8_whatever_the_locale_says(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """ASCII as the locale's encoding changes nothing in what is printed."""
    project = make_project(
        tmp_path, {LESSON: base_lesson(("A new task needs lead time", "Žluťoučký kůň: время"), ("date_observed:", "date_é:"))}
    )
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": ""}
    plain, odd = run(*arguments, cwd=project), run(*arguments, cwd=project, environment=ascii_only)
    assert "Traceback" not in odd.stderr
    assert (odd.returncode, odd.stdout) == (plain.returncode, plain.stdout)


@linux_only
@pytest.mark.parametrize("arguments", [("list", "--format", "json"), ("check",), ("explain", "MP201"), ("--version",)])
def test_full_disk(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """One sentence and status 1."""
    ran = run_into("/dev/full", *arguments, cwd=make_project(tmp_path))
    assert (ran.returncode, ran.stderr) == (1, "milpart: No space left on device\n")


@linux_only
def test_output_that_cannot_be_written(tmp_path: Path) -> None:
    """Told before MkDocs starts: a file system that takes no files, and a file where a folder should be."""
    project = make_project(tmp_path / "project")
    for output in ("/proc/x", str(project / LESSON / "site")):
        ran = run("build", "--output", output, cwd=project)
        assert (ran.returncode, ran.stdout) == (1, "")
        assert ran.stderr.startswith(f"milpart: {output} cannot be written (")
        assert ran.stderr.count("\n") == 1


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_read_only_project(tmp_path: Path) -> None:
    """The site folder of the project, too."""
    project = make_project(tmp_path / "project")
    project.chmod(0o500)
    ran = run("build", cwd=project)
    assert (ran.returncode, "cannot be written" in ran.stderr, ran.stderr.count("\n")) == (1, True, 1)


def test_check_leaves_no_trace_of_the_output_test(tmp_path: Path) -> None:
    """A build that fails for another reason has made no folder."""
    project = make_project(tmp_path / "project", {"mkdocs.yml": "INHERIT: mkdocs.yml\nplugins: [milpart/records]\n"})
    ran = run("build", cwd=project)
    assert (ran.returncode, ran.stderr) == (1, "milpart: mkdocs.yml:1:1 mkdocs.yml inherits from itself through mkdocs.yml\n")
    assert not (project / "site").exists()
    assert not [path for path in project.iterdir() if path.name.startswith(".milpart")]


@pytest.mark.parametrize(
    ("data", "status"),
    [
        (b"", 2),
        (b"- a\n", 2),
        (b"\x00\xff", 2),
        (None, 2),
        (b"plugins:\n  - milpart/records:\n", 0),
        (b"plugins:\n  - milpart/records: text\n", 1),
        (b"milpart/records\x00", 1),
        (b"- milpart/records\n", 1),
    ],
)
def test_configuration_that_is_none(tmp_path: Path, data: bytes | None, status: int) -> None:
    """Empty, binary, no mapping, a folder: never a traceback. A plugin without options is a project."""
    project = make_project(tmp_path)
    config = project / "mkdocs.yml"
    config.unlink()
    if data is None:
        config.mkdir()
    else:
        config.write_bytes(data)
    ran = run("check", cwd=project)
    assert ran.returncode == status
    assert "Traceback" not in ran.stderr + ran.stdout


def test_second_name_of_the_configuration(tmp_path: Path) -> None:
    """``mkdocs.yaml`` makes a project, and findings name it."""
    project = make_project(tmp_path)
    (project / "mkdocs.yml").unlink()
    (project / "mkdocs.yaml").write_text("plugins:\n  - milpart/records:\n      cieling: LIMITE\n", encoding="utf-8")
    assert "mkdocs.yaml:3:7 MP090 error: there is no setting named cieling" in run("check", cwd=project / "docs").stdout


def test_path_from_the_root_that_was_named(tmp_path: Path) -> None:
    """A path that the current folder does not have is one of the project; one that neither has is wrong."""
    project = make_project(tmp_path / "project")
    assert run("check", LESSON, "--root", str(project), cwd=tmp_path).stdout == "No findings in 1 record.\n"
    assert run("check", LESSON, "--root", "project", cwd=tmp_path).stdout == "No findings in 1 record.\n"
    wrong = run("check", "nowhere.md", "--root", str(project), cwd=tmp_path)
    assert (wrong.returncode, "no file or folder nowhere.md" in wrong.stderr) == (2, True)
