"""GIF: which blocks are left, and what is refused."""

import pytest

from tests.images.answers import refuse, strip
from tests.images.blocks import SECRET
from tests.images.samples import GIF, SOILED

SMALL = bytes([len(SECRET)]) + SECRET + b"\0"
START, REST = GIF[:25], GIF[25:]
"""Header with its colours, and all that follows."""


def test_soiled_is_clean_again() -> None:
    """All that was put in is out, and nothing else: byte for byte."""
    assert strip(SOILED["moving.gif"]) == GIF


@pytest.mark.parametrize(
    "block",
    [
        b"\x21\xfe" + SMALL,
        b"\x21\xff\x0bXMP DataXMP" + SMALL,
        b"\x21\xff\x0bNETSCAPE2.0" + SMALL,
        b"\x21\xff\x0bNETSCAPE2.0\x05\x02\0\0\1\0\0",
        b"\x21\xff\x0bNETSCAPE2.0\x05\x01\0\0\1\0\0",
        b"\x21\xff\x0bOTHERAPP1.0\x03\x01\0\0\0",
        b"\x21\xff\0",
        b"\x21\x01\x0c" + bytes(12) + SMALL,
        b"\x21\xf9\x04\0\0\0\0\0\x21\x01\x0c" + bytes(12) + SMALL,
        b"\x21\xf9" + SMALL,
        b"\x21\x00" + SMALL,
    ],
)
def test_blocks_that_go(block: bytes) -> None:
    """Comments, what programs wrote for themselves, texts with what is said about them, unknown blocks."""
    assert strip(START + block + REST) == GIF
    assert strip(GIF[:-1] + block + b"\x3b") == GIF


def test_what_is_said_about_a_text_is_not_said_about_an_image() -> None:
    """The time and transparency of a text that goes would otherwise count for the image behind it."""
    plain = GIF.replace(b"\x21\xf9\x04\0\x70\x17\0\0", b"", 1)
    assert strip(plain) == plain
    text = b"\x21\xf9\x04\5\1\0\0\0\x21\x01\x0c" + bytes(12) + SMALL
    start = plain.index(b"\x2c")
    assert strip(plain[:start] + text + plain[start:]) == plain


def test_repetitions_stay() -> None:
    """Under both names."""
    other = GIF.replace(b"NETSCAPE2.0", b"ANIMEXTS1.0")
    assert strip(other) == other


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (GIF[:10], "it ends too early"),
        (GIF[:-1], "it ends too early"),
        (START + b"\x3b", "there is no picture in it"),
        (START + b"\0" + REST, "a part does not begin where the one before ends"),
    ],
)
def test_what_does_not_fit_is_refused(data: bytes, words: str) -> None:
    """Parts that are missing or damaged."""
    assert words in refuse(data)
