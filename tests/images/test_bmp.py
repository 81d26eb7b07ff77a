"""BMP: only header, colours and rows are left."""

import pytest

from tests.images.answers import refuse, strip
from tests.images.blocks import SECRET
from tests.images.samples import make_bmp

BMP = make_bmp()


def bitmap(depth: int, compression: int = 0, colours: int = 0, rows: bytes = b"") -> bytes:
    """Write a BMP file of 3 by 2 pixels, the highest row first."""
    masks = {3: bytes(12), 6: bytes(16)}.get(compression, b"")
    table = bytes(4 * (colours or (1 << depth if depth <= 8 else 0)))
    rows = rows or bytes(2 * ((3 * depth + 31) // 32 * 4))
    header = (40).to_bytes(4, "little") + (3).to_bytes(4, "little") + (-2).to_bytes(4, "little", signed=True) + b"\1\0"
    header += depth.to_bytes(2, "little") + compression.to_bytes(4, "little") + len(rows).to_bytes(4, "little") + bytes(8)
    header += colours.to_bytes(4, "little") + bytes(4)
    start = 14 + len(header + masks + table)
    return b"BM" + (start + len(rows)).to_bytes(4, "little") + bytes(4) + start.to_bytes(4, "little") + header + masks + table + rows


@pytest.mark.parametrize(
    "data",
    [
        *(bitmap(depth) for depth in (1, 4, 8, 16, 24, 32)),
        bitmap(16, 3),
        bitmap(32, 6),
        bitmap(8, colours=5),
        bitmap(8, 1, rows=b"\3\0\0\0\3\0\0\1"),
        bitmap(24, colours=2),
    ],
)
def test_pictures_of_all_depths(data: bytes) -> None:
    """They stay as they are, and what is behind them goes."""
    assert strip(data) == data
    assert strip(data + SECRET) == data


def test_oldest_header() -> None:
    """With colours of three bytes."""
    core = (12).to_bytes(4, "little") + b"\3\0\2\0\1\0\1\0" + bytes(6) + bytes(8)
    data = b"BM" + (14 + len(core)).to_bytes(4, "little") + bytes(4) + (32).to_bytes(4, "little") + core
    assert strip(data + SECRET) == data


def test_name_of_a_profile_goes() -> None:
    """The newest header can name a file, with the folders that it lies in."""
    soiled = make_bmp(is_soiled=True, version=124)
    assert SECRET + b".icc" in soiled
    assert strip(soiled) == make_bmp(version=124)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (BMP[:-1], "it ends too early"),
        (BMP[:14] + b"\x29" + BMP[15:], "a header of an unknown kind"),
        (bitmap(24, 4), "holds its pixels in an unknown way"),
        (bitmap(7), "holds its pixels in an unknown way"),
        (bitmap(8, colours=300), "more colours than it can have"),
        (BMP[:18] + bytes(4) + BMP[22:], "there is no picture in it"),
    ],
)
def test_what_does_not_fit_is_refused(data: bytes, words: str) -> None:
    """Parts that are missing, unknown or too large."""
    assert words in refuse(data)
