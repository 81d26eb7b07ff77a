"""What a query consists of: words, and what narrows.

The same values stand in ``tests/search/query/cases.json``, which the parser of the browser is held to as well.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Sign(StrEnum):
    """Whether something is wished for (the more the better), required, or excluded."""

    WISHED = ""
    REQUIRED = "+"
    EXCLUDED = "-"


class Kind(StrEnum):
    """How words are meant: one word, the beginning of a word, words that follow one another, or the identifier of a record."""

    WORD = "word"
    PREFIX = "prefix"
    PHRASE = "phrase"
    IDENTIFIER = "id"


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words to look for; only a phrase has more than one. ``field`` says where, or nothing for anywhere.

    An identifier that no record of the corpus has stands for its parts: *cap-and-trade* looks like one and is none.
    """

    kind: Kind
    words: tuple[str, ...]
    sign: Sign = Sign.WISHED
    field: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """Values of a facet, any of which a record must have, or none of which if excluded.

    A value is written as its folded words: that of a key (``mli``), of a label (``mali``), or some words of either (``congo``).
    """

    facet: str
    values: tuple[str, ...]
    sign: Sign = Sign.REQUIRED


@dataclass(frozen=True, slots=True)
class Range:
    """Bounds of a date or a year, both included and compared as text; an empty one is open.

    A bound need not be a day of the calendar: ``<2024-03`` ends with ``2024-03-00``.
    """

    facet: str
    first: str
    last: str
    sign: Sign = Sign.REQUIRED


Clause = Words | Facet | Range


@dataclass(frozen=True, slots=True)
class Query:
    """What a reader typed, and the clauses that it means: each once, in the order in which they come, with how often it was typed.

    ``typed`` has them as they follow one another, those that are repeated too, for a name may begin with a word that came before.
    """

    text: str
    times: Mapping[Clause, int]
    typed: tuple[Clause, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """All clauses."""
        return tuple(self.times)

    @property
    def words(self) -> tuple[Words, ...]:
        """The clauses that look for words."""
        return tuple(clause for clause in self.clauses if isinstance(clause, Words))

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The clauses that narrow by a facet."""
        return tuple(clause for clause in self.clauses if isinstance(clause, Facet))

    @property
    def ranges(self) -> tuple[Range, ...]:
        """The clauses that narrow by a range."""
        return tuple(clause for clause in self.clauses if isinstance(clause, Range))
