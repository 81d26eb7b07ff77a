"""No mark of an unfinished merge stands in a file.

Where two people change the same lines, Git writes both versions into the file, each between two lines of marks, and leaves it to a person
to choose. Until that is done the file says two things, and readers see the marks. In a record the marks count in blocks of code, too, for
there a merge puts them as well; whoever shows them as an example writes four blanks before each line. `milpart fix` never chooses.

Correct:

    Half of the first week was lost.

Wrong:

    <<<<<<< HEAD
    Half of the first week was lost.
    =======
    The first week was lost.
    >>>>>>> interpreters
"""

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import word_faults

CODE = "MP014"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "merge-conflict": (
        "two versions of these lines stand here, from a merge that was not finished",
        "keep one version, and delete the rest with the lines of marks (<<<<<<<, ======= and >>>>>>>)",
    ),
    "merge-mark": (
        "this line is the mark of a merge that was not finished",
        "delete it, and look whether what stands around it is there in two versions",
    ),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each place with two versions, and at each mark that was left behind."""
    return word_faults(source, WORDS)
