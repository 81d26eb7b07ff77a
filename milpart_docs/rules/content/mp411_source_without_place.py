"""Every source says where it can be found: by an address, or by the reference of a document.

A claim is worth as much as the source behind it, and a title alone cannot be looked up. NASA OIG IG-12-012 found lessons that nobody
could trace back to what they rest on.

Correct:

    sources:
      - title: Report of the mission, June 2025
        document: EX/2025/17

Wrong:

    sources:
      - title: Report of the mission, June 2025
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model.structure import values_at
from milpart_docs.reading import SourceFile
from milpart_docs.rules.withheld import is_withheld

CODE = "MP411"
SEVERITY = Severity.ERROR
PLACES = ("url", "document")
HINT = "add url: with the address of the page, or document: with the reference of the document"


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each source with neither address nor document; an empty one of the two is told by MP401 or MP403."""
    if source.record_type is None or "sources" not in source.written:
        return
    for path, item in values_at(source.written, ("sources", "*")):
        if isinstance(item, dict) and not any(item.get(key) is not None or is_withheld(source, *path, key) for key in PLACES):
            at = source.position(*path)
            yield Finding(at.line, at.column, "this source has neither an address nor a document", HINT)
