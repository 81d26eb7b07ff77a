"""An endorsed paragraph of doctrine changes only with a new version and an entry in the record of changes that names it.

Commands act on what is endorsed, and cite it by paragraph. If the words of a paragraph change while the version stays, two commands that
hold *version 1.0* hold different orders, and nobody can say since when. The same holds for what stands under no number, for title, summary
and level, and for the endorsement itself: they need a new version and an entry, which cannot name them by number. A picture or other file
that a paragraph shows belongs to it, so that one with other contents changes it. To protect a paragraph changes no word. The record of
changes says what changed and why, by paragraph: in an entry for the new version, or for one between the two. What it said before stays as
it is, and the version never goes back; 1.0, 1.00 and 1 are one version. The same holds where the other branch has endorsed the publication
since this one began.

Correct:

    # before                    # after
    version: 1.0                version: 1.1
                                changes:
                                  - {version: 1.1, date: 2026-11-20, paragraphs: [2.1], lessons: [LL-2026-0042]}
    2.1 The plan names …        2.1 The plan, agreed beforehand, names …

Wrong:

    # before                    # after
    version: 1.0                version: 1.0
    2.1 The plan names …        2.1 The plan, agreed beforehand, names …
"""

from collections.abc import Iterator, Sequence

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.same_record import Version
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading.values import Position
from milpart_docs.rules.comparison.change_records import compare_versions, find_altered, find_recorded
from milpart_docs.rules.comparison.endorsed_text import find_changed, find_numbers, find_others
from milpart_docs.rules.comparison.exchanged_files import find_exchanged, find_standing
from milpart_docs.rules.comparison.shown_files import Shown
from milpart_docs.rules.comparison.versions import listed
from milpart_docs.rules.domain.changes import as_text
from milpart_docs.rules.rule import Context

CODE = "MP804"
SEVERITY = Severity.ERROR
ENDORSED = "endorsed"
DOCTRINE = "doctrine"
MOST = 12
"""So many paragraphs are named in a sentence."""


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding in each endorsed publication whose paragraphs, version or record of changes changed as they may not."""
    for before, after in find_standing(change):
        if not after.fields:  # a front matter that cannot be read is told by other rules
            continue
        theirs = change.find_theirs(after)
        if _is_endorsed(before):
            yield from _check_endorsed(change, before, after, theirs)
        elif theirs is not None and _is_endorsed(theirs):
            yield from _check_meanwhile(change, before, after, theirs)


def _is_endorsed(entry: Entry) -> bool:
    return entry.type == DOCTRINE and entry.fields.get("status") == ENDORSED


def _check_endorsed(change: Change, before: Entry, after: Entry, theirs: Entry | None) -> Iterator[Finding]:
    """Check a publication that was endorsed before.

    A branch of which a part was merged goes on from what the other branch has now; so what is right seen from there, is right.
    """
    files = find_exchanged(change, before, after)
    found = [*_check_publication(change, (change.before, before), after, files)]
    if not found or theirs is None or any(_check_publication(change, (change.theirs, theirs), after, files)):
        yield from found


def _check_meanwhile(change: Change, before: Entry, after: Entry, theirs: Entry) -> Iterator[Finding]:
    """Check a publication that the other branch has endorsed since this one began: what changed here would change it unseen."""
    here, there = (find_changed(change, old, after) for old in ((change.before, before), (change.theirs, theirs)))
    changed, order = [number for number in here if number in there], compare_versions(*map(_version_of, (theirs, after)))
    if changed and order >= 0:
        at = after.position("version")
        message = f"{change.reference} has meanwhile endorsed version {_version_of(theirs)} of this, and {_name(changed)} changed here"
        hint = f"raise version, and add an entry for it to changes, with paragraphs: [{', '.join(changed[:MOST])}]"
        yield Finding(at.value_line, at.value_column, message, hint, after.path)


def _version_of(entry: Entry) -> str:
    return as_text(entry.fields.get("version"))


def _check_publication(change: Change, old: Version, after: Entry, files: Sequence[Shown]) -> Iterator[Finding]:
    before = old[1]
    was, version = _version_of(before), _version_of(after)
    changed, others, order = find_changed(change, old, after), find_others(change, old, after), compare_versions(was, version)
    at = after.position("version" if "version" in after.fields else "status")
    if files:
        at = at if changed or others else Position(files[0].line, files[0].column, files[0].line, files[0].column)
        showing = find_numbers((change.after, after), [shown.line for shown in files])
        changed, others = [*dict.fromkeys((*changed, *showing))], [*others, *(f"the file {shown.path}" for shown in files)]
    hint = _hint(changed)
    if was and version and order > 0:
        yield Finding(at.value_line, at.value_column, f"the version went back from {was} to {version}", "write a higher one", after.path)
    elif (changed or others) and not version:
        yield Finding(
            at.line,
            at.column,
            f"{_name_all(changed, others)} changed, and no version is written",
            f"write version: again, higher than {was or 'before'}, and {hint.partition(', and ')[2]}",
            after.path,
        )
    elif (changed or others) and order == 0:
        message = f"{_name_all(changed, others)} changed, and the version is still {version}"
        yield Finding(at.value_line, at.value_column, message, hint, after.path)
    elif others and not find_recorded(before, after):
        message = f"{_name_all(changed, others)} changed, and changes has no entry for version {version}"
        yield Finding(at.line, at.column, message, _hint(changed), after.path)
    else:
        yield from _check_entries(before, after, version, changed)
    for altered in find_altered(before, after, change.renamed):
        hint = f"bring it back as it was: {altered.written}"
        yield Finding(altered.line, altered.column, f"the entry of changes for version {altered.version} {altered.what}", hint, after.path)


def _hint(changed: Sequence[str]) -> str:
    named = f", with paragraphs: [{', '.join(changed[:MOST])}]" if changed else ", with a note that says what changed"
    return f"raise version, and add an entry for it to changes{named}"


def _name_all(changed: Sequence[str], others: Sequence[str]) -> str:
    rest = len(others) - MOST
    return listed([*([_name(changed)] if changed else []), *others[:MOST], *([f"{rest} more"] if rest > 0 else [])])


def _check_entries(before: Entry, after: Entry, version: str, changed: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding where the entries that came in with the change do not name all that it changed."""
    entries = find_recorded(before, after)
    named = {number for entry in entries for _, number in entry.paragraphs}
    missing = [number for number in changed if not any(number == name or number.startswith(f"{name}.") for name in named)]
    if missing:
        key = "changes" if "changes" in after.fields else "version"
        at = after.position("changes", entries[-1].place) if entries else after.position(key)
        message = f"{_name(missing)} changed, and no entry of changes for version {version} names {'it' if len(missing) == 1 else 'them'}"
        numbers = ", ".join(missing[:MOST])
        hint = f"add {numbers} to the paragraphs of that entry" if entries else f"add an entry for it, with paragraphs: [{numbers}]"
        yield Finding(at.line, at.column, message, hint, after.path)


def _name(numbers: Sequence[str]) -> str:
    rest = len(numbers) - MOST
    shown = [*numbers[:MOST], f"{rest} more"] if rest > 0 else [*numbers]
    return f"paragraph{'s' if len(numbers) > 1 else ''} {listed(shown)}"
