"""From bytes to text: encodings, byte order marks, line ends, control characters."""

import pytest

from milpart_docs.reading.text import read_text


@pytest.mark.parametrize("data", [b"a\r\nb\r\n", b"a\rb\r", b"a\nb\n", b"\xef\xbb\xbfa\nb\n", b"\xef\xbb\xbfa\r\nb\r\n"])
def test_line_ends_and_marks_do_not_matter(data: bytes) -> None:
    """The text is the same, whatever system it comes from."""
    assert read_text(data)[0] == "a\nb\n"


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"a\n\xff", ("not-utf-8", 2, 1)),
        ("é".encode() + b"\xe9", ("not-utf-8", 1, 2)),
        (b"\xef\xbb\xbfa\xe9", ("not-utf-8", 1, 2)),
        (b"\xed\xa0\x80", ("not-utf-8", 1, 1)),
        ("ab".encode("utf-16"), ("utf-16", 1, 1)),
        ("a b c d".encode("utf-16-be"), ("utf-16", 1, 1)),
        (b"\xff\xfe\0\0a\0\0\0", ("utf-16", 1, 1)),
        (b"ab\ncd\0", ("nul", 2, 3)),
    ],
)
def test_what_cannot_be_text(data: bytes, fault: tuple[str, int, int]) -> None:
    """The first bad byte is told by line and column, which count characters."""
    text, faults = read_text(data)
    assert (text, [found[:3] for found in faults]) == (None, [fault])


@pytest.mark.parametrize("character", ["\x01", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\x92", "\u2028", "\u2029", "\ufffe", "\uffff"])
def test_control_characters_become_spaces(character: str) -> None:
    """The first is told, with line and column; all are gone, and every other character stands where it stood."""
    text, faults = read_text(f"é\nab{character}c{character}d".encode())
    assert text == "é\nab c d"
    assert [(found[:3], found.details["character"]) for found in faults] == [(("control-character", 2, 3), f"U+{ord(character):04X}")]


@pytest.mark.parametrize("text", ["", "a\tb\n", "\u00a0\u200b\ufeff", "e\u0301 訓練 🚁", "\u0600\ue000"])
def test_everything_else_is_text(text: str) -> None:
    """Tabs, special spaces, marks and letters of any script stay."""
    assert read_text(text.encode()) == (text, [])


def test_the_first_odd_line_end_is_told_where_it_is() -> None:
    """One line from another system in the middle of a file is found there."""
    assert [found[:3] for found in read_text("é\nab\r\nc\r\n".encode())[1]] == [("carriage-return", 2, 3)]
