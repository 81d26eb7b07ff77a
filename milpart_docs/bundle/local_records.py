"""The records in front of the files of an archive: as the directory says, or the only ones that there are."""

from collections.abc import Iterator
from typing import BinaryIO

from milpart_docs.bundle.container import DEFLATED, LOCAL, LOCAL_MARK, LONG, LONG_FIELD, STORED, Entry
from milpart_docs.bundle.extra_fields import read_extra
from milpart_docs.bundle.limits import MOST_FILES
from milpart_docs.bundle.manifest import OWN
from milpart_docs.bundle.problem import DamagedError

LEVELS = 6
"""Bits of a record's flags for the level of packing, which mean nothing to a reader."""


def measure_local(stream: BinaryIO, entry: Entry, flags: int) -> int | None:
    """Give the length of the record in front of a file; nothing, where it does not agree with the directory, whose flags are given."""
    stream.seek(entry.offset)
    head = stream.read(LOCAL.size)
    if len(head) < LOCAL.size:
        return None
    mark, needed, said_flags, method, _, _, crc, packed, size, name_length, extra_length = LOCAL.unpack(head)
    name, extra = stream.read(name_length), read_extra(stream.read(extra_length))
    said = (mark, said_flags & ~LEVELS, method, crc, packed, size, name)
    written_name = entry.name.encode("utf-8", "surrogateescape")
    meant = (LOCAL_MARK, flags & ~LEVELS, entry.method, entry.crc, entry.packed, entry.size, written_name)
    is_newer = needed > LONG and method in {STORED, DEFLATED}  # of other methods, the directory has told
    is_odd = is_newer or extra is None or LONG_FIELD in extra
    return None if is_odd or said != meant else LOCAL.size + name_length + extra_length


def read_locals(stream: BinaryIO, end: int) -> Iterator[Entry]:
    """Read the records in front of the files of an archive of ours whose directory is not written yet; raise DamagedError."""
    offset, count = 0, 0
    while offset < end:
        stream.seek(offset)
        head = stream.read(LOCAL.size)
        if not head.startswith(LOCAL_MARK) or len(head) < LOCAL.size:
            raise DamagedError("its files do not lie one behind the other")
        _, _, _, method, _, _, crc, packed, size, name_length, extra_length = LOCAL.unpack(head)
        name = stream.read(name_length)
        count += 1
        if count > MOST_FILES + len(OWN):
            raise DamagedError("it has more files than any bundle")
        yield Entry(name.decode("utf-8", "replace"), method, crc, packed, size, offset)
        offset += LOCAL.size + name_length + extra_length + packed
