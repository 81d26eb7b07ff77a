"""JPEG: what stands where in the stripped file, and what is refused."""

import pytest

from tests.images.answers import refuse, strip
from tests.images.blocks import SECRET, make_exif, make_profile
from tests.images.samples import JPEG, PROGRESSIVE, SOILED, segment

HEAD, REST = JPEG[:20], JPEG[20:]
"""The beginning with the segment of JFIF, and all that follows."""


def markers(data: bytes) -> list[int]:
    """Give the markers up to the first scan."""
    place, found = 2, []
    while data[place + 1] != 0xDA:
        found.append(data[place + 1])
        place += 2 + int.from_bytes(data[place + 2 : place + 4], "big")
    return found


def test_what_is_left() -> None:
    """JFIF, the orientation, the profile, and the tables; no small picture in JFIF."""
    stripped = strip(SOILED["baseline.jpg"])
    assert markers(stripped) == [0xE0, 0xE1, 0xE2, *markers(JPEG)[1:]]
    assert stripped[:20] == b"\xff\xd8" + segment(0xE0, b"JFIF\0\1\2\0\0\x48\0\x48\0\0")
    assert stripped.endswith(JPEG[-20:])


def test_upright_picture_has_no_exif_left() -> None:
    """An orientation that changes nothing is not written."""
    assert strip(HEAD + segment(0xE1, b"Exif\0\0" + make_exif(1)) + REST) == JPEG


def test_first_exif_counts() -> None:
    """As in browsers."""
    both = segment(0xE1, b"Exif\0\0" + make_exif(3)) + segment(0xE1, b"Exif\0\0" + make_exif(6))
    assert strip(HEAD + both + REST) == strip(HEAD + segment(0xE1, b"Exif\0\0" + make_exif(3)) + REST)


def test_only_what_stands_before_the_picture_counts() -> None:
    """What browsers would not read between two scans is not made to count by being moved."""
    first = PROGRESSIVE.index(b"\xff\xda")
    second = PROGRESSIVE.index(b"\xff\xc4", first)
    between = segment(0xFE, SECRET) + segment(0xE1, b"Exif\0\0" + make_exif(6)) + segment(0xEE, b"Adobe\0\x64\0\0\0\0\0")
    assert strip(PROGRESSIVE[:second] + between + PROGRESSIVE[second:]) == PROGRESSIVE


def test_a_scan_goes_on_behind_restarts() -> None:
    """Marks that only restart the decoder end no scan; a byte 255 is written with a zero behind it."""
    data = JPEG[:-2] + b"\xff\xd0\x12\xff\0\xff\xd7\x34\xff\xd9"
    assert strip(data) == data


def test_profile_that_is_not_whole_goes() -> None:
    """A piece is missing, or there twice."""
    profile = make_profile()
    for numbers in (b"\1\2", b"\2\1", b"\1\1\1\1"):
        pieces = b"".join(segment(0xE2, b"ICC_PROFILE\0" + numbers[at : at + 2] + profile) for at in range(0, len(numbers), 2))
        assert strip(HEAD + pieces + REST) == JPEG


def test_large_profile_is_written_in_pieces() -> None:
    """A segment holds 64 KB at most."""
    table = b"A2B0" + (144).to_bytes(4, "big") + (80_000).to_bytes(4, "big")
    profile = (144 + 80_000).to_bytes(4, "big") + make_profile()[4:128] + b"\0\0\0\1" + table + b"mAB " + bytes(79_996)
    pieces = [profile[:60_000], profile[60_000:]]
    data = HEAD + b"".join(segment(0xE2, b"ICC_PROFILE\0" + bytes([at, 2]) + piece) for at, piece in enumerate(pieces, 1)) + REST
    stripped = strip(data)
    assert markers(stripped).count(0xE2) == 2
    assert strip(stripped) == stripped
    assert len(stripped) > 80_000


def test_colours_of_adobe_stay() -> None:
    """Without its mark a picture for printing is shown in other colours; what is behind the mark goes."""
    adobe = segment(0xEE, b"Adobe\0\x64\0\0\0\0\1")
    assert adobe in strip(b"\xff\xd8" + segment(0xEE, b"Adobe\0\x64\0\0\0\0\1" + SECRET) + REST)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (JPEG[:-2], "it ends in the middle of the picture"),
        (JPEG[:100], "it ends too early"),
        (b"\xff\xd8\xff\xd9", "there is no picture in it"),
        (b"\xff\xd8" + segment(0xFE, SECRET) + b"\xff\xd9", "there is no picture in it"),
        (HEAD + b"\0\0" + REST, "a segment does not begin where the one before ends"),
        (HEAD + segment(0xF7, SECRET) + REST, "a segment of the unknown kind F7"),
        (HEAD + segment(0xDB, bytes(65) + SECRET) + REST, "a segment of the kind DB has not the size"),
        (HEAD + segment(0xC4, bytes(17) + SECRET) + REST, "a segment of the kind C4 has not the size"),
        (HEAD + segment(0xDD, SECRET) + REST, "a segment of the kind DD has not the size"),
        (HEAD + segment(0xC0, SECRET) + REST, "a segment of the kind C0 has not the size"),
        (HEAD + segment(0xDA, b"\1\1\0\0\0\0" + SECRET) + REST, "a segment of the kind DA has not the size"),
    ],
)
def test_what_does_not_fit_is_refused(data: bytes, words: str) -> None:
    """Parts that are missing, unknown, or larger than what they hold."""
    assert words in refuse(data)
