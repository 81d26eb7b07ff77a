"""What is final is not changed any more.

A record that was rejected, noted, superseded or withdrawn says what was held at the time, and others cite it for that. Where its links
and references lead, and what links it to other records (`related`, `superseded_by`, `supersedes`, `translations`, `discussion`), may be put
right, and its custodian and its marking may change, which has rules of its own. What was renumbered is called by its new identifier. The
words stay, those of a link too: whether a change of words puts right a slip or a meaning, no program can tell. So do the pictures and other
files that it shows: one with the same name and other contents says something else. What became final on the other branch since this one
began, is final as well.

Correct:

    # before                    # after
    status: superseded          status: superseded
    related: []                 related: [LL-2026-0050]

Wrong:

    # before                    # after
    status: superseded          status: superseded
    title: Late timetable       title: Timetable was on time
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from milpart_docs.corpus import Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.differences import BEFORE_SECTIONS, find_differences, line_of_section, read_sections
from milpart_docs.corpus.same_record import Version
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.comparison.exchanged_files import find_exchanged, find_standing, tell_exchanged
from milpart_docs.rules.comparison.renaming import rename_text, rename_value
from milpart_docs.rules.comparison.versions import is_over, listed
from milpart_docs.rules.rule import Context

CODE = "MP803"
SEVERITY = Severity.ERROR
HINT = "undo this; what is known better now belongs into a record of its own, which can name this one under related"
MAY_CHANGE = frozenset(
    {
        *("status", "modified", "superseded_by", "supersedes", "related", "translations", "discussion"),
        *("custodian", "originator", "created", "id", "marking", "releasable_to", "downgraded"),
    }
)
"""Fields that may change, and those whose change has a rule of its own."""
OF_A_MOVE = frozenset({"withdrawn_reason"})
"""What comes in when the record moves on, to withdrawn."""
OF_A_LINK = frozenset({"url", "accessed"})
_TARGET = re.compile(r"(?P<picture>!\[[^\]\n]*\]\([^()\n]*\))|(?<=\[\[)[^\[\]|]+|(?<=\]\()[^\s)]+|https?://[^\s)>\"]+")
"""Where a reference, a link or an address leads, without the words that a reader sees in its place; a picture is seen itself."""


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at the first thing that changed in each record that was final before; one that came back is told by MP801."""
    for before, after in change.kept:
        theirs = change.find_theirs(after)
        if is_over(before) and is_over(after):
            yield from _check_words(change, before, after, f"this record is {before.fields['status']}, which is final, and was changed")
        elif theirs is not None and is_over(theirs) and not is_over(before):
            says = f"{change.reference} has meanwhile set this record to {theirs.fields['status']}, which is final, and it was changed here"
            yield from _check_words(change, before, after, says)
    for before, after in find_standing(change):
        if is_over(before) and is_over(after):
            says = f"this record is {before.fields['status']}, which is final, and the file"
            for shown in find_exchanged(change, before, after):
                yield Finding(
                    shown.line, shown.column, f"{says} {shown.path} that it shows {tell_exchanged(change, shown)}", HINT, after.path
                )


def _check_words(change: Change, before: Entry, after: Entry, says: str) -> Iterator[Finding]:
    """Yield a finding where the words changed, and are not those that the other branch has, too."""
    fields, sections = _find_changed(change, (change.before, before), after)
    theirs = change.find_theirs(after)
    if theirs is not None:
        other = _find_changed(change, (change.theirs, theirs), after)
        fields, sections = ([name for name in names if name in others] for names, others in zip((fields, sections), other, strict=True))
    if fields or sections:
        names = [*fields, *(f"the section {title}" if title != BEFORE_SECTIONS else "the text" for title in sections)]
        line, column = after.position(fields[0])[:2] if fields else (line_of_section(after, sections[0]), 1)
        yield Finding(line, column, f"{says}: {listed(names)}", HINT, after.path)


def _find_changed(change: Change, old: Version, after: Entry) -> tuple[list[str], list[str]]:
    """Find the keys of the fields and the titles of the sections whose words changed."""
    return _changed_fields(change, old[1], after), _changed_sections(change, old, after)


def _changed_fields(change: Change, before: Entry, after: Entry) -> list[str]:
    """Give the keys of the fields that changed, those that may left out; of sources their addresses do not count."""
    old, new = rename_value(before.fields, change.renamed), after.fields
    may = MAY_CHANGE | (OF_A_MOVE if old.get("status") != new.get("status") else frozenset())
    keys = (key for key in dict.fromkeys((*new, *old)) if key not in may)
    return [key for key in keys if _words_of(key, new.get(key)) != _words_of(key, old.get(key))]


def _words_of(key: str, value: Any) -> str:
    if key == "sources" and isinstance(value, list):
        value = [{name: said for name, said in item.items() if name not in OF_A_LINK} if isinstance(item, dict) else item for item in value]
    return json.dumps(value, sort_keys=True)


def _changed_sections(change: Change, old: Version, after: Entry) -> list[str]:
    """Give the sections whose words changed; where references and links lead is no word."""
    titles = find_differences(old, (change.after, after)).sections
    then, now = read_sections(*old), read_sections(change.after, after)
    return [title for title in titles if _words_in(rename_text(then.get(title, ""), change.renamed)) != _words_in(now.get(title, ""))]


def _words_in(text: str) -> str:
    return _TARGET.sub(lambda found: found["picture"] or "…", text)
