"""Commits that a change is compared with."""

import subprocess
from pathlib import Path

import pytest

from milpart_docs.corpus.revision import RevisionError, find_commits, find_project_folder
from tests.repositories import git


def commit(root: Path, message: str) -> str:
    """Make a commit and give its name."""
    git(root, "commit", "-q", "--allow-empty", "-m", message)
    return name_of(root, "HEAD")


def name_of(root: Path, revision: str) -> str:
    """Give the name of a commit."""
    ran = subprocess.run(["git", "rev-parse", revision], cwd=root, capture_output=True, check=True)  # noqa: S607
    return ran.stdout.decode().strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Make a repository in which ``main`` has gone on since ``change`` was begun."""
    root = tmp_path / "repository"
    root.mkdir()
    git(root, "init", "-q", "-b", "main")
    commit(root, "Begin")
    git(root, "branch", "change")
    commit(root, "Meanwhile")
    git(root, "checkout", "-q", "change")
    commit(root, "Change")
    return root


def refused(root: Path, reference: str) -> tuple[int, str]:
    """Give exit status and sentence of a revision that cannot be compared with."""
    with pytest.raises(RevisionError) as error:
        find_commits(root, reference)
    return error.value.status, str(error.value)


def test_where_it_began_and_where_the_other_branch_stands(repository: Path) -> None:
    """By branch, by commit, by tag; equal to HEAD, both are HEAD."""
    base, tip = name_of(repository, "main~1"), name_of(repository, "main")
    assert find_commits(repository, "main") == find_commits(repository, tip) == (base, tip)
    assert find_commits(repository, "HEAD") == (name_of(repository, "HEAD"),) * 2
    git(repository, "tag", "-a", "v1", "-m", "v1", "main")
    assert find_commits(repository, "v1") == (base, tip)


@pytest.mark.parametrize("reference", ["-x", "--output=evil", "", "main\nHEAD"])
def test_what_is_no_name_is_used_wrongly(repository: Path, reference: str) -> None:
    """It never reaches git, where it might be taken for an option."""
    status, sentence = refused(repository, reference)
    assert status == 2
    assert "is not the name of a revision" in sentence


def test_unknown_revision(repository: Path) -> None:
    """The sentence says how to see what there is, or how to bring a branch here."""
    assert refused(repository, "nope") == (1, "git knows no revision nope; git branch --all lists the branches that it knows")
    git(repository, "remote", "add", "origin", "https://example.invalid/a.git")
    assert refused(repository, "origin/main")[1].endswith("bring it here with git fetch origin main")
    assert "git branch --all" in refused(repository, "feature/main")[1]


def test_shallow_clone(repository: Path) -> None:
    """The commits are not all there, and the sentence says how to get them."""
    clone = repository.parent / "clone"
    git(repository, "clone", "-q", "--depth", "1", "--no-single-branch", repository.as_uri(), str(clone))
    status, sentence = refused(clone, "origin/main")
    assert status == 1
    assert sentence.startswith("this clone lacks the commit at which the change left origin/main; fetch the whole history: GIT_DEPTH: 0")
    assert "fetch the whole history" in refused(clone, "HEAD~1")[1]


def test_no_common_commit(repository: Path) -> None:
    """Two histories that never met."""
    git(repository, "checkout", "-q", "--orphan", "alone")
    commit(repository, "Alone")
    assert refused(repository, "main")[1].startswith("main and this branch have no commit in common")


def test_no_commit_and_no_repository(tmp_path: Path) -> None:
    """Each has its own sentence."""
    assert "is in no git repository" in refused(tmp_path, "main")[1]
    git(tmp_path, "init", "-q", "-b", "main")
    assert refused(tmp_path, "main")[1].startswith("there is no commit in this repository yet")


def test_a_repository_that_git_refuses(tmp_path: Path) -> None:
    """The reason is git's own."""
    (tmp_path / ".git").write_text("gitdir: nowhere\n", encoding="utf-8")
    assert refused(tmp_path, "main")[1].startswith(f"git tells nothing of {tmp_path}: ")


def test_folder_in_the_repository(repository: Path, tmp_path: Path) -> None:
    """With a slash at its end; nothing at the top, or without a repository."""
    (repository / "records").mkdir()
    assert (find_project_folder(repository / "records"), find_project_folder(repository), find_project_folder(tmp_path)) == (
        "records/",
        "",
        "",
    )
