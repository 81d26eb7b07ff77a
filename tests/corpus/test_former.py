"""The project as it stood at a commit, whatever lies on the disk."""

from pathlib import Path

import pytest

from milpart_docs.corpus.change import load_change
from milpart_docs.corpus.former import find_former_folder, load_former_settings
from tests.changes import begin_change, make_change, write
from tests.projects import LESSON, base_lesson, load, make_project

CONFIG = "plugins:\n  - milpart/records:\n      ceiling: {}\n"


def test_settings_are_those_of_the_commit(tmp_path: Path) -> None:
    """With what they inherit, from outside of the project's folder too, and with the rules of pyproject.toml."""
    root = tmp_path / "records"
    write(tmp_path, {"base.yml": CONFIG.format("LIMITE"), "records/mkdocs.yml": "INHERIT: ../base.yml\n"})
    write(root, {"pyproject.toml": '[tool.milpart.rules]\nMP504 = "info"\n'})
    begin_change(tmp_path)
    write(tmp_path, {"base.yml": CONFIG.format("PUBLIC"), "records/pyproject.toml": None})
    found = load_former_settings(root, "main", "records/")
    assert (found.root, found.ceiling, list(found.rules), found.findings) == (root, "LIMITE", ["MP504"], ())


def test_settings_of_another_name_and_none(tmp_path: Path) -> None:
    """Both names of the file are known; where there was none, it is said."""
    write(tmp_path, {"mkdocs.yaml": CONFIG.format("LIMITE")})
    begin_change(tmp_path)
    assert load_former_settings(tmp_path, "main", "").ceiling == "LIMITE"
    assert not load_former_settings(tmp_path, "main", "elsewhere/").is_readable


def test_each_side_of_a_change_has_its_own(tmp_path: Path) -> None:
    """Where the branch began, on the disk, and on the branch that it is meant for."""
    before, mine, theirs = (CONFIG.format(marking) for marking in ("LIMITE", "PUBLIC", "RESTREINT UE/EU RESTRICTED"))
    change = load_change(load(make_change(tmp_path, {"mkdocs.yml": before}, {"mkdocs.yml": mine}, {"mkdocs.yml": theirs})), "main")
    ceilings = [corpus.settings.ceiling for corpus in (change.before, change.after, change.theirs)]
    assert ceilings == ["LIMITE", "PUBLIC", "RESTREINT UE/EU RESTRICTED"]


@pytest.mark.parametrize(("old", "new"), [("", "records"), ("records", "archive/of 2026"), ("a", ".")])
def test_a_folder_of_another_name_is_the_same_project(tmp_path: Path, old: str, new: str) -> None:
    """Its records are compared as if it had stayed where it was."""
    make_project(tmp_path / "top" / old)
    begin_change(tmp_path / "top")
    (tmp_path / "top").rename(tmp_path / "rest") if old == "" else None
    move(tmp_path, old, new)
    root = tmp_path / "top" / new
    write(root, {LESSON: base_lesson(("A new task", "Another task"))})
    change = load_change(load(root), "main")
    assert change.folder == (f"{old}/" if old else "")
    assert [(one.before and one.before.path, one.after and one.after.path) for one in change.revised] == [(LESSON, LESSON)]


def move(root: Path, old: str, new: str) -> None:
    """Move a project from one folder of a repository to another."""
    if old == "":
        (root / "top").mkdir()
        (root / "rest/.git").rename(root / "top/.git")
        (root / "rest").rename(root / "top" / new)
    elif new == ".":
        for path in (root / "top" / old).iterdir():
            path.rename(root / "top" / path.name)
    else:
        (root / "top" / new).parent.mkdir(parents=True, exist_ok=True)
        (root / "top" / old).rename(root / "top" / new)


def test_a_second_project_is_a_new_one(tmp_path: Path) -> None:
    """What still lies where it lay was not renamed."""
    make_project(tmp_path / "one")
    begin_change(tmp_path)
    make_project(tmp_path / "three")
    assert find_former_folder(tmp_path / "three", "main") == "three/"


def test_of_several_that_are_gone_the_one_with_most_of_the_files(tmp_path: Path) -> None:
    """A small project inside a large one goes with it, for instance."""
    write(tmp_path, {"one/mkdocs.yml": "plugins: [milpart/records]\n", "two/inner/mkdocs.yml": "plugins: [milpart/records]\n"})
    make_project(tmp_path / "two")
    begin_change(tmp_path)
    (tmp_path / "one").rename(tmp_path / "gone")
    (tmp_path / "gone/mkdocs.yml").unlink()
    (tmp_path / "two").rename(tmp_path / "three")
    assert find_former_folder(tmp_path / "three", "main") == "two/"
