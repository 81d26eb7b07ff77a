"""The proposals that would close most, in order."""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from milpart_docs.analysis.needs.answers import COVERED, FOR_NOTHING
from milpart_docs.analysis.needs.needs import LEVELS, NeedStanding
from milpart_docs.corpus import Entry
from milpart_docs.corpus.decisions import decision_of

CLOSING_RULE = (
    "A proposal closes a need that it takes up, that holds and is not yet covered, and whose kind is among its pillars. "
    "The proposal that closes most critical needs stands first, among equals the one with most major ones, then minor ones, then by "
    "identifier; each next one counts only what those before it leave."
)

Weight = tuple[int, ...]
"""How many needs of each level, the gravest first."""


class RankedProposal(NamedTuple):
    """A proposal in its place: its decision, the needs that it closes, and those that one before it closes already."""

    place: int
    entry: Entry
    decision: str
    closes: tuple[NeedStanding, ...]
    closed_before: tuple[NeedStanding, ...]

    @property
    def weight(self) -> Weight:
        """How many needs of each level it closes."""
        return weigh(self.closes)


def rank_proposals(standings: Iterable[NeedStanding]) -> tuple[RankedProposal, ...]:
    """Put the proposals that could close a need in order; those that close nothing more stand last."""
    proposals, closing = _closing(standings)
    found: list[RankedProposal] = []
    closed: set[str] = set()
    queue = [_queued(identifier, needs) for identifier, needs in closing.items()]
    heapq.heapify(queue)
    while queue:
        counted, identifier = heapq.heappop(queue)
        left = tuple(need for need in closing[identifier] if need.key not in closed)
        if _queued(identifier, left) != (counted, identifier):  # what it closes has shrunk: it can only fall back
            heapq.heappush(queue, _queued(identifier, left))
            continue
        before = tuple(need for need in closing[identifier] if need.key in closed)
        entry = proposals[identifier]
        found.append(RankedProposal(len(found) + 1, entry, decision_of(entry), left, before))
        closed |= {need.key for need in left}
    return tuple(found)


def _closing(standings: Iterable[NeedStanding]) -> tuple[Mapping[str, Entry], Mapping[str, list[NeedStanding]]]:
    """Give the live proposals, and the needs that each of them could close."""
    proposals: dict[str, Entry] = {}
    closing: dict[str, list[NeedStanding]] = defaultdict(list)
    for standing in standings:
        if standing.is_expired or standing.coverage == COVERED:
            continue
        for answer in standing.answers:
            is_of_kind = answer.entry.type == "proposal" and standing.need.kind in answer.entry.texts("pillars")
            if is_of_kind and answer.coverage != FOR_NOTHING:
                proposals[answer.entry.id] = answer.entry
                closing[answer.entry.id].append(standing)
    return proposals, closing


def _queued(identifier: str, needs: Iterable[NeedStanding]) -> tuple[Weight, str]:
    """Give the place in the queue: the weightiest first, then by identifier."""
    return tuple(-count for count in weigh(needs)), identifier


def weigh(needs: Iterable[NeedStanding]) -> Weight:
    """Count needs by level, the gravest first."""
    levels = [standing.need.level for standing in needs]
    return tuple(levels.count(level) for level in LEVELS)
