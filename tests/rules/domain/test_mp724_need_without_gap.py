"""MP724: needs whose desired level is not above the current one."""

from pathlib import Path

import pytest

from tests.rules.domain.layers import record
from tests.rules.findings import places

LEVELS = "current: 1, desired: 2"


@pytest.mark.parametrize(("current", "desired"), [(2, 2), (0, 0), (5, 5), (3, 2), (5, 0)])
def test_no_gap(tmp_path: Path, current: int, desired: int) -> None:
    """The finding stands at the desired level."""
    files = record("ASM-2026-0900", (LEVELS, f"current: {current}, desired: {desired}"))
    assert places(tmp_path, "MP724", files) == ["ASM-2026-0900.md:19:96"]


@pytest.mark.parametrize(
    ("current", "desired"),
    [
        ("0", "1"),
        ("1", "5"),
        ("", "1"),
        ("2", ""),
        ("'2'", "1"),
        ("2", "[1]"),
        ("true", "0"),
        ("2", "false"),
        ("6", "5"),
        ("2", "-1"),
        ("2.5", "1"),
    ],
)
def test_gap_or_no_levels(tmp_path: Path, current: str, desired: str) -> None:
    """What is no level is told by the rules on values."""
    assert places(tmp_path, "MP724", record("ASM-2026-0900", (LEVELS, f"current: {current}, desired: {desired}"))) == []


@pytest.mark.parametrize("entry", ["current: 2", "desired: 0"])
def test_one_of_them_alone(tmp_path: Path, entry: str) -> None:
    """What is missing is told by MP401."""
    assert places(tmp_path, "MP724", record("ASM-2026-0900", (LEVELS, entry))) == []


@pytest.mark.parametrize("type_id", ["PRO-2026-0001", "ACT-2026-0002"])
def test_needs_of_other_types(tmp_path: Path, type_id: str) -> None:
    """They name needs and have none."""
    changes = [("needs: [ASM-2026-0900#N1]", "needs: [{current: 2, desired: 1}]")] if type_id.startswith("PRO") else []
    add = "" if changes else "needs: [{current: 2, desired: 1}]\n"
    assert places(tmp_path, "MP724", record(type_id, *changes, add=add)) == []
