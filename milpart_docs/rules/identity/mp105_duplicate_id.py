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
from milpart_docs.corpus.sides import Sides
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

    Where only one file is named for the identifier, it is its record's; a copy of it that is named for another one is told by MP103. And
    where the corpus is compared with a branch that has the identifier already, it is that record's, and each new one is told.
    """
    by_id: dict[str, list[Entry]] = defaultdict(list)
    for entry in corpus.records:
        if entry.id.strip():
            by_id[entry.id.strip().upper()].append(entry)
    shared = [entries for entries in by_id.values() if len(entries) > 1]
    if shared:
        hints = _Hints(corpus, context)
        for entries in shared:
            yield from _name_the_other(entries, hints)


def _name_the_other(entries: Sequence[Entry], hints: "_Hints") -> Iterator[Finding]:
    """Name the first file in each of the others, and the second in the first, unless that one alone has the identifier by right."""
    older = [*filter(hints.is_older, entries)]
    new = [entry for entry in entries if entry not in older]
    named = [entry for entry in entries if fits(name_at(entry.path), entry.id.strip())]
    is_known = bool(older and new)
    first = older[0] if is_known else (named or entries)[0]
    is_owner = is_known or len(named) == 1
    others = [entry for entry in (new if is_known else entries) if entry is not first and not (is_owner and _is_told(entry))]
    numbers = [hints.take(first.id.strip().upper()) for _ in others]
    if not is_owner:
        yield _finding(first, others[0], hints.advise(first, others[0], numbers[0]))
    for entry, number in zip(others, numbers, strict=True):
        yield _finding(entry, first, hints.advise(entry, first, number))


def _is_told(entry: Entry) -> bool:
    return any(finding.code == OTHER_NAME for finding in entry.findings)


def _finding(entry: Entry, other: Entry, hint: str) -> Finding:
    at = entry.position("id")
    differs = "" if entry.id == other.id else f", written {other.id} there"
    message = f"the identifier {entry.id} is also that of {other.path}{differs}"
    return Finding(at.value_line, at.value_column, message, hint, entry.path)


class _Hints:
    """Says which record had an identifier first, and how others get one: another free number each time that one is asked for."""

    def __init__(self, corpus: Corpus, context: Context) -> None:
        self._corpus, self._change = corpus, context.change
        self._sides = Sides(context.change) if context.change else None
        self._series: dict[str, Iterator[str]] = {}

    def is_older(self, entry: Entry) -> bool:
        """Tell whether a record is known to have had its identifier before this branch came."""
        return self._sides is not None and not self._sides.is_new(entry)

    def take(self, identifier: str) -> str:
        """Give the next free identifier of the series of another one; nothing, where it is no identifier with a number."""
        if not is_identifier(identifier) or identifier.partition("-")[0] not in NUMBERED:
            return ""
        series = series_of(identifier)
        if series not in self._series:
            self._series[series] = free_identifiers(series, self._find_taken())
        return next(self._series[series])

    def _find_taken(self) -> frozenset[str]:
        theirs = taken_identifiers(self._change.theirs, self._change.past.identifiers) if self._change else frozenset[str]()
        return taken_identifiers(self._corpus, theirs)

    def advise(self, entry: Entry, other: Entry, number: str) -> str:
        """Say which of the two gets another identifier, and how: a number is found for it, a key is for its author to choose."""
        is_other = self._is_later(other, entry) and is_identifier(other.id)
        one = other if is_other else entry
        which = other.path if is_other else "this one" if self._is_later(entry, other) else "the later one of the two"
        way = f"give {which} the next free number, {number}" if number else f"give {which} another key"
        if not is_identifier(one.id):
            return f"{way}: write it as the id here, and name the file for it"
        command = f"milpart renumber {quote(one.path)}{'' if number else ' NEW'}"
        if self._change:
            return f"{way}; {command} --since {quote(self._change.reference)} does it, with the references that came with it"
        branch = quote(f"origin/{self._corpus.settings.branch}")
        return f"{way}; {command} --since {branch} does it, with the references that are not on that branch yet"

    def _is_later(self, entry: Entry, other: Entry) -> bool:
        """Tell whether one is known to be the later one: by the comparison, or by the days on which both were created."""
        if self._sides is not None and self._sides.is_new(entry) is not self._sides.is_new(other):
            return self._sides.is_new(entry)
        created, before = (str(one.fields.get("created") or "") for one in (entry, other))
        return bool(before) and created > before
