"""The words of a long name that say what form of state a country has: *Islamic Republic of*, *Royaume du*, *Bundesrepublik*.

Half of all states are a *Republic of …*: two long names that have these words in common have nothing in common. So names are compared
without them.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

_FORMS: Mapping[str, str] = {
    "republic": "republic republique republik republica repubblica",
    "federal republic": "bundesrepublik",
    "people's republic": "volksrepublik",
    "kingdom": "kingdom royaume konigreich reino regno",
    "state": "state etat staat estado stato",
    "states": "states etats staaten",
    "union": "union unie",
    "federation": "federation foderation",
    "confederation": "confederation eidgenossenschaft",
    "principality": "principality principaute furstentum",
    "duchy": "duchy duche grossherzogtum",
    "sultanate": "sultanate sultanat",
    "emirate": "emirate emirat",
    "commonwealth": "commonwealth",
}
"""What each form is called in English, French and German, without accents, and in Spanish and Italian where that is much the same."""
_KINDS: Mapping[str, str] = {
    "arab": "arab arabe arabische",
    "islamic": "islamic islamique islamische",
    "democratic": "democratic democratique demokratische",
    "federal": "federal federale federated federative foderative foderale",
    "people's": "people's popular populaire",
    "socialist": "socialist socialiste sozialistische",
    "united": "united uni vereinigte vereinigtes",
    "grand": "grand",
    "hashemite": "hashemite hachemite haschemitische",
    "independent": "independent independant unabhangige unabhangiger",
    "co-operative": "cooperative co operative kooperative",
    "plurinational": "plurinational plurinationale plurinationaler",
    "bolivarian": "bolivarian bolivarienne bolivarische",
}
_MEANING = {word: said for said, words in (*_FORMS.items(), *_KINDS.items()) for word in words.split()}
_NOUNS = frozenset(word for words in _FORMS.values() for word in words.split())
_JOINING = frozenset({"of", "and", "et", "de", "du", "des", "del", "la", "le", "les", "der", "die", "das", "von", "di"})
_ELIDED = re.compile(r"\A(?:d|l|dell)'(?=\w)")


class LongName(NamedTuple):
    """A name in two parts: what it says of the form of state, in English and word by word, and the rest, which says which state."""

    form: frozenset[str]
    core: str


def split_form(name: str) -> LongName:
    """Part a name that is in small letters and without accents; one that says no form is all core, and a form alone has none."""
    words = name.split()
    end = next((place for place, word in enumerate(words) if not _belongs_to_form(word)), len(words))
    start = next((place for place in range(len(words), end, -1) if words[place - 1] not in _MEANING), end)
    form = [word for word in (*words[:end], *words[start:]) if word in _MEANING]
    if _NOUNS.isdisjoint(form):
        return LongName(frozenset(), name)
    return LongName(frozenset(said for word in form for said in _MEANING[word].split()), _ELIDED.sub("", " ".join(words[end:start])))


def is_form(text: str) -> bool:
    """Tell whether a text says a form of state and nothing else."""
    return all(map(_belongs_to_form, text.split()))


def _belongs_to_form(word: str) -> bool:
    return word in _MEANING or word in _JOINING
