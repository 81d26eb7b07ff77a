"""MP723: versions that are not the newest of the record of changes."""

from pathlib import Path

import pytest

from tests.rules.domain.publications import doctrine
from tests.rules.findings import find, places

PLACE = "DOC-2026-0001.md:14:10"


@pytest.mark.parametrize(
    ("version", "changes"),
    [
        ("1.0", ["version: 1.0, date: 2025", "version: 1.1, date: 2026"]),
        ("1.0", ["version: 1.1, date: 2026", "version: 1.0, date: 2025"]),
        ("1.2", ["version: 1.1, date: 2026"]),
        ("1.10", ["version: 1.1, date: 2026"]),
        ("1.0", ["version: 1.0, date: 2026-05-02", "version: 1.1, date: 2026-05-02"]),
        ("1.0", ["version: 1.0, date: 2026-05-02", "version: 1.1, date: 2026"]),
        ("1.0", ["version: 1.1, date: 2026-05-02", "version: 1.0, date: 2026-05-02", "version: 0.9, date: 2025"]),
    ],
)
def test_not_the_newest(tmp_path: Path, version: str, changes: list[str]) -> None:
    """The newest is that of the latest date, and of the last place among those of one date; the list may begin with its newest."""
    assert places(tmp_path, "MP723", doctrine(*changes, version=version)) == [PLACE]


@pytest.mark.parametrize(
    ("version", "changes"),
    [
        ("1.1", ["version: 1.0, date: 2025", "version: 1.1, date: 2026"]),
        ("'1.1'", ["version: 1.1, date: 2026", "version: '1.0', date: 2025-12-31"]),
        ("1.1", ["version: 1.0, date: 2026-05-02", "version: 1.1, date: 2026"]),
        ("2", ["version: '2', date: 2026"]),
        ("1.0", ["version: 1.1", "version: 1.0, date: 2026"]),
        ("1.0", ["version: 1.1, date: soon"]),
        ("1.0", ["date: 2026"]),
        ("1.0", ["version: [1.1], date: 2026"]),
        ("", ["version: 1.1, date: 2026"]),
        ("[1.0]", ["version: 1.1, date: 2026"]),
        ("true", ["version: 1.1, date: 2026"]),
        ("1.0", []),
    ],
)
def test_newest_or_not_known(tmp_path: Path, version: str, changes: list[str]) -> None:
    """Where a date or version is missing or wrong, nobody can say which is the newest; other rules tell of it."""
    assert places(tmp_path, "MP723", doctrine(*changes, version=version)) == []


def test_hint(tmp_path: Path) -> None:
    """Either of the two may be the slip."""
    [found] = find(tmp_path, "MP723", doctrine("version: 1.1, date: 2026", version="1.0"))
    assert found == f"{PLACE} write version: 1.1, or add what changed in 1.0 to changes"


@pytest.mark.parametrize("status", ["superseded", "withdrawn"])
def test_what_no_longer_holds(tmp_path: Path, status: str) -> None:
    """Nobody mends it."""
    assert places(tmp_path, "MP723", doctrine("version: 1.1, date: 2026", version="1.0", status=status)) == []
