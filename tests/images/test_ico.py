"""Icons: each of their pictures is stripped, and nothing lies between them."""

import pytest

from tests.images.answers import refuse, strip
from tests.images.samples import JPEG, make_ico

ICO = make_ico()


def icon(*pictures: bytes, depth: int = 32) -> bytes:
    """Write an icon of pictures."""
    table, data = b"\0\0\1\0" + len(pictures).to_bytes(2, "little"), b""
    for picture in pictures:
        start = 6 + 16 * len(pictures) + len(data)
        table += bytes([16, 8, 0, 0, 1, 0, depth, 0]) + len(picture).to_bytes(4, "little") + start.to_bytes(4, "little")
        data += picture
    return table + data


def test_pictures_are_stripped() -> None:
    """A BMP loses what is behind its mask; a PNG with a profile and an orientation keeps these."""
    stripped = strip(make_ico(is_soiled=True))
    size = int.from_bytes(stripped[14:18], "little")
    assert stripped[38 : 38 + size] == ICO[38 : 38 + size]
    assert stripped[38 + size :].startswith(b"\x89PNG")
    assert b"iCCP" in stripped


def test_cursors_are_icons() -> None:
    """With the place of their point."""
    cursor = b"\0\0\2\0" + ICO[4:]
    assert strip(cursor) == cursor


def test_mask_may_be_missing_where_pixels_are_transparent() -> None:
    """With 32 bits for each pixel some programs write none."""
    header = (40).to_bytes(4, "little") + (16).to_bytes(4, "little") + (16).to_bytes(4, "little") + b"\1\0\x20\0" + bytes(24)
    data = icon(header + bytes(16 * 8 * 4))
    assert strip(data) == data


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\0\0\1\0\0\0", "there is no picture in it"),
        (ICO[:-1], "it ends too early"),
        (icon(JPEG), "a picture of an unknown kind"),
        (icon(ICO[38:300]), "it ends too early"),
        (icon(*[ICO[38:426]] * 65), "its pictures overlap, or are too many"),
        (ICO[:30] + b"\xff\xff\0\0" + ICO[34:], "its pictures overlap, or are too many"),
    ],
)
def test_what_does_not_fit_is_refused(data: bytes, words: str) -> None:
    """Parts that are missing, unknown, or there more often than the file is long."""
    assert words in refuse(data)
