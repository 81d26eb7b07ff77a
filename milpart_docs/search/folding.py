"""Words as search compares them: without capitals and diacritics, the same in Python and in the browser.

``engine.js`` does the same with the browser's own Unicode tables; a golden file holds both to it.
"""

import re
import unicodedata

from milpart_docs.model.identifier import is_identifier

LETTERS = {
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "ł": "l",
    "þ": "th",
    "ı": "i",  # noqa: RUF001 - it is meant
    "ς": "σ",  # noqa: RUF001 - it is meant
    "ħ": "h",
    "ŋ": "n",
    "ŧ": "t",
}
"""Letters that Unicode does not take apart, although people without them on their keyboard write others."""
_SPECIAL = re.compile(f"[{''.join(LETTERS)}\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
"""These letters, and the combining marks of European scripts."""
_TAIL = re.compile(r"-[a-z0-9]+(?:-[a-z0-9]+)*")
"""What stands behind the prefix of an identifier; begins with a sign that is soon found."""
_WORD = re.compile(r"\w+")
_CAPITALS = re.compile(r"[A-Z](?<!\w.)[a-z]?[A-Z0-9]+(?=s?\b)")
"""Begins with a sign that is soon found; what stands before it is looked at afterwards."""
JOINER = "_"
"""Stands for the hyphens of an identifier while a text is split, because it is no sign of a word otherwise."""

LONGEST_WORD = 100
"""Longest word in letters. What is longer was pasted, such as a key or a picture in letters: nobody looks for it by typing it."""


def fold(text: str) -> str:
    """Fold a text: compatibility forms are resolved, diacritics and capitals go, and letters like ``ß`` become those in their place."""
    if text.isascii():
        return text.lower()
    return _SPECIAL.sub(lambda found: LETTERS.get(found[0], ""), unicodedata.normalize("NFKD", text).lower())


def split_words(text: str) -> list[str]:
    """Split a text into folded words: runs of letters and digits.

    Behind the parts of an identifier stands the whole as a word, too: ``LL-2026-0042`` gives *ll*, *2026*, *0042*, *ll-2026-0042*.
    Words of more than ``LONGEST_WORD`` letters are passed over. So no index has them, and a query for one finds nothing.
    """
    folded = fold(text).replace(JOINER, " ")
    if "-" not in folded:
        return _pass_over(_WORD.findall(folded))
    marked = _TAIL.sub(_add_whole, folded)
    words = _pass_over(_WORD.findall(marked))
    return [word.replace(JOINER, "-") if JOINER in word else word for word in words] if len(marked) > len(folded) else words


def _pass_over(words: list[str]) -> list[str]:
    """Leave out the words that are too long; the same list, where none is."""
    has_long = max(map(len, words), default=0) > LONGEST_WORD
    return [word for word in words if len(word) <= LONGEST_WORD] if has_long else words


def _add_whole(tail: re.Match[str]) -> str:
    """Write an identifier a second time, as one word, behind its parts; what is none stays as it is."""
    before = tail.string[max(0, tail.start() - 4) : tail.start()]
    prefix = before[-3:] if before[-3:].isalpha() else before[-2:]
    is_alone = not before[: -len(prefix)][-1:].isalnum()
    whole = prefix + tail[0]
    return f"{tail[0]} {whole.replace('-', JOINER)}" if is_alone and is_identifier(whole.upper()) else tail[0]


def find_capitals(text: str) -> list[str]:
    """Find the words in capitals, as abbreviations are written, without the *s* of a plural: ``SSR``, ``PfP``, ``NGO`` in ``NGOs``."""
    return _CAPITALS.findall(text)
