"""MP016: characters that are wrong without being seen."""

# ruff: noqa: RUF001 - the letters are meant as they stand

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, make_project

TEXT = "six weeks"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        (TEXT, "six dâ€™ weeks", "28:29"),
        (TEXT, "six w\ufffdeks", "28:29"),
        (TEXT, "six \u202eweeks", "28:28"),
        (TEXT, "six we\u00adeks", "28:30"),
        (TEXT, "six \U000e0041weeks", "28:28"),
        (TEXT, "six \uf0b7 weeks", "28:28"),
        (TEXT, "\ufffc six weeks", "28:24"),
        ("title: A", "title: Ã‰ A", "4:8"),
        ("curriculum]", "cur\u200briculum]", "12:23"),
        ("document: EX", "document: EÃ© X", "23:16"),
    ],
)
def test_points_at_the_character(tmp_path: Path, old: str, new: str, place: str) -> None:
    """In texts and values alike."""
    assert diagnose_lesson(tmp_path, (old, new)) == [f"{place} MP016"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (TEXT, "six “weeks” … – été, ÉTÉ…, «Ô»"),
        (TEXT, "six \u202bمالي\u202c weeks"),
        (TEXT, "six 👩\u200d🏫 weeks 🏴\U000e0067\U000e007f"),
        (TEXT, "six\u00a0weeks"),
        (TEXT, "Москва Ελλάδα Łódź šest týdnů"),
    ],
)
def test_what_is_meant(tmp_path: Path, old: str, new: str) -> None:
    """Signs of print, marks of direction beside letters that need them, joined pictures, no-break spaces, other alphabets."""
    assert diagnose_lesson(tmp_path, (old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("PUBLIC", "PUB\u200bLIC", "6:10 MP501"), ("ACR-EUTM-EXAMPLE", "ACR-EUTM\u200b-EXAMPLE", "16:10 MP201")],
)
def test_what_other_rules_tell_of(tmp_path: Path, old: str, new: str, code: str) -> None:
    """Terms and identifiers are told by the rules about these alone."""
    assert code in diagnose_lesson(tmp_path, (old, new))
    assert not any(found.endswith("MP016") for found in diagnose_lesson(tmp_path, (old, new)))


def test_all_of_a_kind_are_one_finding(tmp_path: Path) -> None:
    """A whole text in the wrong encoding is one mistake."""
    make_project(tmp_path, {LESSON: base_lesson((TEXT, "Ã©tÃ© et Ã©tÃ©"), ("Programmes", "Ã€ lire"))})
    [found] = [one for one in diagnose(tmp_path) if one.code == "MP016"]
    assert found.message.endswith("there are 4 more (lines 28, 36)")
    assert found.hint == "write é; milpart fix does it everywhere"


def test_a_byte_that_no_letter_stands_for(tmp_path: Path) -> None:
    """The end of a quotation is read with a control character in it, and is told as what it was."""
    make_project(tmp_path)
    assert diagnose_lesson(tmp_path, (TEXT, "â€œsixâ€\x9d weeks")) == ["28:24 MP016"]
