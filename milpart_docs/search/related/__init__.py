"""The records that are most alike, and which words they share."""

from milpart_docs.search.related.related import Likeness, Related, find_related, related_to_record, related_to_text
from milpart_docs.search.related.vectors import Vectors

__all__ = ["Likeness", "Related", "Vectors", "find_related", "related_to_record", "related_to_text"]
