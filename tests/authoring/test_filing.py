"""A new record becomes a file: never in the place of another, inside of the project, whole or not at all."""

import os
from pathlib import Path

import pytest

from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.drafts.finished import Finished, finish, finish_text
from milpart_docs.authoring.filing import NumberTakenError, OutsideError, file_record, identifiers_on_disk

FOLDERS = ("lessons", "docs")
RECORD = Finished("LL-2026-0002", "lessons/new/LL-2026-0002-words.md", "---\nid: LL-2026-0002\n---\n")


def test_new_file(tmp_path: Path) -> None:
    """The file and its folder are made; the rights are those of the user's other files."""
    path = file_record(tmp_path, FOLDERS, RECORD)
    assert path.read_text(encoding="utf-8") == RECORD.text
    umask = os.umask(0)
    os.umask(umask)
    assert path.stat().st_mode & 0o777 == 0o666 & ~umask


@pytest.mark.parametrize("name", ["lessons/LL-2026-0002-other-words.md", "docs/deep/LL-2026-0002.md", "lessons/LL-2026-0002.txt"])
def test_taken_number(tmp_path: Path, name: str) -> None:
    """A file anywhere in the folders that bears the identifier keeps it, whatever else its name says."""
    other = tmp_path / name
    other.parent.mkdir(parents=True)
    other.write_text("other", encoding="utf-8")
    assert "LL-2026-0002" in identifiers_on_disk(tmp_path, FOLDERS)
    with pytest.raises(NumberTakenError):
        file_record(tmp_path, FOLDERS, RECORD)
    assert other.read_text(encoding="utf-8") == "other"
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [other]


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    """A file of the same name stays, and a link is not followed, also where the folder is not looked through."""
    path = tmp_path / RECORD.path
    path.parent.mkdir(parents=True)
    path.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(NumberTakenError):
        file_record(tmp_path, (), RECORD)
    assert not (tmp_path / "elsewhere").exists()


def test_outside(tmp_path: Path) -> None:
    """A folder that leads out of the project gets no file."""
    (tmp_path / "p").mkdir()
    (tmp_path / "p/lessons").symlink_to(tmp_path)
    with pytest.raises(OutsideError):
        file_record(tmp_path / "p", FOLDERS, RECORD)
    with pytest.raises(OutsideError):
        file_record(tmp_path / "p", FOLDERS, RECORD._replace(path="../x.md"))
    assert [path.name for path in tmp_path.iterdir()] == ["p"]


def test_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that could not be written whole is gone again."""

    def fail(handle: int) -> None:
        del handle
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(OSError, match="No space left") as failed:
        file_record(tmp_path, FOLDERS, RECORD)
    assert failed.value.filename == str(tmp_path / RECORD.path)
    assert not (tmp_path / RECORD.path).exists()


DRAFT = Draft("lesson", "lessons", {"id": "LL-2026-0002", "type": "lesson", "title": "Other words"})


def test_other_number() -> None:
    """With another number the text and the name of the file change, and nothing else."""
    other = finish(DRAFT).numbered("LL-2026-0010")
    assert other == ("LL-2026-0010", "lessons/LL-2026-0010-other-words.md", DRAFT.text.replace("0002", "0010"))


def test_edited_text() -> None:
    """What the author wrote in the editor decides the name of the file; it cannot lead anywhere else."""
    assert finish_text(DRAFT, DRAFT.text.replace("Other words", "New title")).path == "lessons/LL-2026-0002-new-title.md"
    assert finish_text(DRAFT, "---\nid: ../../x\ntitle: y\n---").path == "lessons/x-y.md"
    assert finish_text(DRAFT, "no front matter").path == "lessons/LL-2026-0002-other-words.md"
