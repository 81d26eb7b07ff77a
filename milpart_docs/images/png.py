"""PNG files, also animated ones, without their metadata.

Kept are the picture and what says how its values are meant as colours. Texts, days, Exif but the orientation, colour palettes for editors,
and all private and unknown chunks go, and so does what lies behind the end, where old programs left the rest of a picture that was cropped.
"""

from collections.abc import Iterator, Sequence

from milpart_docs.images.exif import UPRIGHT, read_orientation, write_orientation
from milpart_docs.images.icc import LARGEST_PROFILE, strip_profile
from milpart_docs.images.png_chunks import (
    FRAME_PIXELS,
    HEADER_SIZE,
    KIND,
    PIXELS,
    SIGNATURE,
    Chunk,
    count_bytes,
    is_kept,
    read_chunks,
    write_chunk,
)
from milpart_docs.images.refusal import DamagedError, RefusedError
from milpart_docs.images.zlib_streams import inflate, measure_stream, write_stored

MOST_PIXEL_BYTES = 4_000_000_000
"""So many bytes may the pixels of all frames have: more cannot be shown, and would keep a build busy for minutes."""
REPEATED = frozenset({PIXELS, FRAME_PIXELS, b"fcTL"})
"""Only these may stand in a file more than once."""
_MOST_GAIN = 64
"""So many times smaller can compression make a colour profile; what becomes larger was made to harm."""
_NUMBER = 4
"""Bytes of the number that stands before the pixels of a frame."""


def strip_png(data: bytes) -> bytes:
    """Give a PNG file without its metadata."""
    chunks = list(read_chunks(data))
    header = chunks[0].data
    if chunks[0].kind != b"IHDR" or len(header) != HEADER_SIZE:
        raise DamagedError(KIND, "it does not begin with its header")
    kept: list[Chunk] = []
    seen: set[bytes] = set()
    for chunk in chunks:
        if chunk.kind in REPEATED or chunk.kind not in seen:
            kept.extend(_keep(chunk, colours=header[9]))
        seen.add(chunk.kind)
    if PIXELS not in seen:
        raise DamagedError(KIND, "there is no picture in it")
    return SIGNATURE + b"".join(map(write_chunk, _cut_pixels(kept, header)))


def _keep(chunk: Chunk, colours: int) -> Iterator[Chunk]:
    """Give a chunk as it may be published, or none."""
    if is_kept(chunk, colours) or chunk.kind == PIXELS or (chunk.kind == FRAME_PIXELS and len(chunk.data) >= _NUMBER):
        yield chunk
    elif chunk.is_critical:
        raise RefusedError("this PNG has parts that only some programs know: save it anew as PNG")
    elif chunk.kind == b"iCCP":
        packed = chunk.data[chunk.data.find(b"\0") + 2 :]
        profile = strip_profile(inflate(packed, min(LARGEST_PROFILE, _MOST_GAIN * len(packed))))
        if profile:
            yield Chunk(b"iCCP", b"icc\0\0" + write_stored(profile))
    elif chunk.kind == b"eXIf":
        orientation = read_orientation(chunk.data)
        if orientation != UPRIGHT:
            yield Chunk(b"eXIf", write_orientation(orientation))


def _cut_pixels(chunks: Sequence[Chunk], header: bytes) -> Iterator[Chunk]:
    """Cut what lies behind the end of compressed pixels, picture by picture; refuse pixels that are too few or too many."""
    size = header[:8]
    left = MOST_PIXEL_BYTES
    place = 0
    while place < len(chunks):
        kind, data = chunks[place]
        end = place + 1
        if kind in {PIXELS, FRAME_PIXELS}:
            # a file has its end mark as its last chunk, so this stops
            while chunks[end].kind == kind:
                end += 1
            expected = count_bytes(header, int.from_bytes(size[:4], "big"), int.from_bytes(size[4:], "big"))
            left -= expected
            if left < 0:
                raise RefusedError("this PNG has too many pixels: make it smaller")
            yield from _cut_stream(chunks[place:end], expected)
        else:
            size = data[4:12] if kind == b"fcTL" else size
            yield chunks[place]
        place = end


def _cut_stream(chunks: Sequence[Chunk], expected: int) -> Iterator[Chunk]:
    """Cut one picture; pieces of a frame stay even if nothing is left in them, because they are numbered."""
    before = _NUMBER if chunks[0].kind == FRAME_PIXELS else 0
    inflated, used, is_whole = measure_stream((chunk.data[before:] for chunk in chunks), expected)
    if inflated > expected:
        raise RefusedError("this PNG has more pixels than its picture: save it anew")
    if not is_whole or inflated < expected:
        raise DamagedError(KIND, "it ends in the middle of the picture, or the picture is broken")
    for chunk in chunks:
        size = min(used, len(chunk.data) - before)
        used -= size
        if size or before:
            yield Chunk(chunk.kind, chunk.data[: before + size])
