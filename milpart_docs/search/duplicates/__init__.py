"""Records that say the same: what is likely a duplicate, and which passages match."""

from milpart_docs.search.duplicates.duplicates import THRESHOLD, Pair, Passage, find_duplicates

__all__ = ["THRESHOLD", "Pair", "Passage", "find_duplicates"]
