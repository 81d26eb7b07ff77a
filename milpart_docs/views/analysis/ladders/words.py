"""How it is said where a partner stands: in full, in a mark of a drawing, and as what makes a number up."""

from milpart_docs.analysis.ladders.ladders import Level, meaning_of, title_of
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.analysis.ladders.standings import Position, Standing
from milpart_docs.analysis.ladders.targets import Target
from milpart_docs.views.addresses import slug_of
from milpart_docs.views.analysis.page import FOLDER
from milpart_docs.views.analysis.sheet import Item, Sheet
from milpart_docs.views.charts.widths import shortened
from milpart_docs.views.site import Site
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name

LADDERS = ("Ladders", f"{FOLDER}/ladders/index")
ROADMAPS = ("Roadmaps", f"{FOLDER}/roadmaps/index")
"""Title and name of the first page of each."""
WAYS_ON_A_PAGE = 10
"""So many capabilities of a partner stand on one page."""
_NOTE = 140


def overview_of(site: Site) -> tuple[str, str]:
    """Give title and address of the page of all analyses."""
    return "Analyses", site.addresses.index(FOLDER)


def ladder_page(capability: str) -> str:
    """Give the name of the page of a ladder."""
    return f"{FOLDER}/ladders/{slug_of(capability)}"


def roadmap_page(partner: str, number: int = 1) -> str:
    """Give the name of the page of a partner's roadmap; the first of several has no number."""
    name = f"{FOLDER}/roadmaps/{slug_of(partner)}"
    return name if number == 1 else f"{name}.{number}"


def way_url(sheet: Sheet, roadmaps: Roadmaps, partner: str, capability: str) -> str:
    """Give the address of the part of a roadmap about one capability."""
    place = roadmaps.place_of(partner, capability)
    return f"{sheet.page_url(roadmap_page(partner, place // WAYS_ON_A_PAGE + 1))}#{slug_of(capability)}"


def evaluator(standing: Standing) -> str:
    """Say who assessed."""
    return VOCABULARIES["evaluation"].label(standing.evaluation).lower() or "evaluator not stated"


def ended(standing: Standing) -> str:
    """Say since when an assessment no longer holds."""
    return f"expired {standing.ends.isoformat()}" if standing.ends else "without any date"


def outcome_of(standing: Standing) -> str:
    """Say what was found, behind the number of the level, where the level was not met as a whole."""
    return "" if standing.is_whole else f" {VOCABULARIES['outcome'].label(standing.outcome).lower()}"


def say_standing(standing: Standing) -> str:
    """Say what one assessment found, and whether it holds."""
    until = f"holds until {standing.ends.isoformat()}" if standing.is_valid and standing.ends else ended(standing)
    on = f" of {standing.on}" if standing.on else ""
    return f"level {standing.level}{outcome_of(standing)}, {evaluator(standing)} assessment{on}, {until}"


def say_position(position: Position) -> str:
    """Say in a few words where a partner stands."""
    counting, lapsed = position.counting, position.lapsed
    if counting:
        partly = "" if counting.is_whole else f", level {counting.level}{outcome_of(counting)}"
        return f"{evaluator(counting)}{partly}, until {counting.ends.isoformat() if counting.ends else ''}"
    return f"not assessed (level {lapsed.level}{outcome_of(lapsed)} {ended(lapsed)})" if lapsed else "not assessed"


def name_level(number: int) -> str:
    """Give the name of a step: at 0 stand those whom nobody assessed, and those who have not reached the first level."""
    return meaning_of(number) if number else "None, or not assessed"


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
    title = title_of(roadmaps.corpus, position.capability)
    return [Item(standing.profile, "", f"{title}: {say_standing(standing)}") for standing in position.standings]


def criterion_items(levels: tuple[Level, ...]) -> list[Item]:
    """Give the criteria of levels as what makes a number up."""
    return [Item(each.entry, each.name, shortened(each.text, _NOTE)) for level in levels for each in level.criteria]
