"""MP712: courses whose content was not reviewed for three years."""

from pathlib import Path

import pytest

from tests.rules.domain.layers import record
from tests.rules.findings import places


@pytest.mark.parametrize("day", ["2023-11-21", "2023-10", "2022", "1999-01-01"])
def test_too_long_ago(tmp_path: Path, day: str) -> None:
    """Every day that it can mean lies more than three years back."""
    assert places(tmp_path, "MP712", record("CRS-2026-0001", add=f"last_reviewed: {day}\n")) == ["CRS-2026-0001.md:22:16"]


@pytest.mark.parametrize("day", ["2023-11-22", "2023-11", "2023", "2026-11-01", "2027", "", "often", "[2019]", "2019-02-30", "{on: 2019}"])
def test_lately_or_not_known(tmp_path: Path, day: str) -> None:
    """A month or year is taken at its last day; what is no date is told by the rules on values."""
    assert places(tmp_path, "MP712", record("CRS-2026-0001", add=f"last_reviewed: {day}\n")) == []


def test_never_reviewed(tmp_path: Path) -> None:
    """Without a review the day counts on which the record was written."""
    old = ("created: 2026-11-02", "created: 2019-05-01")
    assert places(tmp_path, "MP712", record("CRS-2026-0001", old)) == ["CRS-2026-0001.md:8:10"]


def test_types_and_states(tmp_path: Path) -> None:
    """A syllabus is a course too; what was withdrawn or superseded is left in peace."""
    add = "last_reviewed: 2019\n"
    assert places(tmp_path / "syllabus", "MP712", record("SYL-2026-0001", add=add)) == ["SYL-2026-0001.md:24:16"]
    for status in ("withdrawn", "superseded"):
        assert places(tmp_path / status, "MP712", record("CRS-2026-0001", ("status: draft", f"status: {status}"), add=add)) == []
    assert places(tmp_path / "other", "MP712", record("TRM-A", add=add)) == []
