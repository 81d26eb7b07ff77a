"""Needs in the words, tones and addresses of pages."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from milpart_docs.analysis.needs.answers import COVERAGE_LABELS, COVERED, OPEN, PARTLY
from milpart_docs.analysis.needs.needs import NeedStanding
from milpart_docs.views.addresses import numbered, slug_of
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.page import FOLDER
from milpart_docs.vocabulary import VOCABULARIES

NAME = f"{FOLDER}/needs/index"
TITLE = "Needs"
ON_PAGE = 20
"""So many needs of a partner stand on one page."""
TONES: Mapping[str, str] = MappingProxyType({OPEN: "ended", PARTLY: "open", COVERED: "done"})
MARKS: Mapping[str, str] = MappingProxyType({OPEN: "○", PARTLY: "◐", COVERED: "●"})


class Place(NamedTuple):
    """Where a need is told: the name of the page and the anchor on it."""

    page: str
    anchor: str


def page_name(partner: str, number: int = 1) -> str:
    """Give the name of a partner's page, or of one that goes on."""
    return numbered(f"{FOLDER}/needs/{slug_of(partner)}", number)


def places_of(partner: str, standings: Iterable[NeedStanding]) -> dict[str, Place]:
    """Give the place of each of a partner's needs, in the order in which they are told."""
    return {
        standing.key: Place(page_name(partner, number // ON_PAGE + 1), anchor_of(standing)) for number, standing in enumerate(standings)
    }


def anchor_of(standing: NeedStanding) -> str:
    """Give the place of a need on its partner's page: ``asm-2026-0001-n1``."""
    return slug_of(f"{standing.assessment.id} {standing.need.id}")


def item_of(standing: NeedStanding) -> Item:
    """Give a need as one thing that is counted."""
    return Item(standing.assessment, standing.need.id, f"{standing.need.id}: {coverage_label(standing)}")


def coverage_label(standing: NeedStanding) -> str:
    """Say how far a need is covered, and of what has expired, that it has."""
    said = COVERAGE_LABELS[standing.coverage]
    return f"{said}; assessment expired" if standing.is_expired else said


def level_label(standing: NeedStanding) -> str:
    """Give the label of how grave a need is."""
    return VOCABULARIES["need-level"].label(standing.need.level)


def kind_label(standing: NeedStanding) -> str:
    """Give the label of the pillar that could answer a need."""
    return VOCABULARIES["pillar"].label(standing.need.kind)
