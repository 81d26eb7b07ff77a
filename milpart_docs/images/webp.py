"""WebP files (RFC 9649), also animated ones, without their metadata.

Kept are the picture, its transparency, the frames of an animation, the colour profile and the orientation. The rest of Exif, XMP and
unknown parts go, and so does what lies behind the end.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from milpart_docs.images.exif import UPRIGHT, read_orientation, write_orientation
from milpart_docs.images.icc import strip_profile
from milpart_docs.images.refusal import DamagedError, read_little, read_part

KIND = "WebP"
LOSSY, LOSSLESS, ALPHA, EXTENDED, PROFILE, ANIMATION, FRAME, EXIF = (
    b"VP8 ",
    b"VP8L",
    b"ALPH",
    b"VP8X",
    b"ICCP",
    b"ANIM",
    b"ANMF",
    b"EXIF",
)
HAS_PROFILE, HAS_ALPHA, HAS_EXIF, IS_ANIMATED = 0x20, 0x10, 0x08, 0x02
_RIFF_SIZE = 12
_EXTENDED_SIZE = 10
_ANIMATION_SIZE = 6
_FRAME_SIZE = 16
_LOSSY_START = b"\x9d\x01\x2a"
_LOSSLESS_START = b"\x2f"


class Part(NamedTuple):
    """A chunk of a file."""

    kind: bytes
    data: bytes


def strip_webp(data: bytes) -> bytes:
    """Give a WebP file without its metadata."""
    size = read_little(data, 4, 4, KIND)
    parts = list(_read_parts(read_part(data, 0, 8 + size, KIND), _RIFF_SIZE))
    first = parts[0] if parts else Part(b"", b"")
    kept = _build_extended(parts) if first.kind == EXTENDED else _find_picture(parts)
    body = b"WEBP" + b"".join(map(_write_part, kept))
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def _read_parts(data: bytes, place: int) -> Iterator[Part]:
    while place < len(data):
        size = read_little(data, place + 4, 4, KIND)
        yield Part(data[place : place + 4], read_part(data, place + 8, size, KIND))
        place += 8 + size + size % 2


def _write_part(part: Part) -> bytes:
    return part.kind + len(part.data).to_bytes(4, "little") + part.data + bytes(len(part.data) % 2)


def _build_extended(parts: Sequence[Part]) -> list[Part]:
    """Build a file that has more than a picture, with flags that say what it still has."""
    extended = read_part(parts[0].data, 0, _EXTENDED_SIZE, KIND)
    is_animated = bool(extended[0] & IS_ANIMATED)
    profile = strip_profile(_first(parts, PROFILE))
    orientation = read_orientation(_first(parts, EXIF))
    exif = write_orientation(orientation) if orientation != UPRIGHT else b""
    flags = extended[0] & (HAS_ALPHA | IS_ANIMATED) | (HAS_PROFILE if profile else 0) | (HAS_EXIF if exif else 0)
    written = [Part(EXTENDED, bytes([flags, 0, 0, 0]) + extended[4:])]
    if profile:
        written.append(Part(PROFILE, profile))
    written.extend(_find_frames(parts) if is_animated else _find_picture(parts))
    if exif:
        written.append(Part(EXIF, exif))
    return written


def _first(parts: Sequence[Part], kind: bytes) -> bytes:
    return next((part.data for part in parts if part.kind == kind), b"")


def _find_picture(parts: Sequence[Part]) -> list[Part]:
    """Find the one picture, after what says how transparent it is; a second one would not be shown."""
    for place, part in enumerate(parts):
        if part.kind in {LOSSY, LOSSLESS}:
            is_lossy = part.kind == LOSSY
            if not (part.data[3:6] == _LOSSY_START if is_lossy else part.data.startswith(_LOSSLESS_START)):
                raise DamagedError(KIND, "its picture does not begin as pictures do")
            alpha = [earlier for earlier in parts[:place] if earlier.kind == ALPHA and is_lossy]
            return [*alpha[:1], part]
    raise DamagedError(KIND, "there is no picture in it")


def _find_frames(parts: Sequence[Part]) -> Iterator[Part]:
    """Give the frames of an animation, each with its picture alone."""
    yield Part(ANIMATION, read_part(_first(parts, ANIMATION), 0, _ANIMATION_SIZE, KIND))
    frames = [part.data for part in parts if part.kind == FRAME]
    if not frames:
        raise DamagedError(KIND, "there is no picture in it")
    for frame in frames:
        head = read_part(frame, 0, _FRAME_SIZE, KIND)
        picture = _find_picture(list(_read_parts(frame, _FRAME_SIZE)))
        yield Part(FRAME, head + b"".join(map(_write_part, picture)))
