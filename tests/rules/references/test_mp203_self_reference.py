"""MP203: records that refer to themselves."""

from pathlib import Path

import pytest

from tests.projects import BASE, diagnose, diagnose_lesson, make_project


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("[ACT-2026-0001]", "[ACT-2026-0001, LL-2026-0001]", "20:26"),
        ("related:", "duplicates:\n  - LL-2026-0001\nrelated:", "21:5"),
        ("related:", "supersedes: [LL-2026-0001]\nrelated:", "20:14"),
        ("six weeks", "[[LL-2026-0001]]", "28:24"),
    ],
)
def test_itself(tmp_path: Path, old: str, new: str, place: str) -> None:
    """The reference is named where it stands, in the front matter and in the text."""
    assert f"{place} MP203" in diagnose_lesson(tmp_path, (old, new))


@pytest.mark.parametrize("new", ["[[LL-2026-0001#discussion]]", "`[[LL-2026-0001]]`", "LL-2026-0001"])
def test_not_itself(tmp_path: Path, new: str) -> None:
    """A section of the same record may be cited."""
    assert diagnose_lesson(tmp_path, ("six weeks", new)) == []


def test_actors(tmp_path: Path) -> None:
    """An actor may be its own originator and custodian, but not its own parent."""
    actor = (BASE / "docs/actors/ACR-EUMS.md").read_text(encoding="utf-8")
    changed = actor.replace("kind: eu-body", "kind: eu-body\ncustodian: ACR-EUMS\nparent: ACR-EUMS")
    found = diagnose(make_project(tmp_path, {"docs/actors/ACR-EUMS.md": changed}))
    assert [(str(diagnostic.location), diagnostic.code) for diagnostic in found] == [("docs/actors/ACR-EUMS.md:16:9", "MP203")]
