"""A command line that is being typed, in words as its shell reads them, and what is completed in the words as the shell writes them.

A quotation mark that is not closed yet is closed at the end of the line. Bash replaces only a part of the last word, and what stands before
that part is not to be given again: all up to an open quotation mark, or else up to the last sign of ``COMP_WORDBREAKS`` that stands there
for itself.
"""

import re
from typing import NamedTuple

BREAKS = "\"'@><=;|&(:"
"""Where bash begins a new word in what is one for everybody else, unless its user has set it otherwise."""
_PIECE = re.compile(
    r"""\\(?P<escaped>.?)|'(?P<single>[^']*)(?P<single_end>'?)|"(?P<double>(?:[^"\\]|\\.|\\\Z)*)(?P<double_end>"?)|(?P<plain>[^\s'"\\]+)""",
    re.DOTALL,
)
_ESCAPED_IN_QUOTES = re.compile(r'\\([\\"$`\n])')
_SPECIAL = re.compile(r"([^\w@%+=:,./-])")
_SPECIAL_IN_QUOTES = re.compile(r'([\\"$`])')


class Word(NamedTuple):
    """A word as the command will get it; the quotation mark that is open at its end, and how much of it stands before what is replaced."""

    text: str
    quote: str = ""
    kept: int = 0


def split_line(line: str, breaks: str = "") -> list[Word]:
    """Split a line into words, of which the last is the one at the cursor; ``breaks`` are the signs at which a shell begins anew."""
    words: list[Word] = []
    end = 0
    while not words or end < len(line):
        word, end = _read_word(line, len(line) - len(line[end:].lstrip()), breaks)
        words.append(word)
    return words


def read_word(written: str) -> Word:
    """Read a single word."""
    return split_line(written)[0]


def _read_word(line: str, place: int, breaks: str) -> tuple[Word, int]:
    """Read the word that begins at a place, and say where it ends; a space is none."""
    text, quote, kept = "", "", 0
    while found := _PIECE.match(line, place):
        place = found.end()
        if found["plain"] is not None:
            last = max((found["plain"].rfind(sign) for sign in breaks), default=-1)
            kept = len(text) + last + 1 if last >= 0 else kept
        quote = "'" if found["single_end"] == "" else '"' if found["double_end"] == "" else ""
        kept = len(text) if quote else kept
        text += found["plain"] or found["escaped"] or found["single"] or _ESCAPED_IN_QUOTES.sub(r"\1", found["double"] or "")
    return Word(text, quote, kept), place


def write_for_bash(value: str, word: Word) -> str:
    """Write what a word may become: the part that bash replaces, as it must stand there to mean the value."""
    rest = value[word.kept :]
    if word.quote == "'":
        return rest.replace("'", "'\\''")
    return (_SPECIAL_IN_QUOTES if word.quote else _SPECIAL).sub(r"\\\1", rest)
