"""How the level of a partner's force changed since a need was found (levels and their validity as in NATO's OCC E&F)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from milpart_docs.model.fields import earliest_day, latest_day
from milpart_docs.model.partner_profile import AssessedLevel

CHANGE_RULE = (
    "The level has moved where the partner's profile has an assessment of the capability that is later than that of the need, still holds, "
    "and found a higher level; one that has expired is shown as expired, and one whose outcome is not met shows no rise."
)
_NOT_REACHED = frozenset({"not-met", "not-evaluated"})


@dataclass(frozen=True, slots=True)
class LevelStep:
    """One assessed level, and whether it has expired."""

    assessed: AssessedLevel
    is_expired: bool


@dataclass(frozen=True, slots=True)
class LevelChange:
    """The level at the assessment of a need, the profile's last before and the last since, where there are any."""

    level: int
    before: LevelStep | None
    since: LevelStep | None

    @property
    def has_moved(self) -> bool:
        """Whether the level rose after the assessment, and the rise still holds."""
        since = self.since
        return (
            since is not None and not since.is_expired and since.assessed.level > self.level and since.assessed.outcome not in _NOT_REACHED
        )


def read_change(level: int, assessed_on: str, levels: Iterable[AssessedLevel], today: date) -> LevelChange:
    """Compare the levels of one capability with the level that a need was found at; a level without a date tells nothing."""
    dated = [(step.on, step) for step in levels if step.on is not None]
    since = [(on, step) for on, step in dated if earliest_day(on) > latest_day(assessed_on)]
    before = [(on, step) for on, step in dated if earliest_day(on) <= latest_day(assessed_on)]
    return LevelChange(level, next(_last(before, today), None), next(_last(since, today), None))


def _last(dated: Iterable[tuple[str, AssessedLevel]], today: date) -> Iterator[LevelStep]:
    found = sorted(dated, key=lambda pair: (latest_day(pair[0]), pair[1].level))
    for _, step in found[-1:]:
        yield LevelStep(step, step.valid_until is not None and step.valid_until < today)
