"""The day that counts as today."""

from datetime import UTC, datetime

import pytest

from milpart_docs.corpus.clock import read_today


def test_the_time_of_a_reproducible_build() -> None:
    """In seconds since 1970, in UTC."""
    assert read_today({"SOURCE_DATE_EPOCH": "1795305599"}).isoformat() == "2026-11-21"


@pytest.mark.parametrize("epoch", ["", "yesterday", "²", "99999999999999", "9" * 5000, "-1", "32535215999"])
def test_what_is_no_time_is_not_taken_for_one(epoch: str) -> None:
    """The clock tells the day; nothing is raised."""
    before = datetime.now(UTC).date()
    assert before <= read_today({"SOURCE_DATE_EPOCH": epoch}) <= datetime.now(UTC).date()
