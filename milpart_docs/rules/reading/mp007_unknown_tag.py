"""No value begins with an exclamation mark outside quotes.

In YAML the mark and the word after it name a kind of value. Records have no kinds of their own, some readers would run code for such a
name, and most often the mark is meant as text.

Correct:

    title: "!Important: ranges are closed"

Wrong:

    title: !Important ranges are closed
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.fix import Fix
from milpart_docs.rules.reading.line_repair import quote_text
from milpart_docs.rules.reading.lines import line_fix
from milpart_docs.rules.rule import faults_of

CODE = "MP007"
TEXT_OR_NONE = "put the whole text in quotes, or leave the exclamation mark out"
SEVERITY = Severity.ERROR

FAULTS: tuple[FaultKind, ...] = ("unknown-tag",)
OF_YAML = ("!!", "!<")
"""How the names of kinds begin that YAML itself has."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each value that begins with such a word."""
    for fault in faults_of(source, *FAULTS):
        tag = fault.details["tag"]
        message = f"a text that is not in quotes cannot begin with an exclamation mark ({tag})"
        hint = f"leave {tag} out, and put what follows in quotes, if it is a text" if tag.startswith(OF_YAML) else TEXT_OR_NONE
        yield Finding(fault.line, fault.column, message, hint)


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the text in quotes; what names a kind of YAML's own, as ``!!str`` does, is left to its author."""
    for fault in faults_of(source, *FAULTS):
        if not fault.details["tag"].startswith(OF_YAML):
            for found in line_fix(source.text, fault.line, fault.column, quote_text):
                yield found._replace(paths=(fault.path,))
