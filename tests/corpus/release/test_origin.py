"""Where a release comes from: nothing that was cut decides it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from milpart_docs.corpus.release.origin import LONG_AGO, find_origin
from tests.corpus.release.corpora import PUBLIC, corpus_of, cut, lesson, page
from tests.site.canaries import git

PATHS = ["docs/page.md"]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a repository with a released page, and another."""
    (tmp_path / "docs").mkdir()
    for name in ("page", "secret"):
        (tmp_path / f"docs/{name}.md").write_text(name)
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "All")
    return tmp_path


def test_a_commit_and_its_day(root: Path) -> None:
    """A commit and its day."""
    origin = find_origin(root, corpus_of({}), PATHS)
    assert (len(origin.commit), origin.day, origin.is_clean) == (40, date(2026, 11, 20), True)


def test_only_released_files_make_it_unclean(root: Path) -> None:
    """Only released files make it unclean."""
    (root / "docs/secret.md").unlink()
    (root / "docs/new.md").write_text("new")
    assert find_origin(root, corpus_of({}), PATHS).is_clean
    (root / "docs/page.md").write_text("changed")
    assert not find_origin(root, corpus_of({}), PATHS).is_clean


def test_a_change_in_what_is_cut_is_none(root: Path) -> None:
    """A change in what is cut is none."""
    block = "::: marking LIMITE\nHidden.\n:::\n"
    written = page("page", f"A. LL-2026-0002 <!-- a -->\n{block}")
    (root / "docs/page.md").write_text(written["docs/page.md"])
    git(root, "commit", "-q", "-a", "-m", "Page")
    for text, is_clean in ((page("page", "A. LL-2026-0009 <!-- b -->\n"), True), (page("page", f"B.\n{block}"), False)):
        (root / "docs/page.md").write_text(text["docs/page.md"])
        released = cut(corpus_of(text, root), PUBLIC).corpus
        assert find_origin(root, released, PATHS, PUBLIC).is_clean is is_clean
        assert not find_origin(root, released, PATHS).is_clean


def test_a_project_below_the_root_of_its_repository(root: Path) -> None:
    """A project below the root of its repository."""
    (root / "docs/page.md").write_text("changed")
    assert not find_origin(root / "docs", corpus_of({}), ["page.md"]).is_clean


def test_without_git_the_last_change_is_the_day(root: Path) -> None:
    """Without git the last change is the day."""
    shutil.rmtree(root / ".git")
    assert find_origin(root, corpus_of({**lesson(1), **page("page", "a")}), PATHS) == ("", date(2026, 11, 2), True)
    assert find_origin(root, corpus_of({}), PATHS).day == LONG_AGO
