"""The body has every section that the record's type and state ask for.

Readers of many lessons look for the recommendation in its place; the NATO lessons process builds a lesson up section by section, from the
observation that anybody can submit to the recommendation that is tasked. Headings count whatever their level and their capitals.

Correct:

    ## Observation

    The first course began six weeks late.

Wrong:

    The first course began six weeks late.
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.record import Section
from milpart_docs.model.states import needed_sections
from milpart_docs.reading import SourceFile
from milpart_docs.vocabulary import find_nearest

CODE = "MP406"
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the body's first line for each section that is missing."""
    if source.record_type is None:
        return
    present = {heading.title.casefold() for heading in source.body.headings}
    for section in needed_sections(source.record_type, source.written.get("status")):
        if section.title.casefold() not in present:
            gate = f"the state {source.written.get('status')} needs it" if section.needed_from else "every record of this type has it"
            message = f"the section {section.title} is missing, and {gate}"
            yield Finding(source.body_line, 1, message, _hint(source, section))


def _hint(source: SourceFile, section: Section) -> str:
    """Say which line to add, or which heading was probably meant to be it."""
    nearest = find_nearest(section.title, [heading.title for heading in source.body.headings])
    if nearest is not None:
        line = next(heading.line for heading in source.body.headings if heading.title == nearest)
        return f"write ## {section.title} in the place of {nearest} on line {line}"
    return f"add the line ## {section.title}, and below it: {section.meaning}"
