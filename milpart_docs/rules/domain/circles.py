"""Circles in relations in which each record names at most one other: the one above it, or the one before it."""

from collections.abc import Iterator, Mapping

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.graph import Link

UPWARD: Mapping[str, str] = {
    "capability": "broader",
    "equipment-class": "broader",
    "term": "broader",
    "activity": "parent",
    "actor": "parent",
    "ambition-level": "prerequisite",
}
"""For each type the relation, named as its field is, that leads from a record to the one above or before it."""


def links_upward(corpus: Corpus) -> dict[str, Link]:
    """Give for the path of each record the link to the one above it; of the same type, and not to itself (told by MP202 and MP203)."""
    found = {}
    for entry in corpus.records:
        for link in corpus.graph.links.get(entry.path, ()) if entry.type in UPWARD else ():
            if link.relation == UPWARD[entry.type] and link.target.type == entry.type and link.target.path != entry.path:
                found[entry.path] = link
    return found


def find_circles(following: Mapping[str, str]) -> Iterator[list[str]]:
    """Give each circle once; every node is walked over once, and nothing calls itself, however long a chain is."""
    done: set[str] = set()
    for start in following:
        way: dict[str, None] = {}
        node = start
        while node in following and node not in done and node not in way:
            way[node] = None
            node = following[node]
        if node in way:
            nodes = list(way)
            yield nodes[nodes.index(node) :]
        done.update(way)
