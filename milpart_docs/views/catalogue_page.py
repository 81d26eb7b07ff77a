"""A catalogue as a page: the values that its template shows, and how its rows are cut into pages that are not too long."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from milpart_docs.catalogue.column import Row
from milpart_docs.views.layouts import Section
from milpart_docs.views.links import LinkView, SuggestionView, Way
from milpart_docs.views.tables import Tables

AROUND = 800
"""So many characters a section takes beside its rows: its heading, and the table around them."""
FULL = 180_000
"""So many bytes of rows fill a page; with everything around them it stays below 300 KB."""


@dataclass(frozen=True, slots=True)
class FacetValueView:
    """One value of a facet, how many of the records at hand have it, its catalogue, and how many stand there."""

    value: str
    label: str
    count: int
    url: str
    total: int = 0


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet with its values; ``more`` of them are left out."""

    key: str
    title: str
    url: str
    values: tuple[FacetValueView, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a section that stands on one page."""

    section: Section
    rows: tuple[Row, ...]
    is_first: bool

    @property
    def html(self) -> str:
        """The rows as HTML."""
        return "".join(self.section.html(row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Step:
    """A page of a catalogue that is cut into several, or a section of it: what it is called and where it stands."""

    title: str
    url: str
    count: int = 0
    is_current: bool = False


NEAR = 3
"""So many pages before and after the current one are named; with the first and the last, whatever their number."""


def near_steps(total: int, current: int, url: Callable[[int], str]) -> tuple[Step, ...]:
    """Give the pages of something that is cut into several: those near the current one, the first and the last; none of one page only."""
    near = sorted({1, total, *range(max(1, current - NEAR), min(total, current + NEAR) + 1)})
    return tuple(Step(str(number), url(number), is_current=number == current) for number in near) if total > 1 else ()


@dataclass(frozen=True)
class CataloguePage:
    """One page of a catalogue.

    ``pieces`` are its rows under their headings, ``board`` is the same as HTML where it is a board, ``facets`` are lists of values that
    lead on, ``jumps`` lead to the sections, ``steps`` to the other pages of the same catalogue, and ``ways`` to what is said of its
    subject elsewhere. ``csv`` is the address of the whole as a spreadsheet; ``data`` and ``where`` tell the browser where all its rows
    are, if they do not stand on this page.
    """

    name: str
    title: str
    meaning: str
    count: int
    unit: str = "record"
    parent: tuple[str, str] | None = None
    shelves: Mapping[str, tuple[Step, ...]] = field(default_factory=dict)
    pieces: tuple[Piece, ...] = ()
    board: str = ""
    facets: tuple[FacetView, ...] = ()
    is_narrowing: bool = False
    jumps: tuple[Step, ...] = ()
    steps: tuple[Step, ...] = ()
    subject: LinkView | None = None
    ways: tuple[Way, ...] = ()
    read_first: tuple[SuggestionView, ...] = ()
    csv: str = ""
    data: tuple[str, ...] = ()
    where: str = ""

    @property
    def content(self) -> tuple[object, ...]:
        """Everything that the page shows, to be compared with what it showed before."""
        pieces = ((piece.section.title, piece.section.url, piece.section.count, piece.is_first, piece.html) for piece in self.pieces)
        return replace(self, pieces=()), tuple(pieces)


@dataclass(frozen=True)
class Listing:
    """A catalogue as a whole: all its sections, or the values of a facet."""

    sections: tuple[Section, ...] = ()
    values: tuple[FacetValueView, ...] = ()


@dataclass(frozen=True)
class Catalogues:
    """Every page, every catalogue as a whole by the address of its spreadsheet, and what tables are written with."""

    pages: tuple[CataloguePage, ...]
    listings: Mapping[str, Listing]
    tables: Tables


def fill_pages(sections: Sequence[Section]) -> Iterator[tuple[Piece, ...]]:
    """Fill pages with rows, section by section."""
    pieces: list[Piece] = []
    room = FULL
    for section in sections:
        start = 0
        room -= AROUND + len(section.table.head())
        for place, row in enumerate(section.rows):
            size = len(section.html(row).encode())
            if size > room and (pieces or place > start):
                pieces += [Piece(section, section.rows[start:place], start == 0)] if place > start else []
                yield tuple(pieces)
                pieces, room, start = [], FULL, place
            room -= size
        if section.rows[start:]:
            pieces.append(Piece(section, section.rows[start:], start == 0))
    if pieces:
        yield tuple(pieces)
