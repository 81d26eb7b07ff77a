"""An endorsed paragraph of doctrine changes only with a new version and an entry in the record of changes that names it.

Commands act on what is endorsed, and cite it by paragraph. If the words of a paragraph change while the version stays, two commands that
hold *version 1.0* hold different orders, and nobody can say since when. The record of changes says what changed and why, by paragraph: in
an entry for the new version, or for one between the two. What it said before stays as it is, and the version never goes back; 1.0, 1.00
and 1 are one version. The same holds where the other branch has endorsed the publication since this one began.

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
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.corpus.same_record import Version
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading.paragraphs import read_paragraphs
from milpart_docs.rules.comparison.change_records import compare_versions, find_altered, find_recorded
from milpart_docs.rules.comparison.renaming import rename_text
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
    for before, after in change.kept:
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
    found = [*_check_publication(change, (change.before, before), after)]
    if not found or theirs is None or any(_check_publication(change, (change.theirs, theirs), after)):
        yield from found


def _check_meanwhile(change: Change, before: Entry, after: Entry, theirs: Entry) -> Iterator[Finding]:
    """Check a publication that the other branch has endorsed since this one began: what changed here would change it unseen."""
    here, there = (_find_changed(change, old, after) for old in ((change.before, before), (change.theirs, theirs)))
    changed, order = [number for number in here if number in there], compare_versions(*map(_version_of, (theirs, after)))
    if changed and order >= 0:
        at = after.position("version")
        message = f"{change.reference} has meanwhile endorsed version {_version_of(theirs)} of this, and {_name(changed)} changed here"
        hint = f"raise version, and add an entry for it to changes, with paragraphs: [{', '.join(changed[:MOST])}]"
        yield Finding(at.value_line, at.value_column, message, hint, after.path)


def _version_of(entry: Entry) -> str:
    return as_text(entry.fields.get("version"))


def _check_publication(change: Change, old: Version, after: Entry) -> Iterator[Finding]:
    before = old[1]
    was, version = _version_of(before), _version_of(after)
    changed, order = _find_changed(change, old, after), compare_versions(was, version)
    at = after.position("version")
    if was and version and order > 0:
        yield Finding(at.value_line, at.value_column, f"the version went back from {was} to {version}", "write a higher one", after.path)
    elif changed and order == 0:
        message = f"{_name(changed)} changed, and the version is still {version}"
        hint = f"raise version, and add an entry for it to changes, with paragraphs: [{', '.join(changed[:MOST])}]"
        yield Finding(at.value_line, at.value_column, message, hint, after.path)
    else:
        yield from _check_entries(before, after, version, changed)
    for altered in find_altered(before, after, change.renamed):
        hint = f"bring it back as it was: {altered.written}"
        yield Finding(altered.line, altered.column, f"the entry of changes for version {altered.version} {altered.what}", hint, after.path)


def _find_changed(change: Change, old: Version, after: Entry) -> list[str]:
    """Give the numbers of the paragraphs that are new, other or gone; another identifier of what was renumbered is no change."""
    then = {number: rename_text(found.text, change.renamed) for number, found in read_paragraphs(read_body_text(*old)).items()}
    now = {number: found.text for number, found in read_paragraphs(read_body_text(change.after, after)).items()}
    return [number for number in dict.fromkeys((*now, *then)) if then.get(number) != now.get(number)]


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
