"""The query language: what a reader types, as a value. Whatever is typed is a query."""

from milpart_docs.search.query.clauses import Clause, Facet, Query, Range, Words
from milpart_docs.search.query.parser import parse_query

__all__ = ["Clause", "Facet", "Query", "Range", "Words", "parse_query"]
