"""MP309: silence procedures whose day has passed."""

from pathlib import Path

import pytest

from tests.model.examples import example_file
from tests.rules.findings import places


@pytest.mark.parametrize(
    ("status", "day", "found"),
    [
        ("silence-procedure", "2026-11-21", ["CAP-BRIDGING.md:6:16"]),
        ("silence-procedure", "2026-11-22", []),
        ("silence-procedure", "2026", []),
        ("review", "2026-11-01", []),
        ("endorsed", "2026-11-01", []),
    ],
)
def test_points_at_the_day(tmp_path: Path, status: str, day: str, found: list[str]) -> None:
    """The day itself still belongs to the silence; in other states the day is history."""
    files = example_file("capability", ("status: draft", f"status: {status}\nsilence_until: {day}"))
    assert places(tmp_path, "MP309", files) == found
