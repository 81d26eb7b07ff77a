"""A title has 100 characters at most.

Titles stand in lists, in search results and in the citations of other records, where nobody reads a paragraph. What a title cannot hold
belongs into the summary.

Correct:

    title: A new task needs a programme of instruction before instructors deploy

Wrong:

    title: In the first year of the mission it was found that the courses began late because the instructors arrived without a programme
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.record import TITLE_LENGTH
from milpart_docs.reading import SourceFile
from milpart_docs.rules.content.text_length import find_too_long

CODE = "MP404"
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at a title that is too long."""
    return find_too_long(source, "title", TITLE_LENGTH, "say it in one short sentence, and the rest in the summary")
