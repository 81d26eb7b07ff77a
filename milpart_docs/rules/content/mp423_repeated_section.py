"""Every section of a record stands in it once.

Who looks for the Observation reads the first one and misses the second; the contents of the page show two lines of the same name, and a
reference to the section leads to the first.

Correct:

    ## Observation

    The first course began six weeks late, and the second one four.

Wrong:

    ## Observation

    The first course began six weeks late.

    ## Observation

    The second course began four weeks late.
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.body import Heading
from milpart_docs.reading.fault import FaultKind

CODE = "MP423"
SEVERITY = Severity.WARNING
OF_TWO: frozenset[FaultKind] = frozenset({"several-documents", "merge-conflict"})
"""Faults of a file that holds the texts of two records, or two versions of one."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each heading of a section that stood there before on the same level."""
    headings = source.body.headings
    if source.record_type is None or len({heading.title.casefold() for heading in headings}) == len(headings):
        return
    if any(fault.kind in OF_TWO for fault in source.faults):
        return
    known = {section.title.casefold() for section in source.record_type.sections}
    first: dict[tuple[str, int], Heading] = {}
    for heading in headings:
        title = heading.title.casefold()
        if title in known and first.setdefault((title, heading.level), heading) is not heading:
            before = first[title, heading.level].line
            message = f"the section {heading.title} stands here a second time, after line {before}"
            yield Finding(heading.line, 1, message, "write both texts below the first heading, or give this one a name of its own")
