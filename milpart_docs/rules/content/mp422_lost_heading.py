"""Every line that is written as the heading of a section is one.

A backslash, blanks or a sign before the # make other text of it: readers see the signs, and no list of sections has it. Where the state of
the record asks for the section, MP406 tells.

Correct:

    ## Discussion

Wrong:

    \\## Discussion
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.states import needed_sections
from milpart_docs.reading import SourceFile
from milpart_docs.rules.content.lost_headings import find_lost_headings, is_behind_open_code

CODE = "MP422"
SEVERITY = Severity.WARNING


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each such line of a section that the record may do without; what stands in code or comments is meant so."""
    found = find_lost_headings(source)
    if not found or source.record_type is None or source.is_of_two_types:
        return
    needed = {section.title for section in needed_sections(source.record_type, source.written.get("status"))}
    for title, lost in found.items():
        if title not in needed and not lost.around and not is_behind_open_code(source, lost.line):
            message = f"this line is no heading of the section {title}, because {lost.reason}"
            yield Finding(lost.line, 1, message, lost.hint)
