"""GIF files (GIF89a specification) without their metadata.

Comments, texts that no browser shows, and what programs wrote for themselves go; of these only the number of repetitions stays. What lies
behind the end goes, too.
"""

from collections.abc import Iterator
from typing import NamedTuple

from milpart_docs.images.refusal import DamagedError, read_part

KIND = "GIF"
EXTENSION, IMAGE, TRAILER = b"\x21", b"\x2c", b"\x3b"
CONTROL, TEXT, APPLICATION = 0xF9, 0x01, 0xFF
LOOPS = frozenset({b"NETSCAPE2.0", b"ANIMEXTS1.0"})
_HEADER_SIZE = 13
_CONTROL_SIZE = 4
_LOOP_SIZE = 3


class Block(NamedTuple):
    """A part of a file: the label of an extension, or none for an image; its pieces of data, and all its bytes."""

    label: int | None
    pieces: tuple[bytes, ...]
    written: bytes


def strip_gif(data: bytes) -> bytes:
    """Give a GIF file without its metadata."""
    header = read_part(data, 0, _HEADER_SIZE, KIND)
    start = _HEADER_SIZE + _size_of_colours(header[10])
    kept = bytearray(read_part(data, 0, start, KIND))
    control = b""
    has_image = False
    for block in _read_blocks(data, start):
        if block.label == CONTROL:
            control = _write_extension(CONTROL, block.pieces[0]) if [len(piece) for piece in block.pieces] == [_CONTROL_SIZE] else b""
        elif block.label is None:
            kept += control + block.written
            control, has_image = b"", True
        elif block.label == TEXT:
            # what was said about how to show the text belongs to no image
            control = b""
        elif block.label == APPLICATION:
            kept += _keep_repetitions(block.pieces)
    if not has_image:
        raise DamagedError(KIND, "there is no picture in it")
    return bytes(kept) + TRAILER


def _read_blocks(data: bytes, place: int) -> Iterator[Block]:
    while True:
        mark = read_part(data, place, 1, KIND)
        if mark == TRAILER:
            return
        if mark == EXTENSION:
            label: int | None = read_part(data, place + 1, 1, KIND)[0]
            start = place + 2
        elif mark == IMAGE:
            label = None
            start = place + 10 + _size_of_colours(read_part(data, place + 9, 1, KIND)[0]) + 1
        else:
            raise DamagedError(KIND, "a part does not begin where the one before ends")
        pieces, end = _read_pieces(data, start)
        yield Block(label, pieces, data[place:end])
        place = end


def _read_pieces(data: bytes, place: int) -> tuple[tuple[bytes, ...], int]:
    """Read the pieces of a block up to the empty one that ends it; give them, and the place behind."""
    pieces = []
    while size := read_part(data, place, 1, KIND)[0]:
        pieces.append(read_part(data, place + 1, size, KIND))
        place += 1 + size
    return tuple(pieces), place + 1


def _size_of_colours(flags: int) -> int:
    """Count the bytes of a table of colours, which the flags say to follow, or not."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _keep_repetitions(pieces: tuple[bytes, ...]) -> bytes:
    """Write how often the pictures are repeated, if a block says that; nothing of any other block."""
    if not pieces or pieces[0] not in LOOPS:
        return b""
    counts = [piece for piece in pieces[1:] if len(piece) == _LOOP_SIZE and piece[0] & 7 == 1]
    return _write_extension(APPLICATION, pieces[0], counts[0]) if counts else b""


def _write_extension(label: int, *pieces: bytes) -> bytes:
    return EXTENSION + bytes([label]) + b"".join(bytes([len(piece)]) + piece for piece in pieces) + b"\0"
