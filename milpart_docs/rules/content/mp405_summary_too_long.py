"""A summary has 300 characters at most.

The summary is what a reader sees before opening the record: in lists, in search results and in the merge request. One or two sentences
let somebody judge in a few seconds whether to read on.

Correct:

    summary: The first course began late because instructors arrived without a programme.

Wrong:

    summary: (a summary that repeats the record's whole discussion)
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.record import SUMMARY_LENGTH
from milpart_docs.reading import SourceFile
from milpart_docs.rules.content.text_length import find_too_long

CODE = "MP405"
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at a summary that is too long."""
    return find_too_long(source, "summary", SUMMARY_LENGTH, "keep the gist in one or two sentences; the rest belongs into the text below")
