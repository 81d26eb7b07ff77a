"""Whether two texts are versions of one, by the words that they share."""

import re

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.loading import read_body_text

ALIKE = 0.5
"""Two texts that share so much of the shorter one are versions of one text."""
_WORD = re.compile(r"[^\W\d_]{5,}")
"""Words of some length: short ones stand in every text."""

Version = tuple[Corpus, Entry]
"""A record with the corpus that it stands in."""


def share_words(first: str, second: str) -> float:
    """Give the share of the long words of the shorter text that the other has, too; all of them, where one of the two has none."""
    here, there = (set(_WORD.findall(text.casefold())) for text in (first, second))
    return len(here & there) / min(len(here), len(there)) if here and there else 1.0


def is_same_record(first: Version, second: Version) -> bool:
    """Tell whether two records are versions of one: they are of one type, and have the title or the text in common."""
    (_, one), (_, other) = first, second
    if one.type != other.type:
        return False
    return one.title == other.title or share_words(_text(first), _text(second)) >= ALIKE


def _text(version: Version) -> str:
    corpus, entry = version
    return f"{entry.title} {entry.fields.get('summary', '')} {read_body_text(corpus, entry)}"
