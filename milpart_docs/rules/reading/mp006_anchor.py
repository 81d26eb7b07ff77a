"""No value is a reference to another one by `&name` and `*name`.

YAML can name a value and repeat it elsewhere. A reader of the record would have to look it up, a few lines of it can grow to gigabytes
when they are read, and in practice the sign `*` or `&` is meant as text.

Correct:

    title: "*Urgent* spare parts"
    objective: "R&D for ranges"

Wrong:

    title: *urgent
    objective: &aim Ranges for the partner
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import word_faults

CODE = "MP006"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "alias": (
        "a value begins with & or *, which in YAML names or repeats a value ({name})",
        "put the text in quotes, or write the value out",
    ),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the first value that is named or repeated; nothing else of such a front matter is read."""
    return word_faults(source, WORDS)
