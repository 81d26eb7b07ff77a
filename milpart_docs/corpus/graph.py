"""Links between records, in both directions, and the references that lead nowhere."""

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from milpart_docs.corpus.entry import Entry
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import relations_of
from milpart_docs.reading.body import CITES, Reference

CITED_BY = "cited by"
NEEDS = "needs"
"""The relation to a need, which is cited as ``ASM-2026-0001#N1``, or by its own id where only one assessment has it."""


class Link(NamedTuple):
    """A resolved reference: from which record, by which relation, to which record, and how it was written."""

    source: Entry
    target: Entry
    reference: Reference

    @property
    def relation(self) -> str:
        """The relation as the citing record has it."""
        return self.reference.relation

    @property
    def inverse(self) -> str:
        """The relation as the target sees it."""
        return inverse_of(self.reference.relation, self.source.type)

    @property
    def is_citation(self) -> bool:
        """Whether it stands in the running text."""
        return self.reference.relation == CITES


class Graph(NamedTuple):
    """Links by the path of the citing file, backlinks by the identifier of the target, and what could not be resolved.

    What refers to a record whose file is broken is in none of them: it is right as it is written, and leads nowhere until the file is
    repaired.
    """

    links: Mapping[str, tuple[Link, ...]]
    backlinks: Mapping[str, tuple[Link, ...]]
    unresolved: tuple[tuple[Entry, Reference], ...]


@cache
def inverse_of(relation: str, record_type: str) -> str:
    """Give the name that a target's page gives to a relation of records of a type."""
    if relation == CITES:
        return CITED_BY
    declared = RECORD_TYPES.get(record_type)
    names = (at.relation.inverse for at in relations_of(declared) if at.relation.name == relation) if declared else iter(())
    return next(names, CITED_BY)


def build_graph(by_id: Mapping[str, Entry], entries: Iterable[Entry], broken: Container[str] = frozenset()) -> Graph:
    """Resolve every reference of every entry; backlinks come from records and pages alike, in the order of their paths.

    ``broken`` are the identifiers of files that cannot be read.
    """
    links: dict[str, list[Link]] = defaultdict(list)
    backlinks: dict[str, list[Link]] = defaultdict(list)
    unresolved = []
    needs = _needs(by_id.values())
    for entry in entries:
        for reference in entry.references:
            target = by_id.get(reference.target) or (needs.get(reference.target) if reference.relation == NEEDS else None)
            if target is None:
                if reference.target not in broken:
                    unresolved.append((entry, reference))
                continue
            link = Link(entry, target, reference)
            links[entry.path].append(link)
            if target.path != entry.path:
                backlinks[target.id].append(link)
    return Graph(_frozen(links), _frozen(backlinks), tuple(unresolved))


def _needs(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Give the assessment of each need whose own id is enough to find it: one that no other assessment uses."""
    found: dict[str, set[Entry]] = defaultdict(set)
    for entry in entries:
        needs = entry.fields.get("needs") if entry.type == "needs-assessment" else None
        for need in needs if isinstance(needs, list) else ():
            if isinstance(need, dict) and isinstance(need.get("id"), str):
                found[need["id"]].add(entry)
    return {identifier: assessments.pop() for identifier, assessments in found.items() if len(assessments) == 1}


def _frozen(links: dict[str, list[Link]]) -> Mapping[str, tuple[Link, ...]]:
    return {key: tuple(values) for key, values in links.items()}
