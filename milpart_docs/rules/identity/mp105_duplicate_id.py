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
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from shlex import quote

from milpart_docs.corpus import Corpus, Entry
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
    hint = _hints(by_id)
    for entries in by_id.values():
        if len(entries) > 1:
            yield from _name_the_other(entries, hint)


def _name_the_other(entries: Sequence[Entry], hint: Callable[[str], str]) -> Iterator[Finding]:
    """Name the first file in each of the others, and the second in the first, unless that one alone has the identifier by its name."""
    owners = [entry for entry in entries if fits(name_at(entry.path), entry.id.strip())]
    first = owners[0] if owners else entries[0]
    is_owner = len(owners) == 1
    others = [entry for entry in entries if entry is not first and not (is_owner and _is_told(entry))]
    ways = [hint(first.id.strip().upper()) for _ in others]
    if not is_owner:
        yield _finding(first, others[0], ways[0])
    for entry, way in zip(others, ways, strict=True):
        yield _finding(entry, first, way)


def _is_told(entry: Entry) -> bool:
    return any(finding.code == OTHER_NAME for finding in entry.findings)


def _finding(entry: Entry, other: Entry, way: str) -> Finding:
    at = entry.position("id")
    differs = "" if entry.id == other.id else f", written {other.id} there"
    message = f"the identifier {entry.id} is also that of {other.path}{differs}"
    return Finding(at.value_line, at.value_column, message, f"{way}; {_command(entry)} does it, with all references", entry.path)


def _command(entry: Entry) -> str:
    """Write the command that gives a record another identifier: a number is found for it, a key is for its author to choose."""
    is_numbered = entry.id.strip().upper().partition("-")[0] in NUMBERED
    return f"milpart renumber {quote(entry.path)}{'' if is_numbered else ' NEW'}"


def _hints(taken: Iterable[str]) -> Callable[[str], str]:
    """Give a function that names a free number, another one each time that it is asked."""
    highest: dict[str, int] = {}

    def hint(identifier: str) -> str:
        if not is_identifier(identifier) or identifier.partition("-")[0] not in NUMBERED:
            return "give one of the two records another key"
        series = identifier.rpartition("-")[0]
        highest.update({} if series in highest else _highest_number(taken, series))
        highest[series] += 1
        return f"take the next free number for one of the two, {series}-{highest[series]:04}"

    return hint


def _highest_number(taken: Iterable[str], series: str) -> Mapping[str, int]:
    found = (identifier.rpartition("-") for identifier in taken)
    return {series: max(int(number) for before, _, number in found if before == series and number.isdecimal())}
