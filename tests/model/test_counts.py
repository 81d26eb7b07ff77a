"""Counts in records with errors: what is no count is nothing, whatever it looks like."""

import pytest

from milpart_docs.model.fields import read_count


@pytest.mark.parametrize(("value", "count"), [(0, 0), (12, 12), (-1, None), (True, None), (1.0, None), ("12", None), (None, None)])
def test_counts(value: object, count: int | None) -> None:
    """Whole numbers from nought on; a flag, a fraction and a text are none."""
    assert read_count(value) == count
