"""The day that counts as today, read in one place: everything else is given it."""

import os
from collections.abc import Mapping
from datetime import UTC, date, datetime


def read_today(environment: Mapping[str, str] = os.environ) -> date:
    """Give the day of ``SOURCE_DATE_EPOCH`` (seconds, as in reproducible builds) where it is set, else the clock's, in UTC."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else datetime.now(UTC).date()
