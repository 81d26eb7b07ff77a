"""Files and folders that are named on the command line."""

from pathlib import Path

import pytest

from milpart_docs.cli.console import CommandError
from milpart_docs.cli.paths import Wanted, find_path, read_paths
from tests.changes import write
from tests.cli.commands import run
from tests.projects import LESSON, make_project
from tests.repositories import git


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a repository with a project in a folder and files beside it, and go to its top."""
    root = tmp_path / "repository"
    make_project(root / "records")
    write(tmp_path, {"elsewhere.md": "1", **{f"repository/{name}.md": "1" for name in ("README", "a", "b", "c")}})
    git(root, "init", "--quiet")
    monkeypatch.chdir(root)
    return root


def wanted(root: Path, *paths: str, quiet: bool = False) -> Wanted:
    """Read paths as they are named at the top of the repository."""
    return read_paths(map(Path, paths), Path("records"), root / "records", quiet=quiet)


def test_what_is_wanted() -> None:
    """Files, folders and the whole project; what was passed over does not make it the whole project."""
    assert Wanted((), is_all=True).has("docs/a.md")
    assert not Wanted((), is_all=False).has("docs/a.md")
    assert [Wanted(("docs", "x.md"), is_all=False).has(path) for path in ("docs/a.md", "x.md", "docsy/a.md")] == [True, True, False]
    assert Wanted((".",), is_all=False).has("docs/a.md")


def test_files_beside_the_project_are_passed_over(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They come with a commit; what is passed over is named, unless it is to be quiet."""
    found = wanted(repository, "README.md", f"records/{LESSON}", "a.md", "b.md", "c.md")
    assert found == Wanted((LESSON,), is_all=False)
    place = repository / "records"
    assert capsys.readouterr().err == f"milpart: passed over, because outside of the project in {place}: README.md, a.md, b.md and 1 more\n"
    assert wanted(repository, "README.md", quiet=True) == Wanted((), is_all=False)
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("nowhere.md", "there is no file or folder nowhere.md"),
        ("../elsewhere.md", "../elsewhere.md does not belong to the project in "),
        (".", ". does not belong to the project in "),
    ],
)
def test_what_was_named_by_mistake(repository: Path, path: str, sentence: str) -> None:
    """Nothing there, a file outside of the repository, and a folder that is not the project's: whoever names that wants something else."""
    with pytest.raises(CommandError, match=sentence):
        wanted(repository, path)


def test_one_path_is_never_passed_over(repository: Path) -> None:
    """It is what a command is about."""
    assert find_path(Path(LESSON), Path("records"), repository / "records") == LESSON
    with pytest.raises(CommandError, match="does not belong to the project"):
        find_path(Path("README.md"), Path("records"), repository / "records")


def test_without_a_repository_nothing_lies_beside(tmp_path: Path) -> None:
    """A file in the folder above is refused."""
    write(tmp_path, {"README.md": "1"})
    make_project(tmp_path / "records")
    with pytest.raises(CommandError, match="does not belong to the project"):
        read_paths([tmp_path / "README.md"], None, tmp_path / "records", quiet=False)


@pytest.mark.parametrize("command", ["check", "fix", "duplicates"])
def test_commands(repository: Path, command: str) -> None:
    """A commit that touches files beside the project only has nothing wrong in it."""
    ran = run(command, "--root", "records", "README.md", cwd=repository)
    assert (ran.returncode, "README.md" in ran.stderr) == (0, True)
