"""The protection that a file gives itself in its front matter; where it gives none, or it is not clear, the highest holds.

Nothing that might have been protected may be open because somebody made a mistake (fail closed).
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from milpart_docs.reading.fault import Fault, FaultKind
from milpart_docs.vocabulary import MARKINGS, find_nearest
from milpart_docs.vocabulary.markings import CLOSED, COMMUNITY, OPEN, Protection

_LOST: frozenset[FaultKind] = frozenset(
    {
        "no-opening-fence",
        "no-closing-fence",
        "several-documents",
        "syntax",
        "tab",
        "alias",
        "not-a-mapping",
        "too-deep",
        "too-long",
        "withhold-identity",
        "block-without-start",
        "block-in-front-matter",
    }
)
"""What leaves open whether something protects the file that could not be read, or was not meant as it stands."""
_OF_A_KEY: frozenset[FaultKind] = frozenset({"duplicate-key", "unknown-tag", "key-not-text"})
_DECIDING = frozenset({"marking", "releasable_to"})


def read_own_protection(written: Mapping[str, Any], faults: Iterable[Fault]) -> Protection:
    """Read the protection of a file from its values as they are written; ``faults`` are those of its front matter and body."""
    marking, communities = written.get("marking"), written.get("releasable_to")
    if marking not in MARKINGS or any(map(is_doubt, faults)) or any(map(decides_nearly, written)):
        return CLOSED
    if not communities:
        return Protection(str(marking)) if communities is None or communities == [] else CLOSED
    if marking == OPEN.marking or not are_communities(communities):
        return CLOSED
    return Protection(str(marking), tuple(dict.fromkeys(communities)))


def is_doubt(fault: Fault) -> bool:
    """Tell whether a fault leaves open how far its file is protected."""
    return fault.kind in _LOST or (fault.kind in _OF_A_KEY and (not fault.path or fault.path[0] in _DECIDING))


@lru_cache(maxsize=1000)
def decides_nearly(key: str) -> str | None:
    """Give the key that a misspelled one should be, ``releasable_to`` for ``releaseable-to``: what stands there was meant to protect."""
    if key in _DECIDING:
        return None
    return find_nearest("_".join(re.split(r"[\s_-]+", key.strip()))[:40], sorted(_DECIDING))


def are_communities(value: object) -> bool:
    """Tell whether a value is a list of communities, as far as their form goes."""
    return isinstance(value, list) and all(isinstance(item, str) and re.fullmatch(COMMUNITY, item) is not None for item in value)
