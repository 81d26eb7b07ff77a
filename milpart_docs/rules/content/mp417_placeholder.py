"""No value that may be left out is a placeholder.

*TBD* and *n/a* say nothing, and stand in tables and lists until somebody notices. What is not known yet is left out where the field may be
missing; where it may not, MP419 tells.

Correct:

    impact: Half of the first week was lost.

Wrong:

    impact: TBD
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.content.placeholder_places import find_placeholder_places, tell_placeholder

CODE = "MP417"
SEVERITY = Severity.WARNING


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each text that is only a placeholder and may go."""
    return (tell_placeholder(source, place) for place in find_placeholder_places(source) if not place.is_needed)
