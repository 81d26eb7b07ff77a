"""Nothing holds for longer than three years without a new look.

Forces, mandates and partners change. NATO's Operational Capabilities Concept Evaluation and Feedback programme lets an assessed level
lapse after three years at most, and the platform holds reviews of documents to the same span: `review_by` counts from the endorsement
(from `modified` where there is none), `valid_until` from the assessment.

Correct:

    endorsed: {by: ACR-EUMS, on: 2026-11-20}
    review_by: 2029-11-20

Wrong:

    endorsed: {by: ACR-EUMS, on: 2026-11-20}
    review_by: 2032-01-01
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.days import days_of
from milpart_docs.model.fields import years_after
from milpart_docs.model.structure import ITEM, Path, value_at, values_at
from milpart_docs.reading import SourceFile
from milpart_docs.rules.meaning import name_of
from milpart_docs.rules.rule import has_fault

CODE = "MP307"
SEVERITY = Severity.ERROR
YEARS = 3
REVIEW = ("review_by",)
"""What counts from the endorsement, and from the last change where there is none."""
SPANS: dict[str, tuple[tuple[Path, str], ...]] = {
    "needs-assessment": ((("valid_until",), "assessed_on"),),
    "partner-profile": ((("levels", ITEM, "valid_until"), "on"),),
}
"""By type: where validity ends, and the field beside it in which it begins."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each end of validity that lies more than three years after its beginning; no days are counted with wrong dates."""
    if source.kind != "record":
        return
    for end_path, start_path in _spans(source):
        if has_fault(source, end_path) or has_fault(source, start_path):
            continue
        start, end = (value_at(source.written, path) for path in (start_path, end_path))
        started, ends = days_of(start), days_of(end)
        if started is None or ends is None or ends.first <= (limit := years_after(started.last, YEARS)):
            continue
        at = source.position(*end_path)
        message = f"{name_of(end_path)} ({end}) lies more than three years after {_dotted(start_path)} ({start})"
        yield Finding(at.value_line, at.value_column, message, f"write {limit} or an earlier day, and look at the facts again by then")


def _spans(source: SourceFile) -> Iterator[tuple[Path, Path]]:
    """Give the place of each end of validity with that of its beginning."""
    if source.written.get("review_by") is not None:
        has_endorsement = days_of(value_at(source.written, ("endorsed", "on"))) is not None
        yield REVIEW, ("endorsed", "on") if has_endorsement else ("modified",)
    for place, start in SPANS.get(str(source.written.get("type")), ()):
        for path, _ in values_at(source.written, place):
            yield path, (*path[:-1], start)


def _dotted(path: Path) -> str:
    return ".".join(step for step in path if isinstance(step, str))
