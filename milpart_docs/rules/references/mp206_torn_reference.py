"""Every reference in a text stands between two opening and two closing square brackets.

With a bracket too few it is no reference: readers see the brackets and an identifier that leads nowhere, and the record it names does not
know that it is cited. An identifier in single brackets, or in none, is left alone: it may be meant as plain words.

Correct:

    It happened before, see [[LL-2026-0007]].

Wrong:

    It happened before, see [[LL-2026-0007].
    It happened before, see [LL-2026-0007]].
"""

import re
from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.fix import Edit, Fix, in_place_of
from milpart_docs.rules.reading.lines import split_lines
from milpart_docs.rules.rule import faults_of, word_faults

CODE = "MP206"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "torn-reference": ("the reference to {target} lacks one of its brackets, and so leads nowhere", "write [[{target}]]"),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each reference with a bracket too few."""
    return word_faults(source, WORDS)


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the reference with all its brackets, with the anchor and the words that stand between them."""
    lines = split_lines(source.text)
    for fault in faults_of(source, *FAULTS):
        inside = rf"{re.escape(fault.details['target'])}(?![\w-])(?:#[^\s\[\]|]*)?"
        torn = re.compile(rf"\[{{1,2}}(?P<inside>{inside}(?:\|[^\[\]\n]*(?=\]))?)\]{{0,2}}")
        found = torn.match(lines.rows[fault.line - 1], fault.column - 1)
        whole = f"[[{found['inside']}]]" if found else ""
        if found and whole != found.group():
            start = lines.starts[fault.line - 1]
            edit = Edit(start + found.start(), start + found.end(), whole)
            yield Fix(fault.line, fault.column, in_place_of(whole, found.group()), (edit,))
