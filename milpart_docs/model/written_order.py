"""The order in which the fields of a record are written: first what says which record this is, then the type's own, then what closes it.

The model declares the fields that all types share before those of a type. In a file the sources and the records related to it stand
behind what it says, and so does everything about its end.
"""

from functools import cache

from milpart_docs.model.record import Record
from milpart_docs.model.structure import keys_of
from milpart_docs.model.types import RECORD_TYPES

_BEHIND_HEAD = "review_by"
"""The first of the common fields that says nothing of what the record is about."""
_AGREEMENT = ("silence_until", "endorsed", "review_by")
"""What a document's state asks for; a lesson has its own endorsement in the middle of its story."""
_CLOSING = (
    "custodian",
    "related",
    "supersedes",
    "superseded_by",
    "withdrawn_reason",
    "sources",
    "discussion",
    "translations",
    "illustrative",
)


@cache
def written_keys(type_name: str) -> tuple[str, ...]:
    """Give every key of a record type in the order in which it is written."""
    record = RECORD_TYPES[type_name]
    common, keys = tuple(keys_of(Record)), tuple(keys_of(record))
    head = common[: common.index(_BEHIND_HEAD)]
    agreement = _AGREEMENT if "silence_until" in keys else _AGREEMENT[2:]
    behind = {*head, *agreement, *_CLOSING}
    return (*head, *(key for key in keys if key not in behind), *agreement, *_CLOSING)
