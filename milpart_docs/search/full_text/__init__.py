"""Full text for the command line: an index on disk that is checked before it is opened, and what it answers."""

from milpart_docs.search.full_text.answering import Answer, Hit, Options, Search
from milpart_docs.search.full_text.index import Index, open_index

__all__ = ["Answer", "Hit", "Index", "Options", "Search", "open_index"]
