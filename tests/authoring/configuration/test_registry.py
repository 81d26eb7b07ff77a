"""Computed files together: what differs is found, what a person wrote is left alone, and nothing is written outside of the project."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from milpart_docs.authoring.configuration import registry
from milpart_docs.authoring.configuration.placing import place_files
from milpart_docs.authoring.configuration.registry import MARK, ComputedFile, Standing, build_all, compare_files
from milpart_docs.corpus import Corpus, Settings
from tests.corpora import ROOT
from tests.projects import load, make_project

NEW = f"# {MARK}\nnew\n"
OLD = f"# {MARK}\nold\n"


def corpus_at(root: Path) -> Corpus:
    """Give a project without records."""
    return Corpus(Settings(root), ())


def compare(root: Path, files: Mapping[str, str]) -> dict[str, Standing]:
    """Compare files with what stands in a project."""
    return {file.path: file.standing for file in compare_files(corpus_at(root), files)}


def place(root: Path, files: Mapping[str, str], *, force: bool = False) -> list[str]:
    """Place files in a project, and give the paths of those that were written or deleted."""
    return [file.path for file in place_files(root, tuple(compare_files(corpus_at(root), files)), force=force)]


def test_standings(tmp_path: Path) -> None:
    """Each file is in one of the states that there are."""
    for name, text in {"current": NEW, "outdated": OLD, "hand": "mine\n", "left": OLD, "kept": "mine\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = compare(tmp_path, {"current": NEW, "outdated": NEW, "hand": NEW, "missing": NEW, "left": "", "kept": "", "never": ""})
    assert found == {
        "current": Standing.CURRENT,
        "outdated": Standing.OUTDATED,
        "hand": Standing.BY_HAND,
        "missing": Standing.MISSING,
        "left": Standing.LEFT_OVER,
    }


def test_placing(tmp_path: Path) -> None:
    """What is missing or old is written, what is needed no more goes, what a person wrote stays unless that is asked for."""
    (tmp_path / "hand").write_text("mine\n", encoding="utf-8")
    (tmp_path / "left").write_text(OLD, encoding="utf-8")
    files = {"hand": NEW, "left": "", "a/b/new": NEW}
    assert place(tmp_path, files) == ["left", "a/b/new"]
    assert (tmp_path / "hand").read_text(encoding="utf-8") == "mine\n"
    assert (tmp_path / "a/b/new").read_text(encoding="utf-8") == NEW
    assert not (tmp_path / "left").exists()
    assert place(tmp_path, files) == []
    assert place(tmp_path, files, force=True) == ["hand"]
    assert (tmp_path / "hand").read_text(encoding="utf-8") == NEW


def test_links(tmp_path: Path) -> None:
    """A folder that leads out of the project is never written into; a link to a file is somebody's own, and forced, only it is replaced."""
    root, outside = tmp_path / "project", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (outside / "file").write_text(OLD, encoding="utf-8")
    (root / "folder").symlink_to(outside, target_is_directory=True)
    (root / "link").symlink_to(outside / "file")
    files = {"folder/file": NEW, "link": NEW}
    assert compare(root, files) == {"folder/file": Standing.OUTSIDE, "link": Standing.BY_HAND}
    assert place(root, files) == []
    assert place(root, files, force=True) == ["link"]
    assert (outside / "file").read_text(encoding="utf-8") == OLD
    assert not (root / "link").is_symlink()


def test_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    """It is no file that was computed."""
    (tmp_path / "name").mkdir()
    assert compare(tmp_path, {"name": NEW}) == {"name": Standing.BY_HAND}


def test_every_module(tmp_path: Path) -> None:
    """The builders are found by themselves; all that they compute is in order, says that it is computed, and is the same each time."""
    corpus = load(make_project(tmp_path))
    files = build_all(corpus)
    assert ".gitlab/CODEOWNERS" in files
    assert list(files) == sorted(files)
    assert dict(build_all(corpus)) == dict(files)
    tuple(place_files(tmp_path, compare_files(corpus, files), force=False))
    assert all(file.standing is Standing.CURRENT for file in compare_files(load(tmp_path), build_all(load(tmp_path))))


def test_this_repository() -> None:
    """Its own computed files are up to date; after a change of the model, milpart configure writes them anew."""
    corpus = load(ROOT)
    wrong = [f"{file.path}: {file.standing}" for file in compare_files(corpus, build_all(corpus)) if file.standing is not Standing.CURRENT]
    assert wrong == []


@pytest.mark.parametrize(("text", "said"), [("no head\n", "does not say"), (NEW, "two modules compute")])
def test_mistakes_of_ours(monkeypatch: pytest.MonkeyPatch, text: str, said: str) -> None:
    """A module whose file does not say what it is, or two with the same file, are told at once."""
    monkeypatch.setattr(registry, "_find_builders", lambda: 2 * ((lambda _: {"a": text}),))
    with pytest.raises(ValueError, match=said):
        build_all(corpus_at(Path("/nowhere")))


def test_an_absent_file_is_nothing_to_tell() -> None:
    """What should not be there, and is not, is no computed file."""
    assert list(compare_files(corpus_at(Path("/nowhere")), {"a": ""})) == []
    assert list(compare_files(corpus_at(Path("/nowhere")), {"a": NEW})) == [ComputedFile("a", NEW, Standing.MISSING)]
