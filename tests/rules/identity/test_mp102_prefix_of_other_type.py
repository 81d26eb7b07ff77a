"""MP102: identifiers whose first letters belong to another type."""

from pathlib import Path

import pytest

from tests.projects import diagnose_lesson


@pytest.mark.parametrize("written", ["BP-2026-0001", "ACT-2026-0002", "ACR-LESSON", "'TRM-SSR '"])
def test_another_type(tmp_path: Path, written: str) -> None:
    """The identifier is named at its place."""
    assert "2:5 MP102" in diagnose_lesson(tmp_path, ("id: LL-2026-0001", f"id: {written}"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: LL-2026-0001", "id: LL-2026-0002"),
        ("id: LL-2026-0001", "id: bp-2026-0001"),
        ("id: LL-2026-0001", "id: XX-2026-0001"),
        ("id: LL-2026-0001\n", ""),
        ("id: LL-2026-0001\ntype: lesson", "id: BP-2026-0001\ntype: lessn"),
        ("id: LL-2026-0001\ntype: lesson", "id: BP-2026-0001\ntype: [lesson]"),
    ],
)
def test_no_other_type(tmp_path: Path, old: str, new: str) -> None:
    """What fits is silent, and so is what other rules tell: a malformed or missing id, an unknown type."""
    assert not [place for place in diagnose_lesson(tmp_path, (old, new)) if place.endswith("MP102")]
