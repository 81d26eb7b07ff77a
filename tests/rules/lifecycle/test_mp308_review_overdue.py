"""MP308: reviews that are overdue."""

from pathlib import Path

import pytest

from tests.model.examples import example_file
from tests.rules.findings import places


@pytest.mark.parametrize(
    ("status", "day", "found"),
    [
        ("draft", "2026-11-21", ["CAP-BRIDGING.md:6:12"]),
        ("draft", "2026-11-22", []),
        ("review", "2025-01-01", ["CAP-BRIDGING.md:6:12"]),
        ("withdrawn", "2025-01-01", []),
        ("superseded", "2025-01-01", []),
        ("drafd", "2025-01-01", ["CAP-BRIDGING.md:6:12"]),
        ("draft", "soon", []),
    ],
)
def test_points_at_the_day(tmp_path: Path, status: str, day: str, found: list[str]) -> None:
    """On the day itself nothing is overdue; final states are left in peace."""
    files = example_file("capability", ("status: draft", f"status: {status}\nreview_by: {day}"))
    assert places(tmp_path, "MP308", files) == found


def test_without_a_typed_record(tmp_path: Path) -> None:
    """A capability without a definition still has its review."""
    files = example_file("capability", ("status: draft", "status: draft\nreview_by: 2026-01-01"), ("definition: The", "text: The"))
    assert places(tmp_path, "MP308", files) == ["CAP-BRIDGING.md:6:12"]
