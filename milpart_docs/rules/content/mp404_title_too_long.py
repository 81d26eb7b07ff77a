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

CODE = "MP404"
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at a title that is too long."""
    title = source.written.get("title")
    if source.kind != "record" or not isinstance(title, str) or len(title.strip()) <= TITLE_LENGTH:
        return
    at = source.position("title")
    message = f"the title has {len(title.strip())} characters, and {TITLE_LENGTH} at most are allowed"
    yield Finding(at.value_line, at.value_column, message, "say it in one short sentence, and the rest in the summary")
