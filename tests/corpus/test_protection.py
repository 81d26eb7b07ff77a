"""How far a record, a page, a part of a text and a value are protected, through worker and cache."""

from pathlib import Path

import pytest

from milpart_docs.corpus import Entry
from milpart_docs.corpus.protection import highest, marking_of, protection_of
from milpart_docs.reading.marked_blocks import MarkedBlock
from milpart_docs.reading.withheld import Withheld
from milpart_docs.vocabulary import MARKINGS
from milpart_docs.vocabulary.markings import CLOSED, OPEN, Protection
from tests.projects import LESSON, base_lesson, load, make_project

LIMITE = Protection("LIMITE")
RESTREINT = MARKINGS[2]


def entry(tmp_path: Path, *changes: tuple[str, str]) -> Entry:
    """Load the base lesson with some texts replaced."""
    return load(make_project(tmp_path, {LESSON: base_lesson(*changes)})).by_path[LESSON]


def page(tmp_path: Path, text: str) -> Entry:
    """Load an ordinary page."""
    return load(make_project(tmp_path, {"docs/page.md": text})).by_path["docs/page.md"]


def test_parts_stay_with_the_entry(tmp_path: Path) -> None:
    """Blocks and values come back from JSON with their protection and their places."""
    found = entry(
        tmp_path,
        ("marking: PUBLIC", "marking: LIMITE\nreleasable_to: [FRA, EU, FRA]"),
        ("language: en", "language: {value: en, withhold: LIMITE NATO}"),
        ("## Conclusion", "::: marking LIMITE FRA\nText.\n:::\n\n## Conclusion"),
    )
    assert found.protection == Protection("LIMITE", ("FRA", "EU"))
    assert found.withheld == (Withheld(("language",), Protection("LIMITE", ("NATO",)), 11, 11),)
    (block,) = found.marked
    assert isinstance(block, MarkedBlock)
    assert (block.protection, block.line, block.column) == (Protection("LIMITE", ("FRA",)), 35, 1)
    assert found.fields["language"] == "en"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("marking: LIMITE", LIMITE),
        ("marking: LIMITE\nreleasable_to: []", LIMITE),
        ("marking: LIMITE\nreleasable_to: [FRA]", Protection("LIMITE", ("FRA",))),
        ("marking: LIMITED", CLOSED),
        ("marking:", CLOSED),
        ("marking: PUBLIC\nreleasable_to: [FRA]", CLOSED),
        ("marking: LIMITE\nreleasable_to: FRA", CLOSED),
        ("marking: LIMITE\nreleasable_to: [{withhold: LIMITE}]", CLOSED),
        ("language: fr", CLOSED),
    ],
)
def test_records_and_pages_alike(tmp_path: Path, change: str, expected: Protection) -> None:
    """Missing, misspelled and contradictory protections are the highest."""
    assert entry(tmp_path / "record", ("marking: PUBLIC", change)).protection == expected
    assert page(tmp_path / "page", f"---\n{change}\n---\nText.\n").protection == expected


def test_what_cannot_be_read_is_closed(tmp_path: Path) -> None:
    """A file that is no text, a page without a front matter."""
    root = make_project(tmp_path, {"docs/a.md": b"\xff\xfe", "docs/b.md": "# A page\n"})
    found = load(root).by_path
    assert (found["docs/a.md"].protection, found["docs/b.md"].protection) == (CLOSED, CLOSED)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([], OPEN),
        ([("marking: PUBLIC", "marking: LIMITE")], LIMITE),
        ([("## Conclusion", "::: marking LIMITE FRA\n:::\n\n## Conclusion")], Protection("LIMITE", ("FRA",))),
        ([("language: en", f"language: {{value: en, withhold: {RESTREINT}}}")], Protection(RESTREINT)),
        ([("language: en", "language: {value: en, withhold: LIMITED}")], CLOSED),
        ([("## Conclusion", "::: marking LIMITED\n:::\n\n## Conclusion")], CLOSED),
    ],
)
def test_a_file_is_as_high_as_its_highest_part(tmp_path: Path, changes: list[tuple[str, str]], expected: Protection) -> None:
    """Blocks and values count for the whole."""
    assert protection_of(entry(tmp_path, *changes)) == expected


def test_marking_of(tmp_path: Path) -> None:
    """What stands there, where it is a marking."""
    assert marking_of(page(tmp_path / "a", "---\nmarking: LIMITE\n---\n")) == "LIMITE"
    assert marking_of(page(tmp_path / "b", "---\nmarking: LIMITED\n---\n")) == ""
    assert marking_of(page(tmp_path / "c", "Text.\n")) == ""


def test_highest() -> None:
    """Of several the highest, of none PUBLIC, and an unknown one is as high as can be."""
    assert highest([OPEN, Protection(RESTREINT), LIMITE]) == Protection(RESTREINT)
    assert highest([]) == OPEN
    assert highest([LIMITE, Protection("unknown"), OPEN]).marking == "unknown"
