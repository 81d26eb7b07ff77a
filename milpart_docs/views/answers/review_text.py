"""The summary for reviewers as Markdown: a comment on a merge request, or what a job of GitHub shows of itself.

What a reviewer should look at comes first, and what there is nothing of is left out. A list is cut where it would make the summary longer
than a comment may be, and says how many it leaves out.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from milpart_docs.corpus import Entry
from milpart_docs.corpus.differences import Differences
from milpart_docs.diagnostics import Diagnostic, Severity
from milpart_docs.search.duplicates import Pair
from milpart_docs.views.answers.duplicates import KINDS
from milpart_docs.views.answers.review import Cited, MarkingMove, Review, Revision, StateMove
from milpart_docs.views.answers.review_words import field_words, named, protection_words, quoted, state_words, type_words
from milpart_docs.views.numbers import counted, percent
from milpart_docs.vocabulary.markings import is_above

MOST_LETTERS = 60_000
"""A comment on GitHub holds 65,536 characters; some are left for what a pipeline writes around the summary."""
LENGTHS = (50, 25, 12, 6, 3, 1)
"""So many lines a list has at most; the first of these with which the whole is short enough."""
MOST_CITING = 5
"""So many records are named that refer to one."""
MOST_NAMED = 20
"""So many fields or sections are named of one record."""
_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Item = TypeVar("Item")
Section = tuple[str, Sequence[str]]
"""A heading, and the lines of the list below it."""


def render_review(review: Review) -> str:
    """Write the summary."""
    head, sections = _head(review), [section for section in _sections(review) if section[1]]
    written = (_join(head, sections, most) for most in LENGTHS)
    return next((text for text in written if len(text) <= MOST_LETTERS), _join(head, sections, LENGTHS[-1]))


def _join(head: str, sections: Sequence[Section], most: int) -> str:
    parts = [head]
    for title, lines in sections:
        rest = [f"* … and {len(lines) - most:,} more"] if len(lines) > most else []
        parts.append(f"### {title}\n\n" + "\n".join([*(f"* {line}" for line in lines[:most]), *rest]))
    return "\n\n".join(parts) + "\n"


def _head(review: Review) -> str:
    """Write the heading, and in one sentence what the change does and what was found."""
    counts = ((review.added, "added"), (review.changed, "changed"), (review.gone, "gone"))
    records = ", ".join(f"{counted(len(entries), 'record')} {word}" for entries, word in counts if entries) or "no record changed"
    by_severity = Counter(finding.severity for finding in review.findings)
    found = ", ".join(counted(by_severity[severity], word) for severity, word in _SEVERITIES.items() if by_severity[severity])
    others = f" Findings that have nothing to do with this change: {review.elsewhere:,}." if review.elsewhere else ""
    return f"## Summary for reviewers\n\nCompared with {quoted(review.reference)}: {records}; {found or 'no findings'}.{others}"


def _sections(review: Review) -> Iterator[Section]:
    """Give all sections, those first that a reviewer should look at first."""
    lowered = sorted(review.markings, key=lambda move: not is_above(move.before.marking, move.after.marking))
    yield "Gone", [f"{named(entry)} ({type_words(entry)}), from {quoted(entry.path)}" for entry in review.gone]
    yield "Who may see it", _each(_marking_line, lowered)
    yield "States", _each(_state_line, review.states)
    yield "Findings", _each(_finding_line, sorted(review.findings, key=lambda one: list(_SEVERITIES).index(one.severity)))
    yield "Likely duplicates", [_duplicate_line(pair) for pair in review.duplicates]
    yield "Added", _each(_added_line, review.added)
    yield "Changed", _each(_changed_line, review.changed)
    yield "Who refers to it", _each(_cited_line, review.cited)
    yield "Pages", [quoted(path) for path in review.pages]


def _each(line: Callable[[Item], str], items: Sequence[Item]) -> list[str]:
    return [line(item) for item in items]


def _marking_line(move: MarkingMove) -> str:
    part = f", {quoted(move.part)}" if move.part else ""
    return f"{named(move.entry)}{part}: {protection_words(move.before)} → {protection_words(move.after)}"


def _state_line(move: StateMove) -> str:
    who = f", moved by the {move.moved_by}" if move.moved_by else ""
    return f"{named(move.entry)}: {state_words(move.before)} → {state_words(move.after)}{who}"


def _finding_line(finding: Diagnostic) -> str:
    hint = f"; {quoted(finding.hint)}" if finding.hint else ""
    return f"{_SEVERITIES[finding.severity]} {finding.code} at {quoted(str(finding.location))}: {quoted(finding.message)}{hint}"


def _duplicate_line(pair: Pair) -> str:
    return f"{named(pair.a)} and {named(pair.b)}: {KINDS[pair.kind].format(share=percent(pair.score))}"


def _added_line(entry: Entry) -> str:
    return f"{named(entry)} ({type_words(entry)}, {state_words(entry.fields.get('status'))})"


def _changed_line(revision: Revision) -> str:
    was = f"; the file was {quoted(revision.was)}" if revision.was else ""
    return f"{named(revision.entry)} ({type_words(revision.entry)}): {_difference_words(revision.differences) or 'moved'}{was}"


def _difference_words(differences: Differences) -> str:
    fields = [field_words(key) for key in differences.fields if key != "modified" or differences.fields == ("modified",)]
    sections = [quoted(title) if title else "text before the first heading" for title in differences.sections]
    parts = (("", fields), ("section " if len(sections) == 1 else "sections ", sections))
    return "; ".join(f"{word}{_cut(items, MOST_NAMED)}" for word, items in parts if items)


def _cited_line(cited: Cited) -> str:
    return f"{named(cited.entry)}: {_cut([quoted(entry.id or entry.path) for entry in cited.by], MOST_CITING)}"


def _cut(items: Sequence[str], most: int) -> str:
    rest = len(items) - most
    return ", ".join(items[:most]) + (f" and {rest:,} more" if rest > 0 else "")
