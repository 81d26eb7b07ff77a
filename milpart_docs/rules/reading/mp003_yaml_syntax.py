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
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import Fault, SourceFile
from milpart_docs.reading.decorated_keys import find_decorated_key
from milpart_docs.reading.fault import FaultKind
from milpart_docs.reading.odd_lines import tell_line_without_key
from milpart_docs.rules.fix import Edit, Fix
from milpart_docs.rules.reading.known_keys import field_names, top_fields
from milpart_docs.rules.reading.line_advice import LONGEST, advise_line, readable
from milpart_docs.rules.reading.line_repair import close_quote
from milpart_docs.rules.reading.lines import line_fix, split_lines
from milpart_docs.rules.reading.repairs import REPAIRS
from milpart_docs.rules.reading.stray_line import advise_stray
from milpart_docs.rules.reading.term_advice import advise_term
from milpart_docs.rules.reading.value_signs import advise_fields, advise_value
from milpart_docs.rules.rule import faults_of

CODE = "MP003"
SEVERITY = Severity.ERROR
FAULTS: tuple[FaultKind, ...] = ("syntax",)

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
    "decorated-key": (
        "signs that do not belong there stand beside the name of this field",
        "write the name of the field, a colon, a space and the value",
    ),
    "continued-text": ("this line has no field name with a colon", "write two spaces before it, if it continues the text above"),
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
    "comment-in-text": (
        "the sign # behind a space makes a comment of the rest of the line, and so the text ends here",
        "write >- behind the colon of the field, and its whole text on the lines below, two spaces further right",
    ),
    "text-after-quote": (
        "there is text behind the closing quotation mark",
        "put the whole text in quotes; where quotation marks stand inside it, put single ones around the whole",
    ),
    "text-after-bracket": (
        "there is text behind the closing bracket",
        'put the whole text in quotes, for instance title: "[Draft] New rules"',
    ),
    "comma-at-end": ("no {character} belongs behind the value of a field", "delete it"),
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
        advice = f"write {line}{_and_others(source, fault)}" if line else _advise(source, fault) or hint.format(character=character)
        yield Finding(fault.line, fault.column, sentence.format(character=character), advice)


def _and_others(source: SourceFile, fault: Fault) -> str:
    """Say that the next field has to be mended in the same way, so that nobody mends them one after another in as many runs."""
    rows, number = source.text.split("\n"), fault.line
    is_same = {
        "decorated-key": lambda: find_decorated_key(rows, number) is not None,
        "no-colon": lambda: advise_line("no-colon", rows[number]) != "",
        "comma-at-end": lambda: rows[number].rstrip().endswith((",", ";")),
        "equals-sign": lambda: tell_line_without_key(rows[number], is_first=True)[0] == "equals-sign",
    }.get(fault.details["mistake"])
    return ", and the other fields in the same way" if is_same and number < len(rows) and is_same() else ""


def _line_for(source: SourceFile, fault: Fault) -> str:
    """Give the line as it should be: as the fix writes it, or else as its author most likely meant it."""
    mistake, row = fault.details["mistake"], source.text.split("\n")[fault.line - 1]
    if advise_term(source.text, fault.line, mistake) or (
        mistake == "colon-in-text" and advise_fields(split_lines(source.text), fault.line)
    ):
        return ""
    found = next((change.text for fixed in _repair(source, fault) for change in fixed.changes if isinstance(change, Edit)), "")
    line = found.strip() if mistake not in PLACES else ""
    return readable(line if line and len(line) <= LONGEST else advise_line(mistake, row))


def _advise(source: SourceFile, fault: Fault) -> str:
    """Say what to do where the whole line cannot be given."""
    lines, mistake = split_lines(source.text), fault.details["mistake"]
    if mistake == "continued-text":
        return "" if any(_repair(source, fault)) else advise_stray(lines, fault.line)
    if mistake == "colon-in-text" and (fields := advise_fields(lines, fault.line)):
        return fields
    return advise_term(source.text, fault.line, mistake) or advise_value(lines, fault.line, mistake) or _place_for(source, fault)


def _place_for(source: SourceFile, fault: Fault) -> str:
    """Say in which column a line begins that is indented differently, by its own field or by the entry above it."""
    if fault.details["mistake"] != "indentation":
        return ""
    rows = source.text.split("\n")
    row = rows[fault.line - 1]
    if fault.column > 1 and row.lstrip().partition(":")[0] in top_fields():
        return "begin it at the margin, without spaces before it"
    if row.startswith("- ") and _is_part_at_margin(rows[fault.line - 2]):
        return f"write two spaces before line {fault.line - 1}, so that it belongs to the entry above it"
    entry = _entry_above(rows[: fault.line - 1], fault.column - 1)
    if entry is None:
        return ""
    if row.strip().partition(":")[0] == entry["key"]:
        return f"if another entry of the list begins here, write - {row.strip()}"
    return f"write {entry.end()} spaces before it, so that it stands below {entry['key']}"


def _is_part_at_margin(row: str) -> bool:
    """Tell whether a line is a field of a group that begins at the margin, where no record has it."""
    key = row.partition(":")[0]
    return key in field_names() and key not in top_fields()


def _entry_above(rows: Sequence[str], column: int) -> re.Match[str] | None:
    """Find the entry whose hyphen stands above a line that is indented no further than it, with nothing but its own fields between."""
    for row in reversed(rows):
        found = _ENTRY.match(row)
        if found is not None or len(row) - len(row.lstrip(" ")) <= column:
            return found if found is not None and found.start("hyphen") <= column < found.end() else None
    return None


_ENTRY = re.compile(r" *(?P<hyphen>-) +(?=(?P<key>[A-Za-z_]\w*):)")
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
