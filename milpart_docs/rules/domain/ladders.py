"""Levels of ambition as steps of a ladder: one for each capability."""

from collections import defaultdict
from collections.abc import Iterable

from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.succession import is_gone

LEVEL = "ambition-level"


def level_of(entry: Entry) -> int | None:
    """Give the step that a record of a level stands for, or nothing where none can be read."""
    level = entry.fields.get("level")
    return level if isinstance(level, int) and not isinstance(level, bool) else None


def capability_of(entry: Entry) -> str:
    """Give the identifier of the capability that a record of a level names; empty where none can be read."""
    capability = entry.fields.get("capability")
    return capability.partition("#")[0].strip() if isinstance(capability, str) else ""


class Ladders:
    """The levels that stand, by capability."""

    def __init__(self, levels: Iterable[Entry]) -> None:
        """Take records of levels."""
        self._by_capability: dict[str, list[tuple[int, Entry]]] = defaultdict(list)
        for entry in levels:
            level = level_of(entry)
            if level is not None and capability_of(entry) and not is_gone(entry):
                self._by_capability[capability_of(entry)].append((level, entry))

    def below(self, entry: Entry) -> Entry | None:
        """Give the highest level of the same capability below a level; none of level 0, which says that nobody looked."""
        own, steps = level_of(entry) or 0, self._by_capability.get(capability_of(entry), [])
        lower = [(level, other) for level, other in steps if 0 < level < own]
        return max(lower, key=lambda step: step[0])[1] if lower else None
