"""Which records illustrate how something would look, and do not report what was."""

from milpart_docs.corpus import Entry


def is_illustrative(entry: Entry) -> bool:
    """Say whether a record is marked as one that illustrates, in whole or in part."""
    return entry.fields.get("illustrative") is True
