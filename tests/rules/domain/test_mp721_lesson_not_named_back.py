"""MP721: publications that do not mention a lesson that changed them."""

from pathlib import Path

import pytest

from tests.rules.domain.layers import project, record
from tests.rules.findings import find, places

LESSON = "LL-2026-0002"
PLACE = "LL-2026-0002.md:15:11"


def learned(changed: str, status: str = "lesson-learned") -> dict[str, str]:
    """Give a lesson that says what it changed."""
    return record(LESSON, ("status: observation-submitted", f"status: {status}"), add=f"changed: [{changed}]\n")


@pytest.mark.parametrize(
    ("publication", "hint"),
    [
        ("DOC-2026-0001", "add it to implements there, to lessons of the change, or cite it in the text"),
        ("CRS-2026-0001", "add it to related there, or cite it in the text"),
        ("SYL-2026-0001", "add it to related there, or cite it in the text"),
    ],
)
def test_not_mentioned(tmp_path: Path, publication: str, hint: str) -> None:
    """The finding stands at the entry of ``changed``."""
    files = project(learned(publication), record(publication, add="related: [LL-2026-0001]\n"))
    assert find(tmp_path, "MP721", files) == [f"{PLACE} {hint}"]


@pytest.mark.parametrize(
    ("publication", "add", "body"),
    [
        ("DOC-2026-0001", "implements: [LL-2026-0001, LL-2026-0002]\n", ""),
        ("DOC-2026-0001", "changes: [{version: 0.1, date: 2026, lessons: [LL-2026-0002]}]\n", ""),
        ("DOC-2026-0001", "changes: [{lessons: [LL-2026-0002]}]\n", ""),
        ("DOC-2026-0001", "", "As [[LL-2026-0002#observation|we saw]].\n"),
        ("CRS-2026-0001", "related: [LL-2026-0002]\n", ""),
        ("SYL-2026-0001", "related: [LL-2026-0002]\n", ""),
        ("ACR-EXAMPLE", "", ""),
    ],
)
def test_mentioned(tmp_path: Path, publication: str, add: str, body: str) -> None:
    """It counts wherever it stands; another type is told by MP202."""
    assert places(tmp_path, "MP721", project(learned(publication), record(publication, add=add, body=body))) == []


@pytest.mark.parametrize("body", ["`[[LL-2026-0002]]`\n", "LL-2026-0002\n", "[[LL-2026-0003]]\n"])
def test_no_reference(tmp_path: Path, body: str) -> None:
    """Code and mere words lead nowhere."""
    assert places(tmp_path, "MP721", project(learned("CRS-2026-0001"), record("CRS-2026-0001", body=body))) == [PLACE]


@pytest.mark.parametrize("status", ["implemented", "superseded", "withdrawn", "learned"])
def test_other_states(tmp_path: Path, status: str) -> None:
    """Only a lesson learned claims that something has changed."""
    assert places(tmp_path, "MP721", project(learned("CRS-2026-0001", status), record("CRS-2026-0001"))) == []


def test_nothing_there(tmp_path: Path) -> None:
    """What does not exist is told by MP201, and who names a broken file has made no mistake."""
    broken = {"docs/DOC-2026-0001.md": "---\nid: DOC-2026-0001\ntype: [\n---\n"}
    assert places(tmp_path, "MP721", project(learned("DOC-2026-0001, DOC-2026-0009"), broken)) == []


def test_same_publication_twice(tmp_path: Path) -> None:
    """Each entry is told."""
    assert len(places(tmp_path, "MP721", project(learned("CRS-2026-0001, CRS-2026-0001"), record("CRS-2026-0001")))) == 2
