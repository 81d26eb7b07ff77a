"""Which records still stand: what was superseded or withdrawn is kept, and nobody builds on it."""

from milpart_docs.corpus.entry import Entry
from milpart_docs.model.states import NO_LONGER_HELD


def is_gone(entry: Entry) -> bool:
    """Tell whether a record was superseded or withdrawn."""
    return entry.fields.get("status") in NO_LONGER_HELD
