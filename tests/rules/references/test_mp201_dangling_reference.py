"""MP201: references to records that do not exist."""

from pathlib import Path

import pytest

from tests.projects import diagnose, diagnose_lesson, make_project


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("context: ACR-EUTM-EXAMPLE", "context: ACR-EUTM-EXAMPL", "16:10"),
        ("[ACT-2026-0001]", "[ACT-2026-0001, LL-2026-0099]", "20:26"),
        ("related: [ACT-2026-0001]", "related:\n  - ACT-2026-0009", "21:5"),
        ("six weeks", "[[LL-2026-0099|six weeks]]", "28:24"),
        ("six weeks", "> [[somewhere]]", "28:26"),
        ("[ACT-2026-0001]", "[act-2026-0001]", "20:11"),
    ],
)
def test_nothing_there(tmp_path: Path, old: str, new: str, place: str) -> None:
    """The identifier is named where it stands."""
    assert diagnose_lesson(tmp_path, (old, new)) == [f"{place} MP201"]


@pytest.mark.parametrize("new", ["`[[LL-2026-0099]]`", "\\[[LL-2026-0099]]", "<!-- [[LL-2026-0099]] -->", "[[ACR-EUMS]]", "[LL-2026-0099]"])
def test_something_there_or_no_reference(tmp_path: Path, new: str) -> None:
    """Code, comments and escaped brackets are no references."""
    assert diagnose_lesson(tmp_path, ("six weeks", new)) == []


def test_pages_are_looked_at(tmp_path: Path) -> None:
    """A page of the handbook must not lead nowhere either, and the nearest identifier is proposed with its title."""
    found = diagnose(make_project(tmp_path, {"docs/page.md": "# Page\n\nSee [[ACR-EUM]].\n"}))
    assert [(str(diagnostic.location), diagnostic.hint) for diagnostic in found] == [
        ("docs/page.md:3:5", "did you mean ACR-EUMS (European Union Military Staff)?")
    ]
