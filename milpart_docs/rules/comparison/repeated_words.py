"""Words by which a protected text is known again where a change repeats it, looked up in time that grows with the texts.

What a change adds is put into an index: every eight words in a row, and for every long word the texts that have it. Each protected text is
held against that once. The same eight words in a row are the same text, and so is a sentence of which most long words stand close together.
Numbers and short words alone say nothing.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from milpart_docs.rules.comparison.said import Said

RUN = 8
"""So many words in a row are hardly ever the same by chance."""
FEWEST = 4
"""What is protected for itself is known again as a whole from so many words on."""
LONG = 4
"""Words of so many letters say something."""
FEWEST_LONG = 3
"""So many long words there are in whatever is known again."""
FEWEST_REWORDED = 5
"""A sentence with so many long words is known again when it is worded otherwise."""
MOSTLY = 0.8
"""So many of them then stand close together."""
CLOSE = 2
"""Close together is what is no more than so many times as long as the sentence."""
COMMON = 40
"""Of the texts that have a row or a word, so many are looked at: what all of them have, says nothing."""
FORM = 4
"""What is found in so many files are the words of a form; it is looked for no more."""


class Phrase(NamedTuple):
    """Words by which a text is known again: in a row, or, where it was worded otherwise, close together."""

    words: tuple[str, ...]
    is_in_row: bool = True

    def may_stand_in(self, words: AbstractSet[str]) -> bool:
        """Tell whether these words may stand in a text that has some words, in whatever order."""
        return words >= set(self.words) if self.is_in_row else len(long := find_long(self.words)) * MOSTLY <= len(long & words)

    def stands_in(self, text: str) -> bool:
        """Tell whether these words stand in a text of words with single spaces between."""
        return f" {' '.join(self.words)} " in f" {text} " if self.is_in_row else _are_close(self.words, text.split())


class Index:
    """The texts that a change adds, by what they can be known again by."""

    def __init__(self, added: Sequence[Said]) -> None:
        """Take the texts; each is known by its place among them."""
        self._texts = [said.words for said in added]
        self._long = [find_long(text.split()) for text in self._texts]
        self._rows: dict[int, list[int]] = defaultdict(list)
        self._having: dict[str, set[int]] = defaultdict(set)
        self._files: dict[tuple[str, ...] | int, set[str]] = defaultdict(set)
        for place, text in enumerate(self._texts):
            for row in _rows_of(text.split()):
                self._rows[hash(row)].append(place)
            for word in self._long[place]:
                self._having[word].add(place)

    def may_know(self, words: Iterable[str]) -> bool:
        """Tell whether anything in a text with these words may be known again at all."""
        return len(self._having.keys() & set(words)) >= FEWEST_LONG

    def find(self, said: Said, path: str) -> Iterator[tuple[int, Phrase]]:
        """Find the texts that repeat a protected one of a file: their places, and the words that show it."""
        words = said.words.split()
        if not self.may_know(words):
            return
        if said.is_part and FEWEST <= len(words) < RUN:
            yield from self._find_whole(Phrase(tuple(words)))
        for row in _rows_of(words):
            places = self._rows.get(hash(row), ())
            if places and len(find_long(row)) >= FEWEST_LONG and not self._is_form(row, path):
                yield from ((place, Phrase(row)) for place in places[:COMMON])
        for sentence in said.sentences:
            for place, phrase in self._find_reworded(Phrase(tuple(sentence.split()), is_in_row=False)):
                if not self._is_form(place, path):
                    yield place, phrase

    def is_form(self, place: int, phrase: Phrase) -> bool:
        """Tell whether what was found turned out to be the words of a form: in a row, or at a place where several files are reworded."""
        return len(self._files[phrase.words if phrase.is_in_row else place]) >= FORM

    def _is_form(self, key: tuple[str, ...] | int, path: str) -> bool:
        files = self._files[key]
        files.add(path) if len(files) < FORM else None
        if len(files) >= FORM and isinstance(key, tuple):
            self._rows.pop(hash(key), None)
        return len(files) >= FORM

    def _find_whole(self, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        long = find_long(phrase.words)
        places = set.intersection(*(self._having.get(word, set()) for word in long)) if len(long) >= FEWEST_LONG else set()
        yield from ((place, phrase) for place in sorted(places) if phrase.stands_in(self._texts[place]))

    def _find_reworded(self, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        long = find_long(phrase.words)
        if len(long) < FEWEST_REWORDED:
            return
        needed = math.ceil(MOSTLY * len(long))
        if len(long & self._having.keys()) < needed:
            return
        rarest = sorted(len(self._having.get(word, ())) for word in long)[len(long) - needed]
        if rarest <= COMMON:  # whoever has most of them has one of those that fewest have
            keys = (places for word in long if len(places := self._having.get(word, set())) <= rarest)
            likely = (place for place in sorted(set().union(*keys)) if len(long & self._long[place]) >= needed)
            yield from ((place, phrase) for place in likely if phrase.stands_in(self._texts[place]))


def find_long(words: Iterable[str]) -> frozenset[str]:
    """Find the words that say something: those of some length that are no numbers."""
    return frozenset(word for word in words if len(word) >= LONG and word.isalpha())


def _rows_of(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def _are_close(sentence: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether most long words of a sentence stand close together in a text."""
    wanted, reach = find_long(sentence), CLOSE * len(sentence)
    inside: Counter[str] = Counter()
    for place, word in enumerate(words):
        if place >= reach and words[place - reach] in wanted:
            inside -= Counter([words[place - reach]])
        if word in wanted:
            inside[word] += 1
            if len(inside) >= MOSTLY * len(wanted):
                return True
    return False
