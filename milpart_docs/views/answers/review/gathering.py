"""Gathers what a reviewer of a change should know of it.

Findings are those in files that the change touches, those of rules about a change, and those elsewhere that name a record of the change: a
reference that leads nowhere since a record is gone stands in a file that nobody touched. Where settings were changed, every finding may
follow from that.
"""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.change import Change, Revised
from milpart_docs.corpus.changed_files import ChangedFile
from milpart_docs.corpus.differences import Differences, find_differences
from milpart_docs.corpus.options import CONFIGS
from milpart_docs.diagnostics import Diagnostic
from milpart_docs.model import record_class
from milpart_docs.rules.catalogue import RULES
from milpart_docs.rules.comparison.lowering import find_lowered_parts
from milpart_docs.rules.domain import mp727_likely_duplicate as duplicate
from milpart_docs.search.duplicates import Pair, find_duplicates
from milpart_docs.views.answers.review.contents import Cited, MarkingMove, Review, Revision, Scope, StateMove
from milpart_docs.views.answers.review.files import Touched, find_touched
from milpart_docs.views.answers.review.settings import find_setting_moves
from milpart_docs.vocabulary import VOCABULARIES

_NAME = re.compile(r"[A-Z]{2,3}-[A-Z0-9-]*[A-Z0-9]")


def describe_review(change: Change, diagnostics: Sequence[Diagnostic], scope: Scope | None = None) -> Review:
    """Gather what a reviewer should know of a change; ``diagnostics`` are what a check with this change found in the files of the scope."""
    scope = scope or Scope()
    revised = [one for one in change.revised if any(entry is not None and scope.is_wanted(entry.path) for entry in one)]
    records = [one for one in revised if _is_record(one)]
    kept = [Revision(*pair, _differences(change, *pair)) for one in records if (pair := _both(one))]
    duplicates = _find_duplicates(change, records)
    told = [*_leave_out(duplicates, diagnostics)]
    settings = tuple(find_setting_moves(change.before.settings, change.after.settings) if scope.is_wanted(_config(change)) else ())
    touched = {_place(file.path, change, scope) for file in scope.files}
    findings = tuple(told if settings else _find_related(revised, touched, told))
    gone = tuple(one.before for one in records if one.after is None and one.before is not None)
    return Review(
        change=change,
        folder=scope.folder,
        added=tuple(one.after for one in records if one.before is None and one.after is not None),
        changed=tuple(one for one in kept if one.differences or one.before.path != one.entry.path),
        gone=gone,
        pages=tuple(one for one in revised if not _is_record(one)),
        states=tuple(_state_moves(kept)),
        markings=tuple(_marking_moves(change, revised)),
        settings=settings,
        files=tuple(_find_files(change, scope)),
        findings=findings,
        elsewhere=len(told) - len(findings),
        duplicates=duplicates,
        cited=tuple(_find_citing(change, [*gone, *(one.entry for one in kept if one.differences)])),
    )


def _is_record(one: Revised) -> bool:
    return any(entry is not None and entry.kind == "record" for entry in one)


def _both(one: Revised) -> tuple[Entry, Entry] | None:
    return (one.before, one.after) if one.before is not None and one.after is not None else None


def _config(change: Change) -> str:
    return change.after.settings.config


def _differences(change: Change, before: Entry, after: Entry) -> Differences:
    return find_differences((change.before, before), (change.after, after))


def _state_moves(kept: Sequence[Revision]) -> Iterator[StateMove]:
    for before, after, _ in kept:
        old, new, record_type = before.fields.get("status"), after.fields.get("status"), record_class(after.type)
        old, new = (value if isinstance(value, str) else "" for value in (old, new))
        if after.kind == "record" and old != new:
            term = VOCABULARIES[record_type.states].terms.get(new) if record_type else None
            yield StateMove(after, old, new, str(term.notes.get("moved_by", "")) if term else "")


def _marking_moves(change: Change, revised: Sequence[Revised]) -> Iterator[MarkingMove]:
    for before, after in filter(None, map(_both, revised)):
        if after.kind == "unreadable":
            continue
        if before.protection != after.protection:
            yield MarkingMove(after, before.protection, after.protection)
        for lowered in find_lowered_parts((change.before, before), (change.after, after)):
            yield MarkingMove(after, lowered.before, lowered.after, lowered.what)


def _find_files(change: Change, scope: Scope) -> Iterator[Touched]:
    """Give the files that are neither records nor pages; those outside of the project only where nothing was asked for in particular."""
    known = {entry.path for one in change.revised for entry in one if entry is not None}
    places = ((file, _place(file.path, change, scope)) for file in scope.files)
    wanted = [file for file, path in places if path not in known and scope.is_wanted(path) and not _went_along(file, change, scope)]
    folders, settings = {scope.folder, change.folder}, (change.before.settings, change.after.settings)
    tools = {scope.folder + tool for each in settings for tool in each.tools}
    return find_touched(wanted, {folder + name for folder in folders for name in (*CONFIGS, _config(change))}, tools)


def _place(path: str, change: Change, scope: Scope) -> str:
    """Give the path in the project of a file of the repository, also where the project lay before; nothing outside of both."""
    return next((path.removeprefix(folder) for folder in (scope.folder, change.folder) if path.startswith(folder)), "")


def _went_along(file: ChangedFile, change: Change, scope: Scope) -> bool:
    """Tell whether a file only moved because the folder of the project has another name."""
    return file.how == "moved" and file.was == change.folder + _place(file.path, change, scope)


def _find_related(revised: Sequence[Revised], touched: AbstractSet[str], diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Give the findings in files of the change and in its settings, of rules about a change, and those that name one of its records."""
    entries = [entry for one in revised for entry in one if entry is not None]
    paths, names = {entry.path for entry in entries} | {*CONFIGS, *touched}, {entry.id for entry in entries if entry.id}
    for diagnostic in diagnostics:
        if diagnostic.location.path in paths or _is_about_change(diagnostic) or not names.isdisjoint(_NAME.findall(diagnostic.message)):
            yield diagnostic


def _is_about_change(diagnostic: Diagnostic) -> bool:
    """Tell whether a finding follows from a change wherever it stands: in a record that shows another picture now, for instance."""
    rule = RULES.get(diagnostic.code)
    return rule is not None and rule.check_change is not None


def _find_duplicates(change: Change, records: Sequence[Revised]) -> tuple[Pair, ...]:
    """Find the pairs of which one was added or changed, the surest first; what was rejected is nobody's duplicate."""
    new = {one.after.path for one in records if one.after is not None and one.after.fields.get("status") != duplicate.REJECTED}
    pairs = find_duplicates(change.after) if new else ()
    return tuple(pair for pair in pairs if (pair.a.path in new or pair.b.path in new) and not pair.declared)


def _leave_out(pairs: Sequence[Pair], diagnostics: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    """Give the findings without those that say of one record of a pair that it is like the other: the pair itself says so."""
    told = {(pair.a.path, pair.b.id) for pair in pairs} | {(pair.b.path, pair.a.id) for pair in pairs}
    for diagnostic in diagnostics:
        other = next(iter(_NAME.findall(diagnostic.message)), "") if diagnostic.code == duplicate.CODE else ""
        if (diagnostic.location.path, other) not in told:
            yield diagnostic


def _find_citing(change: Change, entries: Sequence[Entry]) -> Iterator[Cited]:
    """Find who refers to records that were changed or are gone."""
    touched = {one.path for one in change.revised}
    for entry in entries:
        by = {source.path: source for source in _sources(change.after, entry) if source.path != entry.path}
        if by:
            here = tuple(source for path, source in by.items() if path in touched)
            yield Cited(entry, tuple(source for path, source in by.items() if path not in touched), here)


def _sources(corpus: Corpus, entry: Entry) -> Iterator[Entry]:
    yield from (link.source for link in corpus.graph.backlinks.get(entry.id, ()))
    if entry.id not in corpus.by_id:
        yield from (source for source, reference in corpus.graph.unresolved if reference.target == entry.id)
