"""The extra fields of a record from anyone: what programs of other systems add to it, and what they would not agree about.

Source: PKWARE, *APPNOTE.TXT, .ZIP File Format Specification* 6.3, 4.5; Info-ZIP, *extrafld.txt*.
"""

from collections.abc import Mapping

from milpart_docs.bundle.container import LONG_FIELD

NAME_OR_KIND = (0x7075, 0x756E)
"""Fields with a second name for the file, or with a link in its place, which some programs prefer."""
HEAD = 4
OFFSET = 8
"""Bytes of an offset in its long form."""


def read_extra(data: bytes) -> Mapping[int, bytes] | None:
    """Give the extra fields of a record by number; nothing, where they are cut off or stand there twice, or where programs disagree."""
    fields: dict[int, bytes] = {}
    place = 0
    while place < len(data):
        number, length = int.from_bytes(data[place : place + 2], "little"), int.from_bytes(data[place + 2 : place + HEAD], "little")
        end = place + HEAD + length
        if end > len(data) or number in fields or number in NAME_OR_KIND:
            return None
        fields[number] = data[place + HEAD : end]
        place = end
    return fields


def read_long_offset(fields: Mapping[int, bytes]) -> int | None:
    """Give the offset of a file that begins behind the first 4 GiB; nothing, where the long form holds anything else than that."""
    field = fields.get(LONG_FIELD, b"")
    return int.from_bytes(field, "little") if len(field) == OFFSET else None
