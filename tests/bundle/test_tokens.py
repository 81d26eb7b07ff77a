"""Changed pieces as what differs from the old ones."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.bundle.pieces import pack_piece
from milpart_docs.bundle.problem import DamagedError
from milpart_docs.bundle.tokens import pack_segments, unpack_segments
from tests.bundle.sites import make_text

_SEGMENT = st.one_of(
    st.binary(max_size=400),
    st.binary(max_size=300).map(b"PK\3\4".__add__),
    st.builds(pack_piece, st.binary(max_size=900), is_last=st.booleans()),
)
SEGMENTS = st.lists(_SEGMENT, max_size=4)


@given(SEGMENTS, SEGMENTS)
def test_there_and_back(new: list[bytes], old: list[bytes]) -> None:
    """Whatever the segments are, and whatever the old ones."""
    length = sum(map(len, new))
    assert unpack_segments(pack_segments(new, old), old, length) == b"".join(new)


def test_stream_that_another_program_would_not_write() -> None:
    """Bits behind the end that mean nothing would be lost; such a piece is held as it is."""
    packed = bytearray(pack_piece(b"abcd", is_last=True))
    packed[-1] |= 0x80
    assert unpack_segments(pack_segments([bytes(packed)], []), [], len(packed)) == packed


def test_every_byte() -> None:
    """Also those that have a meaning of their own in this form."""
    for byte in range(256):
        packed = pack_piece(bytes((byte, 65, byte, 66)) + b"some text", is_last=True)
        assert unpack_segments(pack_segments([packed], []), [], len(packed)) == packed


def test_small_change_is_small() -> None:
    """A word in a page of 6 KB takes less than half of the packed piece, random digits and all."""
    text = make_text(0, 6000)
    old, new = (pack_piece(content, is_last=False) for content in (text, text.replace(b"entry 60", b"entry sixty")))
    assert len(pack_segments([new], [old])) < len(new) / 2


@given(st.binary(max_size=200), st.integers(0, 2000))
def test_any_bytes(data: bytes, length: int) -> None:
    """Hostile bytes are told, packed or not."""
    for packed in (data, zlib.compress(data, wbits=-15)):
        try:
            assert len(unpack_segments(packed, [], length)) == length
        except DamagedError:
            continue


def test_bomb() -> None:
    """What grows beyond the bytes that were announced is not unpacked."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    with pytest.raises(DamagedError):
        unpack_segments(packer.compress(bytes(50 << 20)) + packer.flush(), [], 1000)
