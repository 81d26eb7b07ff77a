"""Files that are named like records and lie where no records are read."""

import os
from pathlib import Path

import pytest

from milpart_docs.corpus.files import find_astray, find_files
from tests.projects import diagnose, make_project

FOLDERS = ("lessons", "docs")


def faults(root: Path) -> dict[str, str]:
    """Give the kind of fault of each file that is not read, inside the folders and outside of them."""
    found = (*find_files(root, FOLDERS), *find_astray(root, FOLDERS))
    return {item.path: item.fault.kind for item in found if item.fault}


@pytest.mark.parametrize("suffix", ["docx", "DOCX", "doc", "odt", "rtf"])
def test_a_document_of_a_word_processor_is_told(tmp_path: Path, suffix: str) -> None:
    """It is named for a record that is nowhere else."""
    path = f"lessons/LL-2026-0047-late.{suffix}"
    assert faults(make_project(tmp_path, {path: b"PK"})) == {path: "word-document"}


@pytest.mark.parametrize(
    "name", ["lessons/LL-2026-0001-annex.docx", "docs/ACT-2026-0001.docx", "lessons/notes.docx", "lessons/LL-2026-0047.pdf"]
)
def test_an_annex_is_none(tmp_path: Path, name: str) -> None:
    """A document beside its record, one that is named for none, and a source as PDF are left alone."""
    assert faults(make_project(tmp_path, {name: b"PK"})) == {}


@pytest.mark.parametrize("path", ["LL-2026-0047-late.md", "lesson/LL-2026-0047-late.md", "records/ACR-NEW.md"])
def test_a_record_outside_of_the_folders_is_told(tmp_path: Path, path: str) -> None:
    """In the project's own folder, and in a folder that somebody made anew."""
    assert faults(make_project(tmp_path, {path: "---\n---\n"})) == {path: "outside-folders"}
    [found] = diagnose(tmp_path)
    assert (str(found.location), found.code, found.hint) == (f"{path}:1:1", "MP001", "move it to lessons/ or docs/")


@pytest.mark.parametrize("path", ["README.md", ".git/LL-2026-0047.md", "tests/cases/LL-2026-0047.md", "lesson/convoy.md"])
def test_other_files_outside_are_left_alone(tmp_path: Path, path: str) -> None:
    """What is hidden, deep, or named like no record."""
    assert faults(make_project(tmp_path, {path: "---\n---\n"})) == {}


def test_where_all_is_content_nothing_is_outside(tmp_path: Path) -> None:
    """A project may look for records in its own folder."""
    make_project(tmp_path, {"LL-2026-0047.md": "---\n---\n"})
    assert list(find_astray(tmp_path, (".",))) == []


def test_a_name_that_is_no_text_is_told_as_one(tmp_path: Path) -> None:
    """Its odd bytes are shown as question marks."""
    root = make_project(tmp_path)
    Path(os.fsdecode(os.fsencode(root) + b"/LL-2026-0047-\xff.md")).write_text("---\n---\n", encoding="utf-8")
    assert faults(root) == {"LL-2026-0047-?.md": "outside-folders"}
    assert [str(found.location) for found in diagnose(root)] == ["LL-2026-0047-?.md:1:1"]
