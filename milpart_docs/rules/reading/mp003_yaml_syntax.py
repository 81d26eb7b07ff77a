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

from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.rule import faults_of

CODE = "MP003"
SEVERITY = Severity.ERROR
FAULTS: tuple[FaultKind, ...] = ("syntax",)

QUOTE_IT = 'put the whole text in quotes, for instance title: "Lead time: too short"'
ALIGN = "begin keys that belong together in the same column, and what belongs to a key two spaces further right"
KEY_AND_VALUE = "write key: value; a line that continues the text above must be indented"

WORDS: Mapping[str, tuple[str, str]] = {
    "colon-in-text": ("a colon followed by a space stands inside a text without quotes", QUOTE_IT),
    "no-colon": ("this line has no key with a colon", KEY_AND_VALUE),
    "no-space-after-colon": ("there is no space after the colon of this line", "write a space between the colon and the value"),
    "no-space-after-hyphen": ("there is no space after the hyphen of this line", "write a space between the hyphen and the item"),
    "indentation": ("this line is indented differently from the lines that it belongs to", ALIGN),
    "unclosed-quote": ("the quote that begins here does not end", "write the same quotation mark {character} at the end of the text"),
    "unclosed-bracket": ("the bracket that opens here is not closed", "write the closing bracket after the last item"),
    "text-after-quote": (
        "there is text after the closing quotation mark",
        "put the whole text in quotes; inside double quotes write \\\" for a quotation mark, inside single quotes '' for an apostrophe",
    ),
    "text-after-bracket": (
        "there is text after the closing bracket",
        'put the whole text in quotes, for instance title: "[Draft] New rules"',
    ),
    "stray-in-bracket": (
        "this does not fit into the list in brackets",
        "separate the items by commas, and put an item with : or quotation marks in quotes",
    ),
    "reserved-character": ("a text without quotes cannot begin with {character}", 'put the text in quotes, for instance "{character} …"'),
    "list-beside-key": (
        "a list cannot begin on the line of its key",
        "write each - item on a line of its own below the key, or [one, two] beside it",
    ),
    "text-after-block-sign": (
        "there is text on the line of the sign {character}",
        "begin the text on the next line, indented, or put it in quotes",
    ),
    "backslash": (
        "a backslash between double quotes begins a sign that does not exist",
        "use single quotes, or write \\\\ for a backslash",
    ),
    "unclear": (
        "the front matter cannot be read from here on",
        "compare the line with those around it: colon, quotes, brackets, indentation",
    ),
}


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the mistake that keeps the front matter from being read."""
    for fault in faults_of(source, *FAULTS):
        sentence, hint = WORDS[fault.details["mistake"]]
        character = fault.details["character"]
        yield Finding(fault.line, fault.column, sentence.format(character=character), hint.format(character=character))
