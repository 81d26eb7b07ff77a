"""History from git: days and subjects by file, through renames; nothing where there is no git."""

import subprocess
from pathlib import Path

import pytest

from milpart_docs.corpus.history import PER_FILE, load_history


def git(root: Path, *arguments: str) -> None:
    """Run git as nobody in particular, on a fixed day."""
    day = "2026-11-20T12:00:00Z"
    environment = {"GIT_AUTHOR_DATE": day, "GIT_COMMITTER_DATE": day, "HOME": str(root), "PATH": "/usr/bin:/bin:/usr/local/bin"}
    who = ["-c", "user.name=n", "-c", "user.email=n@example.invalid"]
    subprocess.run(["git", "-C", str(root), *who, *arguments], check=True, capture_output=True, env=environment)  # noqa: S607


def commit(root: Path, subject: str) -> None:
    """Commit everything."""
    git(root, "add", "-A")
    git(root, "commit", "-m", subject)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a repository with a lesson that was changed, renamed and changed again, in a project below its top."""
    project = tmp_path / "project"
    (project / "lessons").mkdir(parents=True)
    (tmp_path / "other.md").write_text("x", encoding="utf-8")
    git(tmp_path, "init", "-q")
    lesson = project / "lessons/LL-2026-0001-old name.md"
    lesson.write_text("line\n" * 20, encoding="utf-8")
    commit(tmp_path, "Add it")
    lesson.write_text("line\n" * 20 + "more\n", encoding="utf-8")
    commit(tmp_path, "Say more: with \u00fcmlaut")
    lesson.rename(project / "lessons/LL-2026-0001-new.md")
    commit(tmp_path, "Name it better")
    (project / "lessons/LL-2026-0001-new.md").write_text("line\n" * 20 + "most\n", encoding="utf-8")
    commit(tmp_path, "Say most")
    return project


def test_history_goes_through_a_rename(repository: Path) -> None:
    """Newest first, with the past under the old name; files outside of the folders are not read."""
    found = load_history(repository, ("lessons",))
    assert [revision.subject for revision in found["lessons/LL-2026-0001-new.md"]] == [
        "Say most",
        "Name it better",
        "Say more: with \u00fcmlaut",
        "Add it",
    ]
    assert list(found) == ["lessons/LL-2026-0001-new.md"]
    assert {revision.day for revision in found["lessons/LL-2026-0001-new.md"]} == {"2026-11-20"}


def test_history_is_short(repository: Path) -> None:
    """Only the last changes are kept."""
    for number in range(PER_FILE + 2):
        (repository / "lessons/LL-2026-0001-new.md").write_text(f"{number}\n", encoding="utf-8")
        commit(repository, f"Change {number}")
    kept = load_history(repository, ("lessons",))["lessons/LL-2026-0001-new.md"]
    assert len(kept) == PER_FILE
    assert kept[0].subject == f"Change {PER_FILE + 1}"


def test_nothing_without_git(repository: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No repository, or no git on the machine: no history, and no complaint."""
    assert load_history(tmp_path_factory.mktemp("plain"), ("lessons",)) == {}
    monkeypatch.setenv("PATH", "")
    assert load_history(repository, ("lessons",)) == {}
