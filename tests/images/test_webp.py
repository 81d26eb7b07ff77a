"""WebP: which parts are left, and what is refused."""

import pytest

from tests.images.answers import refuse, strip
from tests.images.blocks import SECRET, XMP, make_exif
from tests.images.samples import ALPHA, LOSSLESS, LOSSY, MOVING_WEBP, SOILED, part


def riff(*parts: bytes) -> bytes:
    """Write a WebP file of parts."""
    body = b"WEBP" + b"".join(parts)
    return b"RIFF" + len(body).to_bytes(4, "little") + body


def kinds(data: bytes) -> list[bytes]:
    """Give the kinds of all parts."""
    place, found = 12, []
    while place < len(data):
        found.append(data[place : place + 4])
        size = int.from_bytes(data[place + 4 : place + 8], "little")
        place += 8 + size + size % 2
    return found


EXTENDED = b"\0\0\0\x0f\0\0\7\0\0"
"""The last nine bytes of the extended header: nothing reserved, 16 by 8 pixels."""


@pytest.mark.parametrize(
    ("name", "parts", "flags"),
    [
        ("lossy.webp", [b"VP8X", b"ICCP", b"VP8 ", b"EXIF"], 0x28),
        ("alpha.webp", [b"VP8X", b"ICCP", b"ALPH", b"VP8 ", b"EXIF"], 0x38),
        ("lossless.webp", [b"VP8X", b"ICCP", b"VP8L", b"EXIF"], 0x38),
        ("moving.webp", [b"VP8X", b"ICCP", b"ANIM", b"ANMF", b"ANMF", b"EXIF"], 0x3A),
    ],
)
def test_what_is_left(name: str, parts: list[bytes], flags: int) -> None:
    """The flags say what the file still has, and no reserved bit is set."""
    stripped = strip(SOILED[name])
    assert kinds(stripped) == parts
    assert stripped[20:30] == bytes([flags]) + EXTENDED
    assert len(stripped) == 8 + int.from_bytes(stripped[4:8], "little")


def test_flags_are_corrected() -> None:
    """A file that said that it has a profile, Exif and XMP, and has none that is kept, says so no more."""
    metadata = part(b"ICCP", SECRET) + part(b"EXIF", make_exif(1)) + part(b"XMP ", XMP)
    assert strip(riff(part(b"VP8X", b"\x2c" + EXTENDED), LOSSY[12:], metadata)) == riff(part(b"VP8X", b"\0" + EXTENDED), LOSSY[12:])


def test_one_picture_is_left() -> None:
    """A second picture, frames of a file that does not move, and a picture beside an animation are never shown."""
    extended = part(b"VP8X", b"\0" + EXTENDED)
    moving = part(b"ANIM", bytes(6)) + part(b"ANMF", bytes(16) + LOSSLESS[12:])
    assert strip(riff(LOSSY[12:], LOSSLESS[12:], part(b"ALPH", SECRET))) == LOSSY
    assert strip(riff(extended, moving, LOSSY[12:], LOSSLESS[12:])) == riff(extended, LOSSY[12:])
    assert strip(riff(MOVING_WEBP[12:], LOSSY[12:])) == MOVING_WEBP
    assert strip(riff(part(b"priv", SECRET), ALPHA[30:])) == riff(ALPHA[30:])


def test_odd_parts_are_filled_with_zero() -> None:
    """The byte that makes a part even says nothing."""
    lossless = LOSSLESS[20:] + b"\0"
    assert strip(riff(part(b"VP8L", lossless))) == riff(part(b"VP8L", lossless)[:-1] + b"\0")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (LOSSY[:-1], "it ends too early"),
        (riff(), "there is no picture in it"),
        (riff(part(b"XMP ", XMP)), "there is no picture in it"),
        (riff(part(b"VP8 ", SECRET)), "its picture does not begin as pictures do"),
        (riff(part(b"VP8L", SECRET)), "its picture does not begin as pictures do"),
        (riff(part(b"VP8X", b"\2" + EXTENDED), part(b"ANIM", bytes(6))), "there is no picture in it"),
        (riff(part(b"VP8X", b"\2" + EXTENDED), LOSSY[12:]), "it ends too early"),
        (riff(part(b"VP8X", b"\2")), "it ends too early"),
    ],
)
def test_what_does_not_fit_is_refused(data: bytes, words: str) -> None:
    """Parts that are missing or damaged."""
    assert words in refuse(data)
