"""Watching a project: whatever a staged project is made of, and nothing else."""

import tempfile
import time
from pathlib import Path

import pytest

from milpart_docs.corpus import load_settings
from milpart_docs.publishing import watch
from milpart_docs.publishing.marker import write_marker
from milpart_docs.publishing.temporary import make_temporary_folder
from tests.projects import LESSON, make_project

CONFIG = "INHERIT: ../base.yml\nsite_name: A\ntheme: {name: material, custom_dir: overrides}\nplugins: [milpart/records]\n"
PARTS = ("mkdocs.yml", "../base.yml", "docs/index.md", LESSON, "docs/.authors.yml", "hooks/h.py", "overrides/.icons/a.svg", "data/x.json")
OTHERS = ("site/index.html", "node_modules/a.js", ".git/HEAD", "env/lib.py", "docs/__pycache__/h.pyc", "public/index.html")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with files of every kind."""
    root = make_project(tmp_path / "project", {**dict.fromkeys([*PARTS, *OTHERS, "env/pyvenv.cfg"], ""), "mkdocs.yml": CONFIG})
    write_marker(root / "public")
    return root


@pytest.mark.parametrize(("path", "is_part"), [*((path, True) for path in PARTS), *((path, False) for path in OTHERS)])
def test_what_a_stage_is_made_of_is_watched(project: Path, path: str, *, is_part: bool) -> None:
    """A change of it is seen, and so is that it is gone."""
    settings = load_settings(project)
    before = watch.take_snapshot(settings)
    (project / path).write_text((project / path).read_text() + "\n")
    changed = watch.take_snapshot(settings)
    (project / path).unlink()
    assert (changed != before, watch.take_snapshot(settings) != changed) == (is_part, is_part)


def test_what_we_write_ourselves_is_not_watched(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A stage that lies in the project would be staged for ever."""
    monkeypatch.setattr(tempfile, "tempdir", str(project))
    with make_temporary_folder() as folder:
        before = watch.take_snapshot(load_settings(project))
        (folder / "new.md").touch()
        assert watch.take_snapshot(load_settings(project)) == before


def test_each_change_is_told_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the end is told."""
    looks = iter(["", "new", "", "newer", "end"])
    current = ""

    def pause(seconds: float) -> None:
        del seconds
        nonlocal current
        current = next(looks)
        if current:
            (project / "docs/index.md").write_text(current)

    monkeypatch.setattr(time, "sleep", pause)
    told = [current for _ in watch.watch_changes(load_settings(project), until=lambda: current == "end")]
    assert told == ["new", "newer", "end"]
