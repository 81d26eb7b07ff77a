"""MP206: references with a bracket too few."""

from pathlib import Path

import pytest

from tests.projects import diagnose, diagnose_lesson, make_project


@pytest.mark.parametrize("new", ["[[ACT-2026-0001]", "[ACT-2026-0001]]", "[[ACT-2026-0001|the course]"])
def test_torn(tmp_path: Path, new: str) -> None:
    """The first bracket is named."""
    assert diagnose_lesson(tmp_path, ("six weeks", new)) == ["28:24 MP206"]


@pytest.mark.parametrize("new", ["[[ACT-2026-0001]]", "[ACT-2026-0001]", "`[[ACT-2026-0001]`"])
def test_whole(tmp_path: Path, new: str) -> None:
    """A whole reference, an identifier in single brackets, code."""
    assert diagnose_lesson(tmp_path, ("six weeks", new)) == []


def test_pages(tmp_path: Path) -> None:
    """A page of the handbook is looked at, too."""
    found = diagnose(make_project(tmp_path, {"docs/page.md": "See [[ACR-EUMS].\n"}))
    assert [(str(item.location), item.code, item.hint) for item in found] == [("docs/page.md:1:5", "MP206", "write [[ACR-EUMS]]")]
