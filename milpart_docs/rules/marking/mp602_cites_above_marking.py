"""No record, page, block or value refers to a record that some of its readers may not see.

A reader who may see the one would learn that the other exists, and its identifier and title with it. So what is referred to has no higher
marking, and where it is releasable to some communities only, whatever refers to it is releasable to no others. A reference in a marked
block or a withheld value counts with the higher protection of the two, its own and that of the file. The principle is that of Council
Decision 2013/488/EU: a document is marked at least as high as its highest part. A page without a marking counts as the highest: MP605.

Correct:

    marking: LIMITE
    releasable_to: [FRA]
    related: [LL-2026-0042]               (which is LIMITE, releasable to FRA and EU)

Wrong:

    marking: PUBLIC
    related: [LL-2026-0042]               (which is LIMITE, releasable to FRA and EU)
"""

from collections.abc import Iterator
from typing import NamedTuple

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.graph import Link
from milpart_docs.corpus.protection import marking_of
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model import record_class
from milpart_docs.model.structure import Path, relations_of, values_at
from milpart_docs.rules.rule import Context
from milpart_docs.rules.withheld import is_elsewhere
from milpart_docs.vocabulary import MARKINGS, is_above
from milpart_docs.vocabulary.markings import Protection, rank

CODE = "MP602"
SEVERITY = Severity.ERROR


class _Around(NamedTuple):
    """What protects a reference: what it stands in, in a word, and the protections of all that is around it."""

    name: str
    protections: tuple[Protection, ...]

    @property
    def marking(self) -> str:
        """The highest marking."""
        return max((protection.marking for protection in self.protections), key=rank)

    def is_within(self, communities: tuple[str, ...]) -> bool:
        """Tell whether all who may see the reference belong to one of some communities."""
        return any(protection.communities and set(protection.communities) <= set(communities) for protection in self.protections)


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield a finding at each reference to a record above the protection of what refers to it."""
    raised = {entry.path for entry in corpus.records if marking_of(entry) not in {"", MARKINGS[0]}}
    for links in corpus.graph.links.values() if raised else ():
        for link in links:
            if link.target.path in raised and link.target.path != link.source.path and marking_of(link.source):
                yield from _check(link)


def _check(link: Link) -> Iterator[Finding]:
    around = _around(link)
    marking, communities = marking_of(link.target), link.target.texts("releasable_to")
    place = (link.reference.line, link.reference.column)
    if is_above(marking, around.marking):
        message = f"this {around.name} is {around.marking} and refers to {link.target.id}, which is {marking}"
        yield Finding(*place, message, f"leave the reference out, or mark this {around.name} {marking}", link.source.path)
    elif communities and not around.is_within(communities):
        message = f"not all who may see this {around.name} may see {link.target.id}, which is releasable to {_and(communities)} only"
        yield Finding(*place, message, f"leave the reference out, or {_restrict(around.name, marking, communities)}", link.source.path)


def _restrict(name: str, marking: str, communities: tuple[str, ...]) -> str:
    """Say how whatever refers is made releasable to fewer."""
    words = " ".join((marking, *communities))
    if name == "block":
        return f"begin the block with ::: marking {words}"
    return f"withhold the value: {words}" if name == "value" else f"write releasable_to: [{', '.join(communities)}]"


def _and(names: tuple[str, ...]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _around(link: Link) -> _Around:
    """Find what protects a reference: the file, and the marked blocks or withheld values that it stands in."""
    source, reference = link.source, link.reference
    own = Protection(marking_of(source), source.texts("releasable_to"))
    if link.is_citation:
        inner = [block.protection for block in source.marked if block.start <= reference.start < block.end]
        return _Around("block", (own, *inner)) if inner else _Around(source.kind, (own,))
    path = _path_of(source, reference.line, reference.column) if source.withheld else None
    values = [
        value.protection for value in source.withheld if path and path[: len(value.path)] == value.path and not is_elsewhere(source, value)
    ]
    return _Around("value", (own, *values)) if values else _Around(source.kind, (own,))


def _path_of(entry: Entry, line: int, column: int) -> Path | None:
    """Give the path of the reference that stands at a place of the front matter."""
    record_type = record_class(entry.type)
    for at in relations_of(record_type) if record_type else ():
        for path, _ in values_at(entry.fields, at.path):
            position = entry.position(*path)
            if (position.value_line, position.value_column) == (line, column):
                return path
    return None
