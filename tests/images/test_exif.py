"""The orientation in a block of Exif."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.images.exif import read_orientation, write_orientation
from tests.images.blocks import make_exif


@pytest.mark.parametrize("orientation", range(2, 9))
def test_orientation_is_all_that_is_left(orientation: int) -> None:
    """In both orders of bytes, with and without its mark; written with one entry, and read again."""
    written = write_orientation(orientation)
    assert len(written) == 26
    for block in (make_exif(orientation), make_exif(orientation, "big"), b"Exif\0\0" + make_exif(orientation), written):
        assert read_orientation(block) == orientation


@pytest.mark.parametrize(
    "block",
    [b"", b"II*\0", b"II*\0\xff\xff\xff\xff", make_exif(0), make_exif(9), make_exif(1), make_exif(6)[:30], b"XX" + make_exif(6)[2:]],
)
def test_what_cannot_be_read_is_upright(block: bytes) -> None:
    """Blocks that are cut off, of no known kind, or with a value that means nothing."""
    assert read_orientation(block) == 1
    assert write_orientation(1) == b""


@given(st.binary(max_size=80))
def test_any_bytes_have_an_orientation(data: bytes) -> None:
    """Never raised, and always one of eight."""
    assert read_orientation(b"II*\0" + data) in range(1, 9)
