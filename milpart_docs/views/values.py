"""Front-matter values as a reader sees them: terms by their label, countries by name, identifiers as links, parts as small tables.

The kinds come from the model, so a new field is shown without a line here.
"""

import re
from collections.abc import Mapping
from itertools import chain
from typing import Any, NamedTuple

from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model.record import Part, Record
from milpart_docs.model.structure import ITEM, Path, key_of, part_at, relations_of, vocabulary_at
from milpart_docs.views.addresses import Addresses, fragment_of, slug_of
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import country_name, field_label, topic_label

FACETS_OF_FIELD: Mapping[str, tuple[str, ...]] = {
    "pillars": ("pillar",),
    "partners": ("partner",),
    "partner": ("partner",),
    "country": ("partner", "member-state"),
    "member_states": ("member-state",),
    "member_state": ("member-state",),
    "topics": ("topic",),
}
"""Fields whose values lead to the catalogue of a facet, where the record has the value in that facet."""


HOUSEKEEPING = ("originator", "custodian", "created", "modified", "review_by", "language")
"""Fields that say more about the record than about its matter; they stand last."""
_DAY = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")

TAKEN_UP = "Taken up in"
"""The title of the column with the records that cite a part by its id."""
LONG = 80
"""From so many characters on, a fact takes the whole width."""


class Value(NamedTuple):
    """A text to show, the address that it leads to, and what a reader learns on asking."""

    text: str
    url: str = ""
    hint: str = ""

    @property
    def is_day(self) -> bool:
        """Whether the text is a date with its day, which must not break over two lines."""
        return _DAY.fullmatch(self.text) is not None


class Row(NamedTuple):
    """One part of a record: the anchor that it is cited by (empty, where it has no id), and a cell with its values for each column."""

    anchor: str
    cells: tuple[tuple[Value, ...], ...]


class Table(NamedTuple):
    """Parts of a record as a table: column labels, and a row for each part."""

    columns: tuple[str, ...]
    rows: tuple["Row", ...]


class Fact(NamedTuple):
    """One field as it is shown: its label, its meaning, and its values, or a table of parts."""

    key: str
    label: str
    meaning: str
    values: tuple[Value, ...] = ()
    table: Table | None = None

    @property
    def is_long(self) -> bool:
        """Whether the values need a line of their own."""
        return sum(len(value.text) for value in self.values) > LONG


class RecordValues:
    """Shows the values of one record."""

    def __init__(self, corpus: Corpus, facets: Facets, addresses: Addresses, entry: Entry, record_type: type[Record]) -> None:
        """Take what links and labels are looked up in."""
        self.corpus = corpus
        self.facets = facets
        self.addresses = addresses
        self.entry = entry
        self.record_type = record_type
        self.relations = {at.path for at in relations_of(record_type)}

    def facts(self, hidden: frozenset[str]) -> list[Fact]:
        """Show every field that is there, in the order in which the model declares them."""
        found = []
        for name, field in self.record_type.model_fields.items():
            key = key_of(name, field)
            value = self.entry.fields.get(key)
            if key not in hidden and value not in (None, [], "", False):
                found.append(self._fact(key, field.description or "", value))
        return sorted(found, key=lambda fact: fact.key in HOUSEKEEPING)

    def _fact(self, key: str, meaning: str, value: Any) -> Fact:
        part = part_at(self.record_type, (key,))
        if part is not None and isinstance(value, list) and all(isinstance(item, dict) for item in value):
            return Fact(key, field_label(key), meaning, table=self._table(part, key, value))
        if part is not None and isinstance(value, dict):
            return Fact(key, field_label(key), meaning, self._part((key,), value))
        return Fact(key, field_label(key), meaning, self._values((key,), value))

    def _table(self, part: type[Part], key: str, items: list[dict[str, Any]]) -> Table:
        declared = (key_of(name, field) for name, field in part.model_fields.items())
        # a field can take parts of several kinds, of which one was handed in: the keys of the others stand behind
        keys = [own for own in dict.fromkeys(chain(declared, *items)) if any(item.get(own) is not None for item in items)]
        rows = tuple(self._row(key, place, item, keys) for place, item in enumerate(items))
        columns = tuple(field_label(own) for own in keys)
        citing = [self._citing(item.get("id")) for item in items]
        if any(citing):
            rows = tuple(row._replace(cells=(*row.cells, found)) for row, found in zip(rows, citing, strict=True))
            columns = (*columns, TAKEN_UP)
        return Table(columns, rows)

    def _citing(self, identifier: Any) -> tuple[Value, ...]:
        """Give the records that cite a part by its id, as a proposal cites a need."""
        if identifier is None:
            return ()
        cited = str(identifier)
        links = self.corpus.graph.backlinks.get(self.entry.id, ())
        found = {link.source.id: link.source for link in links if cited in {link.reference.anchor, link.reference.target}}
        return tuple(Value(source.title, self.addresses.record(source.id), source.id) for source in found.values() if source.id)

    def _row(self, key: str, place: int, item: dict[str, Any], keys: list[str]) -> Row:
        anchor = fragment_of(str(item["id"])) if item.get("id") is not None else ""
        return Row(anchor, tuple(self._values((key, place, own), item.get(own)) for own in keys))

    def _part(self, path: Path, value: dict[str, Any]) -> tuple[Value, ...]:
        """Show a single part as ``label: value`` pairs; an amount of money stands with its currency."""
        if {"amount", "currency"} <= set(value):
            return (Value(f"{value['currency']} {value['amount']:,.0f}"),)
        shown: list[Value] = []
        for key, item in value.items():
            if key == "illustrative":
                shown += [Value("Illustrative", hint="This part illustrates the process and does not report.")] if item else []
                continue
            for single in self._values((*path, key), item):
                shown.append(single._replace(text=f"{field_label(key)}: {single.text}"))
        return tuple(shown)

    def _values(self, path: Path, value: Any) -> tuple[Value, ...]:
        if value is None:
            return ()
        if isinstance(value, list):
            return tuple(single for place, item in enumerate(value) for single in self._values((*path, place), item))
        if isinstance(value, dict):
            return self._part(path, value)
        return (self._value(path, value),)

    def _value(self, path: Path, value: Any) -> Value:
        if isinstance(value, bool):
            return Value("Yes" if value else "No")
        text = (
            f"{value:,.0f}"
            if isinstance(value, float) and value.is_integer()
            else f"{value:,}"
            if isinstance(value, int | float)
            else str(value)
        )
        pattern = tuple(ITEM if isinstance(step, int) else step for step in path)
        if pattern in self.relations:
            return self._link(text)
        label, hint = self._term(path, text)
        return Value(label, text if _is_address(path, text) else self._catalogue(path, text), hint)

    def _catalogue(self, path: Path, text: str) -> str:
        """Give the address of the catalogue that a value leads to, or nothing."""
        for key in FACETS_OF_FIELD.get(str(path[0]), ()):
            if slug_of(text) in {slug_of(value) for value in self.facets.values(self.entry, key)}:
                return self.addresses.facet_value(key, text)
        return ""

    def _term(self, path: Path, text: str) -> tuple[str, str]:
        vocabulary = vocabulary_at(self.record_type, path)
        if vocabulary == "country":
            return country_name(text), text
        if vocabulary and text in VOCABULARIES[vocabulary].terms:
            term = VOCABULARIES[vocabulary].terms[text]
            return term.label, term.meaning
        return (topic_label(text), "") if path[0] in {"topics", "regions"} else (text, "")

    def _link(self, text: str) -> Value:
        """Show an identifier as a link to its record, by title; one that leads nowhere stays text."""
        identifier, _, anchor = text.partition("#")
        links = self.corpus.graph.links.get(self.entry.path, ())
        target = next((link.target for link in links if link.reference.target == identifier), None)
        if target is None:
            return Value(text)
        return Value(target.title, self.addresses.record(target.id, anchor or ("" if target.id == identifier else identifier)), text)


def _is_address(path: Path, text: str) -> bool:
    return path[-1] in {"url", "discussion", "exact_match"} and text.startswith(("https://", "http://"))
