"""Where a release comes from: nothing that was cut decides it."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from milpart_docs.corpus.release.origin import LONG_AGO, find_origin
from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.building_files import find_building_files
from tests.corpus.release.corpora import PUBLIC, corpus_of, cut, lesson, page
from tests.repositories import git

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
    """Those of the commit that is checked out, with nothing changed since."""
    origin = find_origin(root, corpus_of({}), PATHS)
    assert (len(origin.commit), origin.day, origin.is_clean) == (40, date(2026, 11, 20), True)


def test_only_released_files_make_it_unclean(root: Path) -> None:
    """A change in a file that does not go out would tell that the file exists."""
    (root / "docs/secret.md").unlink()
    (root / "docs/new.md").write_text("new")
    assert find_origin(root, corpus_of({}), PATHS).is_clean
    (root / "docs/page.md").write_text("changed")
    assert not find_origin(root, corpus_of({}), PATHS).is_clean


def test_a_change_in_what_is_cut_is_none(root: Path) -> None:
    """Comments, blocks and names that go make no difference; what stays does."""
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
    """Paths are those of the project, not of the repository."""
    (root / "docs/page.md").write_text("changed")
    assert not find_origin(root / "docs", corpus_of({}), ["page.md"]).is_clean


def test_without_git_the_last_change_is_the_day(root: Path) -> None:
    """The latest day that a released record gives itself; without one, a day long ago."""
    shutil.rmtree(root / ".git")
    assert find_origin(root, corpus_of({**lesson(1), **page("page", "a")}), PATHS) == ("", date(2026, 11, 2), True)
    assert find_origin(root, corpus_of({}), PATHS).day == LONG_AGO


CONFIG = "INHERIT: ../base.yml\nhooks: [hooks/hook.py]\ntheme: {name: material, custom_dir: docs/overrides}\n"
BUILDING = {
    "base.yml": "site_name: A\n",
    "project/mkdocs.yml": CONFIG,
    "project/hooks/hook.py": "",
    "project/hooks/words.txt": "",
    "project/docs/overrides/main.html": "",
    "project/docs/secret.md": "",
    ".gitignore": "ignored\n__pycache__\n/project/site\n",
}


@pytest.fixture
def building(tmp_path: Path) -> Settings:
    """Make a project in a repository, with what builds it."""
    for path, text in BUILDING.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "All"]):
        git(tmp_path, *arguments)
    return Settings(tmp_path / "project", tools=("docs/overrides", "hooks/hook.py", "hooks/own"))


@pytest.mark.parametrize(
    ("path", "is_clean"),
    [
        ("../base.yml", False),
        ("mkdocs.yml", False),
        ("hooks/hook.py", False),
        ("hooks/words.txt", False),
        ("hooks/new.py", False),
        ("hooks/own/ignored", False),
        ("docs/overrides/main.html", False),
        ("docs/overrides/new.html", False),
        ("docs/overrides/notes.md", True),
        ("docs/secret.md", True),
        ("docs/new.png", True),
        ("site/index.html", True),
        ("hooks/own/__pycache__/hook.pyc", True),
        (".cache/x", True),
        ("public.zip", True),
        ("../new.txt", True),
        ("README.md", True),
    ],
)
def test_whatever_builds_the_site_makes_it_unclean(building: Settings, path: str, is_clean: bool) -> None:  # noqa: FBT001
    """Changed or new, in the project or above it; content that is not released does not, nor what our commands write."""
    corpus = corpus_of({})
    assert find_origin(building.root, corpus, (), None, find_building_files(building)).is_clean
    (building.root / path).parent.mkdir(parents=True, exist_ok=True)
    (building.root / path).write_text("changed")
    assert find_origin(building.root, corpus, (), None, find_building_files(building)).is_clean is is_clean


def test_what_builds_the_site_may_be_gone(building: Settings) -> None:
    """A file that was taken away made the site of the commit, too."""
    (building.root / "hooks/words.txt").unlink()
    assert not find_origin(building.root, corpus_of({}), (), None, find_building_files(building)).is_clean


def test_a_base_outside_of_the_repository_is_in_no_commit(building: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    """So a configuration that inherits from it cannot be told by the commit."""
    base = tmp_path_factory.mktemp("elsewhere") / "base.yml"
    base.write_text("site_name: B\n")
    (building.root / "mkdocs.yml").write_text(f"INHERIT: {base}\n")
    git(building.root, "commit", "-q", "-a", "-m", "Base")
    assert not find_origin(building.root, corpus_of({}), (), None, find_building_files(building)).is_clean


def test_a_commit_of_the_year_10000(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has the last day that is understood."""
    monkeypatch.setattr("milpart_docs.corpus.release.origin.ask_git", lambda _root, name, *_: b"a 253402300800\n" if name == "log" else b"")
    assert find_origin(root, corpus_of({}), PATHS).day == date(2999, 12, 31)
