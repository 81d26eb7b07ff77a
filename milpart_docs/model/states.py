"""Which states a record has passed when it is in a given one, and so which fields and sections it must have.

Sources: the NATO lessons process for lessons; the platform's own document states for the rest (see the handbook's page on the
lesson process). Gates add up along the line; the ways out of it (rejected, noted, superseded, withdrawn) keep only the gates that
every record there must have passed. The moves from state to state stand here, too, and nowhere else.
"""

from collections.abc import Mapping
from types import MappingProxyType

from milpart_docs.model.record import Record, Section
from milpart_docs.model.structure import gates_of
from milpart_docs.vocabulary import VOCABULARIES

LESSON_LINE = ("observation-submitted", "observation", "lesson-identified", "tasked", "implementing", "implemented", "lesson-learned")
DOCUMENT_LINE = ("draft", "review", "endorsed")
NO_LONGER_HELD = frozenset({"superseded", "withdrawn"})
"""The states of what is kept and no longer holds, in every type that has them."""
BEGUN = frozenset({"implementation", "finalisation", "closed", "suspended"})
"""The states of an activity that has begun, whether or not it was broken off or is over (IATI activity status 2, 3, 4 and 6)."""


def _along(line: tuple[str, ...]) -> dict[str, frozenset[str]]:
    return {state: frozenset(line[: place + 1]) for place, state in enumerate(line)}


REACHED: Mapping[str, Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "lesson-status": _along(LESSON_LINE)
        | {
            "observation-rejected": frozenset({"observation-submitted", "observation-rejected"}),
            "noted": frozenset({"observation-submitted", "observation", "lesson-identified", "noted"}),
            "superseded": frozenset({"observation-submitted", "superseded"}),
            "withdrawn": frozenset({"observation-submitted", "withdrawn"}),
        },
        "document-status": _along(DOCUMENT_LINE)
        | {
            "silence-procedure": frozenset({"draft", "review", "silence-procedure"}),
            "superseded": frozenset({"draft", "superseded"}),
            "withdrawn": frozenset({"draft", "withdrawn"}),
        },
        "activity-status": {},
    }
)
"""For each vocabulary of states: the gates that a record in a state has passed, that state's own included."""


def _with_ways_out(moves: Mapping[str, tuple[str, ...]]) -> Mapping[str, frozenset[str]]:
    """Let every state lead to what is kept and no longer holds, beside where it leads itself."""
    return {state: (NO_LONGER_HELD | frozenset(following)) - {state} for state, following in moves.items()}


MOVES: Mapping[str, Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "lesson-status": _with_ways_out(
            {
                "observation-submitted": ("observation", "observation-rejected"),
                "observation": ("lesson-identified",),
                "observation-rejected": (),
                "lesson-identified": ("tasked", "noted"),
                "tasked": ("implementing", "noted"),
                "implementing": ("implemented",),
                "implemented": ("lesson-learned",),
                "lesson-learned": (),
                "noted": (),
                "superseded": (),
                "withdrawn": (),
            }
        ),
        "document-status": _with_ways_out(
            {
                "draft": ("review",),
                "review": ("silence-procedure", "endorsed", "draft"),
                "silence-procedure": ("endorsed", "review", "draft"),
                "endorsed": (),
                "superseded": (),
                "withdrawn": (),
            }
        ),
    }
)
"""For each vocabulary of states: the states to which a record may go on from a state.

Lessons go along the NATO lessons process, one state at a time. Documents come back from review to their authors, and from a silence
procedure that was broken to those who negotiate the text; what is endorsed holds until another takes its place. The stages of activities
are missing: they report what happened elsewhere, in whatever order that was (IATI knows none).
"""


def may_move(states: str, before: object, after: object) -> bool:
    """Tell whether a record may go from a state to another in one step; whatever is no state, or has no moves laid down, may."""
    moves = MOVES.get(states, {})
    is_told = isinstance(before, str) and isinstance(after, str) and before in moves and after in moves
    return not is_told or before == after or after in moves[str(before)]


def moves_from(states: str, status: str) -> tuple[str, ...]:
    """Give the states to which a record may go on from a state, in the order of the process."""
    allowed = MOVES.get(states, {}).get(status, frozenset())
    return tuple(state for state in VOCABULARIES[states].terms if state in allowed)


def first_state(states: str) -> str | None:
    """Give the state in which a record begins; nothing where it may begin in any."""
    return next(iter(MOVES[states])) if states in MOVES else None


def reached(states: str, status: object) -> frozenset[str]:
    """Give the gates that a record in a state has passed; none for a state that does not exist."""
    return REACHED[states].get(status, frozenset()) if isinstance(status, str) else frozenset()


def states_from(states: str, gate: str) -> tuple[str, ...]:
    """Give the states in which a gate has been passed, in the order of the process."""
    return tuple(state for state, gates in REACHED[states].items() if gate in gates)


def needed_fields(record: type[Record], status: object) -> tuple[tuple[str, str], ...]:
    """Give the key of each field that a record in a state must have beyond those that it always has, and the state that asks for it."""
    passed = reached(record.states, status)
    return tuple((key, gate) for key, gate in gates_of(record) if gate in passed)


def needed_sections(record: type[Record], status: object) -> tuple[Section, ...]:
    """Give the sections that the body of a record in a state must have; in a state that does not exist, those of every state."""
    passed = reached(record.states, status)
    return tuple(section for section in record.sections if section.needed_from is None or section.needed_from in passed)


def is_final(states: str, status: object) -> bool:
    """Tell whether a state is one from which no record comes back to the line; it may still be superseded or withdrawn."""
    term = VOCABULARIES[states].terms.get(status) if isinstance(status, str) else None
    return term is not None and bool(term.notes.get("final"))
