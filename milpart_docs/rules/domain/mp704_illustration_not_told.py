"""A record that illustrates says in its text what of it illustrates.

The banner on the page only warns that not everything in it took place. The reader must be able to tell the fact from the example, or will
quote the example as a fact, and doubt the facts beside it.

Correct:

    illustrative: true
    …
    ## Illustration

    The tasking, the actions and the validation illustrate the process; the observation is real.

Wrong:

    illustrative: true                    (and not a word about it in the text)
"""

import re
from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.code import blank_code

CODE = "MP704"
SEVERITY = Severity.WARNING

_WORD = re.compile(r"\bill?ustr", re.IGNORECASE)
"""Illustrates, illustration, illustrated, and their kin in French, Spanish, Italian, German."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the field of an illustrative record whose text has neither a heading Illustration nor the word."""
    if source.kind != "record" or source.written.get("illustrative") is not True or _WORD.search(blank_code(source.body_text)):
        return
    at = source.position("illustrative")
    hint = "add a last heading Illustration, and below it one sentence on what illustrates and what took place"
    yield Finding(at.line, at.column, "the record illustrates, and its text does not say what of it", hint)
