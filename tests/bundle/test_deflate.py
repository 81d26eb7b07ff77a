"""Deflate streams as tokens and back, bit for bit, whoever packed them."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.bundle.deflate_codes import NotDeflateError
from milpart_docs.bundle.deflate_reader import read_blocks
from milpart_docs.bundle.deflate_writer import write_blocks
from milpart_docs.bundle.pieces import pack_piece
from tests.bundle.sites import make_text

CONTENTS = st.one_of(
    st.binary(max_size=3000), st.text("ab<>é漢 ", max_size=3000).map(str.encode), st.builds(make_text, st.integers(0, 9), st.just(6000))
)


@given(CONTENTS, st.integers(0, 9), st.sampled_from([zlib.Z_DEFAULT_STRATEGY, zlib.Z_FIXED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE]))
def test_streams_of_any_kind(data: bytes, level: int, strategy: int) -> None:
    """Blocks that are not packed, with fixed codes, and with codes of their own."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    packed = packer.compress(data) + packer.flush()
    assert write_blocks(read_blocks(packed)) == packed


@given(CONTENTS, st.booleans())
def test_our_pieces(data: bytes, is_last: bool) -> None:  # noqa: FBT001 - hypothesis hands it over
    """Those within a file end with an empty block that is not packed."""
    packed = pack_piece(data, is_last=is_last)
    assert write_blocks(read_blocks(packed)) == packed


@pytest.mark.parametrize("data", [b"\x07", b"\x01\x05\x00\x00\x00", b"\x05", b"\x04\x00", pack_piece(b"abc", is_last=True) + b"more"])
def test_what_is_no_stream(data: bytes) -> None:
    """A type that does not exist, lengths that do not agree, an early end, codes that do not fit, something behind the last block."""
    with pytest.raises(NotDeflateError):
        read_blocks(data)


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    """They are a stream or none, and never anything else."""
    try:
        read_blocks(data)
    except NotDeflateError:
        return
