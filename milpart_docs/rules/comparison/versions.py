"""What several rules about a change ask of a record, and how they write lists into a sentence."""

from collections.abc import Sequence

from milpart_docs.corpus import Entry
from milpart_docs.model import record_class


def states_of(entry: Entry) -> str:
    """Give the vocabulary of the states of a record; empty where its type is none."""
    record_type = record_class(entry.type)
    return record_type.states if record_type else ""


def listed(items: Sequence[str], *, word: str = "and") -> str:
    """Write items in a row, as a sentence has them: *a, b and c*."""
    return f"{', '.join(items[:-1])} {word} {items[-1]}" if len(items) > 1 else "".join(items)
