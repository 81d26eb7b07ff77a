"""Numbers of new records: the next free one of a series such as ``LL-2026``; none is ever used twice.

A number is taken when a record has it, when a file that cannot be read may have it, and when git has ever known a file of that name, in
whatever branch: two drafts in two merge requests then do not take the same.
"""

from collections.abc import Iterable, Iterator
from itertools import chain

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.model.identifier import DIGITS, PREFIXES, leading_identifier

LAST = 999_999
"""The highest number that an identifier can have."""


def next_identifier(corpus: Corpus, type_name: str, year: int, past: Iterable[str] = ()) -> str:
    """Give the next free identifier of a type and year; ``past`` are others that were in use (``past_identifiers``)."""
    return next_free(type_name, year, taken_identifiers(corpus, past))


def next_free(type_name: str, year: int, identifiers: Iterable[str]) -> str:
    """Give the same, where all identifiers that are or were in use are known."""
    return next(free_identifiers(f"{PREFIXES[type_name]}-{year}", identifiers))


def series_of(identifier: str) -> str:
    """Give the series that an identifier belongs to: ``LL-2026`` for ``LL-2026-0042``, however its letters are written."""
    return identifier.strip().upper().rpartition("-")[0]


def free_identifiers(series: str, identifiers: Iterable[str]) -> Iterator[str]:
    """Give the free identifiers of a series, one after the other; ``identifiers`` are all that are or were in use.

    They go on behind the highest number. Where somebody took the last number that there is, the lowest free ones follow.
    """
    numbers = (_number_of(found) for found in identifiers if series_of(found) == series)
    taken = {int(number) for number in numbers if number.isdecimal()}
    highest = max(taken, default=0)
    for free in chain(range(highest + 1, LAST + 1), (number for number in range(1, highest) if number not in taken)):
        yield f"{series}-{free:0{DIGITS}}"


def _number_of(identifier: str) -> str:
    return identifier.strip().rpartition("-")[2]


def taken_identifiers(corpus: Corpus, past: Iterable[str] = ()) -> frozenset[str]:
    """Give every identifier that is or was in use: of records, of files that cannot be read or are misnamed, and of the past."""
    return frozenset({*past, *_in_use(corpus)})


def _in_use(corpus: Corpus) -> Iterator[str]:
    for entry in corpus.entries:
        yield entry.id
        yield from entry.known_as
        yield leading_identifier(entry.path.rpartition("/")[2]) or ""
