"""The content of a file in an archive, unpacked block by block and never more of it than was declared."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO

from milpart_docs.bundle.container import LOCAL, STORED, Entry
from milpart_docs.bundle.folder import read_blocks
from milpart_docs.bundle.limits import BLOCK
from milpart_docs.bundle.problem import DamagedError


def read_content(stream: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """Give the content of a file in blocks; raise DamagedError as soon as it is not what the directory says.

    The record in front of the file must have been checked (see `directory`).
    """
    size, crc = 0, 0
    for block in _copy(stream, entry) if entry.method == STORED else _unpack(stream, entry):
        size, crc = size + len(block), zlib.crc32(block, crc)
        if size > entry.size:
            raise DamagedError("it is larger than it says")
        yield block
    if size != entry.size:
        raise DamagedError("it is smaller than it says, or was cut off")
    if crc != entry.crc:
        raise DamagedError("its content was changed: the sum does not agree")


def data_start(stream: BinaryIO, entry: Entry) -> int:
    """Find where the packed content of a file begins."""
    stream.seek(entry.offset)
    *_, name_length, extra_length = LOCAL.unpack(stream.read(LOCAL.size))
    return entry.offset + LOCAL.size + int(name_length) + int(extra_length)


def _copy(stream: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """Give the packed bytes of a file as they are."""
    stream.seek(data_start(stream, entry))
    yield from read_blocks(stream, entry.packed)


def _unpack(stream: BinaryIO, entry: Entry) -> Iterator[bytes]:
    """Unpack a file; no block is larger than the limit, however much a few bytes would become."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        for packed in _copy(stream, entry):
            rest = packed
            is_over = unpacker.eof
            while rest and not unpacker.eof:
                yield unpacker.decompress(rest, BLOCK)
                rest = unpacker.unconsumed_tail
            if is_over or unpacker.unused_data:
                raise DamagedError("something lies hidden behind its content")
        while not unpacker.eof and (block := unpacker.decompress(unpacker.unconsumed_tail, BLOCK)):
            yield block
    except zlib.error:
        raise DamagedError("its packed content is damaged") from None
    if not unpacker.eof:
        raise DamagedError("it was cut off")
