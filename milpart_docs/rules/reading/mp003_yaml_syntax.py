"""The front matter is YAML that can be read.

One misplaced colon or quote hides the whole record: no page, no search, no check. The place that is named is where the mistake was
made, as far as it can be told, and not where the reader had to give up.

Correct:

    title: "Lead time: a new task needs a year"
    summary: >-
      The first course began late, because instructors
      arrived without a programme.
    topics: [planning, curriculum]

Wrong:

    title: Lead time: a new task needs a year
    summary: "The first course began late
    topics: [planning, curriculum
"""

import re
from collections.abc import Iterator, Mapping
from functools import partial

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.fix import Edit, Fix
from milpart_docs.rules.reading.known_keys import top_fields
from milpart_docs.rules.reading.line_advice import LONGEST, advise_line
from milpart_docs.rules.reading.line_repair import REPAIRS, close_quote
from milpart_docs.rules.reading.lines import line_fix
from milpart_docs.rules.rule import faults_of

CODE = "MP003"
SEVERITY = Severity.ERROR
FAULTS: tuple[FaultKind, ...] = ("syntax",)
TERMS = ("marking", "releasable_to", "status", "type")
"""Fields in which a text in quotes would be as wrong as without them."""
QUOTED = frozenset({"colon-in-text", "typographic-quotes", "reserved-character", "text-after-bracket"})

QUOTE_IT = 'put the whole text in quotes, for instance title: "Lead time: too short"'
ALIGN = "begin it in the same column as the lines that it belongs with; what belongs to a field stands two spaces further right"

WORDS: Mapping[str, tuple[str, str]] = {
    "colon-in-text": ("a colon with a space behind it stands inside a text that is not in quotes", QUOTE_IT),
    "typographic-quotes": (
        "these are the quotation marks of a word processor, and they do not count as quotes here",
        "type the quotation marks of the keyboard in their place",
    ),
    "no-colon": ("this line has no colon behind the name of its field", "write the name of the field, a colon, a space and the value"),
    "full-width-colon": ("this is not the colon of the keyboard, though it looks like one", "type a colon and a space in its place"),
    "equals-sign": ("an equals sign stands where a colon belongs", "write a colon and a space in its place"),
    "continued-text": (
        "this line has no field name with a colon; if it continues the text above, it must be indented",
        "write two spaces before it",
    ),
    "bullet": ("a list has a hyphen before each entry, and not the sign {character}", "write a hyphen and a space in its place"),
    "no-space-after-colon": ("there is no space after the colon of this line", "write a space between the colon and the value"),
    "no-space-after-hyphen": ("there is no space after the hyphen of this line", "write a space between the hyphen and the entry"),
    "indentation": ("this line begins further left or right than the lines that it belongs with", ALIGN),
    "unclosed-quote": ("the quotation mark that opens here is not closed", "write the same mark {character} at the end of the text"),
    "unclosed-bracket": ("the bracket that opens here is not closed", "write the closing bracket after the last entry"),
    "comment-in-bracket": (
        "the sign # behind a space makes a comment of the rest of the line, and so the bracket is not closed",
        'put the entry in quotes, for instance "course #2"',
    ),
    "text-after-quote": (
        "there is text behind the closing quotation mark",
        "put the whole text in quotes; where quotation marks stand inside it, put single ones around the whole",
    ),
    "text-after-bracket": (
        "there is text behind the closing bracket",
        'put the whole text in quotes, for instance title: "[Draft] New rules"',
    ),
    "stray-in-bracket": (
        "this does not fit into the list in brackets",
        "separate the entries by one comma each, and put an entry with a colon or quotation marks in quotes",
    ),
    "reserved-character": (
        "a text that is not in quotes cannot begin with {character}",
        'put the text in quotes, for instance "{character} …"',
    ),
    "list-beside-key": (
        "a list with hyphens cannot begin on the line of its field",
        "write each entry on a line of its own below, behind a hyphen, or all on this line: [one, two]",
    ),
    "text-after-block-sign": (
        "there is text on the line of the sign {character}",
        "begin the text on the next line, two spaces further right",
    ),
    "backslash": (
        "a backslash inside double quotation marks means something else than itself",
        "put the text in single quotation marks: '…'",
    ),
    "unclear": (
        "the fields of this file cannot be read from here on",
        "compare the line with those around it: colon, quotation marks, brackets, blanks at the beginning",
    ),
}


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the mistake that keeps the front matter from being read, with the line as it should be where that is plain."""
    for fault in faults_of(source, *FAULTS):
        sentence, hint = WORDS[fault.details["mistake"]]
        line, character = _line_for(source, fault), fault.details["character"]
        advice = f"write {line}" if line else _place_for(source, fault) or hint.format(character=character)
        yield Finding(fault.line, fault.column, sentence.format(character=character), advice)


def _line_for(source: SourceFile, fault: Fault) -> str:
    """Give the line as it should be: as the fix writes it, or else as its author most likely meant it."""
    mistake, row = fault.details["mistake"], source.text.split("\n")[fault.line - 1]
    if mistake in QUOTED and row.lstrip().startswith(TERMS):
        return ""
    found = next((change.text for fixed in _repair(source, fault) for change in fixed.changes if isinstance(change, Edit)), "")
    line = found.strip() if mistake not in PLACES else ""
    return line if line and len(line) <= LONGEST else advise_line(mistake, row)


def _place_for(source: SourceFile, fault: Fault) -> str:
    """Say in which column a line begins that is indented differently, by its own field or by the entry above it."""
    if fault.details["mistake"] != "indentation":
        return ""
    rows = source.text.split("\n")
    row, above = rows[fault.line - 1], rows[fault.line - 2]
    if fault.column > 1 and row.lstrip().partition(":")[0] in top_fields():
        return "begin it at the margin, without spaces before it"
    entry = _ENTRY.match(above)
    is_beside = entry is not None and fault.column - 1 < entry.end()
    return f"write {entry.end()} spaces before it, so that it stands below {entry['key']}" if entry and is_beside else ""


_ENTRY = re.compile(r" *- +(?=(?P<key>[A-Za-z_]\w*):)")
PLACES = frozenset({"continued-text", "indentation"})
"""Mistakes of which the words of the line are right and its place is wrong."""


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the line as it was certainly meant; the next mistake shows when this one is gone."""
    for fault in faults_of(source, *FAULTS):
        yield from _repair(source, fault)


def _repair(source: SourceFile, fault: Fault) -> Iterator[Fix]:
    mistake, column = fault.details["mistake"], fault.column
    repair = REPAIRS.get(mistake)
    if mistake == "unclosed-quote":
        yield from line_fix(source.text, fault.line, column, partial(close_quote, column=column))
    elif repair is not None:
        yield from line_fix(source.text, fault.line, column, repair)
