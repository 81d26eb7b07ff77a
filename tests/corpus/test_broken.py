"""A file that cannot be read is told once: the records that cite it have made no mistake."""

from collections.abc import Callable
from pathlib import Path

import pytest

from milpart_docs.reading.lost_identifier import find_identifiers
from tests.projects import LESSON, base_lesson, diagnose, load, make_project

SECOND = "lessons/LL-2026-0002-second.md"
WHOLE = base_lesson(("LL-2026-0001", "LL-2026-0002"))
CITING = base_lesson(("[ACT-2026-0001]", "[ACT-2026-0001, LL-2026-0002]"), ("six weeks", "six [[LL-2026-0002#2.1|weeks]]"))


def _changed(old: str, new: str) -> bytes:
    assert old in WHOLE
    return WHOLE.replace(old, new, 1).encode()


BROKEN: dict[str, tuple[str, bytes]] = {
    "colon": ("MP003", _changed("title: A", "title: A: b")),
    "quote": ("MP003", _changed("title: A", 'title: "A')),
    "percent": ("MP003", _changed("title: A", "title: %A")),
    "tab": ("MP004", _changed("sources:\n  -", "sources:\n\t-")),
    "alias": ("MP006", _changed("title: A", "title: *A")),
    "anchor": ("MP006", _changed("title: A", "title: &A A")),
    "documents": ("MP008", _changed("related:", "...\nrelated:")),
    "no opening fence": ("MP009", _changed("---\n", "")),
    "no closing fence": ("MP009", WHOLE.replace("\n---\n", "\n").encode()),
    "only an opening fence": ("MP009", b"---\nid: LL-2026-0002\n"),
    "empty": ("MP009", b""),
    "blank": ("MP009", b"\n\n"),
    "text": ("MP009", b"Some text.\n"),
    "empty front matter": ("MP009", b"---\n---\n"),
    "a list": ("MP010", b"---\n- id\n- type\n---\n"),
    "too deep": ("MP011", b"---\na: " + b"[" * 600 + b"]" * 600 + b"\n---\n"),
    "latin-1": ("MP002", WHOLE.replace("lead", "l\u00e9ad").encode("latin-1")),
    "utf-16": ("MP002", WHOLE.encode("utf-16")),
    "nul": ("MP002", _changed("title: A", "title: \0")),
    "large": ("MP001", b"x" * 5_000_001),
}


@pytest.mark.parametrize("name", BROKEN)
def test_one_finding_in_the_whole_project(tmp_path: Path, name: str) -> None:
    """A field, a citation and a citation of a paragraph refer to it."""
    code, data = BROKEN[name]
    found = diagnose(make_project(tmp_path, {SECOND: data, LESSON: CITING}))
    assert [(item.location.path, item.code) for item in found] == [(SECOND, code)]


NAMED = [
    name
    for name, (code, _) in BROKEN.items()
    if name not in {"empty", "blank", "text", "empty front matter", "a list", "too deep", "large"}
]


@pytest.mark.parametrize("name", NAMED)
def test_known_by_its_line(tmp_path: Path, name: str) -> None:
    """Also where the file has a name that says nothing."""
    code, data = BROKEN[name]
    found = diagnose(make_project(tmp_path, {"lessons/second.md": data, LESSON: CITING}))
    assert [(item.location.path, item.code) for item in found] == [("lessons/second.md", code)]


ODD: dict[str, Callable[[Path], object]] = {
    "a folder": lambda path: path.mkdir(),
    "a link to nothing": lambda path: path.symlink_to("gone.md"),
    "a link in a circle": lambda path: path.symlink_to(path.name),
    "a link out of the project": lambda path: path.symlink_to("/etc/hostname"),
}


@pytest.mark.parametrize("name", ODD)
def test_what_cannot_be_opened(tmp_path: Path, name: str) -> None:
    """Its name is all that is known of it."""
    make_project(tmp_path, {LESSON: CITING})
    ODD[name](tmp_path / SECOND)
    assert [(item.location.path, item.code) for item in diagnose(tmp_path)] == [(SECOND, "MP001")]


@pytest.mark.parametrize("suffix", ["MD", "markdown", "txt"])
def test_other_endings(tmp_path: Path, suffix: str) -> None:
    """A file that must be renamed."""
    path = SECOND.removesuffix("md") + suffix
    found = diagnose(make_project(tmp_path, {path: WHOLE, LESSON: CITING}))
    assert [(item.location.path, item.code) for item in found] == [(path, "MP001")]


@pytest.mark.parametrize("line", ["id: LL-2026-2", "id: ll-2026-0002", "id: 5"])
def test_identifier_of_another_form(tmp_path: Path, line: str) -> None:
    """The file name has the one that was meant."""
    found = diagnose(make_project(tmp_path, {SECOND: _changed("id: LL-2026-0002", line), LESSON: CITING}))
    assert {item.location.path for item in found} == {SECOND}


def test_second_record_of_a_file(tmp_path: Path) -> None:
    """It is lost, and who cites it need not know."""
    both = base_lesson(("LL-2026-0001", "LL-2026-0003")) + "\n" + WHOLE
    found = diagnose(make_project(tmp_path, {"lessons/LL-2026-0003-both.md": both, LESSON: CITING}))
    assert [item.code for item in found] == ["MP008"]


def test_actor(tmp_path: Path) -> None:
    """A keyed identifier ends where the small letters begin; release to a mission whose file is broken is no mistake."""
    make_project(tmp_path, {LESSON: base_lesson(("marking: PUBLIC", "marking: LIMITE\nreleasable_to: [ACR-EUTM-EXAMPLE]"))})
    (tmp_path / "docs/actors/ACR-EUTM-EXAMPLE.md").unlink()
    broken = tmp_path / "docs/actors/ACR-EUTM-EXAMPLE-mission.md"
    broken.write_text("", encoding="utf-8")
    assert [item.code for item in diagnose(tmp_path) if item.code != "MP601"] == ["MP009"]


def test_other_references_are_still_told(tmp_path: Path) -> None:
    """What no file is named for stays wrong, and a sound record comes before a broken one with its identifier."""
    files = {SECOND: "", "lessons/LL-2026-0001-again.md": "", "docs/page.md": "[[LL-2026-0404]] [[LL-2026-0001]]\n"}
    corpus = load(make_project(tmp_path, files))
    assert [reference.target for _, reference in corpus.graph.unresolved] == ["LL-2026-0404"]
    assert list(corpus.broken) == ["LL-2026-0002"]
    assert corpus.by_id["LL-2026-0001"].path == LESSON


@pytest.mark.parametrize(
    ("path", "text", "found"),
    [
        ("a/ACR-MILPART.md", "", ("ACR-MILPART",)),
        ("ACR-MILPART-secretariat.md", "", ("ACR-MILPART",)),
        ("LL-2026-0042-convoy.md", "", ("LL-2026-0042",)),
        ("notes.md", "id: LL-2026-0042", ("LL-2026-0042",)),
        ("LL-2026-0043.md", "  'id' : \"LL-2026-0042\"", ("LL-2026-0042", "LL-2026-0043")),
        ("notes.md", "id: LL-2026-0042x\nvoid: LL-2026-0042\nid: N-1", ()),
    ],
)
def test_where_it_is_found(path: str, text: str, found: tuple[str, ...]) -> None:
    """In the name and in the lines of the text."""
    assert find_identifiers(path, text) == found
