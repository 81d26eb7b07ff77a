"""The day that counts as today, read in one place: everything else is given it."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime

EPOCH = "SOURCE_DATE_EPOCH"
"""The variable of reproducible builds, https://reproducible-builds.org/specs/source-date-epoch/: seconds since 1970."""
LAST_DAY = date(2999, 12, 31)
LAST = int(datetime(2999, 12, 31, tzinfo=UTC).timestamp())
"""The last time that is understood."""
MOST_DIGITS = len(str(LAST))


def read_today(environment: Mapping[str, str] = os.environ) -> date:
    """Give the day of ``SOURCE_DATE_EPOCH`` where it is set and a time, else the clock's, in UTC."""
    return read_epoch(environment) or datetime.now(UTC).date()


def read_epoch(environment: Mapping[str, str] = os.environ) -> date | None:
    """Give the day of ``SOURCE_DATE_EPOCH``, in UTC; nothing where it is not set, or is no time that we understand."""
    epoch = environment.get(EPOCH, "")
    if epoch.isascii() and epoch.isdigit() and len(epoch) <= MOST_DIGITS and int(epoch) <= LAST:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return None


def find_day(seconds: int) -> date:
    """Give the day of a time since 1970, in UTC; of one that is out of all reason the first or the last that is understood."""
    return datetime.fromtimestamp(min(max(seconds, 0), LAST), UTC).date()
