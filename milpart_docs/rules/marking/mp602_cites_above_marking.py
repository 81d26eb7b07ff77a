"""No record, page, block or value refers to a record that some of its readers may not see.

A reader who may see the one would learn that the other exists, and its identifier and title with it. So what is referred to has no higher
marking, and where it is releasable to some communities only, whatever refers to it is releasable to no others. A reference in a marked
block or a withheld value counts with the higher protection of the two, its own and that of the file. The principle is that of Council
Decision 2013/488/EU: a document is marked at least as high as its highest part. An identifier in plain words, a link to a file, and a
paragraph in a marked block count as well; comments do not. A page without a marking counts as the highest: MP605.

Correct:

    marking: LIMITE
    releasable_to: [FRA]
    related: [LL-2026-0042]               (which is LIMITE, releasable to FRA and EU)

Wrong:

    marking: PUBLIC
    related: [LL-2026-0042]               (which is LIMITE, releasable to FRA and EU)
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.graph import Link
from milpart_docs.corpus.protection import highest, marking_of
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.model import record_class
from milpart_docs.model.structure import Path, relations_of, values_at
from milpart_docs.rules.marking.names_above import find_names, hides_anchor
from milpart_docs.rules.rule import Context
from milpart_docs.rules.withheld import is_elsewhere
from milpart_docs.vocabulary import MARKINGS, is_above
from milpart_docs.vocabulary.markings import NOBODY, Protection, rank

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
    """Yield a finding at each reference, name and link whose target is above the protection of what it stands in."""
    raised = {entry.path: entry for entry in corpus.entries if marking_of(entry) not in {"", MARKINGS[0]}}
    for links in corpus.graph.links.values():
        for link in links:
            if (link.reference.anchor or link.target.path in raised) and marking_of(link.source):
                yield from _check_link(corpus, link, is_raised=link.target.path in raised)
    known = {**raised, **{entry.id: entry for entry in raised.values() if entry.id and corpus.by_id.get(entry.id) is entry}}
    for source in corpus.entries if raised else ():
        if marking_of(source):
            yield from _check_names(corpus, source, known)


def _check_link(corpus: Corpus, link: Link, *, is_raised: bool) -> Iterator[Finding]:
    around, place = _around(link), (link.reference.line, link.reference.column, link.source.path)
    found = list(_check(around, _of_file(link.target), link.target.id, place)) if is_raised and link.target.path != link.source.path else []
    hidden = [block for block in link.target.marked if link.reference.anchor and not found and _is_above(block.protection, around)]
    if hidden and hides_anchor(corpus, link, hidden):
        found += _check(around, highest(block.protection for block in hidden), f"{link.target.id}#{link.reference.anchor}", place)
    yield from found


def _check_names(corpus: Corpus, source: Entry, known: Mapping[str, Entry]) -> Iterator[Finding]:
    own = _of_file(source)
    is_told = partial(_is_above_file, _Around(source.kind, (own,)))
    for name in find_names(corpus, source, known, is_told):
        around = _Around(name.within, (own, *name.inner))
        yield from _check(around, _of_file(name.target), name.target.id or name.target.path, (name.line, name.column, source.path))


def _of_file(entry: Entry) -> Protection:
    return Protection(marking_of(entry), entry.texts("releasable_to"))


def _is_above_file(around: _Around, target: Entry) -> bool:
    return _is_above(_of_file(target), around)


def _is_above(protection: Protection, around: _Around) -> bool:
    """Tell whether somebody who may see what refers may not see what it refers to."""
    communities = protection.communities
    return is_above(protection.marking, around.marking) or bool(communities and not around.is_within(communities))


def _check(around: _Around, protection: Protection, name: str, place: tuple[int, int, str]) -> Iterator[Finding]:
    """Yield a finding, if what is referred to by a name is above what is around the reference."""
    (line, column, path), (marking, communities) = place, protection
    if is_above(marking, around.marking):
        message = f"this {around.name} is {around.marking} and refers to {name}, which is {marking}"
        yield Finding(line, column, message, f"leave the reference out, or mark this {around.name} {marking}", path)
    elif _is_above(protection, around) and NOBODY not in communities:
        message = f"not all who may see this {around.name} may see {name}, which is releasable to {_and(communities)} only"
        yield Finding(line, column, message, f"leave the reference out, or {_restrict(around.name, marking, communities)}", path)


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
    own = _of_file(source)
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
