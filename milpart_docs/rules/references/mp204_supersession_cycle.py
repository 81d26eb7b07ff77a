"""Records that supersede one another do so in one direction.

Whoever meets an outdated record is led to the one that holds. Where A supersedes B and B supersedes A, by one field or the other, nobody
is led anywhere, and no record is known to hold.

Correct:

    LL-2026-0042        supersedes: [LL-2026-0007]
    LL-2026-0007        superseded_by: LL-2026-0042

Wrong:

    LL-2026-0042        supersedes: [LL-2026-0007]
    LL-2026-0007        supersedes: [LL-2026-0042]
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.graph import Link
from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.rules.rule import Context

CODE = "MP204"
SEVERITY = Severity.ERROR

SHOWN = 12
"""Up to so many identifiers of a cycle are named; of a longer one the middle is left out."""

RELATIONS = frozenset({"supersedes", "superseded by"})

Successors = Mapping[str, Mapping[str, Link]]
"""For each identifier those that it supersedes, each with the link that says so."""


def check_corpus(corpus: Corpus, context: Context) -> Iterator[Finding]:
    """Yield one finding for each cycle, at the first link of it that is met."""
    older = _supersessions(corpus)
    for cycle in find_cycles(older):
        link = older[cycle[0]][cycle[1 % len(cycle)]]
        at = link.reference
        hint = "remove the link that points from the older record to the newer one"
        yield Finding(at.line, at.column, f"records supersede one another in a circle: {_name(cycle)}", hint, link.source.path)


def _supersessions(corpus: Corpus) -> Successors:
    """Gather who supersedes whom, whichever of the two says so; that a record supersedes itself is told by MP203."""
    older: dict[str, dict[str, Link]] = defaultdict(dict)
    for links in corpus.graph.links.values():
        for link in links:
            relation = link.reference.relation
            if relation not in RELATIONS or link.source.id == link.target.id:
                continue
            if relation == "supersedes":
                older[link.source.id].setdefault(link.target.id, link)
            else:
                older[link.target.id].setdefault(link.source.id, link)
    return older


def find_cycles(successors: Mapping[str, Mapping[str, object]]) -> Iterator[Sequence[str]]:
    """Walk the graph depth first, without recursion, and give the way back to each node that is met while it is still on the way."""
    depth: dict[str, int] = {}
    done: set[str] = set()
    for start in sorted(successors):
        if start in done:
            continue
        way, waiting = [start], [iter(sorted(successors[start]))]
        depth[start] = 0
        while way:
            following = next(waiting[-1], None)
            if following is None:
                done.add(way.pop())
                waiting.pop()
            elif following not in depth:
                depth[following] = len(way)
                way.append(following)
                waiting.append(iter(sorted(successors.get(following, ()))))
            elif following not in done:
                yield _shorten(way, depth[following])


def _shorten(way: Sequence[str], start: int) -> Sequence[str]:
    """Cut the cycle out of the way; of a very long one only its ends, so that many of them take no more time than few."""
    if len(way) - start <= SHOWN:
        return way[start:]
    half = SHOWN // 2
    return [*way[start : start + half], f"… {len(way) - start - SHOWN} more …", *way[len(way) - half :]]


def _name(cycle: Sequence[str]) -> str:
    return " → ".join((*cycle, cycle[0]))
