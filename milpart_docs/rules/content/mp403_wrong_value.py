"""Every value is of the kind that its field asks for.

A date that is written 14/03/2026 cannot be sorted, a number with the word "about" cannot be added up, and a list that is one text is not
found by its parts. What belongs into each field is said in the field manual.

Correct:

    created: 2026-03-14
    pillars: [train, equip]
    title: "Convoys: keep the interval"

Wrong:

    created: 14/03/2026
    pillars: train, equip
    title: [Convoys, keep the interval]
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import Path, keys_of, part_at, value_at
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.reading.scalar import read_scalar
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.list_spelling import write_list
from milpart_docs.rules.content.placeholders import names_nothing
from milpart_docs.rules.content.value_answers import find_answer, is_number
from milpart_docs.rules.content.value_words import describe, words_for
from milpart_docs.rules.content.wrong import Wrong
from milpart_docs.rules.content.wrong_place import describe_wrong
from milpart_docs.rules.fix import Answer, Fix, NewValue, in_place_of
from milpart_docs.rules.meaning import name_of
from milpart_docs.rules.reading.line_repair import quote_pair
from milpart_docs.rules.reading.lines import Repair, line_fix
from milpart_docs.rules.reading.list_repair import begin_entry, plain_bullets
from milpart_docs.rules.rule import faults_of

CODE = "MP403"
SEVERITY = Severity.ERROR
_NUMBER_OR_WORD = re.compile(r"[-+.\w]{1,60}")
FAULTS: tuple[FaultKind, ...] = ("wrong-value", "empty-item")


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each value that does not fit its field, and at each empty entry of a list."""
    for fault in faults_of(source, *FAULTS):
        subject = _subject(fault.path)
        if fault.kind == "empty-item":
            yield Finding(fault.line, fault.column, f"{subject} is empty", "write something after the hyphen, or delete the line")
        elif _is_about_key(fault):
            at = source.position(*fault.path)
            message = f"the key {fault.path[-1]} does not fit below {fault.path[0]}"
            yield Finding(at.line, at.column, message, "write the code of a language as the key, for instance fr")
        else:
            yield _tell(source, fault, subject)


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the value that belongs there, or the same lines laid out as they must be, where what was written can mean nothing else."""
    for fault in faults_of(source, "wrong-value"):
        if _is_about_key(fault):
            continue
        value = value_at(source.written, fault.path)
        written = _as_written(source, fault, value)
        answer = _certain(source, fault, describe_wrong(source, fault.path, written))
        if answer is None and fault.details.get("expected") == "string_type" and is_number(value):
            answer = written or None
        if answer is not None:
            shown = f"[{', '.join(answer)}]" if isinstance(answer, tuple) else as_text(answer)
            message = in_place_of(f'"{shown}"' if shown == written else shown, written or as_text(value))
            yield Fix(fault.line, fault.column, message, (NewValue(fault.path, answer),))
        elif (repair := _layout(source, fault, value)) is not None:
            yield from (found._replace(paths=(fault.path,)) for found in line_fix(source.text, fault.line, fault.column, repair))


def _layout(source: SourceFile, fault: Fault, value: Any) -> Repair | None:
    """Give what lays the lines of a value out as they must be: a list with other signs, one without hyphens, a text with a colon."""
    expected, is_group = fault.details.get("expected"), isinstance(value, dict)
    part = part_at(source.record_type, fault.path) if source.record_type and is_group else None
    if expected == "tuple_type" and isinstance(value, str):
        return plain_bullets
    if expected == "tuple_type" and part is not None and set(value) <= set(keys_of(part)):
        return partial(begin_entry, column=fault.column)
    is_pair = expected == "string_type" and is_group and len(value) == 1
    return partial(quote_pair, column=fault.column) if is_pair else None


def _subject(path: Path) -> str:
    return f"this entry of {name_of(path)}" if isinstance(path[-1], int) else name_of(path)


def _is_about_key(fault: Fault) -> bool:
    """Tell whether the key itself is wrong and not its value: the keys of ``labels`` are codes of languages."""
    return fault.path[0] == "labels" and len(fault.path) > 1 and fault.details.get("value") == fault.path[-1]


def _tell(source: SourceFile, fault: Fault, subject: str) -> Finding:
    """Say what the value is, what belongs there, and how to write it; or what the field means, where there is nothing to advise."""
    wrong = describe_wrong(source, fault.path, _as_written(source, fault, value_at(source.written, fault.path)))
    words = words_for(fault.details)
    message = f"{subject} is {describe(wrong.value, wrong.written)}"
    meaning = f"{wrong.key}: {wrong.meaning}"
    if words is None:
        return Finding(fault.line, fault.column, f"{message}, which does not fit here", meaning)
    message = f"{message}, where {words.expected.format_map(fault.details)} belongs"
    certain = _certain(source, fault, wrong)
    hint = f"write {write_list(wrong.key, certain)}" if isinstance(certain, tuple) else words.advise(wrong) or meaning
    if certain is None and not wrong.is_needed and isinstance(wrong.value, str) and names_nothing(wrong.value):
        hint = "take the line out, where there is nothing to say"
    return Finding(fault.line, fault.column, message, hint)


def _certain(source: SourceFile, fault: Fault, wrong: Wrong) -> Answer | None:
    """Give what certainly belongs in the place; no list whose entries would be wrong, and none of lines, which may be an entry each."""
    answer = find_answer(fault.details, wrong.value, source.record_type, fault.path)
    return None if isinstance(answer, tuple) and (wrong.lines or not wrong.fits(list(answer))) else answer


def _as_written(source: SourceFile, fault: Fault, value: Any) -> str:
    """Give the spelling of a number or flag, as it stands at the place of the fault."""
    if not isinstance(value, int | Decimal):
        return ""
    line = source.text.split("\n")[fault.line - 1]
    found = _NUMBER_OR_WORD.match(line, fault.column - 1)
    return found.group() if found and read_scalar(found.group()) == value else ""
