"""Stems and stop words of the official languages that have them.

Words are folded before they are stemmed, here and in every list, so that *évaluation* and *evaluation* are one. Stop words are Snowball's
own, as Whoosh carries them.
"""

from collections.abc import Iterable, Sequence
from functools import cache

import Stemmer
from whoosh.lang.stopwords import stoplists

from milpart_docs.search.folding import fold, split_words
from milpart_docs.vocabulary.languages import LANGUAGES


class Language:
    """How search treats the words of one language; of one that is not known, it takes each word as it is."""

    def __init__(self, code: str) -> None:
        """Take the code of a language."""
        known = LANGUAGES.get(code)
        self.code = code
        self.stop_words = frozenset(word for entry in stoplists.get(code, ()) for word in split_words(entry))
        self._stemmer = Stemmer.Stemmer(known.snowball, 0) if known and known.snowball else None

    def stem(self, words: Sequence[str]) -> list[str]:
        """Stem folded words, one for one. What has a digit is no word of a language and stays."""
        if self._stemmer is None:
            return list(words)
        stems = self._stemmer.stemWords(list(words))
        return [fold(stem) if stem and not any(map(str.isdigit, word)) else word for word, stem in zip(words, stems, strict=True)]


@cache
def find_language(code: str) -> Language:
    """Give the language of a code without region."""
    return Language(code)


def guess_language(words: Iterable[str], codes: Sequence[str], others: Sequence[str] = ()) -> str:
    """Guess the language of a query by its stop words; the first of the codes where nothing speaks for another.

    ``others`` are languages in which nothing is written, but in which things have names. One stop word says nothing for them: *war* and
    *die* are German ones.
    """
    found = dict.fromkeys((*codes, *others), 0)
    for word in words:
        for code in found:
            found[code] += word in find_language(code).stop_words
    if not codes:
        return ""
    return max(found, key=lambda code: found[code] if code in codes or found[code] > 1 else 0)
