"""Where a partner stands as pages show it: in a mark of a drawing, as what makes a number up, and where that is told."""

from collections.abc import Iterable

from milpart_docs.analysis.ladders.ladders import Criterion, Level
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.ladders.targets import Target
from milpart_docs.corpus.standings import Position
from milpart_docs.views.addresses import numbered, slug_of
from milpart_docs.views.analysis.evidence import Item
from milpart_docs.views.analysis.page import FOLDER
from milpart_docs.views.analysis.sheet import Sheet
from milpart_docs.views.excerpts import shortened
from milpart_docs.views.words.ladders import say_position, say_standing
from milpart_docs.vocabulary.labels import country_name

LADDERS = ("Ladders", f"{FOLDER}/ladders/index")
ROADMAPS = ("Roadmaps", f"{FOLDER}/roadmaps/index")
"""Title and name of the first page of each."""
WAYS_ON_A_PAGE = 10
"""So many capabilities of a partner stand on one page."""
NOTE = 140
"""A criterion behind a number is cut after so many letters; its record has it whole."""


def ladder_page(capability: str) -> str:
    """Give the name of the page of a ladder."""
    return f"{FOLDER}/ladders/{slug_of(capability)}"


def roadmap_page(partner: str, number: int = 1) -> str:
    """Give the name of the page of a partner's roadmap; the first of several has no number."""
    return numbered(f"{FOLDER}/roadmaps/{slug_of(partner)}", number)


def way_url(sheet: Sheet, roadmaps: Roadmaps, partner: str, capability: str) -> str:
    """Give the address of the part of a roadmap about one capability."""
    place = roadmaps.place_of(partner, capability)
    return f"{sheet.page_url(roadmap_page(partner, place // WAYS_ON_A_PAGE + 1))}#{slug_of(capability)}"


def mark_kind(position: Position) -> str:
    """Say how a partner is drawn: filled, outlined or dashed."""
    return "expired" if position.counting is None else "external" if position.counting.evaluation == "external" else "self"


def mark_text(partner: str, position: Position, target: Target) -> str:
    """Give the few letters that stand in a mark: who, what is not whole or no longer holds, and the target."""
    counting, lapsed = position.counting, position.lapsed
    aside = f" (was {lapsed.level})" if lapsed else f" ({counting.level} partly)" if counting and not counting.is_whole else ""
    return f"{partner}{aside}" + (f" → {target.level}" if target.level > position.current else "")


def mark_label(partner: str, position: Position, target: Target) -> str:
    """Say the same in full."""
    return f"{country_name(partner)}: level {position.current}, {say_position(position)}; target {target.level}"


def standing_items(roadmaps: Roadmaps, position: Position) -> list[Item]:
    """Give the assessments behind a position as what makes a number up."""
    title = roadmaps.corpus.title_of(position.capability)
    return [Item(standing.profile, "", f"{title}: {say_standing(standing)}") for standing in position.standings]


def criterion_item(criterion: Criterion) -> Item:
    """Give a criterion as one thing that is counted."""
    return Item(criterion.entry, criterion.name, shortened(criterion.text, NOTE))


def criterion_items(levels: Iterable[Level]) -> list[Item]:
    """Give the criteria of levels as what makes a number up."""
    return [criterion_item(each) for level in levels for each in level.criteria]
