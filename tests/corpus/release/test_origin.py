"""Where a release comes from: nothing that was cut decides it."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from milpart_docs.corpus import Corpus
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
    origin = find_origin(root, corpus_of({}), PATHS, PUBLIC)
    assert (len(origin.commit), origin.day, origin.is_clean) == (40, date(2026, 11, 20), True)


def test_only_released_files_make_it_unclean(root: Path) -> None:
    """A change in a file that does not go out would tell that the file exists."""
    (root / "docs/secret.md").unlink()
    (root / "docs/new.md").write_text("new")
    assert find_origin(root, corpus_of({}), PATHS, PUBLIC).is_clean
    (root / "docs/page.md").write_text("changed")
    assert not find_origin(root, corpus_of({}), PATHS, PUBLIC).is_clean


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


PUBLIC_PAGE, HIDDEN_PAGE = (page("two", "Two.\n", f"marking: {marking}")["docs/two.md"] for marking in ("PUBLIC", "LIMITE"))


@pytest.mark.parametrize(
    ("path", "committed", "now", "is_clean"),
    [
        ("docs/two.md", PUBLIC_PAGE, None, False),
        ("docs/two.md", PUBLIC_PAGE, HIDDEN_PAGE, False),
        ("docs/two.md", HIDDEN_PAGE, None, True),
        ("docs/two.md", HIDDEN_PAGE, HIDDEN_PAGE + "more", True),
        ("docs/two.md", None, HIDDEN_PAGE, True),
        ("docs/two.md", "two", None, True),
        ("docs/two.md", "---\nmarking: [\n", None, True),
        ("lessons/LL-2026-0002.md", lesson(2)["lessons/LL-2026-0002.md"], None, False),
        ("docs/about-LL-2026-0003.md", PUBLIC_PAGE, None, True),
        ("docs/.two.md", PUBLIC_PAGE, None, True),
        ("notes/two.md", PUBLIC_PAGE, None, True),
        ("docs/used.png", "picture", None, False),
        ("docs/logo.png", "picture", None, False),
        ("docs/unused.png", "picture", None, True),
        ("docs/inner.png", "picture", None, False),
        ("docs/table.csv", "a,b\n", None, False),
        ("docs/table.csv", "---\nmarking: LIMITE\n---\na,b\n", None, True),
        ("docs/table.csv", "# marking: LIMITE\na,b\n", None, True),
        ("docs/LL-2026-0003.png", "picture", None, True),
    ],
)
def test_what_is_no_longer_released_makes_it_unclean(root: Path, path: str, committed: str | None, now: str | None, is_clean: bool) -> None:  # noqa: FBT001
    """What was, and is gone or hidden now; what never was released makes no difference, whether it is there or not."""
    file, texts = root / path, page("page", "![](used.png) [a](table.csv) ![](LL-2026-0003.png) [b](a.html)\n")
    (root / "docs/a.html").write_text("<img src='inner.png'>")
    for written in (committed, now):
        file.parent.mkdir(exist_ok=True)
        file.write_text(written) if written is not None else file.unlink(missing_ok=True)
        if written is committed:
            (root / "docs/page.md").write_text(texts["docs/page.md"])
            git(root, "add", "-A")
            git(root, "commit", "-q", "-m", "Two")
    corpus = corpus_of(texts, root)
    released = Corpus(replace(corpus.settings, assets=("logo.png",)), corpus.entries, corpus.texts)
    assert find_origin(root, released, PATHS, PUBLIC).is_clean is is_clean


def test_a_folder_of_content_that_is_a_link(root: Path) -> None:
    """Git knows its files by another path."""
    (root / "docs").rename(root / "content")
    (root / "docs").symlink_to("content")
    text = page("page", "a")["docs/page.md"]
    (root / "content/page.md").write_text(text)
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "Link")
    assert find_origin(root, corpus_of({"docs/page.md": text}, root), PATHS, PUBLIC).is_clean
    (root / "content/page.md").write_text(text + "b")
    assert not find_origin(root, corpus_of({"docs/page.md": text + "b"}, root), PATHS, PUBLIC).is_clean
    (root / "content/page.md").unlink()
    assert not find_origin(root, corpus_of({}, root), (), PUBLIC).is_clean


def test_a_project_below_the_root_of_its_repository(root: Path) -> None:
    """Paths are those of the project, not of the repository."""
    (root / "docs/page.md").write_text("changed")
    assert not find_origin(root / "docs", corpus_of({}), ["page.md"], PUBLIC).is_clean


def test_without_git_the_last_change_is_the_day(root: Path) -> None:
    """The latest day that a released record gives itself; without one, a day long ago."""
    shutil.rmtree(root / ".git")
    assert find_origin(root, corpus_of({**lesson(1), **page("page", "a")}), PATHS, PUBLIC) == ("", date(2026, 11, 2), True)
    assert find_origin(root, corpus_of({}), PATHS, PUBLIC).day == LONG_AGO


CONFIG = "INHERIT: ../base.yml\nhooks: [hooks/hook.py]\ntheme: {name: material, custom_dir: docs/overrides}\n"
BUILDING = {
    "base.yml": "site_name: A\n",
    "project/mkdocs.yml": CONFIG,
    "project/hooks/hook.py": "",
    "project/hooks/words.json": "",
    "project/docs/overrides/main.html": "",
    "project/docs/secret.md": "",
    ".gitignore": "ignored.py\n__pycache__\n/project/site\n",
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
        ("hooks/words.json", False),
        ("hooks/new.py", False),
        ("hooks/own/ignored.py", False),
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
        ("hooks/notes.txt", True),
        ("README.md", True),
    ],
)
def test_whatever_builds_the_site_makes_it_unclean(building: Settings, path: str, is_clean: bool) -> None:  # noqa: FBT001
    """Changed or new, in the project or above it; content that is not released does not, nor what our commands write."""
    corpus = corpus_of({})
    assert find_origin(building.root, corpus, (), PUBLIC, find_building_files(building)).is_clean
    (building.root / path).parent.mkdir(parents=True, exist_ok=True)
    (building.root / path).write_text("changed")
    assert find_origin(building.root, corpus, (), PUBLIC, find_building_files(building)).is_clean is is_clean


def test_what_builds_the_site_may_be_gone(building: Settings) -> None:
    """A file that was taken away made the site of the commit, too."""
    (building.root / "hooks/words.json").unlink()
    assert not find_origin(building.root, corpus_of({}), (), PUBLIC, find_building_files(building)).is_clean


def test_a_base_outside_of_the_repository_is_in_no_commit(building: Settings, tmp_path_factory: pytest.TempPathFactory) -> None:
    """So a configuration that inherits from it cannot be told by the commit."""
    base = tmp_path_factory.mktemp("elsewhere") / "base.yml"
    base.write_text("site_name: B\n")
    (building.root / "mkdocs.yml").write_text(f"INHERIT: {base}\n")
    git(building.root, "commit", "-q", "-a", "-m", "Base")
    assert not find_origin(building.root, corpus_of({}), (), PUBLIC, find_building_files(building)).is_clean


def test_a_commit_of_the_year_10000(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has the last day that is understood."""
    monkeypatch.setattr("milpart_docs.corpus.release.origin.ask_git", lambda _root, name, *_: b"a 253402300800\n" if name == "log" else b"")
    assert find_origin(root, corpus_of({}), PATHS, PUBLIC).day == date(2999, 12, 31)
