"""Identifiers of new records: the next free number of a year, or a key; none is ever used twice.

A number is taken when a record has it, when a file that cannot be read may have it, and when git has ever known a file of that name, in
whatever branch: two drafts in two merge requests then do not take the same.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.git import ask_git
from milpart_docs.model.identifier import NUMBERED, PREFIXES, describe_form, is_identifier, leading_identifier

LAST = 999_999
"""The highest number that an identifier can have."""
DIGITS = 4


class IdentifierError(Exception):
    """No identifier can be made of what was given; the sentence says why, and ``hint`` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        """Take the sentence and the hint."""
        super().__init__(message)
        self.hint = hint


def is_numbered(type_name: str) -> bool:
    """Tell whether records of a type are numbered by year; the others have a key."""
    return PREFIXES[type_name] in NUMBERED


def next_identifier(corpus: Corpus, type_name: str, year: int, past: Iterable[str] = ()) -> str:
    """Give the identifier behind the highest of its type and year; ``past`` are others that were in use (``past_identifiers``).

    Where somebody took the last number that there is, it is the lowest free one.
    """
    return next_free(type_name, year, taken_identifiers(corpus, past))


def next_free(type_name: str, year: int, identifiers: Iterable[str]) -> str:
    """Give the same, where all identifiers that are or were in use are known."""
    start = f"{PREFIXES[type_name]}-{year}-"
    taken = {int(number) for number in (found.removeprefix(start) for found in identifiers) if number.isdigit()}
    number = max(taken, default=0) + 1
    if number > LAST:
        number = next(free for free in range(1, LAST + 2) if free not in taken)
    return f"{start}{number:0{DIGITS}}"


def taken_identifiers(corpus: Corpus, past: Iterable[str] = ()) -> frozenset[str]:
    """Give every identifier that is or was in use: of records, of files that cannot be read or are misnamed, and of the past."""
    return frozenset({*past, *_in_use(corpus)})


def _in_use(corpus: Corpus) -> Iterator[str]:
    for entry in corpus.entries:
        yield entry.id
        yield from entry.known_as
        yield leading_identifier(PurePosixPath(entry.path).name) or ""


def past_identifiers(root: Path, folders: tuple[str, ...]) -> frozenset[str]:
    """Give the identifiers of all files that git has ever known in some folders, in any branch; none, where there is no git."""
    answer = ask_git(root, "log", "--all", "--no-renames", "--diff-filter=A", "--name-only", "--format=", "-z", "--", *folders)
    paths = (answer or b"").decode("utf-8", "replace").split("\0")
    return frozenset(filter(None, (leading_identifier(PurePosixPath(path.strip("\n")).name) for path in paths)))


def make_identifier(type_name: str, key: str) -> str:
    """Make the identifier of a keyed type of what somebody wrote: in capitals, with hyphens for spaces, and without the prefix twice."""
    prefix = PREFIXES[type_name]
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", key) if not unicodedata.category(sign).startswith("M"))
    words = re.sub(r"[\s_./-]+", "-", plain.strip()).strip("-").upper()
    identifier = f"{prefix}-{words.removeprefix(f'{prefix}-')}"
    if not is_identifier(identifier):
        raise IdentifierError(f"{key!r} makes no identifier", f"it has the form {describe_form(type_name)}")
    return identifier


def check_free(corpus: Corpus, identifier: str, past: Iterable[str] = ()) -> None:
    """Raise IdentifierError where an identifier is in use, or was."""
    if identifier in corpus.by_id:
        raise IdentifierError(
            f"there is a record {identifier} already: {corpus.by_id[identifier].path}", "take another key, or correct that record"
        )
    if identifier in taken_identifiers(corpus, past):
        raise IdentifierError(f"the identifier {identifier} was in use before", "an identifier is never used twice: take another")
