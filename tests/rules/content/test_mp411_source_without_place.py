"""MP411: sources that cannot be found."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson
from tests.rules.findings import places

DOCUMENT = "    document: EX/2025/17\n"


@pytest.mark.parametrize("place", ["", "    url:\n", "    date: 2025\n", "    document: ~\n    url: ~\n"])
def test_points_at_the_source(tmp_path: Path, place: str) -> None:
    """A title and a date are no place."""
    assert diagnose_lesson(tmp_path, (DOCUMENT, place)) == ["22:5 MP411"]


@pytest.mark.parametrize("place", ["    url: https://example.org\n", "    document: 17\n", '    document: "EX/17"\n    url:\n'])
def test_one_of_the_two_is_enough(tmp_path: Path, place: str) -> None:
    """An address or a document; that a number needs quotes is told by MP403."""
    assert "MP411" not in " ".join(diagnose_lesson(tmp_path, (DOCUMENT, place)))


def test_a_wrong_address_is_told_once(tmp_path: Path) -> None:
    """It is a place, if a wrong one."""
    assert diagnose_lesson(tmp_path, (DOCUMENT, "    url: example.org\n")) == ["23:10 MP403"]


@pytest.mark.parametrize("sources", ["sources: []", "sources:", "sources: [~]", "sources: 5"])
def test_no_sources(tmp_path: Path, sources: str) -> None:
    """Nothing to find."""
    old = "sources:\n  - title: Report of the mission, June 2025\n    document: EX/2025/17"
    assert "MP411" not in " ".join(diagnose_lesson(tmp_path, (old, sources)))


def test_pages_may_have_any_sources(tmp_path: Path) -> None:
    """They are no records."""
    assert places(tmp_path, "MP411", {"docs/index.md": "---\nsources: [{title: A}]\n---\n\nWelcome.\n"}) == []
