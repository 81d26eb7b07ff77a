"""Deflate streams as blocks and back, bit for bit, whoever packed them."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.bundle.deflate_codes import END, LITERAL, LONG, LONG_FROM, WINDOW, NotDeflateError, build_codes
from milpart_docs.bundle.deflate_reader import Blocks, read_blocks
from milpart_docs.bundle.deflate_writer import write_blocks
from milpart_docs.bundle.pieces import pack_piece
from tests.bundle.sites import make_text

CONTENTS = st.one_of(
    st.binary(max_size=3000), st.text("ab<>é漢 ", max_size=3000).map(str.encode), st.builds(make_text, st.integers(0, 9), st.just(6000))
)


def write_again(blocks: Blocks) -> bytes:
    """Write blocks that stand alone."""
    tokens = iter(list(zip(blocks.tokens, blocks.distances, strict=True)))
    packed = write_blocks(blocks.heads, tokens, blocks.content)
    assert next(tokens, None) is None
    return packed


@given(CONTENTS, st.integers(0, 9), st.sampled_from([zlib.Z_DEFAULT_STRATEGY, zlib.Z_FIXED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE]))
def test_streams_of_any_kind(data: bytes, level: int, strategy: int) -> None:
    """Blocks that are not packed, with fixed codes, and with codes of their own."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    packed = packer.compress(data) + packer.flush()
    blocks = read_blocks(packed)
    assert blocks.content == data
    assert write_again(blocks) == packed


@given(CONTENTS, st.booleans())
def test_our_pieces(data: bytes, is_last: bool) -> None:  # noqa: FBT001 - hypothesis hands it over
    """Those within a file end with an empty block that is not packed."""
    packed = pack_piece(data, is_last=is_last)
    assert write_again(read_blocks(packed)) == packed


def test_every_length_and_far_distances() -> None:
    """Each match has a code and bits of its own."""
    data = bytes(range(256)) * 2
    spread = b"".join(data[:length] + bytes((length % 251, 255 - length % 7)) * 3 for length in range(3, 259))
    for content in (spread, make_text(1, 40_000)[:WINDOW] * 2, bytes(100_000)):
        packed = pack_piece(content, is_last=True)
        assert write_again(read_blocks(packed)) == packed


@pytest.mark.parametrize(
    "data", [b"", b"\x07", b"\x01\x05\x00\x00\x00", b"\x05", b"\x04\x00", pack_piece(b"abc", is_last=True) + b"more", b"\x00\x01\x00\xfe"]
)
def test_what_is_no_stream(data: bytes) -> None:
    """A type that does not exist, lengths that do not agree, an early end, codes that do not fit, something behind the last block."""
    try:
        blocks = read_blocks(data)
    except NotDeflateError:
        return
    assert (data, blocks) == (b"", Blocks(b"", b"", [], b""))


def test_piece_larger_than_any_of_ours() -> None:
    """What a few bytes would become is not unpacked."""
    with pytest.raises(NotDeflateError):
        read_blocks(pack_piece(bytes(2 << 20), is_last=True))


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    """They are a stream or none, and never anything else."""
    try:
        read_blocks(data)
    except NotDeflateError:
        return


TOO_MANY_LENGTHS = bytes((1, 2, 0, 0, 14, 0, 0, 1, *[0] * 14, 1, 18, 127, 18, 107, 1, 18, 0))
_HEADS = st.one_of(
    st.binary(max_size=30),
    st.sampled_from([b"\1\1", b"\0\1\1\1", b"\1\0\2\0\xfd\xff", read_blocks(pack_piece(b"abcabc" * 9, is_last=True)).heads]),
)


def test_codes_that_do_not_fit() -> None:
    """There are two codes of one bit."""
    assert build_codes((2, 0, 1, 2)) == ["10", "", "0", "11"]
    with pytest.raises(NotDeflateError):
        build_codes((1, 1, 1))


@given(_HEADS, st.lists(st.tuples(st.integers(0, 255), st.integers(-9, 40_000)), max_size=20), st.binary(max_size=40))
def test_any_blocks(heads: bytes, tokens: list[tuple[int, int]], content: bytes) -> None:
    """They give a stream or none, and never anything else."""
    try:
        packed = write_blocks(heads, iter(tokens), content)
    except NotDeflateError:
        return
    assert len(packed) <= len(heads) + len(tokens) * 6 + len(content) + 1


def test_match_of_each_kind() -> None:
    """Short, long, and the longest, which has a code of its own."""
    for length in (3, 255, 256, 257, 258):
        content = b"a" * (length + 1)
        kinds = (length,) if length < LONG_FROM else (LONG, length - LONG_FROM)
        packed = write_blocks(b"\1\1", iter([(LITERAL, 0), *zip(kinds, (1, 0), strict=False), (END, 0)]), content)
        assert zlib.decompress(packed, -15) == content
        assert read_blocks(packed).tokens == bytes((LITERAL, *kinds, END))


@pytest.mark.parametrize(
    ("heads", "tokens", "content"),
    [
        (b"\1\1", [(LITERAL, 0)], b"a"),
        (b"\1\1", [(LITERAL, 0), (END, 0)], b"ab"),
        (b"\1\1", [(LITERAL, 0), (END, 0)], b""),
        (b"\1\1", [(LITERAL, 0), (3, 0), (END, 0)], b"aaaa"),
        (b"\1\1", [(LITERAL, 0), (3, -1), (END, 0)], b"aaaa"),
        (b"\1\1", [(LITERAL, 0), (3, WINDOW + 1), (END, 0)], b"aaaa"),
        (b"\1\1", [(LITERAL, 0), (LONG, 1), (3, 0), (END, 0)], b"a" * 260),
        (b"\1\1", [(LITERAL, 0), (LONG, 1)], b"a" * 260),
        (b"\1\0\1\0\xfe\xff", [(3, 1), (END, 0)], b"a"),
        (b"\1\0\1\0\xfe\xff", [(LITERAL, 0)], b"a"),
        (b"\1\0\1\0\xfe", [(LITERAL, 0), (END, 0)], b"a"),
        (b"\2\1", [(END, 0)], b""),
        (TOO_MANY_LENGTHS, [(END, 0)], b""),
        (b"\1\3", [(END, 0)], b""),
        (b"\1\2\0\0\0\2\2\2\2\0", [(END, 0)], b""),
    ],
)
def test_blocks_of_no_stream(heads: bytes, tokens: list[tuple[int, int]], content: bytes) -> None:
    """Tokens that do not fit the content, matches that do not exist, heads that are cut off or hold what they cannot."""
    with pytest.raises(NotDeflateError):
        write_blocks(heads, iter(tokens), content)
