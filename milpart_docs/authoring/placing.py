r"""Where a new record's file goes, and what it is called.

The form in the site gives the same names with a script (``tests/authoring/written/file-names.json``). The name of a numbered record is its
identifier and some words of its title, so that a folder can be read; that of a keyed one its identifier alone, which says enough. Words:

1. Letters of ``LETTERS`` are replaced, the title is decomposed (Unicode NFKD), marks (category M) go, and all becomes lower case.
2. An apostrophe before an ``s`` that ends a word goes; whatever else is neither a letter of ASCII nor a digit parts words.
3. Words of ``STOP_WORDS`` and single letters are left out, unless nothing else is left.
4. As many of the first ``MOST_WORDS`` are taken as fit into ``LONGEST`` signs with the hyphens between them. A longer word is cut to that.
"""

import re
import unicodedata
from collections import Counter

from milpart_docs.corpus import Corpus
from milpart_docs.model.identifier import NUMBERED, PREFIXES
from milpart_docs.vocabulary.labels import plural_of_type

LESSONS = "lessons"
MOST_WORDS = 6
LONGEST = 50
LETTERS = {
    "ß": "ss",
    "ẞ": "ss",
    "æ": "ae",
    "Æ": "ae",
    "œ": "oe",
    "Œ": "oe",
    "ø": "o",
    "Ø": "o",
    "ł": "l",
    "Ł": "l",
    "đ": "d",
    "Đ": "d",
    "ð": "d",
    "Ð": "d",
    "þ": "th",
    "Þ": "th",
    "ħ": "h",
    "Ħ": "h",
    "\u0131": "i",
}
"""Letters that are not made of one of ASCII and a mark."""
_LETTERS = str.maketrans(LETTERS)
_OWNER = re.compile(r"['\u2019]s(?![a-z0-9])")
_WORD = re.compile(r"[a-z0-9]+")
_ENGLISH = (
    "a an and are as at be been but by did do does for from had has have in into is it its no not of off on or own so some such than that"
    " the their them then there these they this those to too up was were what when which while who will with"
)
_FRENCH = "au aux ce ces cette dans de des du elle en est et il ils la le les leur ne ou par pas pour que qui sa se ses son sont sur un une"
_GERMAN = "das dem den der des die ein eine einem einen einer es im ist mit nicht oder sich und von vom zu zum zur"
STOP_WORDS = frozenset(word for words in (_ENGLISH, _FRENCH, _GERMAN) for word in words.split())
"""Words that tell nothing in a file name, in English, French and German."""


def name_file(type_name: str, identifier: str, title: str) -> str:
    """Name the file of a record."""
    words = pick_words(title) if PREFIXES[type_name] in NUMBERED else ()
    return "-".join([identifier, *words]) + ".md"


def pick_words(title: str) -> tuple[str, ...]:
    """Pick the words of a title that stand in a file name; none, where it is written in other letters."""
    plain = unicodedata.normalize("NFKD", title.translate(_LETTERS))
    folded = "".join(sign for sign in plain if not unicodedata.category(sign).startswith("M")).lower()
    words = _WORD.findall(_OWNER.sub("s", folded))
    telling = [word for word in words if word not in STOP_WORDS and (len(word) > 1 or word.isdigit())]
    return _that_fit(telling or words)


def _that_fit(words: list[str]) -> tuple[str, ...]:
    taken = [word[:LONGEST] for word in words[:MOST_WORDS]]
    while len("-".join(taken)) > LONGEST:
        taken.pop()
    return tuple(taken)


def find_folder(corpus: Corpus, type_name: str) -> str:
    """Find the folder for a new record of a type: where most of its kind lie, else the one that is meant for it.

    Lessons are meant to lie in ``lessons``, other records in a folder of ``docs`` that is named for their type; in a project that has other
    folders for records, below the first of them.
    """
    used = Counter(entry.path.rpartition("/")[0] or "." for entry in corpus.of_type(type_name))
    if used:
        return min(used, key=lambda folder: (-used[folder], folder))
    folders = corpus.settings.record_dirs
    own = LESSONS if type_name == "lesson" else plural_of_type(type_name).lower().replace(" ", "-")
    if own in folders:
        return own
    docs = corpus.settings.docs_dir
    return own if folders == (".",) else f"{docs if docs in folders and type_name != 'lesson' else folders[0]}/{own}"
