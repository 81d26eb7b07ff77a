"""The summary for reviewers as Markdown: a comment on a merge request, or what a job of GitHub shows of itself.

What cannot wait comes first, in one sentence and then in lists; what there is nothing of is left out. A list is cut where it would make the
summary longer than a comment may be, and says how many it leaves out.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from milpart_docs.diagnostics import Severity
from milpart_docs.views.answers.review.contents import Review
from milpart_docs.views.answers.review.lines import SEVERITIES, Lines
from milpart_docs.views.answers.review.words import quoted
from milpart_docs.views.numbers import counted
from milpart_docs.vocabulary.markings import is_above

MOST_LETTERS = 60_000
"""A comment on GitHub holds 65,536 characters; some are left for what a pipeline writes around the summary."""
LENGTHS = (50, 25, 12, 6, 3, 1)
"""So many lines a list has at most; the first of these with which the whole is short enough."""
NOTHING_URGENT = "No record is gone, no marking was lowered, no setting and no program is changed, and nothing wrong was found."

Item = TypeVar("Item")
Section = tuple[str, Sequence[str]]
"""A heading, and the lines of the list below it."""


def render_review(review: Review) -> str:
    """Write the summary."""
    head, sections = "\n\n".join(_head(review)), [section for section in _sections(review) if section[1]]
    written = (_join(head, sections, most) for most in LENGTHS)
    return next((text for text in written if len(text) <= MOST_LETTERS), _join(head, sections, LENGTHS[-1]))


def _join(head: str, sections: Sequence[Section], most: int) -> str:
    parts = [head]
    for title, lines in sections:
        rest = [f"* … and {len(lines) - most:,} more"] if len(lines) > most else []
        parts.append(f"### {title}\n\n" + "\n".join([*(f"* {line}" for line in lines[:most]), *rest]))
    return "\n\n".join(parts) + "\n"


def _head(review: Review) -> Iterator[str]:
    """Write the heading, what is compared, and what a reviewer should look at first."""
    counts = ((review.added, "added"), (review.changed, "changed"), (review.gone, "gone"))
    records = ", ".join(f"{counted(len(entries), 'record')} {word}" for entries, word in counts if entries) or "no record changed"
    others = f" In files that this change does not touch: {counted(review.elsewhere, 'finding')}." if review.elsewhere else ""
    yield "## Summary for reviewers"
    yield f"Compared with {quoted(review.change.reference)}: {records}.{others}"
    before = review.change.before
    if not before.settings.is_readable and not before.entries:
        yield "Where this branch began there was no project in this folder that could be read: every record counts as new."
    elif review.change.folder != review.folder:
        yield f"The project lay in {_folder(review.change.folder)} where this branch began, and lies in {_folder(review.folder)} now."
    urgent = "; ".join(_urgent(review))
    yield f"**Look at this first:** {urgent}." if urgent else NOTHING_URGENT


def _folder(name: str) -> str:
    return quoted(name) if name else "the folder at the top"


def _urgent(review: Review) -> Iterator[str]:
    """Count what cannot wait."""
    lowered = sum(1 for move in review.markings if move.part or is_above(move.before.marking, move.after.marking))
    by_severity = Counter(finding.severity for finding in review.findings)
    purposes = sum(1 for touched in review.files if touched.purpose)
    counts = (
        (by_severity[Severity.ERROR], "error", "errors"),
        (lowered, "marking lowered", "markings lowered"),
        (len(review.gone), "record gone", "records gone"),
        (len(review.settings), "setting changed", "settings changed"),
        (purposes, "file changed that programs run or obey", "files changed that programs run or obey"),
        (len(review.duplicates), "likely duplicate", "likely duplicates"),
        (by_severity[Severity.WARNING], "warning", "warnings"),
    )
    yield from (counted(number, one, many) for number, one, many in counts if number)


def _sections(review: Review) -> Iterator[Section]:
    """Give all sections, those first that a reviewer should look at first."""
    lines, severities = Lines(review.folder), list(SEVERITIES)
    lowered = sorted(review.markings, key=lambda move: not is_above(move.before.marking, move.after.marking))
    yield "Findings", _each(lines.finding, sorted(review.findings, key=lambda one: severities.index(one.severity)))
    yield "Who may see it", _each(lines.marking, lowered)
    yield "Gone", _each(lines.gone, review.gone)
    yield "Settings", _each(lines.setting, review.settings)
    yield "Files that programs run or obey", _each(lines.file, [touched for touched in review.files if touched.purpose])
    yield "States", _each(lines.state, review.states)
    yield "Likely duplicates", _each(lines.duplicate, review.duplicates)
    yield "Added", _each(lines.added, review.added)
    yield "Changed", _each(lines.changed, review.changed)
    yield "Who refers to it", _each(lines.cited, review.cited)
    yield "Pages", _each(lines.page, review.pages)
    yield "Other files", _each(lines.file, [touched for touched in review.files if not touched.purpose])


def _each(line: Callable[[Item], str], items: Sequence[Item]) -> list[str]:
    return [line(item) for item in items]
