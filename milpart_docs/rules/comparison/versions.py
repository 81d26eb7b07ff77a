"""What several rules about a change ask of a record, and how they write lists into a sentence."""

from collections.abc import Sequence

from milpart_docs.corpus import Entry
from milpart_docs.model import record_class
from milpart_docs.model.states import is_final


def states_of(entry: Entry) -> str:
    """Give the vocabulary of the states of a record; empty where its type is none."""
    record_type = record_class(entry.type)
    return record_type.states if record_type else ""


def is_over(entry: Entry) -> bool:
    """Tell whether a record is in a final state; what has no type that is known is in none."""
    states = states_of(entry)
    return bool(states) and is_final(states, entry.fields.get("status"))


def listed(items: Sequence[str], *, word: str = "and") -> str:
    """Write items in a row, as a sentence has them: *a, b and c*."""
    return f"{', '.join(items[:-1])} {word} {items[-1]}" if len(items) > 1 else "".join(items)
