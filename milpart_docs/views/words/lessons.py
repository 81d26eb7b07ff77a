"""The words of figures about lessons."""

from collections.abc import Sequence

from milpart_docs.analysis.lessons.recurrence import Theme
from milpart_docs.analysis.lessons.state_days import StateDays
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import status_label

NONE_IDENTIFIED = "no lesson has been identified yet"
NO_ACTION = "no lesson has actions yet"


def span_label(states: Sequence[str]) -> str:
    """Name a state, or several that cannot be told apart: *Tasked to implementing*."""
    first, last = status_label(states[0]), status_label(states[-1])
    return first if len(states) == 1 else f"{first} to {last[0].lower()}{last[1:]}"


def sources_of(days: StateDays) -> str:
    """Say where the days in a state are known from: *3 from git, 1 from dates*."""
    return ", ".join(f"{days.from_source(source):,} from {source}" for source in ("git", "dates") if days.from_source(source))


def lines_of(theme: Theme) -> str:
    """Name the lines of development that lessons share."""
    return ", ".join(map(VOCABULARIES["dotmlpfi"].label, theme.lines)).lower()


def years_of(theme: Theme) -> str:
    """Say from which year to which something was observed."""
    first, last = theme.years
    return first if first == last else f"{first} to {last}"
