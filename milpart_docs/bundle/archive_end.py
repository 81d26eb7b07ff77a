"""The end of an archive from anyone: how many files it has and where its directory lies, believed only where nothing contradicts it."""

import os
from typing import BinaryIO, NamedTuple

from milpart_docs.bundle.container import END, END64, END64_MARK, END_MARK, LOCATOR, LOCATOR_MARK, LONG
from milpart_docs.bundle.problem import DamagedError


class End(NamedTuple):
    """What the end of an archive says: the number of files, where the directory begins, how long it is, and where it ends."""

    files: int
    start: int
    length: int
    limit: int


def read_end(stream: BinaryIO) -> End:
    """Read the end of an archive; raise DamagedError where it is none, or where programs would search for another one."""
    limit = stream.seek(0, os.SEEK_END) - END.size
    if limit < 0:
        raise DamagedError("it is not a zip file, or was cut off")
    stream.seek(limit)
    mark, *disks, count, length, start, comment = END.unpack(read_exactly(stream, END.size))
    if mark != END_MARK or comment or disks[:2] != [0, 0] or disks[2] != count:
        raise DamagedError("it is not a zip file, or was cut off, or something was put behind its end")
    place = limit - LOCATOR.size - END64.size
    if place >= 0:
        stream.seek(place)
        long_end, locator = read_exactly(stream, END64.size), read_exactly(stream, LOCATOR.size)
        if locator.startswith(LOCATOR_MARK):
            count, length, start, limit = *_read_long_end(long_end, locator, place), place
    if start + length != limit:
        raise DamagedError("its directory does not lie where it says")
    return End(count, start, length, limit)


def _read_long_end(long_end: bytes, locator: bytes, place: int) -> tuple[int, int, int]:
    """Read the end of a large archive: how many files, how long its directory is and where it begins."""
    _, first_disk, where, disks = LOCATOR.unpack(locator)
    mark, length, _, needed, disk, start_disk, count, total, size, start = END64.unpack(long_end)
    if (
        (mark, where, length) != (END64_MARK, place, END64.size - 12)
        or count != total
        or (first_disk, disk, start_disk) != (0, 0, 0)
        or disks != 1
        or needed > LONG
    ):
        raise DamagedError("its end is damaged")
    return count, size, start


def read_exactly(stream: BinaryIO, length: int) -> bytes:
    """Read so many bytes of a directory or of its end; raise DamagedError where there are fewer."""
    data = stream.read(length)
    if len(data) < length:
        raise DamagedError("its directory was cut off")
    return data
