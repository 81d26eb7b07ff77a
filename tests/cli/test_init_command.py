"""``milpart init``: a project that checks, builds and is searched at once, with every command."""

import json
import os
import signal
import subprocess
import sys
import time
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from milpart_docs import __version__
from tests.cli.commands import run
from tests.repositories import git


def test_checks_and_builds_at_once(tmp_path: Path) -> None:
    """Strictly, for everyone and for the public, and again as a repository."""
    made = run("init", "new project", "--name", 'Records: "one"', cwd=tmp_path)
    assert (made.returncode, made.stdout) == (0, "new project\n")
    assert "cd 'new project'\n" in made.stderr
    root = tmp_path / "new project"
    for is_repository in (False, True):
        if is_repository:
            git(root, "init", "--quiet", "--initial-branch=main")
            git(root, "add", "--all")
            git(root, "commit", "--quiet", "--message=first")
        assert json.loads(run("check", "--format", "json", cwd=root).stdout) == {
            "diagnostics": [],
            "errors": 0,
            "records": 3,
            "warnings": 0,
        }
        assert run("configure", "--check", cwd=root).returncode == 0
        for options in ([], ["--audience", "public"], ["--no-directory-urls"]):
            built = run("build", "--strict", *options, cwd=root)
            assert built.returncode == 0, built.stderr
    assert (root / "site/records/LL-2026-0001.html").is_file()
    assert json.loads(run("search", "interpreters", "--format", "json", cwd=root).stdout)["hits"][0]["id"] == "LL-2026-0001"


def test_with_every_plugin(tmp_path: Path) -> None:
    """The plugin that needs an address of the project, and so is not listed from the beginning, can be added."""
    run("init", ".", "--quiet", cwd=tmp_path)
    config = (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")
    ours = {point.name for point in entry_points(group="mkdocs.plugins") if point.name.startswith("milpart/")}
    missing = sorted(name for name in ours if f"  - {name}" not in config)
    assert missing == ["milpart/cms"]
    (tmp_path / "mkdocs.yml").write_text(config.replace("  - milpart/forms\n", "  - milpart/forms\n  - milpart/cms\n"), encoding="utf-8")
    built = run("build", "--strict", cwd=tmp_path, environment={"MILPART_REPOSITORY": "https://gitlab.example/a/b"})
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "site/cms").is_dir()


@pytest.mark.parametrize(("forge", "there", "missing"), [("gitlab", ".gitlab", ".github"), ("github", ".github", ".gitlab")])
def test_forge(tmp_path: Path, forge: str, there: str, missing: str) -> None:
    """A project on one forge has the files of that one, those that are computed among them."""
    ran = run("init", ".", "--forge", forge, "--quiet", cwd=tmp_path)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, ".\n", "")
    assert (tmp_path / there / "CODEOWNERS").is_file()
    assert not (tmp_path / missing).exists()
    assert f"site_name: {json.dumps(tmp_path.name)}\n" in (tmp_path / "mkdocs.yml").read_text(encoding="utf-8")


def test_inside_of_a_repository(tmp_path: Path) -> None:
    """What is read at its top only, is named; in a repository of its own there is nothing to say."""
    git(tmp_path, "init", "--quiet")
    ran = run("init", "our records", "--forge", "gitlab", cwd=tmp_path)
    assert ran.returncode == 0
    assert "lies in a repository, as our records. .gitlab-ci.yml, .gitlab, .pre-commit-config.yaml\nare read only at the top" in ran.stderr
    owners = (tmp_path / "our records/.gitlab/CODEOWNERS").read_text(encoding="utf-8")
    assert "\n# Forges read this file only at the top of the repository: copy its lines there.\n" in owners
    (tmp_path / "clone").mkdir()
    git(tmp_path / "clone", "init", "--quiet")
    ran = run("init", "clone", "--forge", "gitlab", cwd=tmp_path)
    assert ran.stderr.endswith("Then put the folder under version control, and push it to GitLab.\n\n")


def test_never_overwrites(tmp_path: Path) -> None:
    """What is in the way is named; a second run changes nothing."""
    run("init", "a", cwd=tmp_path)
    before = {path: path.read_bytes() for path in (tmp_path / "a").rglob("*") if path.is_file()}
    ran = run("init", "a", "--name", "Other", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith(f"milpart: {tmp_path / 'a'} is not empty: .")
    assert ran.stderr.endswith("more; name a folder that is not there yet, or an empty one\n")
    assert {path: path.read_bytes() for path in (tmp_path / "a").rglob("*") if path.is_file()} == before


def test_inside_of_another_project(tmp_path: Path) -> None:
    """It is told, and where the other project would read the records, that as well."""
    run("init", "outer", "--quiet", cwd=tmp_path)
    beside = run("init", "outer/inner", cwd=tmp_path)
    assert beside.stderr.startswith(f"milpart: the new project lies in another one, {tmp_path / 'outer'}\n")
    read = run("init", "inner", cwd=tmp_path / "outer/docs")
    assert read.stderr.startswith(
        f"milpart: the new project lies in another one, {tmp_path / 'outer'}, and that one reads its records as well"
    )
    assert run("init", "third", "--quiet", cwd=tmp_path / "outer").stderr == ""
    assert "another one" not in run("init", "alone", cwd=tmp_path).stderr


def test_used_wrongly(tmp_path: Path) -> None:
    """A name that cannot be one, and a forge that there is not."""
    assert "the name of the site has line ends" in run("init", "a", "--name", "a\nb", cwd=tmp_path).stderr
    assert run("init", "a", "--name", "a\nb", cwd=tmp_path).returncode == 2
    assert run("init", "a", "--forge", "sourceforge", cwd=tmp_path).returncode == 2
    assert run("init", cwd=tmp_path).returncode == 2
    for empty in ("", " "):
        ran = run("init", empty, cwd=tmp_path)
        assert (ran.returncode, ran.stderr.partition(";")[0]) == (2, "milpart: the name of the folder is empty")
    assert list(tmp_path.iterdir()) == []


def test_disk_that_does_not_allow_it(tmp_path: Path) -> None:
    """One sentence of the system's, with the place."""
    (tmp_path / "file").touch()
    ran = run("init", "file/below", cwd=tmp_path)
    assert (ran.returncode, "Traceback" in ran.stderr, "file" in ran.stderr) == (1, False, True)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_stopped(tmp_path: Path, number: signal.Signals) -> None:
    """Whenever it is stopped, there is a whole project or none, and nothing else."""
    whole = 0
    for lap in range(12):
        place = tmp_path / f"{number}-{lap}"
        command = [sys.executable, "-m", "milpart_docs.cli.main", "init", str(place / "new"), "--on", "2026-11-22", "--quiet"]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.15 + 0.06 * lap)
        process.send_signal(number)
        process.wait(60)
        if (place / "new").exists():
            whole += 1
            assert run("check", "--root", str(place / "new")).returncode == 0
            assert [path.name for path in place.iterdir()] == ["new"]
        else:
            assert not place.exists()
    assert whole < 12, "every run was over before it could be stopped"


def test_named_in_the_project(tmp_path: Path) -> None:
    """The version that made it is the one that its pipeline installs."""
    run("init", "a", cwd=tmp_path)
    assert f"milpart-docs=={__version__}" in (tmp_path / "a/requirements.txt").read_text(encoding="utf-8")


def test_folder_that_begins_as_an_option(tmp_path: Path) -> None:
    """What is to be typed next can be typed."""
    made = run("init", "--", "-x", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert "\n  cd ./-x\n" in made.stderr
