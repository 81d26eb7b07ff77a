"""The table of figures; nothing here looks at a clock."""

import sys
from pathlib import Path

import pytest

from benchmarks.bare_read import read_values
from benchmarks.measure import BARE, WARM, Measured, render
from benchmarks.process import CommandFailedError, Usage, run_measured


def test_table() -> None:
    """Each line has the multiple of the bare read at its size, and the exponent since the smaller size."""
    found = [
        Measured(1000, BARE, Usage(0.5, 0.5, 20, 20)),
        Measured(1000, WARM, Usage(1, 1, 30, 30)),
        Measured(10000, BARE, Usage(5, 5, 20, 20)),
        Measured(10000, WARM, Usage(100, 90, 300, 400)),
    ]
    assert render(found).splitlines()[2:] == [
        "| 1,000 | bare read | 0.50 | 1.0 | 0.50 | 20 | 20 |  |",
        "| 1,000 | check warm | 1.00 | 2.0 | 1.00 | 30 | 30 |  |",
        "| 10,000 | bare read | 5.00 | 1.0 | 5.00 | 20 | 20 | 1.00 |",
        "| 10,000 | check warm | 100.00 | 20.0 | 90.00 | 300 | 400 | 2.00 |",
    ]


def test_command_that_fails(tmp_path: Path) -> None:
    """A command that did not do its work is no measurement; its last words are told."""
    with pytest.raises(CommandFailedError, match="ended with status 3:\nno such thing"):
        run_measured((sys.executable, "-c", "import sys; print('no such thing'); sys.exit(3)"), tmp_path)


def test_bare_read() -> None:
    """The limit reads values as PyYAML does, and nothing where there is no front matter."""
    assert read_values(b"---\nid: X\nn: 1\n---\n\nText.\n") == {"id": "X", "n": 1}
    assert read_values(b"Text.\n") is None
