"""Keys that say who may see what they stand in, or were meant to.

Authors write *classification*, *rel to* or *with-hold* where they mean a key of ours. Such a key protects nothing, and so what it stands
in is closed until somebody writes it as it must be. Some words mean other things as well (a *release* of a program): they count by what
stands behind them. And whatever the key, a marking behind it is there to protect.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from milpart_docs.model.identifier import is_identifier
from milpart_docs.vocabulary import find_nearest
from milpart_docs.vocabulary.countries import COUNTRIES
from milpart_docs.vocabulary.markings import WITHHOLD, names_marking, read_words

DECIDING = frozenset({"marking", "releasable_to"})
"""The two keys by which a file says who may see it."""
MERGE = "<<"
"""The key by which other programs take the values of a mapping into the one around it; ours do not."""
TEXTS = frozenset(
    {
        *("value", "title", "subtitle", "name", "label", "heading", "description", "summary", "text", "note", "notes", "reason", "topics"),
        *("tags", "keywords", "aliases", "author", "authors"),
    }
)
"""Keys of texts: a marking behind them is what the text is about."""
_WORDS: Mapping[str, tuple[str, ...]] = {
    "marking": (
        *("marked", "classification", "classified", "confidentiality", "sensitivity", "security level", "restricted", "tlp"),
        *("handling caveat", "handling instructions"),
    ),
    "releasable_to": (
        *("releasable", "releaseable", "releasability", "released to", "release to", "rel to", "released for", "release for"),
        *("restricted to", "limited to", "visible to", "eyes only", "caveat", "caveats"),
    ),
}
"""Words that people write for a key of ours; they count wherever they stand in a key: ``security-classification``."""
_BY_VALUE = frozenset(
    {
        *("release", "released", "community", "communities", "distribution", "dissemination"),
        *("restriction", "restrictions", "protection", "protected"),
    }
)
"""Words that count where communities or a restriction stand behind them."""
_RESTRICTING = frozenset(
    {"only", "and", "to", "eu", "nato", "otan", "limited", "restricted", "internal", "nobody", "none", "official", "limite"}
)
_COMMUNITIES = frozenset(
    name.casefold()
    for country in COUNTRIES.values()
    for name in (country.alpha3, country.name, *country.spellings)
    if len(name) > len("FR")
)
_OTHERS = frozenset({"parking", "making", "baking", "marketing", "remarking", "masking", "barking", "working", "ranking"})
"""Words near to ours that mean something else."""
_FORMATS = frozenset({"pdf", "html", "csv", "xml", "epub", "docx", "zip", "usb", "cd", "dvd", "web", "lts", "api", "unlimited", "all"})
"""What is written in capitals and is no community."""
_CAPITALS = re.compile(r"[A-Z][A-Z-]+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_LONGEST = 200
"""So many letters of a key are compared with ours."""


@lru_cache(maxsize=1000)
def words_of(key: str) -> tuple[str, ...]:
    """Give the words of a key as they look: without case, accents, signs, and characters that nobody sees."""
    return tuple(map(str.casefold, read_words(_HUMP.sub(" ", key[:_LONGEST]))))


@lru_cache(maxsize=1000)
def decides_nearly(key: str) -> str | None:
    """Give the key that another one should be, ``releasable_to`` for ``releaseable-to`` or ``rel_to``: it was meant to protect."""
    words = words_of(key)
    if key in DECIDING or not _OTHERS.isdisjoint(words):
        return None
    text = f" {' '.join(words)} "
    joined = "".join(words)
    known = ((name, word) for name, others in _WORDS.items() for word in (*others, name.replace("_", " ")))
    found = [(len(word), name) for name, word in known if f" {word} " in text or word.replace(" ", "") == joined]
    return max(found)[1] if found else find_nearest("_".join(words), sorted(DECIDING))


def decides(key: str) -> bool:
    """Tell whether a key says who may see what it stands in, or was meant to."""
    return key in DECIDING or decides_nearly(key) is not None


@lru_cache(maxsize=1000)
def is_withhold(key: str) -> bool:
    """Tell whether a key is ``withhold``, or was meant to be it: ``with-hold``, ``seats_withhold``."""
    words = words_of(key)
    tried = (*(word for word in words if word != "withholding"), "".join(words)) if "w" in key or "W" in key or not key.isascii() else ()
    return any(word[:1] == "w" and find_nearest(word, [WITHHOLD]) is not None for word in tried)


def means_to_protect(key: str, texts: Iterable[str]) -> bool:
    """Tell whether a key that is none of ours was meant to protect, by the texts that stand behind it."""
    if key in TEXTS or key in DECIDING:
        return False
    is_release = not _BY_VALUE.isdisjoint(words_of(key))
    return any(names_marking(text) or (is_release and _restricts(text)) for text in texts)


def _restricts(text: str) -> bool:
    """Tell whether a text holds nothing but communities and words of restriction."""
    words = text.replace(",", " ").replace(";", " ").split()
    return text.strip().casefold() in _COMMUNITIES or (bool(words) and all(map(_is_restricting, words)))


def _is_restricting(word: str) -> bool:
    known = word.casefold()
    if known in _FORMATS:
        return False
    return known in _RESTRICTING or known in _COMMUNITIES or _CAPITALS.fullmatch(word) is not None or is_identifier(word)
