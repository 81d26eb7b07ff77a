"""The records of a zip file as bytes, written in one way only, so that the same files give the same archive.

Source: PKWARE, *APPNOTE.TXT, .ZIP File Format Specification* 6.3. Times are 1980-01-01 00:00, the earliest that the format knows; every
file is a regular file that all may read (0644), made on Unix; names are UTF-8. There are no extra fields but the long offset (zip64) of
a file that begins behind the first 4 GiB.
"""

import struct
from collections.abc import Sequence
from typing import NamedTuple

LOCAL = struct.Struct("<4s5H3I2H")
"""In front of each file: mark, version, flags, method, time, day, CRC, packed and whole size, lengths of name and extra fields."""
CENTRAL = struct.Struct("<4s6H3I5H2I")
"""In the directory, for each file: as in front of it, with the maker's version, disk, attributes and offset."""
END = struct.Struct("<4s4H2IH")
END64 = struct.Struct("<4sQ2H2I4Q")
LOCATOR = struct.Struct("<4sIQI")
LOCAL_MARK, CENTRAL_MARK, END_MARK, END64_MARK, LOCATOR_MARK = (b"PK" + mark for mark in (b"\3\4", b"\1\2", b"\5\6", b"\6\6", b"\6\7"))

STORED, DEFLATED = 0, 8
UTF8_NAMES = 0x800
DAY = (1 << 5) | 1
UNIX = 3 << 8
PLAIN, LONG = 20, 45
"""Versions of the format: with deflate, and with zip64."""
REGULAR_FILE = 0o100644 << 16
MAX16, MAX32 = 0xFFFF, 0xFFFFFFFF
LONG_FIELD = 1
"""The extra field of zip64."""


class Entry(NamedTuple):
    """A file in an archive: name, method, CRC-32, bytes as packed and whole, and where its record begins."""

    name: str
    method: int
    crc: int
    packed: int
    size: int
    offset: int


def write_local(entry: Entry) -> bytes:
    """Write the record that stands in front of a file's content."""
    name = entry.name.encode()
    head = LOCAL.pack(
        LOCAL_MARK, PLAIN, UTF8_NAMES, entry.method, 0, DAY, entry.crc, entry.packed, entry.size, len(name), 0
    )  # a file has less than 4 GiB, so that no size here needs zip64
    return head + name


def write_central(entry: Entry) -> bytes:
    """Write the record of a file in the directory."""
    name = entry.name.encode()
    is_far = entry.offset >= MAX32
    extra = struct.pack("<2HQ", LONG_FIELD, 8, entry.offset) if is_far else b""
    version = LONG if is_far else PLAIN
    head = CENTRAL.pack(
        CENTRAL_MARK,
        UNIX | version,
        version,
        UTF8_NAMES,
        entry.method,
        0,
        DAY,
        entry.crc,
        entry.packed,
        entry.size,
        len(name),
        len(extra),
        0,
        0,
        0,
        REGULAR_FILE,
        min(entry.offset, MAX32),
    )
    return head + name + extra


def write_end(count: int, offset: int, length: int) -> bytes:
    """Write the end of an archive whose directory has so many records and lies there; in long form where the short one has no room."""
    end = END.pack(END_MARK, 0, 0, min(count, MAX16), min(count, MAX16), min(length, MAX32), min(offset, MAX32), 0)
    if count < MAX16 and length < MAX32 and offset < MAX32:
        return end
    long_end = END64.pack(END64_MARK, END64.size - 12, UNIX | LONG, LONG, 0, 0, count, count, length, offset)
    return long_end + LOCATOR.pack(LOCATOR_MARK, 0, offset + length, 1) + end


def write_directory(entries: Sequence[Entry], offset: int) -> bytes:
    """Write the directory and the end of an archive whose files end at an offset."""
    directory = b"".join(map(write_central, entries))
    return directory + write_end(len(entries), offset, len(directory))
