"""Where matches stand, foretold."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.bundle.deflate_codes import END, LITERAL, LONG, WINDOW, NotDeflateError
from milpart_docs.bundle.deflate_reader import read_blocks
from milpart_docs.bundle.difference import Range
from milpart_docs.bundle.matches import carry_distances, foretell_distances
from milpart_docs.bundle.pieces import pack_piece
from tests.bundle.sites import make_text


@given(st.one_of(st.text("ab", max_size=2000).map(str.encode), st.builds(make_text, st.integers(0, 9), st.integers(0, 60_000))))
def test_as_we_pack_all_are_foretold(data: bytes) -> None:
    """Nothing need be told, even of text that no old piece resembles."""
    blocks = read_blocks(pack_piece(data, is_last=True))
    assert foretell_distances(blocks.tokens, data, [0] * len(blocks.tokens)) == blocks.distances


def test_from_the_old_piece() -> None:
    """Taken where the same bytes stand there, though others are nearer; else the nearest."""
    data = b"abcdef abcdef abcdef"
    tokens = bytes((*[LITERAL] * 7, 6, LITERAL, 6, END))
    for old, foretold in ((14, 14), (7, 7), (0, 7), (6, 7), (15, 7), (27, 7), (-1, 7)):
        assert foretell_distances(tokens, data, [*[0] * 9, old, 0]) == [0, 0, 0, 0, 0, 0, 0, 7, 0, foretold, 0]


def test_place_out_of_reach() -> None:
    """What stands further away than a match may is not taken."""
    data = b"abc" + bytes(WINDOW) + b"abc"
    tokens = bytes((*[LITERAL] * (WINDOW + 3), 3, END))
    assert foretell_distances(tokens, data, [0] * len(tokens))[-2] > WINDOW + 3


def test_long_match() -> None:
    """It takes two bytes, of which the first has the distance."""
    assert foretell_distances(bytes((LITERAL, LONG, 2, END)), b"." * 259, [0] * 4) == [0, 1, 0, 0]


def test_other_packers() -> None:
    """At low levels zlib does not always take the nearest place; what is foretold is wrong then, and nothing else is."""
    data = make_text(1, 30_000)
    blocks = read_blocks(zlib.compress(data, 1, wbits=-15))
    foretold = foretell_distances(blocks.tokens, data, [0] * len(blocks.tokens))
    assert foretold != blocks.distances
    assert all(first <= second for first, second in zip(foretold, blocks.distances, strict=True))


def test_distances_are_carried_over() -> None:
    """With the tokens that came from the old piece."""
    assert carry_distances([5, 6, 7], [Range(b"ab", 1, 3), Range(b"", 0, 1)]) == [0, 0, 6, 7, 5]


@pytest.mark.parametrize("tokens", [b"\0\0", b"\0" * 9, b"\0\0\0\1", b"\x09", b"\0\1\xff"])
def test_tokens_of_another_content(tokens: bytes) -> None:
    """Too few, too many, or cut off."""
    with pytest.raises(NotDeflateError):
        foretell_distances(tokens, b"abcabc", [0] * len(tokens))


@given(st.binary(max_size=60), st.binary(max_size=60), st.integers(-100, 100))
def test_any_bytes(tokens: bytes, content: bytes, old: int) -> None:
    """They are tokens or none."""
    try:
        assert len(foretell_distances(tokens, content, [old] * len(tokens))) == len(tokens)
    except NotDeflateError:
        return
