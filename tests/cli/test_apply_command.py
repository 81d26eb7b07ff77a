"""``milpart apply`` as people and programs use it."""

import json
from pathlib import Path

import pytest

from milpart_docs.bundle import write_update
from tests.bundle.sites import PAGES, make_bundle, make_zip
from tests.cli.commands import run
from tests.projects import make_project


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with an old bundle, a new one and the update."""
    old, new = make_bundle(tmp_path, PAGES, "old").path, make_bundle(tmp_path, {**PAGES, "more.html": b"<p>More</p>"}, "new").path
    write_update(old, new, tmp_path / "update.zip")
    return tmp_path


def test_new_bundle(folder: Path) -> None:
    """The bytes of the new bundle; as text and as JSON."""
    ran = run("apply", "old.zip", "update.zip", "--output", "made.zip", "--format", "json", cwd=folder)
    answer = json.loads(ran.stdout)
    assert (ran.returncode, answer["path"], answer["files"]) == (0, "made.zip", 5)
    assert (folder / "made.zip").read_bytes() == (folder / "new.zip").read_bytes()
    ran = run("apply", "old.zip", "update.zip", "--output", "old.zip", cwd=folder)
    assert (ran.returncode, ran.stdout) == (0, f"old.zip: 5 files, SHA-256 {answer['sha256']}\n")


def test_update_for_another(folder: Path) -> None:
    """One sentence and status 1; nothing was written."""
    ran = run("apply", "new.zip", "update.zip", "--output", "made.zip", cwd=folder)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.startswith("milpart: this update is for another bundle than new.zip")
    assert not (folder / "made.zip").exists()


@pytest.mark.parametrize("update", ["old.zip", "empty.zip"])
def test_no_update(folder: Path, update: str) -> None:
    """A bundle, or nothing."""
    (folder / "empty.zip").write_bytes(b"")
    ran = run("apply", "old.zip", update, "--output", "made.zip", cwd=folder)
    assert ran.returncode == 1
    assert ran.stderr.startswith(f"milpart: {update} cannot be applied: ")
    assert ran.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("place", "status", "said"),
    [
        ("none/made.zip", 2, "make it first"),
        ("old-site", 1, "is there and is no file"),
        ("thesis.txt", 1, "is there and is no bundle"),
        ("thesis.docx", 1, "is there and is no bundle"),
        ("link.zip", 1, "is a link; name the file that it leads to"),
        ("update.zip", 2, "is update.zip itself, which would be lost"),
        ("old-site/../hard.zip", 2, "is update.zip itself, which would be lost"),
        ("project/docs/made.zip", 1, "must not be written"),
        ("project/site/made.zip", 1, "must not be written"),
    ],
)
def test_place_that_must_not_be_written(folder: Path, place: str, status: int, said: str) -> None:
    """A folder that is missing, or stands there; somebody's own; a link; the update itself; among pages; in a site."""
    make_project(folder / "project")
    (folder / "thesis.txt").write_text("mine")
    (folder / "thesis.docx").write_bytes(make_zip({"word/document.xml": b"mine"}))
    (folder / "link.zip").symlink_to("old.zip")
    (folder / "hard.zip").hardlink_to(folder / "update.zip")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    ran = run("apply", "old.zip", "update.zip", "--output", place, cwd=folder)
    assert (ran.returncode, ran.stderr.count("\n"), said in ran.stderr) == (status, 1, True), ran.stderr
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("arguments", [["old.zip"], ["old.zip", "update.zip"], ["none.zip", "update.zip", "--output", "x.zip"]])
def test_wrong_use(folder: Path, arguments: list[str]) -> None:
    """Status 2."""
    assert run("apply", *arguments, cwd=folder).returncode == 2
