"""What words a fix may take away: those that its rule exists to write in another way, and no other.

Written without the functions that the rules have for it, so that one slip cannot hide in both.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher

from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES
from tests.authoring.fixes.steps import Step

Purpose = Callable[[Step], bool]

MONTHS = re.compile(
    r"(?:jan|f[eé]v|feb|m[aä]r|a[pv]r|mai|may|maj|jui?n|jui?l|aug|ao[uû]|ag|sep|o[ckt]t|nov|d[eé]c|dez|dic)[^\W\d]*|[IVX]{1,4}",
    re.IGNORECASE,
)
GROUP = re.compile(r"[0-9]{6}[A-Z](?:[A-Z]{3}[0-9]{2})?|[0-9]{2}T[0-9]{2}|00Z?|[0-5][0-9]Z?")
"""A date-time group, and the hours behind a day: a field of days holds the day."""
JOINING = frozenset({"and", "und", "et", "the"})
"""Words between the entries of a list that is written as one text, and the article before a country."""
WORDS = {
    "english": "en",
    "french": "fr",
    "german": "de",
    "uk": "gb",
    **dict.fromkeys(("yes", "oui"), "true"),
    **dict.fromkeys(("no", "nein"), "false"),
}
"""Languages, and words that say yes or no."""
OF_PATHS = frozenset({"md", "html", "index", "records", "lessons", "docs", "activities"})
ALIKE = 0.8


def keeps_words(step: Step) -> bool:
    """Tell whether no word went."""
    return not step.lost


def is_respelled(step: Step) -> bool:
    """Tell whether the same letters and digits stand there, in other capitals, with other signs between them and other leading zeros."""
    return _letters(step.lost.elements()) == _letters(step.gained.elements())


def _letters(words: Iterable[str]) -> str:
    return "".join(sorted("".join(word.casefold().lstrip("0") for word in words)))


def is_repeated(step: Step) -> bool:
    """Tell whether whatever went still stands in the file."""
    return not step.gained and all(re.search(rf"(?<![^\W_]){word}(?![^\W_])", step.after.source.text) for word in step.lost)


def is_named(step: Step) -> bool:
    """Tell whether names and labels became the codes of the countries, terms and languages, and entries stand without what joined them."""
    codes = {word.casefold() for word in step.gained}
    known = {word for country in COUNTRIES.values() if country.alpha3.casefold() in codes for word in _words(str(country))}
    labels = {word for vocabulary in VOCABULARIES.values() for term in vocabulary.terms.values() for word in _words(term.label)}
    return {word.casefold() for word in step.lost} <= known | labels | JOINING | codes | {
        one for one, code in WORDS.items() if code in codes
    }


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def is_date(step: Step) -> bool:
    """Tell whether days, months and years of any spelling became those of a date."""
    is_written = all(word.isdecimal() for word in step.gained)
    return is_written and all(MONTHS.fullmatch(word) or GROUP.fullmatch(word) or word.isdecimal() for word in step.lost)


def is_alike(step: Step) -> bool:
    """Tell whether a heading or topic was nearly the one that stands there now; its number goes."""
    lost, gained = (" ".join(word for word in words if not word.isdecimal()) for words in (step.lost, step.gained))
    return SequenceMatcher(None, lost, gained).ratio() >= ALIKE or not lost


def is_read_back(step: Step) -> bool:
    """Tell whether nothing changed but letters that were read in a wrong encoding, and signs that nobody sees inside of words."""
    return _plain_letters(step.lost.elements()) == _plain_letters(step.gained.elements())


def _plain_letters(words: Iterable[str]) -> str:
    return "".join(sorted(letter for word in words for letter in word if letter.isascii()))


def is_path(step: Step) -> bool:
    """Tell whether the path of a file went, whose name began with the identifier that is there now."""
    paths = re.findall(r"(?:[\w.-]*/)*[A-Z]{2,3}-[\w-]+(?:\.\w+|/index\.html)?", step.fix.message)
    return set(step.lost) <= {word for path in paths for word in re.findall(r"[^\W_]+", path)}


PURPOSES: Mapping[str, tuple[Purpose, ...]] = {
    **dict.fromkeys(("MP101", "MP205", "MP206", "MP402", "MP416"), (is_respelled,)),
    **dict.fromkeys(("MP005", "MP414"), (is_repeated,)),
    **dict.fromkeys(("MP501", "MP502"), (is_respelled, is_named)),
    **dict.fromkeys(("MP406", "MP504"), (is_respelled, is_alike)),
    "MP016": (is_read_back,),
    "MP201": (is_respelled, is_path),
    "MP207": (is_path,),
    "MP403": (is_respelled, is_named, is_date),
}
"""The rules whose fixes may take words away, each for its purpose; those of all others keep every word."""


def is_purpose(step: Step) -> bool:
    """Tell whether what a fix took away is what its rule is there to write in another way."""
    return any(purpose(step) for purpose in (keeps_words, *PURPOSES.get(step.fix.code, ())))
