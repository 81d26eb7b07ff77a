"""An identifier belongs to one record, and is never used twice.

Of two records with the same identifier a reference can mean only one, and the other is as good as lost. Identifiers that differ only in
capital and small letters are the same to people and to many file systems. It happens when two people take the next number on the
same day.

Correct:

    lessons/LL-2026-0042-convoy.md       id: LL-2026-0042
    lessons/LL-2026-0043-ranges.md       id: LL-2026-0043

Wrong:

    lessons/LL-2026-0042-convoy.md       id: LL-2026-0042
    lessons/LL-2026-0042-ranges.md       id: LL-2026-0042
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from shlex import quote

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.numbers import free_identifiers, series_of, taken_identifiers
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.identifier import NUMBERED, is_identifier
from milpart_docs.rules.identity.file_name import fits, name_at
from milpart_docs.rules.rule import Context

CODE = "MP105"
SEVERITY = Severity.ERROR
OTHER_NAME = "MP103"
"""The rule that tells of a file that is named for another identifier than its record has."""


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding in each file that shares its identifier, so that whoever looks at one of them sees it, with the way to a free one.

    Where only one file is named for the identifier, it is its record's; a copy of it that is named for another one is told by MP103.
    """
    by_id: dict[str, list[Entry]] = defaultdict(list)
    for entry in corpus.records:
        if entry.id.strip():
            by_id[entry.id.strip().upper()].append(entry)
    free = _FreeNumbers(corpus)
    for entries in by_id.values():
        if len(entries) > 1:
            yield from _name_the_other(entries, free)


def _name_the_other(entries: Sequence[Entry], free: "_FreeNumbers") -> Iterator[Finding]:
    """Name the first file in each of the others, and the second in the first, unless that one alone has the identifier by its name."""
    owners = [entry for entry in entries if fits(name_at(entry.path), entry.id.strip())]
    first = owners[0] if owners else entries[0]
    is_owner = len(owners) == 1
    others = [entry for entry in entries if entry is not first and not (is_owner and _is_told(entry))]
    numbers = [free.take(first.id.strip().upper()) for _ in others]
    if not is_owner:
        yield _finding(first, others[0], numbers[0])
    for entry, number in zip(others, numbers, strict=True):
        yield _finding(entry, first, number)


def _is_told(entry: Entry) -> bool:
    return any(finding.code == OTHER_NAME for finding in entry.findings)


def _finding(entry: Entry, other: Entry, number: str) -> Finding:
    at = entry.position("id")
    differs = "" if entry.id == other.id else f", written {other.id} there"
    message = f"the identifier {entry.id} is also that of {other.path}{differs}"
    return Finding(at.value_line, at.value_column, message, _hint(entry, number), entry.path)


def _hint(entry: Entry, number: str) -> str:
    """Say how one of the two gets another identifier: a number is found for it, a key is for its author to choose."""
    way = f"take the next free number for one of the two, {number}" if number else "give one of the two records another key"
    if not is_identifier(entry.id):
        return f"{way}: write it as the id here, and name the file for it"
    return f"{way}; milpart renumber {quote(entry.path)}{'' if number else ' NEW'} does it, with all references"


class _FreeNumbers:
    """The numbers that are free, another one each time that it is asked; they are counted when the first is."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._series: dict[str, Iterator[str]] = {}

    def take(self, identifier: str) -> str:
        """Give the next free identifier of the series of another one; nothing, where it is no identifier with a number."""
        if not is_identifier(identifier) or identifier.partition("-")[0] not in NUMBERED:
            return ""
        series = series_of(identifier)
        if series not in self._series:
            self._series[series] = free_identifiers(series, taken_identifiers(self._corpus))
        return next(self._series[series])
