"""JPEG files (ITU-T T.81, JFIF 1.02) without their metadata.

Kept are the tables, the scans, what JFIF and Adobe say about the colours, the colour profile, and the orientation. Out go Exif, XMP, IPTC,
comments, small copies of the picture, and all that lies behind the end of it, such as second pictures and films.
"""

from collections.abc import Iterator, Sequence

from milpart_docs.images.exif import UPRIGHT, read_orientation, write_orientation
from milpart_docs.images.icc import strip_profile
from milpart_docs.images.jpeg_segments import APPLICATION, COMMENT, FRAMES, KIND, SCAN, Segment, read_segments, write_segment
from milpart_docs.images.refusal import DamagedError

START_OF_IMAGE, END_OF_IMAGE = b"\xff\xd8", b"\xff\xd9"
JFIF, EXIF, PROFILE, ADOBE = b"JFIF\0", b"Exif\0\0", b"ICC_PROFILE\0", b"Adobe"
APP0, APP1, APP2, APP14 = 0xE0, 0xE1, 0xE2, 0xEE
_JFIF_SIZE, _ADOBE_SIZE = 14, 12
"""So many bytes have these segments, without the small picture that can follow in the first."""
_LARGEST_PIECE = 65519
"""So many bytes of a profile fit into a segment."""


def strip_jpeg(data: bytes) -> bytes:
    """Give a JPEG file without its metadata."""
    head: list[Segment] = []
    picture: list[Segment] = []
    has_scan = False
    for segment in read_segments(data):
        has_scan |= segment.marker == SCAN
        if segment.marker not in APPLICATION:
            picture.append(segment)
        elif not has_scan:
            head.append(segment)
    markers = {segment.marker for segment in picture}
    if not has_scan or not FRAMES & markers:
        raise DamagedError(KIND, "there is no picture in it")
    kept = [*_build_head(head), *(segment for segment in picture if segment.marker != COMMENT)]
    return START_OF_IMAGE + b"".join(map(write_segment, kept)) + END_OF_IMAGE


def _build_head(segments: Sequence[Segment]) -> Iterator[Segment]:
    """Make anew what may stand before the picture, in one order."""
    jfif = _last_of(segments, APP0, JFIF, _JFIF_SIZE)
    if jfif:
        yield Segment(APP0, jfif[: _JFIF_SIZE - 2] + bytes(2))
    orientation = next((read_orientation(body) for marker, body, _ in segments if marker == APP1 and body.startswith(EXIF)), UPRIGHT)
    if orientation != UPRIGHT:
        yield Segment(APP1, EXIF + write_orientation(orientation))
    profile = strip_profile(_join_profile(segments))
    pieces = [profile[start : start + _LARGEST_PIECE] for start in range(0, len(profile), _LARGEST_PIECE)]
    for number, piece in enumerate(pieces, 1):
        yield Segment(APP2, PROFILE + bytes([number, len(pieces)]) + piece)
    adobe = _last_of(segments, APP14, ADOBE, _ADOBE_SIZE)
    if adobe:
        yield Segment(APP14, adobe)


def _last_of(segments: Sequence[Segment], marker: int, start: bytes, size: int) -> bytes:
    """Give the beginning of the last segment of a kind, which is the one that decoders go by."""
    found = [body for kind, body, _ in segments if kind == marker and body.startswith(start) and len(body) >= size]
    return found[-1][:size] if found else b""


def _join_profile(segments: Sequence[Segment]) -> bytes:
    """Join the pieces of a colour profile (ICC.1, annex B.4); nothing, where they are not whole."""
    start = len(PROFILE)
    found = [body for marker, body, _ in segments if marker == APP2 and body.startswith(PROFILE) and len(body) > start + 2]
    pieces = {body[start]: body[start + 2 :] for body in found}
    has_all = sorted(body[start] for body in found) == list(range(1, len(found) + 1))
    is_whole = has_all and all(body[start + 1] == len(found) for body in found)
    return b"".join(pieces[number] for number in sorted(pieces)) if is_whole else b""
