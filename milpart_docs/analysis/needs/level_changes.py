"""How the level of a partner's force changed since a need was found.

The levels 0 to 5 are the platform's; that an assessment of them holds for three years at most is from NATO's OCC E&F.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from milpart_docs.corpus.standings import STANDING_RULE, Position, Standing, place
from milpart_docs.model.fields import earliest_day, latest_day

CHANGE_RULE = (
    "The level has moved where the assessment that counts for the partner today is later than that of the need, and shows a higher level "
    f"to be reached; one that has expired is shown as expired. {STANDING_RULE}"
)


@dataclass(frozen=True, slots=True)
class LevelChange:
    """The level at the assessment of a need, the assessment by the profile that told most before, and since, where there are any.

    ``counts`` says whether the one since is the assessment that counts today.
    """

    level: int
    before: Standing | None
    since: Standing | None
    counts: bool

    @property
    def is_expired(self) -> bool:
        """Whether the assessment since then holds no longer."""
        return self.since is not None and not self.since.is_valid

    @property
    def has_moved(self) -> bool:
        """Whether the level that counts today was found after the need, and is higher."""
        return self.since is not None and self.counts and self.since.reached > self.level


def read_change(level: int, assessed_on: str, position: Position) -> LevelChange:
    """Compare where a partner stands with the level that a need was found at; a statement without a date tells nothing here."""
    dated = [standing for standing in position.stated if standing.on]
    before = [standing for standing in dated if earliest_day(standing.on) <= latest_day(assessed_on)]
    since = _telling([standing for standing in dated if earliest_day(standing.on) > latest_day(assessed_on)])
    return LevelChange(level, _telling(before), since, since is not None and since is position.counting)


def _telling(standings: Iterable[Standing]) -> Standing | None:
    """Give the assessment that would count if there were no others; the last, where none holds."""
    position = place("", standings)
    return position.counting or position.last
