"""Files cut where the content says, and each piece packed by itself."""

import io
import zlib

from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.bundle.limits import BLOCK
from milpart_docs.bundle.pieces import FLUSH_MARK, LARGEST, SMALLEST, WHOLE, cut_pieces, pack_piece
from tests.bundle.sites import make_text


@settings(max_examples=30)
@given(st.integers(0, 30), st.integers(0, 900_000))
def test_pieces_are_the_file(seed: int, size: int) -> None:
    """Nothing is lost, and all but the last have their size."""
    data = make_text(seed, size)
    pieces = list(cut_pieces(io.BytesIO(data)))
    assert b"".join(pieces) == data
    assert all(SMALLEST <= len(piece) <= LARGEST for piece in pieces[:-1])
    assert len(pieces) == 1 if len(data) <= WHOLE else len(pieces) > 1


def test_blocks_of_reading_do_not_show() -> None:
    """A file of several blocks is cut as if it had been read at once."""
    data = make_text(3, 3 * BLOCK)
    whole = list(cut_pieces(io.BytesIO(data)))
    start = sum(map(len, whole[:15]))
    assert list(cut_pieces(io.BytesIO(data[start:]))) == whole[15:]


def test_content_without_any_place_to_cut() -> None:
    """It is cut where a piece is full."""
    size = 3 * LARGEST + SMALLEST + 1
    assert [len(piece) for piece in cut_pieces(io.BytesIO(b"x" * size))] == [LARGEST, LARGEST, LARGEST, SMALLEST + 1]


def test_insertion_changes_few_pieces() -> None:
    """Behind an insertion the same places are found again."""
    data = make_text(0, 4_000_000)
    before = set(cut_pieces(io.BytesIO(data)))
    after = list(cut_pieces(io.BytesIO(data[:2_000_000] + b"<li>One line more</li>\n" + data[2_000_000:])))
    assert len(after) > 50
    assert sum(piece not in before for piece in after) <= 4


def test_packed_pieces_are_one_stream() -> None:
    """Any program unpacks them as one; each by itself is the same whatever stands before it."""
    pieces = list(cut_pieces(io.BytesIO(make_text(1, 500_000))))
    packed = [pack_piece(piece, is_last=number == len(pieces) - 1) for number, piece in enumerate(pieces)]
    assert zlib.decompress(b"".join(packed), -15) == b"".join(pieces)
    assert all(piece.endswith(FLUSH_MARK) for piece in packed[:-1])
