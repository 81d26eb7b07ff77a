"""Every section that the record's type and state ask for says something.

An empty heading looks like a finished record in every list and statistic, and disappoints whoever opens it. Comments do not count; a
template's headings that the state does not ask for yet may stay empty.

Correct:

    ## Observation

    The first course began six weeks late.

Wrong:

    ## Observation

    ## Discussion
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.states import needed_sections
from milpart_docs.reading import SourceFile

CODE = "MP407"
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each needed heading with nothing below it."""
    if source.record_type is None:
        return
    for section in needed_sections(source.record_type, source.written.get("status")):
        found = [heading for heading in source.body.headings if heading.title.casefold() == section.title.casefold()]
        if found and all(heading.is_empty for heading in found) and not (source.is_of_two_types or _may_go_on(source)):
            yield Finding(found[0].line, 1, f"the section {section.title} is empty", f"write below it: {section.meaning}")


def _may_go_on(source: SourceFile) -> bool:
    """Tell whether a comment without an end may hide what stands below a heading; MP421 tells of it."""
    return any(fault.kind == "code-without-end" for fault in source.faults)
