"""The lines of the summary for reviewers: one for each thing that a change does.

A line names a record by identifier and title, and a file by its path in the repository, which ``folder`` begins with.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Revised
from milpart_docs.diagnostics import Diagnostic, Severity
from milpart_docs.search.duplicates import Pair
from milpart_docs.views.answers.duplicates import KINDS
from milpart_docs.views.answers.review.contents import Cited, MarkingMove, Revision, StateMove
from milpart_docs.views.answers.review.files import Touched
from milpart_docs.views.answers.review.settings import SettingMove
from milpart_docs.views.answers.review.words import (
    field_words,
    protection_words,
    quoted,
    state_words,
    type_words,
    value_words,
    withheld_words,
)
from milpart_docs.views.numbers import percent
from milpart_docs.vocabulary.markings import is_above

SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
MOST_CITING = 5
"""So many records are named that refer to one."""
MOST_NAMED = 20
"""So many fields or sections are named of one record."""
LONGEST_SUMMARY = 160
"""So many letters of the summary of a new record are shown."""
TOLD_ELSEWHERE = frozenset({"status", "marking", "modified"})
"""Fields whose values have a section of their own, or say nothing to a reviewer."""


@dataclass(frozen=True, slots=True)
class Lines:
    """Writes lines, for a project in a folder of its repository."""

    folder: str = ""

    def gone(self, entry: Entry) -> str:
        """Name a record that is gone, and where it was."""
        return f"{self._named(entry)} ({type_words(entry)}), from {self._path(entry.path)}"

    def added(self, entry: Entry) -> str:
        """Name a new record with its state, its marking and whom it comes from, and say in its own words what it is about."""
        originator, summary = (str(entry.fields.get(key) or "") for key in ("originator", "summary"))
        whom = f", from {quoted(originator)}" if originator else ""
        about = f": {withheld_words('summary', entry) or quoted(summary, LONGEST_SUMMARY)}" if summary else ""
        marked = f"{state_words(entry.fields.get('status'))}, {protection_words(entry.protection)}"
        return f"{self._named(entry)} ({type_words(entry)}, {marked}{whom}){about}"

    def changed(self, revision: Revision) -> str:
        """Say what differs in a record, and where it was if it has moved."""
        before, after, _ = revision
        if after.kind != "record":
            became = "can no longer be read" if after.kind == "unreadable" else "is an ordinary page now"
            return f"{self._named(before)} ({type_words(before)}) {became}: {self._path(after.path)}"
        named = f"had the identifier {quoted(before.id)}" if before.id and after.id and before.id != after.id else ""
        moved = f"moved from {self._path(before.path)} to {self._path(after.path)}" if before.path != after.path else ""
        said = "; ".join(part for part in (named, *_difference_words(revision), moved) if part)
        known = after if after.id else before
        return f"{self._named(known)} ({type_words(known)}): {said}"

    def marking(self, move: MarkingMove) -> str:
        """Say who may see what now."""
        part = f", {quoted(move.part)}" if move.part else ""
        return f"{self._named(move.entry)}{part}: {protection_words(move.before)} → {protection_words(move.after)}{_direction(move)}"

    def state(self, move: StateMove) -> str:
        """Say from where to where a record went, and who moves records there."""
        who = f", moved by the {move.moved_by}" if move.moved_by else ""
        return f"{self._named(move.entry)}: {state_words(move.before)} → {state_words(move.after)}{who}"

    def finding(self, finding: Diagnostic) -> str:
        """Tell a finding with its place; what to write is told to the author, at the line."""
        place = quoted(f"{self.folder}{finding.location}")
        return f"{SEVERITIES[finding.severity]} {finding.code} at {place}: {quoted(finding.message)}"

    def duplicate(self, pair: Pair) -> str:
        """Name two records that may say the same."""
        return f"{self._named(pair.a)} and {self._named(pair.b)}: {KINDS[pair.kind].format(share=percent(pair.score))}"

    def cited(self, cited: Cited) -> str:
        """Name who refers to a record; those that the change touches itself stand last."""
        parts = [_cut([self._short(entry) for entry in entries], MOST_CITING) for entries in (cited.by, cited.touched)]
        said = [parts[0], f"{parts[1]}, changed here as well" if parts[1] else ""]
        return f"{self._named(cited.entry)}: {'; '.join(filter(None, said))}"

    def page(self, one: Revised) -> str:
        """Name a page, and what became of it."""
        before, after = one
        if after is not None and after.kind == "unreadable":
            return f"{self._path(one.path)} cannot be read"
        if before is not None and after is not None:
            return f"{self._path(one.path)} {'changed' if before.path == after.path else f'moved from {self._path(before.path)}'}"
        return f"{self._path(one.path)} {'is new' if before is None else 'is gone'}"

    def setting(self, move: SettingMove) -> str:
        """Say what a setting was and is."""
        return f"{quoted(move.name)}: {quoted(move.before)} → {quoted(move.after)}"

    def file(self, touched: Touched) -> str:
        """Name a file, what became of it, and what it is for."""
        purpose = f": {touched.purpose}" if touched.purpose else ""
        path, how, was = touched.file
        became = f"moved from {quoted(was)}" if was else how if how == "changed" else f"is {how}"
        return f"{quoted(path)} {became}{purpose}"

    def _named(self, entry: Entry) -> str:
        return f"**{quoted(entry.id)}** {quoted(entry.title)}" if entry.id else self._path(entry.path)

    def _short(self, entry: Entry) -> str:
        return quoted(entry.id) if entry.id else self._path(entry.path)

    def _path(self, path: str) -> str:
        return quoted(self.folder + path)


def _direction(move: MarkingMove) -> str:
    """Say whether a marking went down or up; communities alone say it themselves."""
    if is_above(move.before.marking, move.after.marking):
        return " (lowered)"
    return " (raised)" if is_above(move.after.marking, move.before.marking) else ""


def _difference_words(revision: Revision) -> Iterator[str]:
    before, after, differences = revision
    keys = [key for key in differences.fields if key != "modified" or differences.fields == ("modified",)]
    yield _cut([_field(key, before, after) for key in keys], MOST_NAMED)
    sections = [quoted(title) if title else "text before the first heading" for title in differences.sections]
    yield f"{'section' if len(sections) == 1 else 'sections'} {_cut(sections, MOST_NAMED)}" if sections else ""


def _field(key: str, before: Entry, after: Entry) -> str:
    """Name a field, with its values where they are short and say something; of one that is withheld, only how: a summary goes further."""
    withheld = withheld_words(key, after, before)
    if withheld:
        return f"{field_words(key)} ({withheld})"
    old, new = (value_words(entry.fields.get(key)) for entry in (before, after))
    return field_words(key) if key in TOLD_ELSEWHERE or not (old and new) else f"{field_words(key)} {old} → {new}"


def _cut(items: Sequence[str], most: int) -> str:
    rest = len(items) - most
    return ", ".join(items[:most]) + (f" and {rest:,} more" if rest > 0 else "")
