"""What assessments of needs say and no need shows: those with errors that leave no record, and dissents on needs that do not exist."""

import re
from dataclasses import dataclass

from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.corpus import Entry
from milpart_docs.corpus.succession import Assessments
from milpart_docs.model.days import days_of
from milpart_docs.model.needs_assessment import Dissent, Need, NeedsAssessment


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Assessments that could not be read, and dissents on needs that their assessments do not have."""

    unreadable: tuple[Entry, ...]
    dissents: tuple[tuple[Entry, Dissent], ...]


def find_left_out(roadmaps: Roadmaps, partner: str | None = None) -> LeftOut:
    """Find what no need shows, of all partners or of one; an assessment whose partner cannot be read may be of any."""
    in_force = Assessments(roadmaps.corpus, roadmaps.today).in_force
    found = [entry for entry in in_force if partner in {None, entry.fields.get("partner", partner)}]
    dissents = (
        (entry, dissent)
        for entry in found
        if isinstance(entry.record, NeedsAssessment)
        for dissent in entry.record.dissent
        if _is_misplaced(dissent, entry.record)
    )
    return LeftOut(tuple(entry for entry in found if not isinstance(entry.record, NeedsAssessment)), tuple(dissents))


def is_about(dissent: Dissent, need: Need, assessment: NeedsAssessment) -> bool:
    """Tell whether a dissent is about a need: it names this one among others, or none at all (a day, or nothing, means the assessment)."""
    named = _needs_named(dissent, assessment)
    return need.id in named or not (named or _is_misplaced(dissent, assessment))


def _needs_named(dissent: Dissent, assessment: NeedsAssessment) -> list[str]:
    return [need.id for need in assessment.needs if _has_word(dissent.on or "", re.escape(need.id))]


def _is_misplaced(dissent: Dissent, assessment: NeedsAssessment) -> bool:
    """Tell whether a dissent names nothing but what looks like a need of the assessment and is none: N9, where there are N1 and N2."""
    forms = {re.sub("[0-9]+", "[0-9]+", re.escape(need.id)) for need in assessment.needs}
    on = dissent.on or ""
    names_any = "#" in on or any(_has_word(on, form) for form in forms)
    return names_any and days_of(on) is None and not _needs_named(dissent, assessment)


def _has_word(text: str, pattern: str) -> bool:
    return re.search(rf"(?<![\w-]){pattern}(?![\w-])", text) is not None
