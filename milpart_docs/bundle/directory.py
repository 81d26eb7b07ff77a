"""The directory of an archive from anyone, read with suspicion: every word of it is compared with what stands in front of the files.

Archives from others are hostile. Programs that unpack disagree about archives in which files overlap, are named twice, or differ
between directory and local record; so we accept only those about which none can disagree: files one behind the other from the first
byte to the directory, nothing between them, nothing behind the end. All that common programs write to a file on a disk is of this kind.
"""

import io
import stat
from typing import BinaryIO

from milpart_docs.bundle.archive_end import read_end, read_exactly
from milpart_docs.bundle.container import CENTRAL, CENTRAL_MARK, DEFLATED, LONG, LONG_FIELD, MAX32, STORED, UTF8_NAMES, Entry
from milpart_docs.bundle.extra_fields import read_extra, read_long_offset
from milpart_docs.bundle.limits import LARGEST_DIRECTORY, LARGEST_WHOLE, MOST_FILES, is_bomb
from milpart_docs.bundle.local_records import LEVELS, measure_local
from milpart_docs.bundle.manifest import OWN
from milpart_docs.bundle.names import check_path, find_name_problems
from milpart_docs.bundle.problem import DamagedError, Kind, Problem, shown

ENCRYPTED = 1
"""The bit of a record's flags for files that are encrypted."""
DOS_FOLDER, DOS_LINK = 0x10, 0x400


class Directory:
    """What an archive says that it has: its files in the order in which they lie, where they end, and what is wrong with them."""

    def __init__(self, stream: BinaryIO) -> None:
        """Read the directory; raise DamagedError where it cannot be read at all."""
        self.problems: list[Problem] = []
        self._flags: dict[int, int] = {}
        self.count, self.end, length, limit = read_end(stream)
        self.size = stream.seek(0, io.SEEK_END)
        if self.count > MOST_FILES + len(OWN) or length > LARGEST_DIRECTORY or self.size > LARGEST_WHOLE:
            raise DamagedError(f"it has {self.count:,} files and a directory of {length:,} bytes; no bundle is so large")
        stream.seek(self.end)
        entries = sorted((self._read_central(stream) for _ in range(self.count)), key=lambda entry: entry.offset)
        if stream.tell() != limit:
            raise DamagedError("its directory does not end where it says")
        self._check_places(stream, entries)
        self.entries = [entry for entry in entries if not entry.name.endswith("/")]
        self.folders = [entry.name[:-1] for entry in entries if entry.name.endswith("/")]
        self._check_whole()

    def _read_central(self, stream: BinaryIO) -> Entry:
        """Read one record of the directory, and tell what an honest one would not have."""
        fields = CENTRAL.unpack(read_exactly(stream, CENTRAL.size))
        mark, _, needed, flags, method, _, _, crc, packed, size, *lengths, disk, _, attributes, offset = fields
        name_length, extra_length, comment_length = lengths
        if mark != CENTRAL_MARK:
            raise DamagedError("its directory is damaged")
        name = self._read_name(read_exactly(stream, name_length), flags)
        place = _find_place(offset, read_exactly(stream, extra_length))
        read_exactly(stream, comment_length)
        self._check_kind(name, attributes, size)
        self._check_method(name, flags, method, needed)
        if disk or packed == MAX32 or place is None:
            self._tell("structure", name, "programs would not agree about its name, its size or its place")
        offset = offset if place is None else place
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

    def _check_method(self, name: str, flags: int, method: int, needed: int) -> None:
        if flags & ENCRYPTED:
            self._tell("encrypted", name, "it is encrypted")
        elif flags & ~(UTF8_NAMES | LEVELS):
            self._tell(
                "structure", name, "it was packed by another program in a way that is not allowed here; unpack it and verify the folder"
            )
        elif method not in {STORED, DEFLATED}:
            self._tell("method", name, f"it is packed by method {method}; only deflate and none are allowed")
        elif needed > LONG:
            self._tell("structure", name, "it says that it needs a newer program, and others would not open it")

    def _check_places(self, stream: BinaryIO, entries: list[Entry]) -> None:
        """See that the files lie one behind the other, and that the record in front of each agrees with the directory."""
        expected = 0
        for entry in entries:
            if entry.offset != expected:
                self._tell("structure", entry.name, "it overlaps another file, or something lies hidden in front of it")
                return
            length = measure_local(stream, entry, self._flags[entry.offset])
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


def _find_place(offset: int, extra: bytes) -> int | None:
    """Find where a file begins by its offset and its extra fields; nothing, where programs would not agree."""
    fields = read_extra(extra)
    if fields is None or (offset != MAX32 and LONG_FIELD in fields):
        return None
    return read_long_offset(fields) if offset == MAX32 else offset
