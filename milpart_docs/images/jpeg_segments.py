"""The segments of a JPEG file (ITU-T T.81, annex B): their kinds, their sizes, and where a scan ends."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from milpart_docs.images.refusal import DamagedError, read_big, read_part

KIND = "JPEG"
MARK = 0xFF
"""What every marker begins with; more of them may stand before it."""
HUFFMAN, ARITHMETIC, END, SCAN, QUANTISATION, LINES, RESTART, COMMENT = 0xC4, 0xCC, 0xD9, 0xDA, 0xDB, 0xDC, 0xDD, 0xFE
FRAMES = frozenset(range(0xC0, 0xD0)) - {HUFFMAN, 0xC8, ARITHMETIC}
APPLICATION = frozenset(range(0xE0, 0xF0))
_NEXT_MARKER = re.compile(rb"\xff+[^\x00\xd0-\xd7\xff]")
"""What ends a scan: a marker that neither stands for a byte 255 of the scan nor restarts it."""


class Segment(NamedTuple):
    """A part of a file: what it is, its bytes, and the coded pixels that follow it if it begins a scan."""

    marker: int
    body: bytes
    pixels: bytes = b""


def read_segments(data: bytes) -> Iterator[Segment]:
    """Give every segment up to the end of the image; whatever lies behind that is not looked at."""
    place = 2
    while True:
        place = _find_marker(data, place)
        marker = data[place]
        if marker == END:
            return
        size = read_big(data, place + 1, 2, KIND)
        body = read_part(data, place + 3, max(size - 2, 0), KIND)
        _check_size(marker, body)
        place += 1 + max(size, 2)
        if marker == SCAN:
            end = _NEXT_MARKER.search(data, place)
            if end is None:
                raise DamagedError(KIND, "it ends in the middle of the picture")
            yield Segment(marker, body, data[place : end.start()])
            place = end.start()
        else:
            yield Segment(marker, body)


def write_segment(segment: Segment) -> bytes:
    """Write a segment as it stands in a file."""
    return bytes([MARK, segment.marker]) + (len(segment.body) + 2).to_bytes(2, "big") + segment.body + segment.pixels


def _find_marker(data: bytes, place: int) -> int:
    """Give the place of the byte that says what the next segment is."""
    start = place
    while read_part(data, place, 1, KIND)[0] == MARK:
        place += 1
    if place == start or place == len(data):
        raise DamagedError(KIND, "a segment does not begin where the one before ends")
    return place


def _check_size(marker: int, body: bytes) -> None:
    """Refuse segments of unknown kinds, and those that are larger or smaller than what they hold: they could hide something."""
    if marker in APPLICATION or marker == COMMENT:
        return
    fits = _fits_frame if marker in FRAMES else _SIZES.get(marker)
    if fits is None:
        raise DamagedError(KIND, f"it has a segment of the unknown kind {marker:02X}")
    if not fits(body):
        raise DamagedError(KIND, f"a segment of the kind {marker:02X} has not the size that it should have")


def _fits_frame(body: bytes) -> bool:
    return len(body) >= 6 and len(body) == 6 + 3 * body[5]  # noqa: PLR2004 - T.81, B.2.2


def _fits_scan(body: bytes) -> bool:
    return bool(body) and len(body) == 4 + 2 * body[0]


def _fits_quantisation(body: bytes) -> bool:
    while body:
        body_size = 129 if body[0] >> 4 else 65
        if len(body) < body_size:
            return False
        body = body[body_size:]
    return True


def _fits_huffman(body: bytes) -> bool:
    while body:
        body_size = 17 + sum(body[1:17])
        if len(body) < body_size:
            return False
        body = body[body_size:]
    return True


_SIZES: Mapping[int, Callable[[bytes], bool]] = {
    SCAN: _fits_scan,
    QUANTISATION: _fits_quantisation,
    HUFFMAN: _fits_huffman,
    ARITHMETIC: lambda body: len(body) % 2 == 0,
    LINES: lambda body: len(body) == 2,  # noqa: PLR2004 - T.81, B.2.5
    RESTART: lambda body: len(body) == 2,  # noqa: PLR2004 - T.81, B.2.4.4
}
