"""The golden cases of the query language: what is typed, and what it means. The parser of the browser is held to the same file."""

import json
from pathlib import Path
from typing import Any

from milpart_docs.search.query import Clause, Facet, Query, Range

FILE = Path(__file__).parent / "cases.json"


def load_cases() -> list[dict[str, Any]]:
    """Load all cases: each has a ``query`` and its ``clauses``."""
    cases: list[dict[str, Any]] = json.loads(FILE.read_text(encoding="utf-8"))
    return cases


def describe_query(query: Query) -> list[dict[str, Any]]:
    """Write the clauses of a query as the cases have them."""
    return [_describe(clause) for clause in query.clauses]


def _describe(clause: Clause) -> dict[str, Any]:
    if isinstance(clause, Facet):
        return {"kind": "facet", "facet": clause.facet, "values": list(clause.values), "sign": clause.sign.value}
    if isinstance(clause, Range):
        return {"kind": "range", "facet": clause.facet, "first": clause.first, "last": clause.last, "sign": clause.sign.value}
    return {"kind": clause.kind.value, "words": list(clause.words), "sign": clause.sign.value, "field": clause.field}
