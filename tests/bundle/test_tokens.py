"""Changed pieces as what differs from the old ones."""

import struct
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
OLD = [b"PK sixteen bytes", pack_piece(make_text(0, 900), is_last=True)]


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
    """A word in a page of 60 KB takes less than a fiftieth of the packed piece."""
    text = make_text(0, 60_000)
    old, new = (pack_piece(content, is_last=False) for content in (text, text.replace(b"entry 60<", b"entry sixty<")))
    assert len(zlib.compress(pack_segments([new], [old]))) < len(new) / 50


@given(st.binary(max_size=200), st.integers(0, 2000))
def test_any_bytes(data: bytes, length: int) -> None:
    """Hostile bytes are told, packed or not."""
    for packed in (data, zlib.compress(data, wbits=-15)):
        try:
            assert len(unpack_segments(packed, [], length)) == length
        except DamagedError:
            continue


def test_packed_by_another_program() -> None:
    """Matches that stand elsewhere than foretold are told; so is what is wrong with what is told of them."""
    text = make_text(1, 30_000)
    new, old = zlib.compress(text, 1, wbits=-15), pack_piece(text, is_last=True)
    told = pack_segments([new], [old])
    assert unpack_segments(told, [old], len(new)) == new
    size = struct.unpack("<4I", told[:16])[3]
    assert size
    for damaged in (told[:-1], told[:12] + struct.pack("<I", size - 1) + told[16:-1], told[:-6] + b"\xff" * 6):
        with pytest.raises(DamagedError):
            unpack_segments(damaged, [old], len(new))


def test_bombs() -> None:
    """What grows beyond the announced bytes is not made: a range that is copied again and again, and a piece that is longer."""
    again = b"\0" + b"\0\x10\0" + b"\x1f\x10\0" * 300_000
    for number in range(3):
        parts = [again if place == number else b"\0" for place in range(3)]
        with pytest.raises(DamagedError):
            unpack_segments(struct.pack("<4I", *map(len, parts), 0) + b"".join(parts), OLD, 1000)
    large = pack_piece(bytes(100_000), is_last=True)
    told = pack_segments([large], [])
    assert unpack_segments(told, [], len(large)) == large
    with pytest.raises(DamagedError):
        unpack_segments(told, [], len(large) - 1)
