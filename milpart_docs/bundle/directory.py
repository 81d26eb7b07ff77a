"""The directory of an archive from anyone, read with suspicion: every word of it is compared with what stands in front of the files.

Archives from others are hostile. Programs that unpack disagree about archives in which files overlap, are named twice, or differ
between directory and local record; so we accept only those about which none can disagree: files one behind the other from the first
byte to the directory, nothing between them, nothing behind the end. All that common programs write to a file on a disk is of this kind.
"""

import os
import stat
from collections.abc import Iterator
from typing import BinaryIO

from milpart_docs.bundle.container import (
    CENTRAL,
    CENTRAL_MARK,
    DEFLATED,
    END,
    END64,
    END64_MARK,
    END_MARK,
    LOCAL,
    LOCAL_MARK,
    LOCATOR,
    LOCATOR_MARK,
    LONG_FIELD,
    MAX32,
    STORED,
    UTF8_NAMES,
    Entry,
)
from milpart_docs.bundle.limits import LARGEST_DIRECTORY, LARGEST_WHOLE, MOST_FILES, is_bomb
from milpart_docs.bundle.manifest import OWN
from milpart_docs.bundle.names import check_path, find_name_problems
from milpart_docs.bundle.problem import DamagedError, Kind, Problem, shown

ENCRYPTED, STREAMED, LEVELS = 1, 8, 6
"""Bits of a record's flags; those of the level of packing mean nothing to a reader."""
OTHER_NAME = 0x7075
"""The extra field with a second name for the file, which some programs prefer."""
DOS_FOLDER, DOS_LINK = 0x10, 0x400


class Directory:
    """What an archive says that it has: its files in the order in which they lie, where they end, and what is wrong with them."""

    def __init__(self, stream: BinaryIO) -> None:
        """Read the directory; raise DamagedError where it cannot be read at all."""
        self.problems: list[Problem] = []
        self._flags: dict[int, int] = {}
        self.size = stream.seek(0, os.SEEK_END)
        self.count, self.end, length, self.limit = _read_end(stream, self.size)
        if self.count > MOST_FILES + len(OWN) or length > LARGEST_DIRECTORY or self.size > LARGEST_WHOLE:
            raise DamagedError(f"it has {self.count:,} files and a directory of {length:,} bytes; no bundle is so large")
        stream.seek(self.end)
        entries = sorted((self._read_central(stream) for _ in range(self.count)), key=lambda entry: entry.offset)
        if stream.tell() != self.limit:
            raise DamagedError("its directory does not end where it says")
        self._check_places(stream, entries)
        self.entries = [entry for entry in entries if not entry.name.endswith("/")]
        self.folders = [entry.name[:-1] for entry in entries if entry.name.endswith("/")]
        self._check_whole()

    def _read_central(self, stream: BinaryIO) -> Entry:
        """Read one record of the directory, and tell what an honest one would not have."""
        head = _read_record(stream, CENTRAL.size)
        fields = CENTRAL.unpack(head)
        mark, _, _, flags, method, _, _, crc, packed, size, name_length, extra_length, comment_length, disk, _, attributes, offset = fields
        if mark != CENTRAL_MARK:
            raise DamagedError("its directory is damaged")
        name = self._read_name(_read_record(stream, name_length), flags)
        extra = dict(_split_extra(_read_record(stream, extra_length)))
        _read_record(stream, comment_length)
        if offset == MAX32:
            offset = int.from_bytes(extra.get(LONG_FIELD, b"")[:8], "little")
        self._check_kind(name, attributes, size)
        self._check_method(name, flags, method)
        if disk or packed == MAX32 or OTHER_NAME in extra:
            self._tell("structure", name, "programs would not agree about its name, its size or its place")
        self._flags[offset] = flags
        return Entry(name, method, crc, packed, size, offset)

    def _read_name(self, data: bytes, flags: int) -> str:
        try:
            return data.decode("utf-8" if flags & UTF8_NAMES else "ascii")
        except UnicodeDecodeError:
            name = data.decode("utf-8", "surrogateescape")
            self._tell("name", name, "its name is not UTF-8")
            return name

    def _check_kind(self, name: str, attributes: int, size: int) -> None:
        """Refuse links, devices and folders with content, by the attributes of Unix and of Windows."""
        kind = stat.S_IFMT(attributes >> 16)
        is_folder = name.endswith("/")
        if kind not in {0, stat.S_IFDIR if is_folder else stat.S_IFREG} or attributes & (DOS_LINK if is_folder else DOS_LINK | DOS_FOLDER):
            self._tell("link", name, "it is a link or a device; a bundle has only ordinary files")
        elif is_folder and size:
            self._tell("structure", name, "it is a folder with content of its own")

    def _check_method(self, name: str, flags: int, method: int) -> None:
        if flags & ENCRYPTED:
            self._tell("encrypted", name, "it is encrypted")
        elif flags & ~(UTF8_NAMES | LEVELS):
            self._tell(
                "structure", name, "it was packed by another program in a way that is not allowed here; unpack it and verify the folder"
            )
        elif method not in {STORED, DEFLATED}:
            self._tell("method", name, f"it is packed by method {method}; only deflate and none are allowed")

    def _check_places(self, stream: BinaryIO, entries: list[Entry]) -> None:
        """See that the files lie one behind the other, and that the record in front of each agrees with the directory."""
        expected = 0
        for entry in entries:
            if entry.offset != expected:
                self._tell("structure", entry.name, "it overlaps another file, or something lies hidden in front of it")
                return
            length = _read_local(stream, entry, self._flags[entry.offset])
            if length is None:
                self._tell("structure", entry.name, "the record in front of it does not agree with the directory")
                return
            expected += length + entry.packed
        if expected != self.end:
            self._tell("structure", "", "its files do not end where its directory begins")

    def _check_whole(self) -> None:
        """Check names, and the sizes that are declared, before anything is unpacked."""
        sizes: dict[str, int] = {}
        for entry in self.entries:
            if entry.name in sizes:
                self._tell("duplicate", entry.name, "it is in the archive twice")
            if is_bomb(entry.packed, entry.size):
                self._tell("too-large", entry.name, f"it would grow from {entry.packed:,} to {entry.size:,} bytes; it is not unpacked")
            sizes[entry.name] = entry.size
        self.problems += find_name_problems(sizes, fits_fat32=False)
        self.problems += [problem for folder in self.folders for problem in check_path(folder)]
        total = sum(entry.size for entry in self.entries)
        if total > LARGEST_WHOLE or is_bomb(self.size, total):
            self._tell("too-large", "", f"it would grow from {self.size:,} to {total:,} bytes; it is not unpacked")

    def _tell(self, kind: Kind, name: str, message: str) -> None:
        self.problems.append(Problem(kind, shown(name), message))


def _read_end(stream: BinaryIO, size: int) -> tuple[int, int, int, int]:
    """Read the end of an archive: how many files, where its directory begins, how long it is, and where it ends."""
    limit = size - END.size
    if limit < 0:
        raise DamagedError("it is not a zip file, or was cut off")
    stream.seek(limit)
    mark, *disks, count, length, start, comment = END.unpack(_read_record(stream, END.size))
    if mark != END_MARK or comment or disks[:2] != [0, 0] or disks[2] != count:
        raise DamagedError("it is not a zip file, or was cut off, or something was put behind its end")
    place = limit - LOCATOR.size - END64.size
    if place >= 0:
        stream.seek(place)
        long_end, locator = _read_record(stream, END64.size), _read_record(stream, LOCATOR.size)
        if locator.startswith(LOCATOR_MARK):
            count, length, start, limit = *_read_long_end(long_end, locator, place), place
    if start + length != limit:
        raise DamagedError("its directory does not lie where it says")
    return count, start, length, limit


def _read_long_end(long_end: bytes, locator: bytes, place: int) -> tuple[int, int, int]:
    """Read the end of a large archive: how many files, how long its directory is and where it begins."""
    _, first_disk, where, disks = LOCATOR.unpack(locator)
    mark, length, _, _, disk, start_disk, count, total, size, start = END64.unpack(long_end)
    if (
        (mark, where, length) != (END64_MARK, place, END64.size - 12)
        or count != total
        or (first_disk, disk, start_disk) != (0, 0, 0)
        or disks != 1
    ):
        raise DamagedError("its end is damaged")
    return count, size, start


def _read_local(stream: BinaryIO, entry: Entry, said_flags: int) -> int | None:
    """Give the length of the record in front of a file; nothing, where it does not agree with the directory."""
    stream.seek(entry.offset)
    head = stream.read(LOCAL.size)
    if len(head) < LOCAL.size:
        return None
    mark, _, flags, method, _, _, crc, packed, size, name_length, extra_length = LOCAL.unpack(head)
    name, extra = stream.read(name_length), stream.read(extra_length)
    said = (mark, flags & ~LEVELS, method, crc, packed, size, name)
    meant = (
        LOCAL_MARK,
        said_flags & ~LEVELS,
        entry.method,
        entry.crc,
        entry.packed,
        entry.size,
        entry.name.encode("utf-8", "surrogateescape"),
    )
    is_odd = OTHER_NAME in dict(_split_extra(extra))
    return None if is_odd or said != meant else LOCAL.size + name_length + extra_length


def _split_extra(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Give each extra field of a record: its number and content."""
    place = 0
    while place + 4 <= len(data):
        number, length = int.from_bytes(data[place : place + 2], "little"), int.from_bytes(data[place + 2 : place + 4], "little")
        yield number, data[place + 4 : place + 4 + length]
        place += 4 + length


def _read_record(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise DamagedError("its directory was cut off")
    return data


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
