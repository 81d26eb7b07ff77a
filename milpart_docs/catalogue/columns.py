"""The columns of a corpus, by name.

Every facet is a column, and so is every field of the model (``owner``, ``dates.actual_start``, ``labels.fr``), and what is computed here.
Rows are chosen, grouped and sorted by columns, and show columns; so whatever can be shown can also be sorted and filtered by.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from milpart_docs.catalogue.column import EVERYWHERE, Column, Kind, Raw, Row, Scope, sorted_as_written, sorted_in
from milpart_docs.catalogue.facets import BY_KEY, Facets
from milpart_docs.catalogue.fields import FieldPlace, field_place, walk
from milpart_docs.catalogue.reviews import REVIEW_TITLES, WHEN, Reviews, when
from milpart_docs.catalogue.teaching import languages_in, last_start, length_of, next_start
from milpart_docs.corpus import Corpus
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.fields import earliest_day
from milpart_docs.model.structure import value_at
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES
from milpart_docs.vocabulary.labels import country_name, plural_of_type

LINKED = "linked."
"""What the name of a column begins with that counts the records of some types which refer to the row's: ``linked.course+syllabus``."""
COUNT = "count."
"""What the name of a column begins with that counts the values of a field: ``count.implements``."""
COMPUTED = frozenset(
    {"title", "record", "status", "own_capability", "month", "letter", "paragraphs", "length", "taught_in", "next_start", "last_start"}
    | {"review", "review_of", "review_when", "due_when"}
)
"""The columns that are computed; a test compares this list with what ``Columns`` declares."""


def column_exists(key: str, each: str = "") -> bool:
    """Tell whether there is a column of a name."""
    if key.startswith(LINKED):
        return all(kind in RECORD_TYPES for kind in key.removeprefix(LINKED).split("+"))
    if key.startswith(COUNT):
        return field_place(key.removeprefix(COUNT), EVERYWHERE) is not None
    is_field = field_place(key, EVERYWHERE) is not None or bool(each and field_place(key, Scope(each)))
    return is_field or key in COMPUTED or key in BY_KEY


def terms_of(key: str, scope: Scope) -> tuple[str, ...]:
    """Give the only values that a column can have, where its vocabulary is closed."""
    if key in {"review_when", "due_when"}:
        return tuple(WHEN)
    place = field_place(key, scope)
    if key in _CLOSED and not (scope.each and place):
        return tuple(term for name in _CLOSED[key] for term in VOCABULARIES[name].terms)
    name = "country" if key in {"partner", "member-state"} else place.vocabulary if place else ""
    return tuple(COUNTRIES) if name == "country" else tuple(VOCABULARIES[name].terms) if name else ()


_CLOSED: Mapping[str, tuple[str, ...]] = {
    "type": ("record-type",),
    "pillar": ("pillar",),
    "status": ("lesson-status", "document-status", "activity-status"),
    # several types have a field of this name, each with another vocabulary or none
    "level": (),
}


class Columns:
    """The columns of one corpus on one day."""

    def __init__(self, corpus: Corpus, facets: Facets, today: date) -> None:
        """Take what values are read from and called by."""
        self.corpus = corpus
        self.facets = facets
        self.today = today
        self._found: dict[tuple[str, Scope], Column] = {}
        self._computed: Mapping[str, Column] = {column.key: column for column in self._declare()}

    def find(self, key: str, scope: Scope = EVERYWHERE) -> Column:
        """Give a column by its name; in rows that stand for items, their fields come first. Raise KeyError for an unknown name."""
        if (key, scope) not in self._found:
            self._found[key, scope] = self._find(key, scope)
        return self._found[key, scope]

    def _find(self, key: str, scope: Scope) -> Column:
        if not column_exists(key, scope.each):
            raise KeyError(key)
        of_item = field_place(key, scope) if scope.each else None
        if of_item:
            return self._field(key, of_item, is_of_item=True)
        if key.startswith(LINKED):
            return self._linked(key)
        if key.startswith(COUNT):
            return _count(key)
        if key in self._computed:
            return self._computed[key]
        if key in BY_KEY:
            return self._facet(key)
        place = field_place(key, Scope("", scope.types))
        if place is None:
            raise KeyError(key)
        return self._field(key, place, is_of_item=False)

    def _declare(self) -> Iterator[Column]:
        """Declare what is neither a facet nor a field."""
        facets, today, reviews = self.facets, self.today, Reviews(self.corpus, self.today)
        yield Column("title", "Record", _identifier, Kind.TITLE, self.title, self._by_title)
        yield Column("record", "Record", _identifier, Kind.RECORD, self.title, self._by_title)
        yield replace(self._facet("status"), kind=Kind.STATUS)
        named = Column("own_capability", "Capability", lambda row: facets.capabilities_named_in(row.entry), Kind.FACET)
        yield replace(named, label=self.title, order=self._by_title, facet="capability")
        yield Column("month", "Month", month_of, label=month_label, group_order=_newest_first)
        yield Column("letter", "Letter", lambda row: [first_letter(row.entry.title)])
        yield Column("paragraphs", "Paragraphs", lambda row: [sum("." in anchor for anchor in row.entry.anchors)])
        yield Column("length", "Length", lambda row: length_of(row.entry.fields.get("duration")))
        yield Column("taught_in", "Language", lambda row: languages_in(row.entry.fields.get("language_profile")))
        yield Column("next_start", "Next run", lambda row: next_start(row.entry.fields.get("iterations"), today))
        yield Column("last_start", "Last known run", lambda row: last_start(row.entry.fields.get("iterations"), today))
        yield Column("review", "Due", lambda row: [found.day for found in reviews.next_of(row.entry)])
        yield Column("review_of", "What is due", lambda row: [found.field for found in reviews.next_of(row.entry)], label=_review_label)
        near = Column("review_when", "When", lambda row: [when(found.day, today) for found in reviews.next_of(row.entry)])
        yield replace(near, label=_when_label, order=sorted_in(WHEN))
        yield Column("due_when", "When", self._due_when, label=_when_label, order=sorted_in(WHEN))

    def title(self, identifier: Raw) -> str:
        """Give the title of the record that a value names, or the value where there is none."""
        entry = self.corpus.by_id.get(str(identifier).partition("#")[0])
        return entry.title if entry else str(identifier)

    def _by_title(self, identifier: Raw) -> tuple[object, ...]:
        return sorted_as_written(self.title(identifier))

    def _is_known(self, identifier: Raw) -> bool:
        return str(identifier).partition("#")[0] in self.corpus.by_id

    def _due_when(self, row: Row) -> Iterable[Raw]:
        item = row.item if isinstance(row.item, dict) else {}
        if item.get("status") in {"done", "dropped"}:
            return ["finished"]
        return [when(str(item["due"]), self.today)] if item.get("due") else []

    def _facet(self, key: str) -> Column:
        facets = self.facets
        column = Column(key, BY_KEY[key].title, lambda row: facets.values(row.entry, key), Kind.FACET, facet=key)
        return replace(
            column,
            label=lambda value: facets.label(key, str(value)),
            order=lambda value: facets.order_in_tables(key, str(value)),
            group_order=lambda value: facets.order(key, str(value)),
        )

    def _linked(self, key: str) -> Column:
        """Count the records of some types that refer to the row's."""
        kinds = key.removeprefix(LINKED).split("+")

        def read(row: Row) -> Iterable[Raw]:
            sources = {link.source.id for link in self.corpus.graph.backlinks.get(row.entry.id, ()) if link.source.type in kinds}
            return [len(sources)] if sources else []

        return Column(key, plural_of_type(kinds[0]), read)

    def _field(self, key: str, place: FieldPlace, *, is_of_item: bool) -> Column:
        path = tuple(key.split("."))
        column = Column(key, place.title, lambda row: walk(row.item if is_of_item else row.entry.fields, path))
        if place.is_relation:
            return replace(column, kind=Kind.RECORD, label=self.title, order=self._by_title, is_known=self._is_known)
        if place.vocabulary == "country":
            return replace(column, label=_country, order=lambda value: sorted_as_written(_country(value)))
        if place.vocabulary:
            vocabulary = VOCABULARIES[place.vocabulary]
            return replace(column, label=lambda value: vocabulary.label(str(value)), order=sorted_in(vocabulary.terms))
        return replace(column, kind=Kind.ADDRESS) if path[-1] in {"url", "exact_match"} else column


def _identifier(row: Row) -> Iterable[Raw]:
    return (row.entry.id,)


def _country(code: Raw) -> str:
    return country_name(str(code))


def _review_label(field: Raw) -> str:
    return REVIEW_TITLES[str(field)]


def _when_label(value: Raw) -> str:
    return WHEN[str(value)]


def _count(key: str) -> Column:
    """Count the values of a field."""
    field = key.removeprefix(COUNT)
    place = field_place(field, EVERYWHERE)

    def read(row: Row) -> Iterable[Raw]:
        value = value_at(row.entry.fields, tuple(field.split(".")))
        return [len(value)] if isinstance(value, list) and value else []

    return Column(key, place.title if place else field, read)


def month_of(row: Row) -> Iterable[Raw]:
    """Give the month in which a record was last changed."""
    modified = row.entry.fields.get("modified")
    return [modified[:7]] if isinstance(modified, str) else []


def _newest_first(month: Raw) -> tuple[object, ...]:
    digits = str(month).replace("-", "")
    return (-int(digits) if digits.isdecimal() else 0, str(month))


def month_label(month: Raw) -> str:
    """Give a month as readers write it: ``2026-11`` reads *November 2026*."""
    try:
        return earliest_day(str(month)).strftime("%B %Y")
    except ValueError:
        return str(month)


def first_letter(title: str) -> str:
    """Give the letter under which a title stands in an alphabet, ``#`` for what begins with none."""
    letter = next((char for char in title if char.isalnum()), "#").upper()
    return letter if letter.isalpha() else "#"
