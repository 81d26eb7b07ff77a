"""The chunks of a PNG file (PNG, third edition, sections 5.3 and 11): their kinds, their sizes, and how many bytes a picture has."""

import zlib
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from milpart_docs.images.refusal import DamagedError, read_big, read_part

KIND = "PNG"
SIGNATURE = b"\x89PNG\r\n\x1a\n"
HEADER_SIZE = 13
SIZES: Mapping[bytes, frozenset[int]] = {
    b"IHDR": frozenset({HEADER_SIZE}),
    b"PLTE": frozenset(range(3, 769, 3)),
    b"IEND": frozenset({0}),
    b"gAMA": frozenset({4}),
    b"cHRM": frozenset({32}),
    b"sRGB": frozenset({1}),
    b"cICP": frozenset({4}),
    b"mDCV": frozenset({24}),
    b"cLLI": frozenset({8}),
    b"sBIT": frozenset(range(1, 5)),
    b"pHYs": frozenset({9}),
    b"acTL": frozenset({8}),
    b"fcTL": frozenset({26}),
}
"""The chunks that are kept as they are, and the sizes that they can have."""
SIZES_BY_COLOURS: Mapping[bytes, Mapping[int, frozenset[int]]] = {
    b"tRNS": {0: frozenset({2}), 2: frozenset({6}), 3: frozenset(range(1, 257))},
    b"bKGD": {0: frozenset({2}), 2: frozenset({6}), 3: frozenset({1}), 4: frozenset({2}), 6: frozenset({6})},
}
"""Those whose size depends on the type of the picture's colours."""
PIXELS, FRAME_PIXELS = b"IDAT", b"fdAT"
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""So many values a pixel has, by the type of its colours."""
ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""First column and row, and steps, of the seven passes of an interlaced picture (section 8.2)."""


class Chunk(NamedTuple):
    """A part of a file."""

    kind: bytes
    data: bytes

    @property
    def is_critical(self) -> bool:
        """Tell whether the picture cannot be shown by a program that does not know this kind."""
        return not self.kind[0] & 0x20


def read_chunks(data: bytes) -> Iterator[Chunk]:
    """Give every chunk up to the end of the image, ancillary chunks that are damaged left out; what follows the end is not looked at."""
    place = len(SIGNATURE)
    while True:
        size = read_big(data, place, 4, KIND)
        chunk = Chunk(read_part(data, place + 4, 4, KIND), read_part(data, place + 8, size, KIND))
        is_whole = zlib.crc32(chunk.kind + chunk.data) == read_big(data, place + 8 + size, 4, KIND)
        if not is_whole and (chunk.is_critical or chunk.kind == FRAME_PIXELS):
            raise DamagedError(KIND, "a part of it does not match its check sum")
        if is_whole:
            yield chunk
        if chunk.kind == b"IEND":
            return
        place += 12 + size


def is_kept(chunk: Chunk, colours: int) -> bool:
    """Tell whether a chunk is kept as it is, in a picture with this type of colours."""
    sizes = SIZES.get(chunk.kind) or SIZES_BY_COLOURS.get(chunk.kind, {}).get(colours, frozenset())
    return len(chunk.data) in sizes


def write_chunk(chunk: Chunk) -> bytes:
    """Write a chunk as it stands in a file."""
    return len(chunk.data).to_bytes(4, "big") + chunk.kind + chunk.data + zlib.crc32(chunk.kind + chunk.data).to_bytes(4, "big")


def count_bytes(header: bytes, width: int, height: int) -> int:
    """Count the bytes of a picture before compression, with the byte for the filter of each row."""
    bits = header[8] * CHANNELS.get(header[9], 4)
    if not header[12]:
        return height * (1 + (width * bits + 7) // 8)
    passes = ((-(-(width - x) // step_x), -(-(height - y) // step_y)) for x, y, step_x, step_y in ADAM7)
    return sum(rows * (1 + (columns * bits + 7) // 8) for columns, rows in passes if columns > 0 and rows > 0)
