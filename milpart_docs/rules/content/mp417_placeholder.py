"""No value is a placeholder.

*TBD* in the place of a root cause opens the gate of a state as a real one would, and *[title of your lesson]* stands in every list until
somebody notices. What is not known yet is left out, where the field may be missing; where it may not, the record has not come so far.

Correct:

    impact: Half of the first week was lost.

Wrong:

    impact: TBD
    title: <title of your lesson>
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.states import needed_fields
from milpart_docs.model.structure import Path
from milpart_docs.reading import SourceFile
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.meaning import field_at, name_of, what_to_write

CODE = "MP417"
SEVERITY = Severity.WARNING

_WORDS = frozenset(
    (
        *("tbd", "tbc", "tba", "todo", "to do", "n/a", "n.a", "not known", "not applicable", "fill in", "xxx"),
        *("to be determined", "to be confirmed", "to be completed", "to be defined", "to be decided", "lorem ipsum", ""),
    )
)
"""What people write for what they do not know yet, without the points behind it; nothing is left of three points."""
_FIRST = frozenset("<[{xX?-\u2026.tTnNfFlL \t")
"""With what a placeholder begins; most texts begin with something else, and need not be looked at."""
_EMPTY = re.compile(
    r"x{3,}|\?+|-+|\u2026|<[^<>@:/]{1,80}>|\{{1,2}[^{}]{1,80}\}{1,2}"
    r"|\[(?:your|insert|enter|add|title|text|name|date)\b[^\[\]]{0,80}\]",
    re.IGNORECASE,
)
"""A text that says that something is still to be written, and nothing else."""
_OF_OTHERS = frozenset(
    (
        *("id", "type", "status", "marking", "originator", "language", "context", "custodian", "pillars", "partners", "member_states"),
        *("related", "supersedes", "superseded_by", "sources"),
    )
)
"""Fields of which other rules tell that such a text is none of theirs, and sources, whose titles are what others wrote."""
LONGEST = 100
"""No placeholder is longer."""
LONGEST_WORD = 20
"""And no word for one."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each text that is only a placeholder; what does not fit its field is told by other rules."""
    if source.kind != "record":
        return
    for path, value in _find_placeholders(source.written):
        if all(fault.path != path for fault in source.faults):
            at = source.position(*path)
            message = f"{name_of(path)} holds only a placeholder: {as_text(value)}"
            yield Finding(at.value_line, at.value_column, message, _hint(source, path))


def _hint(source: SourceFile, path: Path) -> str:
    """Say what belongs there, and whether the line may go."""
    record_type = source.record_type
    if record_type is None:
        return "write what belongs there, or take the line out"
    field, needed = field_at(record_type, path), needed_fields(record_type, source.written.get("status"))
    is_needed = field is None or field.is_required() or path[0] in {key for key, _ in needed}
    return f"write what belongs there: {what_to_write(record_type, path)}{'' if is_needed else ', or take the line out'}"


def _find_placeholders(written: Mapping[str, Any]) -> list[tuple[Path, str]]:
    """Find placeholders among the texts of a record; most are passed over by the name of their field or their first sign."""
    found: list[tuple[Path, str]] = []
    for key, value in written.items():
        if key not in _OF_OTHERS:
            _look_at(value, (key,), found)
    return found


def _look_at(value: Any, path: Path, found: list[tuple[Path, str]]) -> None:
    """Look at a value and what is in it."""
    if type(value) is str:
        if value[:1] in _FIRST and is_placeholder(value):
            found.append((path, value))
    elif type(value) is list:
        for place, item in enumerate(value):
            if type(item) is not str or item[:1] in _FIRST:
                _look_at(item, (*path, place), found)
    elif type(value) is dict:
        for key, item in value.items():
            if type(item) is not str or item[:1] in _FIRST:
                _look_at(item, (*path, key), found)


def is_placeholder(text: str) -> bool:
    """Tell whether a text, with one of the first signs, is nothing but a placeholder."""
    if len(text) > LONGEST:
        return False
    bare = text.strip()
    is_word = len(bare) <= LONGEST_WORD and bare.rstrip(".").casefold() in _WORDS
    return bool(bare) and (is_word or _EMPTY.fullmatch(bare) is not None)
