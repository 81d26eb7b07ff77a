"""The compressed parts of PNG files (RFC 1950): how much they hold, where they end, and how they are written without compression."""

import zlib
from collections.abc import Iterable, Iterator

_STEP = 1 << 16
_LARGEST_BLOCK = 65535


def measure_stream(pieces: Iterable[bytes], most: int) -> tuple[int, int, bool]:
    """Count what a stream holds without keeping it: inflated bytes, bytes of the pieces that belong to it, and whether it has its end.

    Counting stops as soon as there is more than ``most``, so that a small file cannot keep the machine busy for hours.
    """
    inflater = zlib.decompressobj()
    inflated = used = 0
    try:
        for piece in _small_pieces(pieces):
            rest = piece
            while rest and not inflater.eof and inflated <= most:
                inflated += len(inflater.decompress(rest, _STEP))
                rest = inflater.unconsumed_tail
            used += len(piece) - len(inflater.unused_data) - len(rest)
            if inflater.eof or inflated > most:
                break
    except zlib.error:
        return inflated, used, False
    return inflated, used, inflater.eof


def _small_pieces(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Cut pieces small: what is left of one is copied again and again while it is inflated."""
    for piece in pieces:
        for start in range(0, len(piece), _STEP):
            yield piece[start : start + _STEP]


def inflate(data: bytes, most: int) -> bytes:
    """Give what a stream holds; nothing, where it is damaged or holds more than ``most``."""
    inflater = zlib.decompressobj()
    try:
        inflated = inflater.decompress(data, most)
    except zlib.error:
        return b""
    return inflated if inflater.eof else b""


def write_stored(data: bytes) -> bytes:
    """Write a stream without compressing it: what a compressor makes depends on its version, and this does not."""
    written = bytearray(b"\x78\x01")
    for start in range(0, max(len(data), 1), _LARGEST_BLOCK):
        block = data[start : start + _LARGEST_BLOCK]
        is_last = start + _LARGEST_BLOCK >= len(data)
        written += bytes([is_last]) + len(block).to_bytes(2, "little") + (len(block) ^ 0xFFFF).to_bytes(2, "little") + block
    return bytes(written + zlib.adler32(data).to_bytes(4, "big"))
