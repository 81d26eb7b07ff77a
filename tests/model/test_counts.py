"""Counts in records with errors: what is no count is nothing, whatever it looks like."""

import pytest

from milpart_docs.model.fields import MOST_COUNTED, read_count

COUNTS = [(0, 0), (12, 12), (MOST_COUNTED, MOST_COUNTED), (MOST_COUNTED + 1, None), (-1, None), (True, None), (1.0, None), ("12", None)]


@pytest.mark.parametrize(("value", "count"), [*COUNTS, (None, None)])
def test_counts(value: object, count: int | None) -> None:
    """Whole numbers from nought to a thousand million; a flag, a fraction and a text are none."""
    assert read_count(value) == count
