"""The facets, a file each: the values with their labels, and which of them each document has.

A file begins with four bytes that say how long the JSON behind them is: the values with their labels, and the rows of values that documents
have. Behind the JSON stands for each document the place of its row. Where documents share too few rows for that to pay, there are none in
the JSON; then there stands for each document how many values it has, and behind these their places, document by document. Places are bytes:
the lowest of all, behind them the next of all, where they are needed; so the file deflates to little more than chance demands.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from milpart_docs.search.browser.bits import Numbers
from milpart_docs.search.documents import PAGE, Document

TYPE = "type"
PAGES = "Pages"
LAST = 1_000_000
"""Where a value stands that comes last."""
HEAD = 4
"""Bytes that say how long the JSON is."""
BYTE = 256
Row = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FacetLabels:
    """A facet as readers see it: its key, its title, and the words and order of its values."""

    key: str
    title: str
    label: Callable[[str], str]
    order: Callable[[str], tuple[int, str]] | None = None


@dataclass(frozen=True, slots=True)
class Facet:
    """A facet with the number of its values, and the forms that its file may have."""

    key: str
    title: str
    size: int
    forms: Sequence[bytes]


def build_facet(documents: Sequence[Document], labels: FacetLabels) -> Facet | None:
    """Build a facet; nothing, where no document has a value. What many documents have in common is looked at once."""
    known: dict[tuple[str, ...], int] = {}
    numbers = [known.setdefault(values, len(known)) for values in _values_of(documents, labels.key)]
    values = sorted(set(chain.from_iterable(known)), key=lambda value: (_order(labels, value), value))
    if not values:
        return None
    places = {value: place for place, value in enumerate(values)}
    rows = [tuple(sorted({places[value] for value in some})) for some in known]
    named = [(value, _label(labels, value)) for value in values]
    forms = [_write_rows(named, rows, numbers)]
    if len(max(rows, key=len)) < BYTE:
        forms.append(_write_values(named, rows, numbers))
    return Facet(labels.key, labels.title, len(values), forms)


def list_facets(facets: Sequence[Facet]) -> list[Mapping[str, str | int]]:
    """Describe the facets for the manifest, in the order of their files."""
    return [{"key": facet.key, "title": facet.title, "size": facet.size} for facet in facets]


def _write_rows(values: Sequence[tuple[str, str]], rows: Sequence[Row], numbers: Sequence[int]) -> bytes:
    """Write the rows that there are, in the order in which they come first, and the place of each document's, which is given by number."""
    known: dict[Row, int] = {}
    places = np.array([known.setdefault(row, len(known)) for row in rows])
    return _write((values, list(known)), _spread(places[numbers]))


def _write_values(values: Sequence[tuple[str, str]], rows: Sequence[Row], numbers: Sequence[int]) -> bytes:
    """Write how many values each document has, and the place of each."""
    found = [rows[number] for number in numbers]
    return _write((values, 0), bytes(map(len, found)) + _spread(np.array(list(chain.from_iterable(found)), np.int64)))


def _write(head: object, content: bytes) -> bytes:
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return len(text).to_bytes(HEAD, "big") + text + content


def _spread(rest: Numbers) -> bytes:
    """Write the lowest bytes of all numbers, and behind them the next of all, as many as the greatest needs."""
    planes = [(rest % BYTE).astype(np.uint8).tobytes()]
    while (rest := rest // BYTE).any():
        planes.append((rest % BYTE).astype(np.uint8).tobytes())
    return b"".join(planes)


def _values_of(documents: Sequence[Document], key: str) -> list[tuple[str, ...]]:
    """Give the values of each document; an ordinary page has none but that it is one."""
    if key == TYPE:
        return [(PAGE,) if document.is_page else document.facets.get(key, ()) for document in documents]
    return [document.facets.get(key, ()) for document in documents]


def _label(facet: FacetLabels, value: str) -> str:
    return PAGES if facet.key == TYPE and value == PAGE else facet.label(value)


def _order(facet: FacetLabels, value: str) -> tuple[int, str]:
    """Give what sorts values; ordinary pages come last."""
    if facet.key == TYPE and value == PAGE:
        return LAST, value
    return facet.order(value) if facet.order else (0, facet.label(value).casefold())
