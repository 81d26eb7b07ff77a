"""Full text over the records, for the command line."""

from milpart_docs.search.index import Hit, SearchIndex, build_index

__all__ = ["Hit", "SearchIndex", "build_index"]
