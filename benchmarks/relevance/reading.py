"""Reads a judged collection from a folder: ``docs.jsonl``, ``queries.jsonl`` and ``qrels.jsonl``, one JSON object a line.

This is the form of public collections such as those of BEIR, with shorter keys. Lines that are not as they should be are told with file and
line, because a collection that is read in part gives figures that mean nothing.
"""

import json
import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.relevance.judged import Doc, Judged, Query

DOCS, QUERIES, QRELS = "docs.jsonl", "queries.jsonl", "qrels.jsonl"


class BadCollectionError(Exception):
    """A collection that cannot be read; the message says which line of which file, and why."""


class _Line:
    """One line of a file: the object in it, and how to complain about it."""

    def __init__(self, place: str, content: bytes) -> None:
        self.place = place
        try:
            value = json.loads(content.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            raise self.fault("this line is not UTF-8") from error
        except (ValueError, RecursionError) as error:
            raise self.fault("this line is not JSON") from error
        if not isinstance(value, dict):
            raise self.fault("this line is not a JSON object")
        self._value: dict[str, Any] = value

    def fault(self, reason: str) -> BadCollectionError:
        """Make the error that says what is wrong with this line."""
        return BadCollectionError(f"{self.place}: {reason}")

    def text(self, key: str, default: str | None = None) -> str:
        """Give a text."""
        value = self._value.get(key, default)
        if not isinstance(value, str):
            raise self.fault(f"“{key}” must be a text")
        return value

    def identifier(self, key: str) -> str:
        """Give an identifier, which may be written as a whole number."""
        value = self._value.get(key)
        if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
            raise self.fault(f"“{key}” must be an identifier: a text or a whole number")
        return str(value)

    def number(self, key: str) -> float:
        """Give a number."""
        value = self._value.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
            raise self.fault(f"“{key}” must be a number")
        return float(value)


def load_judged(folder: Path) -> Judged:
    """Load a collection, named as its folder; raise BadCollectionError for whatever is wrong with it.

    A judgement may name a document that is not there: it stays, as in TREC's tools, and nobody can find it. One about a query that is not
    there is left out. Where a document is judged twice for a query, as happens in public collections, the higher judgement counts.
    """
    docs: dict[str, Doc] = {}
    for line in _read_lines(folder / DOCS):
        doc = Doc(line.identifier("id"), line.text("title", ""), line.text("text"), line.text("language", "en"))
        if docs.setdefault(doc.id, doc) is not doc:
            raise line.fault(f"the document “{doc.id}” stands here a second time")
    queries: dict[str, Query] = {}
    for line in _read_lines(folder / QUERIES):
        query = Query(line.identifier("id"), line.text("text"))
        if queries.setdefault(query.id, query) is not query:
            raise line.fault(f"the query “{query.id}” stands here a second time")
    relevance: dict[str, dict[str, float]] = {query: {} for query in queries}
    for line in _read_lines(folder / QRELS):
        name, doc_id, value = line.identifier("query"), line.identifier("doc"), line.number("relevance")
        judged = relevance.setdefault(name, {})
        judged[doc_id] = max(value, judged.get(doc_id, value))
    return Judged(folder.resolve().name, tuple(docs.values()), tuple(queries.values()), {name: relevance[name] for name in queries})


def _read_lines(path: Path) -> Iterator[_Line]:
    """Read the objects of a file; empty lines are nothing."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise BadCollectionError(f"{path}: {(error.strerror or 'cannot be read').lower()}") from error
    for number, line in enumerate(content.split(b"\n"), 1):
        if line.strip():
            yield _Line(f"{path}:{number}", line)
