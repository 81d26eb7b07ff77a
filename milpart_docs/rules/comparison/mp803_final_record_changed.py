"""What is final is not changed any more.

A record that was rejected, noted, superseded or withdrawn says what was held at the time, and others cite it for that. Links that died,
references, and what links it to other records (`related`, `superseded_by`, `supersedes`, `translations`, `discussion`) may be put right,
and its custodian and its marking may change, which has rules of its own. The words stay: whether a change of words puts right a slip or a
meaning, no program can tell.

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

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.change import Change
from milpart_docs.corpus.differences import BEFORE_SECTIONS, find_differences, line_of_section, read_sections
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.states import is_final
from milpart_docs.rules.comparison.versions import listed, states_of
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
_REFERENCE = re.compile(r"\[\[[^\[\]\n]*\]\]|https?://[^\s)>\"]+")


def check_change(change: Change, context: Context) -> Iterator[Finding]:
    """Yield a finding at the first thing that changed in each record that was final before; one that came back is told by MP801."""
    for before, after in change.kept:
        if not all(is_final(states_of(entry), entry.fields.get("status")) for entry in (before, after)):
            continue
        fields, sections = _changed_fields(before, after), _changed_sections(change.before, before, change.after, after)
        if fields or sections:
            names = [*fields, *(f"the section {title}" if title != BEFORE_SECTIONS else "the text" for title in sections)]
            line, column = after.position(fields[0])[:2] if fields else (line_of_section(after, sections[0]), 1)
            message = f"this record is {before.fields['status']}, which is final, and was changed: {listed(names)}"
            yield Finding(line, column, message, HINT, after.path)


def _changed_fields(before: Entry, after: Entry) -> tuple[str, ...]:
    """Give the keys of the fields that changed, those that may left out; of sources their addresses do not count."""
    old, new = before.fields, after.fields
    may = MAY_CHANGE | (OF_A_MOVE if old.get("status") != new.get("status") else frozenset())
    keys = (key for key in dict.fromkeys((*new, *old)) if key not in may)
    return tuple(key for key in keys if _words_of(key, new.get(key)) != _words_of(key, old.get(key)))


def _words_of(key: str, value: Any) -> str:
    if key == "sources" and isinstance(value, list):
        value = [{name: said for name, said in item.items() if name not in OF_A_LINK} if isinstance(item, dict) else item for item in value]
    return json.dumps(value, sort_keys=True)


def _changed_sections(was: Corpus, before: Entry, corpus: Corpus, after: Entry) -> tuple[str, ...]:
    """Give the sections whose words changed; references and addresses are none."""
    titles = find_differences((was, before), (corpus, after)).sections
    old, new = read_sections(was, before), read_sections(corpus, after)
    return tuple(title for title in titles if _REFERENCE.sub("", old.get(title, "")) != _REFERENCE.sub("", new.get(title, "")))
