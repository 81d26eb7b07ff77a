"""Nothing is described by two records that both stand.

Two profiles of one country, two records of one level, two terms of one name, two capabilities or classes with one code: each reader finds
another half, and figures count the thing twice. Translations of one another, and a successor that is not endorsed yet, may stand side by
side. Two terms may well share an abbreviation; then one of them is better left without it.

Correct:

    PTR-MLI               country: MLI, status: superseded
    PTR-MLI-2             country: MLI, status: endorsed

Wrong:

    PTR-MLI               country: MLI, status: endorsed
    PTR-MLI-2             country: MLI, status: endorsed
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.succession import is_gone
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.domain.ladders import capability_of, level_of
from milpart_docs.rules.domain.siblings import Siblings
from milpart_docs.rules.rule import Context

CODE = "MP726"
SEVERITY = Severity.WARNING
HINT = "make one record of the two, and mark the other superseded; or, if they are not the same, say here what tells them apart"
KEYS: Mapping[str, tuple[str, ...]] = {
    "partner-profile": ("country",),
    "ambition-level": ("level",),
    "term": ("title", "abbreviation"),
    "capability": ("code",),
    "equipment-class": ("code",),
}
"""For each type the fields whose value no second record may have."""


class _Claim(NamedTuple):
    """What a record claims to be the only one of: its type, the field, the value in a form that is equal for equal things."""

    type: str
    key: str
    value: str


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding in each of the records that say they are the same thing, naming another one."""
    siblings = Siblings(corpus, *KEYS)
    claimants: dict[_Claim, dict[str, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for entry in corpus.records:
        for key in KEYS.get(entry.type, ()) if not is_gone(entry) else ():
            if value := _value(entry, key):
                claimants[_Claim(entry.type, key, value)][siblings.family(entry)].append(entry)
    for claim, families in claimants.items():
        if len(families) > 1:
            yield from _findings(claim, list(families.values()))


def _findings(claim: _Claim, families: list[list[Entry]]) -> Iterator[Finding]:
    for place, family in enumerate(families):
        other = families[1 if place == 0 else 0][0]
        for entry in family:
            at = entry.position(claim.key)
            message = f"{other.id or other.path} ({other.title}) has the same {WHAT.get(claim.type, claim.key)}"
            yield Finding(at.value_line, at.value_column, message, HINT, entry.path)


WHAT: Mapping[str, str] = {"ambition-level": "capability and level"}
"""What two records have in common, where the field's name alone does not say it."""


def _value(entry: Entry, key: str) -> str:
    """Give the value of a field for comparison: titles whatever their capitals, all else as written; empty where there is none."""
    if key == "level":
        return f"{capability_of(entry)} {level_of(entry)}" if capability_of(entry) and level_of(entry) is not None else ""
    value = entry.fields.get(key)
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    text = " ".join(str(value).split())
    return text.casefold() if key == "title" else text
