"""A zip archive of which the same files always give the same bytes, written file after file with little memory.

Python's ``zipfile`` cannot take content that is packed already, and ours is packed in pieces; so the archive is written here. Any program
that knows zip unpacks it.
"""

import hashlib
import zlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple

from milpart_docs.bundle.container import DEFLATED, STORED, Entry, write_directory, write_local
from milpart_docs.bundle.limits import BLOCK, HIGHEST_RATIO, LARGEST_FILE
from milpart_docs.bundle.pieces import cut_pieces, pack_piece
from milpart_docs.bundle.problem import BundleError

PACKED_ALREADY = (
    ".png",
    ".jpg",
    ".jpeg",
    ".gif",
    ".webp",
    ".avif",
    ".woff",
    ".woff2",
    ".gz",
    ".xz",
    ".zip",
    ".pdf",
    ".mp4",
    ".docx",
    ".xlsx",
)
"""Files with these endings are packed in themselves; they are stored, and an update finds their bytes unchanged."""


class Packed(NamedTuple):
    """A file as it was put into an archive, with the SHA-256 of its content."""

    entry: Entry
    sha256: str


def write_archive(stream: BinaryIO, members: Iterable[tuple[str, BinaryIO]]) -> list[Packed]:
    """Write an archive of files, each a name and its content, in the order given; the stream must be empty and able to seek."""
    packed = [_write_member(stream, name, content) for name, content in members]
    stream.write(write_directory([item.entry for item in packed], stream.tell()))
    return packed


def _write_member(stream: BinaryIO, name: str, content: BinaryIO) -> Packed:
    """Pack a file, or store it where packing does not help or would look like a bomb to whoever verifies it."""
    offset = stream.tell()
    blank = write_local(Entry(name, STORED, 0, 0, 0, offset))
    method = STORED if name.lower().endswith(PACKED_ALREADY) else DEFLATED
    while True:
        stream.write(blank)
        written = _write_content(stream, _pack(content) if method == DEFLATED else _copy(content))
        length = stream.tell() - offset - len(blank)
        if method == STORED or (length < written.size and written.size <= length * HIGHEST_RATIO):
            break
        method = STORED
        content.seek(0)
        stream.seek(offset)
        stream.truncate()
    entry = Entry(name, method, written.crc, length, written.size, offset)
    _fill_in(stream, entry)
    return Packed(entry, written.sha256)


class _Written(NamedTuple):
    """What is known of a file's content when all of it went through."""

    crc: int
    size: int
    sha256: str


def _write_content(stream: BinaryIO, blocks: Iterable[tuple[bytes, bytes]]) -> _Written:
    """Write content, given as it is and as it is written, and sum it up."""
    crc, size, digest = 0, 0, hashlib.sha256()
    for block, written in blocks:
        stream.write(written)
        crc, size = zlib.crc32(block, crc), size + len(block)
        digest.update(block)
        if size > LARGEST_FILE:
            raise BundleError("a file has 4 GiB or more; split it")
    return _Written(crc, size, digest.hexdigest())


def _pack(content: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Give each piece of a file with its packed bytes."""
    pieces = cut_pieces(content)
    last = next(pieces)
    for piece in pieces:
        yield last, pack_piece(last, is_last=False)
        last = piece
    yield last, pack_piece(last, is_last=True)


def _copy(content: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    while block := content.read(BLOCK):
        yield block, block


def _fill_in(stream: BinaryIO, entry: Entry) -> None:
    """Write the record in front of a file again, now that sum and sizes are known."""
    end = stream.tell()
    stream.seek(entry.offset)
    stream.write(write_local(entry))
    stream.seek(end)
