"""How it is said where a partner stands, and what an assessment found."""

from milpart_docs.analysis.ladders.ladders import meaning_of
from milpart_docs.corpus.standings import Position, Standing
from milpart_docs.vocabulary import VOCABULARIES


def evaluator(standing: Standing) -> str:
    """Say who assessed."""
    return VOCABULARIES["evaluation"].label(standing.evaluation).lower() or "evaluator not stated"


def ended(standing: Standing) -> str:
    """Say since when an assessment no longer holds."""
    return f"expired {standing.ends.isoformat()}"


def outcome_of(standing: Standing) -> str:
    """Say what was found, behind the number of the level, where the level was not met as a whole."""
    return "" if standing.is_whole else f" {VOCABULARIES['outcome'].label(standing.outcome).lower()}"


def say_standing(standing: Standing) -> str:
    """Say what one assessment found, and whether it holds."""
    until = f"holds until {standing.ends.isoformat()}" if standing.is_valid else ended(standing)
    return f"level {standing.level}{outcome_of(standing)}, {evaluator(standing)} assessment of {standing.on}, {until}"


def say_position(position: Position) -> str:
    """Say in a few words where a partner stands."""
    counting, lapsed = position.counting, position.lapsed
    if counting:
        partly = "" if counting.is_whole else f", level {counting.level}{outcome_of(counting)}"
        return f"{evaluator(counting)}{partly}, until {counting.ends.isoformat()}"
    return f"not assessed (level {lapsed.level}{outcome_of(lapsed)}, {evaluator(lapsed)}, {ended(lapsed)})" if lapsed else "not assessed"


def name_level(number: int) -> str:
    """Give the name of a step: at 0 stand those whom nobody assessed, and those who have not reached the first level."""
    return meaning_of(number) if number else "None, or not assessed"
