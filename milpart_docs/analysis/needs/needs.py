"""What partners need and what is being done about it: each need with its level, who assessed it, who dissents, and how far it is answered.

The common assessment of the source text: needs of training, advice, equipment, accompaniment and reform, found together, answered together.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.needs.answers import COVERAGES, FOR_NOTHING, OPEN, Answer, Taker, find_takers, judge, key_of
from milpart_docs.analysis.needs.candidates import bearing_on, find_under_way
from milpart_docs.analysis.needs.left_out import is_about
from milpart_docs.analysis.needs.level_changes import LevelChange, read_change
from milpart_docs.corpus import Entry
from milpart_docs.corpus.standings import Position
from milpart_docs.corpus.succession import IN_FORCE_RULE, Assessments
from milpart_docs.model.identifier import target_of
from milpart_docs.model.needs_assessment import Dissent, Need, NeedsAssessment
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name

LEVELS = tuple(VOCABULARIES["need-level"].terms)
"""How grave a need is, the gravest first."""
EXPIRY_RULE = (
    f"{IN_FORCE_RULE} One whose last day of validity has passed is expired: its needs are shown, and not counted among those that hold."
)


@dataclass(frozen=True)
class NeedStanding:
    """A need and how it stands on a day.

    ``key`` is ``ASM-2026-0001#N1``, ``dissents`` are those that are about it, ``wanted`` is the level of ambition that is desired.
    """

    key: str
    assessment: Entry
    need: Need
    partner: str
    assessed_on: str
    valid_until: date
    is_expired: bool
    assessors: tuple[str, ...]
    dissents: tuple[Dissent, ...]
    answers: tuple[Answer, ...]
    candidates: tuple[Entry, ...]
    change: LevelChange
    wanted: Entry | None

    @cached_property
    def coverage(self) -> str:
        """How far the need is answered: ``open``, ``partly`` or ``covered``."""
        return max((answer.coverage or OPEN for answer in self.answers), key=COVERAGES.index, default=OPEN)

    @property
    def makers(self) -> tuple[Entry, ...]:
        """The records that make the coverage what it is; none where the need is open."""
        return tuple(answer.entry for answer in self.answers if answer.coverage == self.coverage)

    @property
    def reason(self) -> str:
        """Why the coverage is what it is, in words."""
        counted = _count(answer.words for answer in self.answers if answer.coverage == self.coverage)
        voided = _count(answer.words for answer in self.answers if answer.coverage == FOR_NOTHING)
        if counted:
            return counted[:1].upper() + counted[1:]
        return f"Nothing answers it ({voided})" if voided else "Nothing answers it"


def assess_needs(roadmaps: Roadmaps) -> tuple[NeedStanding, ...]:
    """Say of each need of each assessment in force how it stands, by partner's name, assessment, and the order there.

    ``roadmaps`` know the corpus and the day, and have read the ladders and where partners stand on them.
    """
    corpus = roadmaps.corpus
    assessments = Assessments(corpus, roadmaps.today)
    ground = _Ground(roadmaps, assessments, find_takers(corpus), find_under_way(corpus, roadmaps.facets))
    found: dict[str, NeedStanding] = {}
    for entry in assessments.in_force:
        record = entry.record
        if isinstance(record, NeedsAssessment):
            for need in record.needs:
                found.setdefault(key_of(entry, need.id), ground.stand(entry, record, need))
    return tuple(sorted(found.values(), key=lambda standing: country_name(standing.partner)))


@dataclass(frozen=True)
class _Ground:
    """What needs are judged by: the ladders and where partners stand, which needs hold, what takes them up, and what is under way."""

    roadmaps: Roadmaps
    assessments: Assessments
    takers: Mapping[str, tuple[Taker, ...]]
    under_way: Mapping[str, list[Entry]]

    def stand(self, entry: Entry, record: NeedsAssessment, need: Need) -> NeedStanding:
        """Say how one need stands."""
        key, capability = key_of(entry, need.id), target_of(need.capability)
        position = self.roadmaps.positions.get(record.partner, {}).get(capability, Position(capability))
        ladder = self.roadmaps.ladders.get(capability)
        wanted = ladder.levels.get(need.desired) if ladder else None
        answers = tuple(judge(taker, need.kind, record.partner) for taker in self.takers.get(key, ()))
        answering = {answer.entry.id for answer in answers}
        return NeedStanding(
            key=key,
            assessment=entry,
            need=need,
            partner=record.partner,
            assessed_on=record.assessed_on,
            valid_until=record.valid_until,
            is_expired=self.assessments.is_expired(entry),
            assessors=record.assessors,
            dissents=tuple(dissent for dissent in record.dissent if is_about(dissent, need, record)),
            answers=answers,
            candidates=tuple(bearing_on(need, self.under_way.get(record.partner, ()), answering, self.roadmaps.facets)),
            change=read_change(need.current, record.assessed_on, position),
            wanted=wanted.entry if wanted else None,
        )


def _count(words: Iterable[str]) -> str:
    """Give words with how often each was said: *activity under way (2); proposal approved*."""
    counted = Counter(words)
    return "; ".join(f"{said} ({times})" if times > 1 else said for said, times in counted.items())


def by_gravity(standings: Iterable[NeedStanding]) -> list[NeedStanding]:
    """Sort needs: those that hold first, then the gravest, then the least answered, then as they stand."""
    return sorted(
        standings,
        key=lambda standing: (standing.is_expired, LEVELS.index(standing.need.level), COVERAGES.index(standing.coverage)),
    )
