"""Lessons for the tests of the lessons process: complete enough to be read as records."""

from typing import Any

from milpart_docs.analysis.lessons.lessons import Held, read_lessons
from milpart_docs.corpus.moves import Move, Moves
from milpart_docs.model.fields import earliest_day
from tests.corpora import Written, corpus_of, record

BODY_ACTOR = "ACR-BODY"


def lesson(number: int, status: str = "observation", **fields: Any) -> Written:
    """Write a lesson, observed in May 2026 in an activity and written on 1 November 2026, unless said otherwise."""
    common: dict[str, Any] = {
        "originator": "ACR-EUMS",
        "topics": ["planning"],
        "date_observed": "2026-05",
        "context": "ACT-2026-0001",
        "polarity": "improve",
    }
    return record(f"LL-2026-{number:04}", **{**common, "status": status, **fields})


def action(due: str, status: str | None = "open", owner: str = BODY_ACTOR, **fields: Any) -> dict[str, Any]:
    """Give an action as a front matter has it."""
    return {"owner": owner, "due": due, **({"status": status} if status else {}), **fields}


def endorsed(on: str) -> dict[str, Any]:
    """Give the endorsement of a day."""
    return {"by": "ACR-EUMS", "on": on}


def validated(on: str) -> dict[str, Any]:
    """Give the validation of a day."""
    return {"by": "ACR-EUMS", "on": on, "method": "Exercise", "evidence": "Seen."}


def read(*files: Written) -> tuple[Held, ...]:
    """Read the lessons of a corpus."""
    return read_lessons(corpus_of(*files))


def moves_of(number: int, *moves: tuple[str, str, str]) -> Moves:
    """Give the moves of a lesson: the day, the state before, the state after."""
    return {f"docs/LL-2026-{number:04}.md": tuple(Move(earliest_day(day), after, before) for day, before, after in moves)}
