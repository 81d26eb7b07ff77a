"""Where a partner stands on the ladder of a capability on a day, who says so, and until when that holds."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.succession import is_gone
from milpart_docs.model.fields import earliest_day, latest_day, years_after
from milpart_docs.model.identifier import target_of
from milpart_docs.model.partner_profile import AssessedLevel, PartnerProfile

NOT_ASSESSED = 0
YEARS = 3
"""An assessment holds for so many years at most (NATO Operational Capabilities Concept, Evaluation and Feedback)."""
STANDING_RULE = (
    "A level counts as reached where the evaluation found it met, or states no outcome; where it was met in part or not met, the level "
    "below it counts. Level 0 and 'not evaluated' are no assessment. An assessment holds until the day that it states, and for "
    f"{YEARS} years at most (NATO OCC E&F); after that it is shown as expired and counts no longer. One without a day counts as made on "
    "the date that the profile is true of. "
    "The latest external assessment that holds comes before the latest self-assessment that does; where none holds, the partner stands at "
    "0, not assessed."
)
EXTERNAL = "external"
_WEIGHT = {EXTERNAL: 0, "self": 1, "": 2}
"""Who assessed, the weightiest first; nothing where the profile does not say."""
_REACHED = frozenset({"", "met"})


@dataclass(frozen=True, slots=True)
class Standing:
    """One assessment of one capability: what it found, when (else the date of the profile), and the last day on which it holds.

    Level 0, which says that nobody looked, may have no day.
    """

    profile: Entry
    capability: str
    level: int
    evaluation: str
    outcome: str
    on: str
    ends: date
    target: int | None
    evidence: str
    today: date

    @property
    def is_assessment(self) -> bool:
        """Whether somebody looked."""
        return self.level > NOT_ASSESSED and self.outcome != "not-evaluated"

    @property
    def is_valid(self) -> bool:
        """Whether it holds today."""
        return self.is_assessment and self.today <= self.ends

    @property
    def reached(self) -> int:
        """The level that it shows to be reached."""
        return self.level if self.outcome in _REACHED else self.level - 1

    @property
    def is_whole(self) -> bool:
        """Whether the level itself was reached, and not only the one below it."""
        return self.outcome in _REACHED


@dataclass(frozen=True, slots=True)
class Position:
    """Where a partner stands in a capability.

    ``counting`` is the assessment that counts, if one holds; ``standings`` are, of each kind of evaluation, the latest that holds or else
    the latest, the weightiest first; ``last`` is the latest of these; ``stated`` is all that the profile says, the oldest first.
    """

    capability: str
    standings: tuple[Standing, ...] = ()
    counting: Standing | None = None
    last: Standing | None = None
    stated: tuple[Standing, ...] = ()

    @property
    def current(self) -> int:
        """The level that counts today; 0 where no assessment holds."""
        return self.counting.reached if self.counting else NOT_ASSESSED

    @property
    def lapsed(self) -> Standing | None:
        """The last assessment, where it has expired and no other holds."""
        return None if self.counting else self.last

    @property
    def floor(self) -> int:
        """The level from which the way goes on: what is reached, or was when it was last assessed."""
        return self.counting.reached if self.counting else self.last.reached if self.last else NOT_ASSESSED


def read_positions(corpus: Corpus, today: date) -> dict[str, dict[str, Position]]:
    """Give by partner (alpha-3 code) and capability where each stands, in the order of codes and identifiers."""
    stated: dict[str, dict[str, list[Standing]]] = {}
    for entry in corpus.of_type("partner-profile"):
        profile = entry.record
        if isinstance(profile, PartnerProfile) and not is_gone(entry):
            for standing in _read_standings(entry, profile, today):
                stated.setdefault(profile.country, {}).setdefault(standing.capability, []).append(standing)
    return {
        code: {capability: place(capability, found) for capability, found in sorted(by_capability.items())}
        for code, by_capability in sorted(stated.items())
    }


def _read_standings(entry: Entry, profile: PartnerProfile, today: date) -> Iterator[Standing]:
    """Give what a profile says of levels; what was found after today, or of a capability that is not released, is not known."""
    for item in profile.levels:
        capability = target_of(item.capability)
        on = item.on or (profile.as_of if item.level > NOT_ASSESSED else "")
        if capability and (not on or earliest_day(on) <= today):
            yield Standing(
                entry,
                capability,
                item.level,
                item.evaluation or "",
                item.outcome or "",
                on,
                _end(item, on or profile.as_of),
                item.target,
                item.evidence or "",
                today,
            )


def _end(item: AssessedLevel, on: str) -> date:
    """Give the last day on which an assessment made on a day holds."""
    limit = years_after(latest_day(on), YEARS)
    return min(item.valid_until, limit) if item.valid_until else limit


def place(capability: str, stated: Iterable[Standing]) -> Position:
    """Judge where a partner stands by all that its profile says of a capability."""
    found = tuple(sorted(stated, key=_age))
    latest = {standing.evaluation: standing for standing in found if standing.is_assessment}
    holding = {standing.evaluation: standing for standing in found if standing.is_valid}
    standings = tuple(sorted((latest | holding).values(), key=lambda each: _WEIGHT[each.evaluation]))
    counting = next((each for each in standings if each.is_valid), None)
    return Position(capability, standings, counting, max(standings, key=_age, default=None), found)


def _age(standing: Standing) -> tuple[bool, date]:
    """Give what sorts statements, the oldest first; one without a day is older than all others."""
    return bool(standing.on), latest_day(standing.on) if standing.on else date.min
