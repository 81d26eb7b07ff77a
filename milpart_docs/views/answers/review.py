"""What a reviewer of a change should know of it: the values that the summary for reviewers is written from.

Findings are those in files that the change touches, and those elsewhere that name a record of the change: a reference that leads nowhere
since a record is gone stands in a file that nobody touched.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.differences import Differences, find_differences
from milpart_docs.corpus.protection import Protection
from milpart_docs.diagnostics import Diagnostic
from milpart_docs.model import record_class
from milpart_docs.rules.comparison.lowering import find_lowered_parts
from milpart_docs.search.duplicates import Pair, find_duplicates
from milpart_docs.vocabulary import VOCABULARIES

REJECTED = "observation-rejected"
_NAME = re.compile(r"[A-Z]{2,3}-[A-Z0-9-]*[A-Z0-9]")


class StateMove(NamedTuple):
    """A record that went from a state to another, and who moves records there; nobody, where the process names none."""

    entry: Entry
    before: str
    after: str
    moved_by: str


class MarkingMove(NamedTuple):
    """A record or page whose own protection is another one now, or of which ``part`` was opened to more readers."""

    entry: Entry
    before: Protection
    after: Protection
    part: str = ""


class Revision(NamedTuple):
    """A record or page that was changed: as it is now, the path that it had before where that was another, and what differs."""

    entry: Entry
    was: str
    differences: Differences


class Cited(NamedTuple):
    """A record of the change, and the records and pages that refer to it and are not part of the change themselves."""

    entry: Entry
    by: tuple[Entry, ...]


class Review(NamedTuple):
    """All that the summary tells; ``elsewhere`` counts the findings that have nothing to do with the change."""

    reference: str
    added: tuple[Entry, ...]
    changed: tuple[Revision, ...]
    gone: tuple[Entry, ...]
    pages: tuple[str, ...]
    states: tuple[StateMove, ...]
    markings: tuple[MarkingMove, ...]
    findings: tuple[Diagnostic, ...]
    elsewhere: int
    duplicates: tuple[Pair, ...]
    cited: tuple[Cited, ...]


def describe_review(change: Change, diagnostics: Sequence[Diagnostic]) -> Review:
    """Gather what a reviewer should know of a change; ``diagnostics`` are all that a check with this change found."""
    kept = [(one.before, one.after) for one in change.records if one.before is not None and one.after is not None]
    added = tuple(one.after for one in change.records if one.before is None and one.after is not None)
    gone = tuple(one.before for one in change.records if one.after is None and one.before is not None)
    revised = [_revision(change, before, after) for before, after in kept]
    findings = tuple(_find_related(change, diagnostics))
    return Review(
        reference=change.reference,
        added=added,
        changed=tuple(revision for revision in revised if revision.differences or revision.was),
        gone=gone,
        pages=tuple(one.path for one in change.revised if one not in change.records),
        states=tuple(_state_moves(kept)),
        markings=tuple(_marking_moves(change)),
        findings=findings,
        elsewhere=len(diagnostics) - len(findings),
        duplicates=_find_duplicates(change),
        cited=tuple(_find_citing(change, [*gone, *(revision.entry for revision in revised if revision.differences)])),
    )


def _revision(change: Change, before: Entry, after: Entry) -> Revision:
    differences = find_differences((change.before, before), (change.after, after))
    return Revision(after, before.path if before.path != after.path else "", differences)


def _state_moves(kept: Sequence[tuple[Entry, Entry]]) -> Iterator[StateMove]:
    for before, after in kept:
        old, new, record_type = before.fields.get("status"), after.fields.get("status"), record_class(after.type)
        if isinstance(old, str) and isinstance(new, str) and old != new:
            term = VOCABULARIES[record_type.states].terms.get(new) if record_type else None
            yield StateMove(after, old, new, str(term.notes.get("moved_by", "")) if term else "")


def _marking_moves(change: Change) -> Iterator[MarkingMove]:
    for before, after in ((one.before, one.after) for one in change.revised):
        if before is None or after is None:
            continue
        if before.protection != after.protection:
            yield MarkingMove(after, before.protection, after.protection)
        for lowered in find_lowered_parts((change.before, before), (change.after, after)):
            yield MarkingMove(after, lowered.before, lowered.after, lowered.what)


def _find_related(change: Change, diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Give the findings in files of the change, and those elsewhere whose sentence names one of its records."""
    paths = {entry.path for one in change.revised for entry in one if entry is not None}
    names = {entry.id for one in change.records for entry in one if entry is not None and entry.id}
    for diagnostic in diagnostics:
        if diagnostic.location.path in paths or not names.isdisjoint(_NAME.findall(diagnostic.message)):
            yield diagnostic


def _find_duplicates(change: Change) -> tuple[Pair, ...]:
    """Find the pairs of which one was added or changed, the surest first; what was rejected is nobody's duplicate."""
    new = {one.after.path for one in change.records if one.after is not None and one.after.fields.get("status") != REJECTED}
    pairs = find_duplicates(change.after) if new else ()
    return tuple(pair for pair in pairs if (pair.a.path in new or pair.b.path in new) and not pair.declared)


def _find_citing(change: Change, entries: Sequence[Entry]) -> Iterator[Cited]:
    """Find who refers to records that were changed or are gone, without what the change touches anyway."""
    touched = {one.path for one in change.revised}
    for entry in entries:
        by = {source.path: source for source in _sources(change.after, entry) if source.path not in touched}
        if by:
            yield Cited(entry, tuple(by.values()))


def _sources(corpus: Corpus, entry: Entry) -> Iterator[Entry]:
    yield from (link.source for link in corpus.graph.backlinks.get(entry.id, ()))
    if entry.id not in corpus.by_id:
        yield from (source for source, reference in corpus.graph.unresolved if reference.target == entry.id)
