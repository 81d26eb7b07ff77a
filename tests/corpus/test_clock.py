"""The day that counts as today."""

from datetime import UTC, date, datetime

import pytest

from milpart_docs.corpus.clock import LAST_DAY, find_day, read_epoch, read_today


def test_the_time_of_a_reproducible_build() -> None:
    """In seconds since 1970, in UTC."""
    assert read_today({"SOURCE_DATE_EPOCH": "1795305599"}).isoformat() == "2026-11-21"


@pytest.mark.parametrize("epoch", ["", "yesterday", "²", "99999999999999", "9" * 5000, "-1", "32535215999"])
def test_what_is_no_time_is_not_taken_for_one(epoch: str) -> None:
    """The clock tells the day; nothing is raised."""
    assert read_epoch({"SOURCE_DATE_EPOCH": epoch}) is None
    before = datetime.now(UTC).date()
    assert before <= read_today({"SOURCE_DATE_EPOCH": epoch}) <= datetime.now(UTC).date()


def test_no_time_at_all() -> None:
    """Then nothing is given, and others may know a better day than the clock's."""
    assert read_epoch({}) is None
    assert read_epoch({"SOURCE_DATE_EPOCH": "0"}) == date(1970, 1, 1)


@pytest.mark.parametrize(
    ("seconds", "day"), [(1_795_305_599, date(2026, 11, 21)), (-1, date(1970, 1, 1)), (253_402_300_800, LAST_DAY), (10**30, LAST_DAY)]
)
def test_a_time_out_of_all_reason_has_a_day(seconds: int, day: date) -> None:
    """A commit may be of the year 10000."""
    assert find_day(seconds) == day
