"""Deflate in pieces: a small change in a file changes few of its packed bytes, so that an update can copy the rest from the old bundle.

A file is cut at places that depend on the bytes nearby alone; behind an insertion the same places are found again. Each piece is
packed by itself, without what stands before it, and ends with a full flush (RFC 1951; ``Z_FULL_FLUSH`` in the manual of zlib), so that
all pieces together are one ordinary deflate stream which any program can unpack. That costs size, and more the smaller the pieces are: an
archive is 3 % larger than a plain one with those below, 6 % with half their size, 45 % with pieces of 2 to 6 KB. An update holds a changed
piece as what differs from the old one (see `tokens`), so that pieces may be large; they are there so that little of a large file is looked
at again. Nearly all pages are one piece.

The packed bytes depend on the library that packs as well: zlib-ng, which some systems have in the place of zlib, packs otherwise. The
manifest is of the files as they are unpacked and depends on no library; nor does an update, which gives packed bytes again bit for bit.
"""

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from milpart_docs.bundle.limits import BLOCK

WHOLE = 96 << 10
"""Files up to so many bytes are one piece."""
SMALLEST, LARGEST = 32 << 10, 96 << 10
"""Bytes of a piece; only the last may be smaller."""
CONTEXT = 48
"""Bytes that decide whether a piece ends behind them."""
_ENDS = re.compile(rb"[\n>}]")
"""Where a piece may end: behind a line, a tag, or an object of JSON, JavaScript or CSS."""
_LEVEL, _MEMORY = 9, 9
FLUSH_MARK = b"\x00\x00\xff\xff"
"""The last bytes of each packed piece but the last of a file."""


def cut_pieces(stream: BinaryIO) -> Iterator[bytes]:
    """Cut the content of a file into pieces, reading no more than a block at a time; an empty file is one empty piece."""
    data = stream.read(BLOCK)
    if len(data) <= WHOLE:
        yield data
        return
    start, is_read = 0, len(data) < BLOCK
    while True:
        if not is_read and len(data) - start <= LARGEST:
            block = stream.read(BLOCK)
            is_read = not block
            data, start = data[start:] + block, 0
            continue
        end = _find_end(data, start)
        yield data[start:end]
        if end == len(data):
            return
        start = end


def _find_end(data: bytes, start: int) -> int:
    """Find where the piece ends that begins at a place: of all places where it may, behind the bytes with the smallest sum.

    Two searches that begin at different places come to the same place as soon as both have it in sight.
    """
    if len(data) - start <= SMALLEST * 2:
        return len(data)
    best, least = 0, 1 << 32
    for found in _ENDS.finditer(data, start + SMALLEST, min(start + LARGEST, len(data))):
        end = found.end()
        value = zlib.crc32(data[end - CONTEXT : end])
        if value < least:
            best, least = end, value
    return best or min(start + LARGEST, len(data))


def pack_piece(piece: bytes, *, is_last: bool) -> bytes:
    """Pack a piece so that its bytes depend on nothing else; the last one of a file ends the stream."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS, _MEMORY)
    return packer.compress(piece) + packer.flush(zlib.Z_FINISH if is_last else zlib.Z_FULL_FLUSH)
