"""Lines of the front matter are laid out with plain spaces, not with tabs, nor with the no-break spaces of word processors.

A tab is not taken there, because editors show it in different widths and nobody could see which line belongs to which. A no-break space
looks like a space and is another character: behind it, a colon or a hyphen no longer separates a field from its value.

Correct:

    actions:
      - owner: ACR-EUMS        (spaces)

Wrong:

    actions:
        - owner: ACR-EUMS        (a tab)
"""

from collections.abc import Iterator, Mapping

from milpart_docs.corpus.release.text import split_text
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.fix import Edit, Fix
from milpart_docs.rules.reading.line_repair import plain_space
from milpart_docs.rules.reading.lines import split_lines
from milpart_docs.rules.reading.tab_widths import without_tabs
from milpart_docs.rules.rule import faults_of, word_faults

CODE = "MP004"
SEVERITY = Severity.ERROR

WORDS: Mapping[FaultKind, tuple[str, str]] = {
    "tab": ("a tab stands where spaces are needed", "write two spaces in its place, and set your editor to indent by spaces"),
    "odd-space": (
        "a space that a word processor made stands where a plain one is needed (it looks the same and is another character)",
        "delete it and type a space; if you pasted the text, look at the other lines, too",
    ),
}
FAULTS = tuple(WORDS)


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the tab or space that keeps the front matter from being read."""
    return word_faults(source, WORDS)


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the front matter with plain spaces for odd ones, and for tabs, where every width of a tab gives the same record."""
    parts = split_text(source.text, source.body_line)
    for fault in faults_of(source, "odd-space"):
        space = plain_space(split_lines(source.text), fault.line, fault.column)
        if space is not None:
            yield Fix(fault.line, fault.column, "a plain space in the place of one of a word processor", (space,))
    for fault in faults_of(source, "tab"):
        plain = without_tabs(parts.front)
        if plain is not None:
            start = len(parts.opening)
            change = Edit(start, start + len(parts.front), plain)
            yield Fix(fault.line, fault.column, "spaces in the place of tabs before and between the words of the front matter", (change,))
