"""No rule fails.

A rule that meets something its author did not think of is reported as this finding, so that the other rules and records are still
checked. It is a mistake of the platform: report it with the line that it names.

Correct:

    (a check that ends)

Wrong:

    MP099 error: the rule MP404 itself failed here (TypeError: …)
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile

CODE = "MP099"
SEVERITY = Severity.ERROR


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield nothing: the engine itself reports a rule that fails."""
    return iter(())
