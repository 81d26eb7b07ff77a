"""No record holds a telephone number.

A number leads to a person sooner or later (Regulation (EU) 2018/1725), it is published with the site and copied into every bundle, and it
is out of date at the next rotation. Records name organisations and functions. Numbers are found in their international forms, with an
area code in brackets, in `tel:` links and after words such as `phone:`.

Correct:

    contact: Lessons learned section of the EU Military Staff

Wrong:

    contact: Lessons learned section, +32 2 555 01 11
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.content.phone_number import find_phone_numbers
from milpart_docs.rules.places import place_of

CODE = "MP413"
SEVERITY = Severity.ERROR
HINT = "name the office or function instead; whoever needs it finds its number in the directory"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each telephone number, wherever in the file."""
    if source.kind != "record":
        return
    for offset in find_phone_numbers(source.text):
        line, column = place_of(source.text, offset)
        yield Finding(line, column, "this is a telephone number, and records hold no personal data", HINT)
