"""What a catalogue is: which records, as which rows, grouped how, in which columns and order."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from milpart_docs.catalogue.column import Scope

Conditions = Mapping[str, tuple[str, ...]]
"""Columns and the values of which a row must have one."""


class Layout(StrEnum):
    """How the rows of a catalogue are shown."""

    TABLE = "table"
    BOARD = "board"
    TREE = "tree"


@dataclass(frozen=True, slots=True)
class Shown:
    """A column that a catalogue shows, under the title that the catalogue gives it (its own, where that is empty)."""

    key: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Definition:
    """One catalogue as it is configured."""

    name: str
    title: str
    meaning: str = ""
    shelf: str = ""
    """The heading under which the overview of catalogues lists it; none, and it is not listed there."""
    records: Conditions = field(default_factory=dict)
    without: Conditions = field(default_factory=dict)
    each: str = ""
    """The list whose items are the rows; records are, where it is empty."""
    items: Conditions = field(default_factory=dict)
    group: str = ""
    pages: bool = False
    """Whether each group has a page of its own."""
    columns: tuple[Shown, ...] = ()
    """The columns; those of each record's type, where there are none."""
    order: tuple[str, ...] = ()
    """Columns to sort by, the first first; ``-`` before a name turns its order round."""
    limit: int = 0
    layout: Layout = Layout.TABLE

    @property
    def scope(self) -> Scope:
        """Where the names of its columns are looked up."""
        return Scope(self.each, tuple(self.records.get("type", ())))
