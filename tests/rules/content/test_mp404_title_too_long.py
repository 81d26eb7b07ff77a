"""MP404: titles beyond 100 characters."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson
from tests.rules.findings import places as places_of

TITLE = "title: A new task needs lead time"


@pytest.mark.parametrize(("length", "places"), [(100, []), (101, ["4:8 MP404"])])
def test_points_at_the_title(tmp_path: Path, length: int, places: list[str]) -> None:
    """To the character; letters with accents are one."""
    assert diagnose_lesson(tmp_path, (TITLE, "title: " + "é" * length)) == places


def test_blanks_around_do_not_count(tmp_path: Path) -> None:
    """A reader does not see them."""
    assert diagnose_lesson(tmp_path, (TITLE, f'title: " {"x" * 100} "')) == []


def test_pages_may_have_any_title(tmp_path: Path) -> None:
    """They are no records."""
    page = "---\ntitle: " + "x" * 101 + "\n---\n\nWelcome.\n"
    assert places_of(tmp_path, "MP404", {"docs/index.md": page}) == []
