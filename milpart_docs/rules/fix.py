"""What a rule knows about putting right what it complains of: the one safe answer, as changes that somebody else writes into the text.

A rule says which value belongs where; how that is written (quotes, brackets, lines) is the business of ``milpart_docs.authoring``. Only
what can have been meant in one way is a fix. Where two answers are possible the rule's hint names them, and the author chooses.
"""

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from milpart_docs.corpus import Corpus
from milpart_docs.model.structure import Path
from milpart_docs.reading import SourceFile
from milpart_docs.vocabulary.look_alikes import name_odd, plain_text

Answer = str | int | bool | Decimal | date | tuple[str, ...]
"""What can stand in the place of a wrong value; a tuple is a list of texts."""


class NewValue(NamedTuple):
    """Another value at a path of the front matter."""

    path: Path
    value: Answer


class NewKey(NamedTuple):
    """Another key for the value at a path of the front matter; ``key`` takes the place of the path's last step."""

    path: Path
    key: str


class NoItem(NamedTuple):
    """One entry less in a list; the path is that of the entry.

    Where a comment would go with it, the entry at ``or_else`` goes, which says the same, word for word.
    """

    path: Path
    or_else: Path = ()


class NoLine(NamedTuple):
    """One line less, counted from one; the line ``like`` says the same, letter for letter."""

    line: int
    like: int


class NewWords(NamedTuple):
    """Other words at a line and column of the file, both from one, where the old ones stand."""

    line: int
    column: int
    old: str
    new: str


class Edit(NamedTuple):
    """Another text between two offsets of the file's text, as it is after line ends became ``\\n`` and a byte order mark went.

    It lays out anew what is there, and takes no word away; all other changes name what they put something else in the place of.
    """

    start: int
    end: int
    text: str


class PlainForm(NamedTuple):
    """The same text as UTF-8 without a byte order mark and with line ends of one character."""


Change = NewValue | NewKey | NoItem | NoLine | NewWords | Edit | PlainForm


class Fix(NamedTuple):
    """One mistake put right: its place, what stands in the place of what, and the changes.

    ``paths`` are the values that the changes touch beyond those that they name themselves. A rule leaves ``code`` empty, and ``path`` where
    it looks at one file only.
    """

    line: int
    column: int
    message: str
    changes: tuple[Change, ...]
    paths: tuple[Path, ...] = ()
    path: str = ""
    code: str = ""


FixFile = Callable[[SourceFile], Iterator[Fix]]
FixCorpus = Callable[[Corpus], Iterator[Fix]]


LONGEST_SHOWN = 60
"""So many characters of a text are shown in a sentence."""


def in_place_of(new: str, old: str) -> str:
    """Say what stands in the place of what, and what is odd about the old text where nobody sees it."""
    odd = name_odd(old) if plain_text(old) == new else ""
    return f"{shorten(new)} in the place of {shorten(old)}{f' ({odd})' if odd else ''}"


def shorten(text: str) -> str:
    """Give a text on one line, cut to what fits into a sentence."""
    shown = " ".join(text.split())
    return shown if len(shown) <= LONGEST_SHOWN else shown[: LONGEST_SHOWN - 1] + "…"
