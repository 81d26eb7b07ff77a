"""The sentences of a record with the lines on which they stand, for comparing them with those of another."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.reading.fingerprint import LONG_TEXT
from milpart_docs.search.folding import split_words
from milpart_docs.search.plain_text import read_plain_text

SHORTEST = 4
"""A sentence with fewer words belongs to the one before: it is a remainder, such as what stands behind *e.g.*"""
SHORT_WORD = 4
"""Shorter words are in every sentence and tell nothing; numbers are short and tell much."""
_END = re.compile(r"(?<=[.!?…])[\"'»”)\]]*\s+")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_NEW_BLOCK = re.compile(r"[ \t>]*(?:[-*+|#]|[0-9]+[.)])(?=\s|#)|[ \t]*\|")


@dataclass(frozen=True)
class Sentence:
    """A sentence as readers see it, the line of the file on which it begins, and its folded words."""

    text: str
    line: int

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(split_words(self.text))

    @cached_property
    def content(self) -> Counter[str]:
        """How often it has each word that says something."""
        return Counter(word for word in self.words if len(word) >= SHORT_WORD or word.isdigit())

    @cached_property
    def size(self) -> int:
        """How many words say something."""
        return self.content.total()


def read_sentences(corpus: Corpus, entry: Entry) -> tuple[Sentence, ...]:
    """Read the sentences of a record: those of its long fields, in the order of the fields, and those of its body."""
    return (*_in_fields(entry), *_in_body(read_body_text(corpus, entry), entry.body_line))


def _in_fields(entry: Entry) -> Iterator[Sentence]:
    for key, value in entry.fields.items():
        if isinstance(value, str) and len(value) >= LONG_TEXT and key != "title":
            yield from _split(value, [0], [entry.position(key).value_line])
        for place, part in enumerate(value if isinstance(value, list) else ()):
            if isinstance(part, dict) and isinstance(text := part.get("text"), str):
                yield from _split(text, [0], [entry.position(key, place, "text").value_line])


def _in_body(body: str, first_line: int) -> Iterator[Sentence]:
    lines = _COMMENT.sub(lambda found: "\n" * found[0].count("\n"), body).split("\n")
    block, starts, numbers = "", [0], [first_line]
    for number, line in enumerate([*lines, ""], first_line):
        plain = " ".join(read_plain_text(line).split())
        if not plain or _NEW_BLOCK.match(line):
            yield from _split(block, starts, numbers)
            block, starts, numbers = plain, [0], [number]
        else:
            starts.append(len(block) + 1 if block else 0)
            numbers.append(number)
            block = f"{block} {plain}" if block else plain


def _split(block: str, starts: list[int], numbers: list[int]) -> Iterator[Sentence]:
    """Split a block into sentences; ``starts`` and ``numbers`` say which line begins at which character."""
    begin = 0
    for end in [*(found.end() for found in _END.finditer(block)), len(block)]:
        is_last = end == len(block)
        words = block[begin:end].split()
        rest = block[end:].split()
        if words and (is_last or (len(words) >= SHORTEST and len(rest) >= SHORTEST)):
            yield Sentence(" ".join(words), numbers[bisect_right(starts, begin) - 1])
            begin = end
