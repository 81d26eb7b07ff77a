"""An endorsed paragraph of doctrine changes only with a new version and an entry in the record of changes that names it.

Commands act on what is endorsed, and cite it by paragraph. If the words of a paragraph change while the version stays, two commands that
hold *version 1.0* hold different orders, and nobody can say since when. The record of changes says what changed and why, by paragraph.

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

import re
from collections.abc import Iterator, Mapping, Sequence

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading.paragraphs import Paragraph, read_paragraphs
from milpart_docs.rules.comparison.versions import listed
from milpart_docs.rules.domain.changes import as_text, read_changes
from milpart_docs.rules.rule import Context

CODE = "MP804"
SEVERITY = Severity.ERROR
ENDORSED = "endorsed"
_NUMBERS = re.compile(r"[0-9]+(?:\.[0-9]+)*")
MOST = 12
"""So many paragraphs are named in a sentence."""


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding in each endorsed publication whose paragraphs changed without a version, or without an entry that names them."""
    for before, after in change.kept:
        if after.type != "doctrine" or before.fields.get("status") != ENDORSED:
            continue
        old = read_paragraphs(read_body_text(change.before, before))
        changed = _changed(old, read_paragraphs(read_body_text(change.after, after)))
        if changed:
            yield from _check_record(before, after, changed)


def _changed(old: Mapping[str, Paragraph], new: Mapping[str, Paragraph]) -> list[str]:
    """Give the numbers of the paragraphs that are new, other or gone."""
    texts = [{number: paragraph.text for number, paragraph in found.items()} for found in (old, new)]
    return [number for number in dict.fromkeys((*new, *old)) if texts[0].get(number) != texts[1].get(number)]


def _check_record(before: Entry, after: Entry, changed: Sequence[str]) -> Iterator[Finding]:
    was, version = as_text(before.fields.get("version")), as_text(after.fields.get("version"))
    at = after.position("version")
    if was == version:
        message = f"{_name(changed)} changed, and the version is still {version}"
        hint = f"raise version, and add an entry for it to changes, with paragraphs: [{', '.join(changed[:MOST])}]"
        yield Finding(at.value_line, at.value_column, message, hint, after.path)
    elif _is_lower(version, was):
        yield Finding(at.value_line, at.value_column, f"the version went back from {was} to {version}", "write a higher one", after.path)
    else:
        yield from _check_entries(before, after, version, changed)


def _check_entries(before: Entry, after: Entry, version: str, changed: Sequence[str]) -> Iterator[Finding]:
    """Yield a finding where the entries that came in with the change do not name all that it changed."""
    known = {change[1:] for change in read_changes(before.fields)}
    entries = [change for change in read_changes(after.fields) if change.version == version or change[1:] not in known]
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


def _is_lower(version: str, other: str) -> bool:
    """Tell whether one version comes before another; two that are no numbers with points between cannot be compared."""
    if not (_NUMBERS.fullmatch(version) and _NUMBERS.fullmatch(other)):
        return False
    return [*map(int, version.split("."))] < [*map(int, other.split("."))]
