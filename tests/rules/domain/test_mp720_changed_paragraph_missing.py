"""MP720: changed paragraphs that the text does not have."""

from pathlib import Path

import pytest

from tests.rules.domain.publications import doctrine
from tests.rules.findings import find, places

OLD, NEW = "version: 1.0, date: 2025, paragraphs: [9.9]", "version: 1.1, date: 2026-05, paragraphs: [{}]"


@pytest.mark.parametrize(
    ("paragraph", "hint"),
    [
        ("2.3", "did you mean 2.2?"),
        ("'2.1.'", "did you mean 2.1?"),
        ("2.11", "did you mean 2.10?"),
        (
            "annex",
            "write the number as it stands in the text; where the paragraph was taken out, say so in the note and leave the number out",
        ),
        (
            "9" * 5000,
            "write the number as it stands in the text; where the paragraph was taken out, say so in the note and leave the number out",
        ),
        (
            "2." + "9" * 5000,
            "write the number as it stands in the text; where the paragraph was taken out, say so in the note and leave the number out",
        ),
    ],
)
def test_not_there(tmp_path: Path, paragraph: str, hint: str) -> None:
    """The nearest paragraph is proposed; what older versions name may have gone."""
    assert find(tmp_path, "MP720", doctrine(OLD, NEW.format(paragraph))) == [f"DOC-2026-0001.md:18:48 {hint}"]


@pytest.mark.parametrize("paragraph", ["2.1", "'2.1'", "2.10, 2.2", "2", "2-planning", "", "[2.9]", "~", "true"])
def test_there_or_no_paragraph(tmp_path: Path, paragraph: str) -> None:
    """Headings can be named as well; values of other kinds are told by the rules on values."""
    assert places(tmp_path, "MP720", doctrine(OLD, NEW.format(paragraph))) == []


def test_every_entry_of_the_newest_version(tmp_path: Path) -> None:
    """A version may have several entries, and the newest may stand first."""
    entry = "version: 1.1, date: 2026-05, paragraphs: [2.7]"
    expected = ["DOC-2026-0001.md:17:48", "DOC-2026-0001.md:18:48"]
    assert places(tmp_path, "MP720", doctrine(entry, "version: 1.1, date: 2026-04, paragraphs: [2.8]", OLD)) == expected


@pytest.mark.parametrize("status", ["superseded", "withdrawn"])
def test_what_no_longer_holds(tmp_path: Path, status: str) -> None:
    """Nobody mends it."""
    assert places(tmp_path, "MP720", doctrine(NEW.format("2.9"), status=status)) == []


def test_nobody_knows_which_is_the_newest(tmp_path: Path) -> None:
    """An entry without a date may be the newest."""
    assert places(tmp_path, "MP720", doctrine(NEW.format("2.9"), "version: 1.2")) == []
