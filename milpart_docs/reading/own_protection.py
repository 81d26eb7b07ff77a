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
        "block-in-comment",
        "block-in-front-matter",
    }
)
"""What leaves open whether something protects the file that could not be read, or was not meant as it stands."""
_OF_A_KEY: frozenset[FaultKind] = frozenset({"duplicate-key", "unknown-tag", "key-not-text"})
_DECIDING = frozenset({"marking", "releasable_to"})
MERGE = "<<"
"""The key by which other programs take the values of a mapping into the one around it; ours do not."""
_WORDS: Mapping[str, tuple[str, ...]] = {
    "marking": (
        *("marked", "classification", "classified", "confidentiality", "sensitivity", "security level", "restricted", "tlp"),
        *("restriction", "restrictions", "handling caveat", "handling instructions", "protection", "protected"),
    ),
    "releasable_to": (
        *("releasable", "releaseable", "releasability", "released to", "release to", "rel to", "relto", "released for", "release for"),
        *("restricted to", "limited to", "visible to", "eyes only", "caveat", "caveats"),
    ),
}
"""Words that people write for a key of ours; they count wherever they stand in a key: ``security-classification``."""
_SEPARATORS = re.compile(r"[\s_.-]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST = 40
"""So many letters of a key are compared with ours."""


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
    return fault.kind in _LOST or (fault.kind in _OF_A_KEY and (not fault.path or fault.path[0] in _DECIDING | {MERGE}))


@lru_cache(maxsize=1000)
def decides_nearly(key: str) -> str | None:
    """Give the key that another one should be, ``releasable_to`` for ``releaseable-to`` or ``rel_to``: it was meant to protect."""
    if key in _DECIDING:
        return None
    words = _SEPARATORS.split(_HUMP.sub(" ", key.strip()).casefold()[:_LONGEST])
    text = f" {' '.join(words)} "
    found = [(len(word), name) for name, known in _WORDS.items() for word in (*known, name.replace("_", " ")) if f" {word} " in text]
    return max(found)[1] if found else find_nearest("_".join(words), sorted(_DECIDING))


def decides(key: str) -> bool:
    """Tell whether a key says who may see what it stands in, or was meant to."""
    return key in _DECIDING or decides_nearly(key) is not None


def are_communities(value: object) -> bool:
    """Tell whether a value is a list of communities, as far as their form goes."""
    return isinstance(value, list) and all(isinstance(item, str) and re.fullmatch(COMMUNITY, item) is not None for item in value)
