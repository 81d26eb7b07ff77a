"""The passage of a record that answers best, and where the words stand in it."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from milpart_docs.search.folding import fold
from milpart_docs.search.full_text.lexicon import Lexicon

LENGTH = 160
"""Length of a passage in characters, more or less."""
BEFORE = 40
"""So many characters stand before the first word that was found, if there are so many."""
ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_RUN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
"""Words joined by hyphens, as in an identifier, which may be a word of the index as a whole."""
_WORD = re.compile(r"[^\W_]+")


class Snippet(NamedTuple):
    """A passage, and the places in it (from, up to but without) of the words that were looked for."""

    text: str
    marks: tuple[tuple[int, int], ...]


class _Place(NamedTuple):
    start: int
    end: int
    word: str


class Snippets:
    """Finds passages with any of some terms."""

    def __init__(self, lexicon: Lexicon, terms: Sequence[int]) -> None:
        """Take the words of the index and the terms that were looked for."""
        surfaces = lexicon.find_surfaces(tuple(terms)).tolist()
        self._rarity: Mapping[str, float] = {lexicon.surfaces[number]: 1.0 / (1 + lexicon.frequencies[number]) for number in surfaces}

    def find(self, *texts: str) -> Snippet:
        """Find the best passage of the first text that has one of the words; without any, the last text stands for itself."""
        for text in texts:
            plain = _on_one_line(text)
            if places := list(self._find_words(plain)):
                return _cut(plain, *self._best_span(plain, places), places)
        plain = _on_one_line(texts[-1]) if texts else ""
        return _cut(plain, 0, min(len(plain), LENGTH), [])

    def _find_words(self, text: str) -> Iterator[_Place]:
        for run in _RUN.finditer(text):
            is_word = fold(run[0]) in self._rarity
            for found in [run] if is_word else _WORD.finditer(text, run.start(), run.end()):
                if (word := fold(found[0])) in self._rarity:
                    yield _Place(found.start(), found.end(), word)

    def _best_span(self, text: str, places: Sequence[_Place]) -> tuple[int, int]:
        """Give the bounds around the words that are rarest together; the first, where several are."""
        best, start = -1.0, 0
        last = 0
        for first, place in enumerate(places):
            while last < len(places) and places[last].end <= place.start + LENGTH - BEFORE:
                last += 1
            weight = sum(self._rarity[word] for word in {one.word for one in places[first:last]})
            if weight > best:
                best, start = weight, max(0, place.start - BEFORE)
        return start, min(len(text), start + LENGTH)


def _on_one_line(text: str) -> str:
    """Put a text on one line, each letter with its accent as one sign, so that words are whole."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _cut(text: str, start: int, end: int, places: Sequence[_Place]) -> Snippet:
    """Cut a passage out of a text at the bounds of words, with the places of the words in it."""
    if start:
        start = text.find(" ", max(0, start - 1), end) + 1 or start
    if end < len(text):
        end = text.rfind(" ", start + 1, end + 1) if " " in text[start + 1 : end + 1] else end
    before = f"{ELLIPSIS} " if start else ""
    after = f" {ELLIPSIS}" if end < len(text) else ""
    offset = len(before) - start
    marks = ((place.start + offset, place.end + offset) for place in places if start <= place.start and place.end <= end)
    return Snippet(before + text[start:end] + after, tuple(marks))


def mark(snippet: Snippet, before: str, after: str) -> str:
    """Give the passage with signs around the words that were looked for."""
    bounds = [0, *(bound for span in snippet.marks for bound in span), len(snippet.text)]
    pieces = [snippet.text[start:end] for start, end in pairwise(bounds)]
    return "".join(before + piece + after if place % 2 else piece for place, piece in enumerate(pieces))
