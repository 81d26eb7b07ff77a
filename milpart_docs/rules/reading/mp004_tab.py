"""Lines of the front matter are indented by spaces, not by tabs.

YAML does not take a tab there, because editors show it in different widths and nobody could see which line belongs to which.

Correct:

    actions:
      - owner: ACR-EUMS        (spaces)

Wrong:

    actions:
        - owner: ACR-EUMS        (a tab)
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import word_faults

CODE = "MP004"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "tab": ("a tab stands where the front matter needs spaces", "write two spaces in its place, and set your editor to indent by spaces"),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the tab that keeps the front matter from being read."""
    return word_faults(source, WORDS)
