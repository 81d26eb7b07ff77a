"""How many words two texts share: one voice when it is asked whether they are versions of one."""

import re

ALIKE = 0.5
"""Two texts that share so much of the shorter one are versions of one text."""
FEW = 4
"""Where one of two texts has fewer long words, the short ones count as well."""
_WORD = re.compile(r"[^\W_]+")
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")
"""Words of some length: short ones stand in every text."""
_WORD_OF_TITLE = re.compile(r"[^\W\d_]{4,}")
"""A title has few words, so that shorter ones count as well."""
_HEADING = re.compile(r"^#.*$", re.MULTILINE)
"""Headings are those of the type, in every record of it."""


def share_words(first: str, second: str) -> float | None:
    """Give the share of the words of the shorter text that the other has, too, headings left out; nothing, where one has no words."""
    here, there = find_words(first, second)
    return len(here & there) / min(len(here), len(there)) if here and there else None


def have_nothing_in_common(first: str, second: str) -> bool:
    """Tell whether both of two titles have words of some length, and none that the other has."""
    here, there = (set(_WORD_OF_TITLE.findall(text.casefold())) for text in (first, second))
    return bool(here and there) and here.isdisjoint(there)


def find_words(first: str, second: str) -> tuple[set[str], set[str]]:
    """Find the words by which two texts can be compared: the long ones, or all of them where one text has hardly any long ones."""
    texts = [_HEADING.sub("", text).casefold() for text in (first, second)]
    long = [set(_LONG_WORD.findall(text)) for text in texts]
    here, there = long if min(map(len, long)) >= FEW else [set(_WORD.findall(text)) for text in texts]
    return here, there
