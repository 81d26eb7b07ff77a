"""A judged collection as a value: documents, queries, and how relevant which document is to which query."""

from collections.abc import Mapping
from typing import NamedTuple


class Doc(NamedTuple):
    """A document of a collection; the title may be empty."""

    id: str
    title: str
    text: str
    language: str = "en"


class Query(NamedTuple):
    """A question, as somebody typed it."""

    id: str
    text: str


class Judged(NamedTuple):
    """A collection. ``relevance`` holds the judgements by query and document; what was not judged counts as not relevant."""

    name: str
    docs: tuple[Doc, ...]
    queries: tuple[Query, ...]
    relevance: Mapping[str, Mapping[str, float]]

    @property
    def asked(self) -> tuple[Query, ...]:
        """The queries that something is relevant to: the others measure nothing."""
        return tuple(query for query in self.queries if any(value > 0 for value in self.relevance.get(query.id, {}).values()))
