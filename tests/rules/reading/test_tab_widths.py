"""Tabs as spaces."""

import pytest

from milpart_docs.rules.reading.tab_widths import without_tabs


@pytest.mark.parametrize(
    ("front", "right"),
    [
        ("a:\n\tb: 1\n", "a:\n  b: 1\n"),
        ("a:\n\t- b\n\t- c\n", "a:\n  - b\n  - c\n"),
        ("a:\n-\tb\n", "a:\n- b\n"),
        ("a:\tb\n", "a: b\n"),
        ("a:\n  - b: 1\n\tc: 2\n", "a:\n  - b: 1\n    c: 2\n"),
        ("a: b\tc\n", None),
        ("a: b\n", None),
        ("a:\n  b:\n    c: 1\n\td: 2\n", None),
        ("a: [\n", None),
    ],
)
def test_without_tabs(front: str, right: str | None) -> None:
    """Certain is what every width of a tab, as far as it gives anything, gives alike; tabs within a text stay."""
    assert without_tabs(front) == right
