"""No value that a record needs is a placeholder.

*TBD* in the place of a root cause opens the gate of a state as a real one would, and *[title of your lesson]* stands in every list: the
field is there and says no more than if it were missing. Where its content is not known yet, the record has not come so far.

Correct:

    title: A timetable without time for the interpreters slowed the course

Wrong:

    title: <title of your lesson>
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.content.placeholder_places import find_placeholder_places, tell_placeholder

CODE = "MP419"
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each text that is only a placeholder where the record must say something."""
    return (tell_placeholder(source, place) for place in find_placeholder_places(source) if place.is_needed)
