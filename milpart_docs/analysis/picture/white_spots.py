"""White spots: partners with needs whom nobody helps, pillars that nobody serves, and priorities of strategies without an activity."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from milpart_docs.analysis.picture.activities import CANCELLED, Activity
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.succession import IN_FORCE_RULE, Assessments, is_gone
from milpart_docs.vocabulary import VOCABULARIES

UNDER_WAY_OR_PLANNED = frozenset({"pipeline", "implementation", "finalisation"})
"""IATI activity status 1, 2 and 3: what is closed, cancelled or suspended serves nobody now."""
PARTNER_RULE = (
    "A partner with a needs assessment in force and no activity that is planned, under way or being wound up. Assessments that have "
    f"expired are marked. {IN_FORCE_RULE}"
)
PILLAR_RULE = (
    "A pillar that an assessed need of a partner belongs to, and in which the partner has no activity that is planned, under way or being "
    "wound up. Of partners that nobody has assessed, the pillars without such an activity are listed as a weaker sign."
)
PRIORITY_RULE = (
    "A partner that a national strategy puts first, and with which that Member State has no activity that is planned, under way or being "
    "wound up. Strategies that were superseded or withdrawn do not count."
)


@dataclass(frozen=True, slots=True)
class StatedNeed:
    """A need as an assessment states it: its identifier there, the pillar that could answer it, how grave it is, and the capability."""

    assessment: Entry
    id: str
    pillar: str
    level: str
    capability: str
    is_expired: bool


@dataclass(frozen=True, slots=True)
class UnservedPartner:
    """A partner with needs and no activity under way or planned; ``is_expired`` where all its assessments have expired."""

    partner: str
    needs: tuple[StatedNeed, ...]
    ended: tuple[Activity, ...]
    is_expired: bool


@dataclass(frozen=True, slots=True)
class UnservedPillar:
    """A pillar without an activity under way or planned for a partner; no need is stated where nobody has assessed the partner.

    ``ended`` are the activities of that pillar with the partner that are no longer under way, and ``is_expired`` tells that the needs stand
    in expired assessments only.
    """

    partner: str
    pillar: str
    needs: tuple[StatedNeed, ...]
    ended: tuple[Activity, ...]
    is_expired: bool

    @property
    def is_stated(self) -> bool:
        """Whether a need is stated."""
        return bool(self.needs)


@dataclass(frozen=True, slots=True)
class UnservedPriority:
    """A partner that a Member State's strategy puts first, without an activity of that state under way or planned.

    ``ended`` are its activities there that are no longer under way; ``others`` those of others that are.
    """

    member_state: str
    partner: str
    strategies: tuple[Entry, ...]
    ended: tuple[Activity, ...]
    others: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class WhiteSpots:
    """The white spots of a corpus, each kind by partner; partners by code, pillars in the order of the vocabulary."""

    partners: tuple[UnservedPartner, ...]
    pillars: tuple[UnservedPillar, ...]
    priorities: tuple[UnservedPriority, ...]


def find_white_spots(corpus: Corpus, activities: Iterable[Activity], needs: Mapping[str, list[StatedNeed]]) -> WhiteSpots:
    """Find the white spots of a corpus with its activities and the stated needs of its partners."""
    by_partner: dict[str, list[Activity]] = defaultdict(list)
    for activity in activities:
        if activity.status != CANCELLED:
            for partner in activity.partners:
                by_partner[partner].append(activity)
    return WhiteSpots(
        tuple(_unserved_partners(needs, by_partner)),
        tuple(_unserved_pillars(needs, by_partner)),
        tuple(_unserved_priorities(corpus, by_partner)),
    )


def read_stated_needs(corpus: Corpus, today: date) -> dict[str, list[StatedNeed]]:
    """Read the needs of each partner from the assessments in force, expired or not; partners by code, assessments by identifier."""
    found: dict[str, list[StatedNeed]] = defaultdict(list)
    assessments = Assessments(corpus, today)
    for entry in assessments.in_force:
        partner = entry.fields.get("partner")
        if isinstance(partner, str):
            found[partner] += _needs_of(entry, is_expired=assessments.is_expired(entry))
    return {partner: found[partner] for partner in sorted(found) if found[partner]}


def _needs_of(entry: Entry, *, is_expired: bool) -> Iterator[StatedNeed]:
    needs = entry.fields.get("needs")
    for need in needs if isinstance(needs, list) else ():
        if isinstance(need, dict):
            told = {str(key): value for key, value in need.items() if isinstance(value, str)}
            name, pillar, level, capability = (told.get(key, "") for key in ("id", "kind", "level", "capability"))
            yield StatedNeed(entry, name, pillar, level, capability, is_expired)


def is_current(activity: Activity) -> bool:
    """Tell whether an activity is planned, under way or being wound up."""
    return activity.status in UNDER_WAY_OR_PLANNED


def _unserved_partners(needs: Mapping[str, list[StatedNeed]], by_partner: Mapping[str, list[Activity]]) -> Iterator[UnservedPartner]:
    for partner, stated in needs.items():
        activities = by_partner.get(partner, [])
        if not any(map(is_current, activities)):
            yield UnservedPartner(partner, tuple(stated), tuple(activities), all(need.is_expired for need in stated))


def _unserved_pillars(needs: Mapping[str, list[StatedNeed]], by_partner: Mapping[str, list[Activity]]) -> Iterator[UnservedPillar]:
    active = {partner for partner, activities in by_partner.items() if any(map(is_current, activities))}
    for partner in sorted(active | needs.keys()):
        for pillar in VOCABULARIES["pillar"].terms:
            stated = tuple(need for need in needs.get(partner, ()) if need.pillar == pillar)
            served = [activity for activity in by_partner.get(partner, ()) if pillar in activity.pillars]
            if (stated or partner not in needs) and not any(map(is_current, served)):
                yield UnservedPillar(partner, pillar, stated, tuple(served), bool(stated) and all(need.is_expired for need in stated))


def _unserved_priorities(corpus: Corpus, by_partner: Mapping[str, list[Activity]]) -> Iterator[UnservedPriority]:
    strategies: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in corpus.of_type("national-strategy"):
        state = entry.fields.get("member_state")
        if isinstance(state, str) and not is_gone(entry):
            for partner in entry.texts("priority_partners"):
                strategies[partner, state].append(entry)
    for partner, state in sorted(strategies):
        own = [activity for activity in by_partner.get(partner, ()) if state in activity.providers]
        if not any(map(is_current, own)):
            others = [activity for activity in by_partner.get(partner, ()) if is_current(activity)]
            yield UnservedPriority(state, partner, tuple(strategies[partner, state]), tuple(own), tuple(others))
