"""What partners need and what is being done about it: each need with its level, who assessed it, who dissents, and how far it is answered.

The common assessment of the source text: needs of training, advice, equipment, accompaniment and reform, found together, answered together.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from milpart_docs.analysis.needs.answers import COVERAGES, FOR_NOTHING, OPEN, Answer, Taker, find_takers, judge, key_of
from milpart_docs.analysis.needs.candidates import bearing_on, find_under_way
from milpart_docs.analysis.needs.level_changes import LevelChange, read_change
from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model.needs_assessment import Dissent, Need, NeedsAssessment
from milpart_docs.model.partner_profile import AssessedLevel, PartnerProfile
from milpart_docs.model.states import NO_LONGER_HELD
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name

LEVELS = tuple(VOCABULARIES["need-level"].terms)
"""How grave a need is, the gravest first."""
EXPIRY_RULE = "An assessment whose last day of validity has passed is expired: its needs are shown, and not counted among those that hold."
_WITHOUT_EFFECT = frozenset({"draft", "withdrawn"})
"""States of an assessment that takes nobody's place: not yet, or no longer."""


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

    @property
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


def assess_needs(corpus: Corpus, facets: Facets, today: date) -> tuple[NeedStanding, ...]:
    """Say of each need of each assessment that holds how it stands, by partner's name, assessment, and the order there."""
    ground = _Ground(facets, today, find_takers(corpus), _read_levels(corpus), find_under_way(corpus, facets), _ambitions(corpus))
    found: dict[str, NeedStanding] = {}
    for entry in sorted((entry for entry in corpus.by_id.values() if entry.type == "needs-assessment"), key=lambda entry: entry.id):
        record = entry.record
        if isinstance(record, NeedsAssessment) and _holds(corpus, entry):
            for need in record.needs:
                found.setdefault(key_of(entry, need.id), ground.stand(entry, record, need))
    return tuple(sorted(found.values(), key=lambda standing: country_name(standing.partner)))


@dataclass(frozen=True)
class _Ground:
    """What needs are judged by: what takes them up, assessed levels and activities under way by partner, and the day."""

    facets: Facets
    today: date
    takers: Mapping[str, tuple[Taker, ...]]
    levels: Mapping[tuple[str, str], list[AssessedLevel]]
    under_way: Mapping[str, list[Entry]]
    ambitions: Mapping[tuple[str, str], Entry]

    def stand(self, entry: Entry, record: NeedsAssessment, need: Need) -> NeedStanding:
        """Say how one need stands."""
        key = key_of(entry, need.id)
        answers = tuple(judge(taker, need.kind, record.partner) for taker in self.takers.get(key, ()))
        return NeedStanding(
            key=key,
            assessment=entry,
            need=need,
            partner=record.partner,
            assessed_on=record.assessed_on,
            valid_until=record.valid_until,
            is_expired=record.valid_until < self.today,
            assessors=record.assessors,
            dissents=tuple(dissent for dissent in record.dissent if _is_about(dissent, need, record, entry.id)),
            answers=answers,
            candidates=tuple(
                bearing_on(need, self.under_way.get(record.partner, ()), {answer.entry.id for answer in answers}, self.facets)
            ),
            change=read_change(need.current, record.assessed_on, self.levels.get((record.partner, need.capability), ()), self.today),
            wanted=self.ambitions.get((need.capability, str(need.desired))),
        )


def _is_about(dissent: Dissent, need: Need, record: NeedsAssessment, identifier: str) -> bool:
    """Tell whether a dissent is about a need: it names this one, or none of the others (a day, or nothing, means the assessment)."""
    named = (dissent.on or "").removeprefix(identifier).removeprefix("#").strip()
    return named == need.id or named not in {other.id for other in record.needs}


def _holds(corpus: Corpus, assessment: Entry) -> bool:
    """Tell whether an assessment was neither taken back nor followed by another of the same partner."""
    followers = (
        link.source
        for link in corpus.graph.backlinks.get(assessment.id, ())
        if link.relation == "supersedes" and link.source.fields.get("partner") == assessment.fields.get("partner")
    )
    is_followed = any(entry.type == assessment.type and entry.fields.get("status") not in _WITHOUT_EFFECT for entry in followers)
    return assessment.fields.get("status") not in NO_LONGER_HELD and not is_followed


def _read_levels(corpus: Corpus) -> Mapping[tuple[str, str], list[AssessedLevel]]:
    """Give the assessed levels of each partner and capability; a profile that is no longer held has none."""
    found: dict[tuple[str, str], list[AssessedLevel]] = defaultdict(list)
    for entry in corpus.by_id.values():
        record = entry.record if entry.type == "partner-profile" else None
        if isinstance(record, PartnerProfile) and record.status not in NO_LONGER_HELD:
            for level in record.levels:
                found[record.country, level.capability].append(level)
    return found


def _ambitions(corpus: Corpus) -> Mapping[tuple[str, str], Entry]:
    """Give the record of each level of each capability; of two, the first by identifier."""
    entries = sorted((entry for entry in corpus.by_id.values() if entry.type == "ambition-level"), key=lambda entry: entry.id, reverse=True)
    return {(str(entry.fields.get("capability")), str(entry.fields.get("level"))): entry for entry in entries}


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
