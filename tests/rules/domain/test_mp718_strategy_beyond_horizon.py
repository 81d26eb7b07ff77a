"""MP718: national strategies whose horizon has passed."""

from pathlib import Path

import pytest

from tests.rules.domain.layers import record
from tests.rules.findings import places


def strategy(horizon: str, *changes: tuple[str, str]) -> dict[str, str]:
    """Give a strategy that looks ahead until some day."""
    return record("STR-2026-0001", *changes, add=f"horizon: {horizon}\n")


@pytest.mark.parametrize("horizon", ["2025", "2026-10", "2026-11-21", "'2025'"])
def test_has_passed(tmp_path: Path, horizon: str) -> None:
    """Every day that it can mean is over."""
    assert places(tmp_path, "MP718", strategy(horizon)) == ["STR-2026-0001.md:20:10"]


@pytest.mark.parametrize("horizon", ["2026", "2026-11", "2026-11-22", "2040", "", "next government", "[2020]", "2020-13"])
def test_has_not(tmp_path: Path, horizon: str) -> None:
    """A month or year lasts until its last day; what is no date is told by the rules on values."""
    assert places(tmp_path, "MP718", strategy(horizon)) == []


def test_told_by_others(tmp_path: Path) -> None:
    """A horizon before the beginning is told by MP409, and what no longer holds is left in peace."""
    assert places(tmp_path / "before", "MP718", strategy("2023")) == []
    assert places(tmp_path / "same", "MP718", strategy("2024")) != []
    assert places(tmp_path / "over", "MP718", strategy("2025", ("status: draft", "status: superseded"))) == []
    assert places(tmp_path / "since", "MP718", strategy("2023", ("since: 2024", "since: always"))) != []
