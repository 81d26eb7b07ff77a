"""MP414: entries that stand twice in a list."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson
from tests.rules.findings import places

PARTNERS = "partners: [MLI, NER]"


@pytest.mark.parametrize(("new", "column"), [("[MLI, NER, MLI]", 22), ("[MLI, MLI]", 17), ("[MLI, NER, NER]", 22)])
def test_points_at_the_second(tmp_path: Path, new: str, column: int) -> None:
    """The first may stay."""
    assert diagnose_lesson(tmp_path, (PARTNERS, f"partners: {new}")) == [f"14:{column} MP414"]


def test_capitals_and_blanks_make_no_difference(tmp_path: Path) -> None:
    """A reader sees the same."""
    assert diagnose_lesson(tmp_path, (PARTNERS, f'{PARTNERS}\nregions: [Sahel, "sahel "]')) == ["15:18 MP414"]


def test_groups_of_keys(tmp_path: Path) -> None:
    """The order of the keys makes no difference; another value does."""
    again = "    document: EX/2025/17\n  - document: EX/2025/17\n    title: Report of the mission, June 2025\n"
    more = "  - document: EX/2025/18\n    title: Report of the mission, June 2025\n"
    assert diagnose_lesson(tmp_path, ("    document: EX/2025/17\n", again + more)) == ["24:5 MP414"]


def test_lists_inside_parts(tmp_path: Path) -> None:
    """Wherever the list stands."""
    page = "---\nid: DOC-2026-0900\ntype: doctrine\nchanges:\n  - {version: 2, paragraphs: [1.1, 1.2, 1.1]}\n---\n"
    assert places(tmp_path, "MP414", {"docs/DOC-2026-0900.md": page}) == ["DOC-2026-0900.md:5:41"]


@pytest.mark.parametrize("topics", ["[planning, plans]", "[1, 1.0]", "[true, 1]", "[[a], [b]]", "planning"])
def test_different_entries(tmp_path: Path, topics: str) -> None:
    """Whatever their kind."""
    found = diagnose_lesson(tmp_path, ("topics: [planning, curriculum]", f"topics: {topics}"))
    assert "MP414" not in " ".join(found)


def test_empty_entries_are_left_to_mp403(tmp_path: Path) -> None:
    """Two empty lines are two empty entries."""
    assert {line[-5:] for line in diagnose_lesson(tmp_path, (PARTNERS, "partners:\n  -\n  -"))} == {"MP403"}
