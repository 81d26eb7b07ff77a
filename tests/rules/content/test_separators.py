"""Signs and words between entries."""

import pytest

from milpart_docs.rules.content.separators import split_likely, split_surely


@pytest.mark.parametrize(
    ("text", "sure", "likely"),
    [
        ("planning", ["planning"], ["planning"]),
        ("planning, training; x | y\nz", ["planning", "training", "x", "y", "z"], ["planning", "training", "x", "y", "z"]),
        ("planning/training", ["planning/training"], ["planning", "training"]),
        ("command and control", ["command and control"], ["command", "control"]),
        ("a, b, and c", ["a", "b", "and c"], ["a", "b", "c"]),
        ("a & b + c", ["a & b + c"], ["a", "b", "c"]),
        ("formation et mentorat", ["formation et mentorat"], ["formation", "mentorat"]),
        ("candid", ["candid"], ["candid"]),
        ("lead-time", ["lead-time"], ["lead-time"]),
        ("#planning #training", ["#planning #training"], ["#planning", "#training"]),
        (" , ", [], []),
    ],
)
def test_pieces(text: str, sure: list[str], likely: list[str]) -> None:
    """What is certainly between entries, and what only may be."""
    assert (split_surely(text), split_likely(text)) == (sure, likely)
