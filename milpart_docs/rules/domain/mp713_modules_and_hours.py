"""The hours of the modules add up to the hours of the course.

Partners plan classrooms, interpreters and absences by these figures, and Member States compare courses by them. A module takes the hours
that stand beside it, or else those of the course that it is. Where the hours of some modules are not known, the others do not exceed the
whole.

Correct:

    duration: {hours: 40}
    modules:
      - {title: Theory, hours: 12.5}
      - {title: Range, hours: 27.5}

Wrong:

    duration: {hours: 40}
    modules:
      - {title: Theory, hours: 12.5}
      - {title: Range, hours: 30}
"""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import value_at
from milpart_docs.rules.domain.wholeness import is_whole
from milpart_docs.rules.rule import Context

CODE = "MP713"
SEVERITY = Severity.ERROR


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at the hours of each course or syllabus that its modules contradict; records with wrong values are left out."""
    for entry in corpus.records:
        if entry.type not in {"course", "syllabus"} or not is_whole(entry):
            continue
        whole, modules = _hours(entry), entry.fields.get("modules")
        if whole is None or not isinstance(modules, list) or not modules:
            continue
        known = [hours for module in modules if (hours := _hours_of_module(corpus, entry, module)) is not None]
        total, unknown = sum(known, Decimal()), len(modules) - len(known)
        if total > whole or (total < whole and not unknown):
            yield _finding(entry, whole, total, unknown)


def _finding(entry: Entry, whole: Decimal, total: Decimal, unknown: int) -> Finding:
    at = entry.position("duration", "hours")
    rest = f" (without {unknown} whose hours are not known)" if unknown else ""
    message = f"the {entry.type} takes {_figure(whole)} hours, and its modules add up to {_figure(total)}{rest}"
    hint = f"correct the hours here, or those of the modules from line {entry.position('modules').line} on"
    return Finding(at.value_line, at.value_column, message, hint, entry.path)


def _hours_of_module(corpus: Corpus, entry: Entry, module: object) -> Decimal | None:
    """Give the hours that stand beside a module, or else those of the course that it is; a course is no module of itself."""
    own = _number(module.get("hours")) if isinstance(module, dict) else None
    named = module.get("course") if isinstance(module, dict) else module
    course = corpus.by_id.get(named.partition("#")[0].strip()) if isinstance(named, str) else None
    is_other = course is not None and course.type == "course" and course.id != entry.id
    return _hours(course) if own is None and course and is_other else own


def _hours(course: Entry) -> Decimal | None:
    return _number(value_at(course.fields, ("duration", "hours")))


def _number(value: object) -> Decimal | None:
    """Take a number by the digits that its author wrote: 12.1 and 0.2 are 12.3."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _figure(number: Decimal) -> str:
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
