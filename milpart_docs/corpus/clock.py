"""The day that counts as today, read in one place: everything else is given it."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime

LAST = int(datetime(2999, 12, 31, tzinfo=UTC).timestamp())
"""The last time that is understood."""
MOST_DIGITS = len(str(LAST))


def read_today(environment: Mapping[str, str] = os.environ) -> date:
    """Give the day of ``SOURCE_DATE_EPOCH`` (seconds, as in reproducible builds) where it is set and a time, else the clock's, in UTC."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit() and len(epoch) <= MOST_DIGITS and int(epoch) <= LAST:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).date()
