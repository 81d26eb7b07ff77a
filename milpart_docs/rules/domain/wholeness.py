"""Whether the fields of a record are all that its author wrote.

A value that does not fit is told by another rule and taken out of the fields. What is left then proves nothing about what is missing: who
writes a partner's code wrongly has named a partner.
"""

from functools import cache

from milpart_docs.corpus.entry import Entry
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.withheld import is_elsewhere

TAKEN_OUT: frozenset[FaultKind] = frozenset(
    {"duplicate-key", "key-not-text", "unknown-tag", "too-deep", "missing", "unknown-field", "unknown-term", "wrong-value", "empty-item"}
)
"""The faults for which something that was written is not among the fields."""
COUNTRIES = "MP502"
"""The rule that tells of countries what MP501 tells of all other terms."""


def is_whole(entry: Entry) -> bool:
    """Tell whether nothing was taken out, or is withheld and stands elsewhere.

    A field that was never written (told at the first character) does not count.
    """
    if any(is_elsewhere(entry, value) for value in entry.withheld):
        return False
    return not any(finding.code in _codes() and (finding.line, finding.column) != (1, 1) for finding in entry.findings)


@cache
def _codes() -> frozenset[str]:
    from milpart_docs.rules.catalogue import RULES  # the catalogue loads the rules that ask here first

    return frozenset(code for code, rule in RULES.items() if TAKEN_OUT & set(rule.faults)) | {COUNTRIES}
