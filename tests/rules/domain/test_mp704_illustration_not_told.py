"""MP704: illustrative records whose text does not say what illustrates."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose_lesson
from tests.rules.findings import places

FLAG = ("sources:", "illustrative: true\nsources:")
END = "before instructors deploy."


def test_points_at_the_field(tmp_path: Path) -> None:
    """The text says nothing."""
    assert diagnose_lesson(tmp_path, FLAG) == ["21:1 MP704"]


@pytest.mark.parametrize(
    "words", ["\n\n## Illustration\n\nIts actions.", " The rest illustrates.", " Le reste sert d'illustration.", " El resto ilustra."]
)
def test_text_that_says_so(tmp_path: Path, words: str) -> None:
    """A heading or a sentence is enough, in the language of the record."""
    assert places(tmp_path, "MP704", {LESSON: base_lesson(FLAG, (END, END + words))}) == []


@pytest.mark.parametrize("words", [" <!-- illustrates -->", " `illustrates`"])
def test_what_no_reader_sees(tmp_path: Path, words: str) -> None:
    """Comments and code do not count."""
    assert places(tmp_path, "MP704", {LESSON: base_lesson(FLAG, (END, END + words))}) == ["LL-2026-0001-lead-time.md:21:1"]


@pytest.mark.parametrize("flag", ["illustrative: false", "illustrative: maybe", "illustrative:"])
def test_other_values(tmp_path: Path, flag: str) -> None:
    """Only true says that a record illustrates."""
    assert places(tmp_path, "MP704", {LESSON: base_lesson(("sources:", f"{flag}\nsources:"))}) == []


def test_pages_are_their_own_business(tmp_path: Path) -> None:
    """A page is no record."""
    assert places(tmp_path, "MP704", {"docs/page.md": "---\nillustrative: true\n---\n"}) == []
