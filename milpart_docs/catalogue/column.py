"""What a column is: a named way to read values from the rows of a catalogue, to call them, and to sort them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from milpart_docs.corpus import Entry
from milpart_docs.model.structure import Path, value_at

ANY = "*"
"""As a condition: whatever there is, but something."""

Raw = str | int | float
"""A value as it is read: a text, or a number."""


class Kind(StrEnum):
    """What the values of a column are, so that views know how to show them."""

    TEXT = "text"
    TITLE = "title"
    RECORD = "record"
    FACET = "facet"
    STATUS = "status"
    ADDRESS = "address"


class Row(NamedTuple):
    """What stands in one row: a record, or one item of a list in it (``place`` is where that stands)."""

    entry: Entry
    place: Path = ()

    @property
    def item(self) -> Any:
        """The item, or the fields of the record where the row stands for it as a whole."""
        return value_at(self.entry.fields, self.place) if self.place else self.entry.fields


class Scope(NamedTuple):
    """Where the name of a column is looked up: the list whose items are the rows, and the record types that come first."""

    each: str = ""
    types: tuple[str, ...] = ()


EVERYWHERE = Scope()


def sorted_as_written(value: Raw) -> tuple[Any, ...]:
    """Sort numbers by size, before texts by their letters."""
    return (0, value, "") if isinstance(value, int | float) else (1, 0, value.casefold())


def sorted_in(terms: Iterable[str]) -> Callable[[Raw], tuple[Any, ...]]:
    """Sort values as terms stand in a vocabulary; what is no term comes last."""
    places = {term: place for place, term in enumerate(terms)}
    return lambda value: (0, places.get(str(value), len(places)), str(value))


def plain(value: Raw) -> str:
    """Show a number with its thousands set apart, and a text as it is."""
    return f"{value:,}" if isinstance(value, int | float) else value


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name in configuration, its title, and how its values are read, called and sorted."""

    key: str
    title: str
    read: Callable[[Row], Iterable[Raw]]
    kind: Kind = Kind.TEXT
    label: Callable[[Raw], str] = plain
    order: Callable[[Raw], tuple[Any, ...]] = sorted_as_written
    group_order: Callable[[Raw], tuple[Any, ...]] | None = None
    """What sorts the headings under which rows are grouped, where that is another order than that of rows."""
    is_known: Callable[[Raw], bool] = lambda _: True
    """Whether the record that a value names exists."""
    facet: str = ""
    """The facet whose catalogue a value leads to, where there is one."""

    def values(self, row: Row) -> tuple[Raw, ...]:
        """Give the values of a row, each once."""
        return tuple(dict.fromkeys(self.read(row)))
