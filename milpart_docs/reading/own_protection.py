"""The protection that a file gives itself in its front matter; where it gives none, or it is not clear, the highest holds.

Nothing that might have been protected may be open because somebody made a mistake (fail closed).
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from milpart_docs.model import Record, record_class
from milpart_docs.model.structure import keys_of
from milpart_docs.reading.deciding_keys import DECIDING, MERGE, decides_nearly, means_to_protect
from milpart_docs.reading.fault import Fault, FaultKind
from milpart_docs.vocabulary import MARKINGS
from milpart_docs.vocabulary.markings import CLOSED, COMMUNITY, OPEN, Protection

_LOST: frozenset[FaultKind] = frozenset(
    {
        "no-opening-fence",
        "no-closing-fence",
        "odd-fence",
        "several-documents",
        "fields-behind-fence",
        "syntax",
        "tab",
        "odd-space",
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


def read_own_protection(written: Mapping[str, Any], faults: Iterable[Fault]) -> Protection:
    """Read the protection of a file from its values as they are written; ``faults`` are those of its front matter and body."""
    marking, communities = written.get("marking"), written.get("releasable_to")
    if marking not in MARKINGS or any(map(is_doubt, faults)) or next(find_stray_keys(written), None) is not None:
        return CLOSED
    if not communities:
        return Protection(str(marking)) if communities is None or communities == [] else CLOSED
    if marking == OPEN.marking or not are_communities(communities):
        return CLOSED
    return Protection(str(marking), tuple(dict.fromkeys(communities)))


def is_doubt(fault: Fault) -> bool:
    """Tell whether a fault leaves open how far its file is protected."""
    return fault.kind in _LOST or (fault.kind in _OF_A_KEY and (not fault.path or fault.path[0] in DECIDING | {MERGE}))


def find_stray_keys(written: Mapping[str, Any]) -> Iterator[str]:
    """Find the keys of a front matter that protect nothing, but were meant to; what a field of a record holds, the model says."""
    record_type = record_class(written.get("type"))
    fields = _fields_of(record_type) if record_type else ()
    return (key for key, value in written.items() if key not in fields and (decides_nearly(key) or means_to_protect(key, _texts_in(value))))


@cache
def _fields_of(record_type: type[Record]) -> frozenset[str]:
    return frozenset(keys_of(record_type))


def _texts_in(value: object) -> Iterator[str]:
    """List the texts of a value itself, and of a list; what stands in a group of fields protects that."""
    return (item for item in (value if isinstance(value, list) else [value]) if isinstance(item, str))


def are_communities(value: object) -> bool:
    """Tell whether a value is a list of communities, as far as their form goes."""
    return isinstance(value, list) and all(isinstance(item, str) and re.fullmatch(COMMUNITY, item) is not None for item in value)
