"""Which records still stand: what was superseded or withdrawn is kept, and nobody builds on it."""

from milpart_docs.corpus.entry import Entry

GONE = ("superseded", "withdrawn")
"""The states of what no longer holds, in every type that has them."""


def is_gone(entry: Entry) -> bool:
    """Tell whether a record was superseded or withdrawn."""
    return entry.fields.get("status") in GONE
