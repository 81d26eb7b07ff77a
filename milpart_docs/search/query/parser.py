"""From what a reader types to a query; nothing that can be typed is an error.

========================================  ===========================================================================================
``evacuation mentors``                    words: the more of them, the better
``"pre-deployment training"``             words that follow one another: required
``train*``                                all words that begin so
``+word`` ``-word`` ``NOT word``          required, excluded; also before phrases and names
``a AND b``, ``a OR b``                   both required; ``OR`` is what is meant anyway
``type:lesson`` ``partner:mli,ner``       a facet, by keys or labels; several values: any of them
``title:word`` ``body:"a phrase"``        required in that part of the record
``date:2024..2025-06`` ``year:>=2020``    from when it is
``LL-2026-0042``                          that record, then those that name it
========================================  ===========================================================================================
"""

import re
from collections import Counter
from collections.abc import Iterator
from types import MappingProxyType

from milpart_docs.model.identifier import is_identifier
from milpart_docs.search.folding import fold
from milpart_docs.search.query.clauses import Clause, Facet, Kind, Query, Range, Sign, Words
from milpart_docs.search.query.items import Item, split_items
from milpart_docs.search.query.names import DATE, TEXT_FIELDS, YEAR, find_name
from milpart_docs.search.query.ranges import read_dates, read_years

_RUN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_WORD = re.compile(r"[^\W_]+")
_STAR = re.compile(r"[^\W_]\*\W*\Z")
LONGEST_QUERY = 200
"""Words that are read; a whole page that somebody pastes is looked for by its beginning."""
_FIRST_WORDS = re.compile(rf"(?:[\W_]*+[^\W_]++){{0,{LONGEST_QUERY}}}+[\W_]*+")


def parse_query(text: str) -> Query:
    """Read a query; equal clauses stand once, where they come first, beside all as they were typed."""
    first = _first_words(text)
    typed = tuple(clause for item in split_items(first) for clause in _read_item(item))
    return Query(first, MappingProxyType(Counter(typed)), typed)


def _first_words(text: str) -> str:
    """Give what is read of a query: all of it, unless it has too many words."""
    found = _FIRST_WORDS.match(text)
    return found[0] if found else text


def join_words(text: str) -> str:
    """Give the folded words of a text, joined: what the values of facets are compared by."""
    return " ".join(_WORD.findall(fold(text)))


def _split(folded: str) -> Iterator[str]:
    """Give the words of a folded text; an identifier is one word here."""
    for run in _RUN.findall(folded):
        yield from [run] if "-" in run and is_identifier(run.upper()) else run.split("-")


def _read_item(item: Item) -> Iterator[Clause]:
    name = find_name(item.name) if item.name else None
    narrowing = _narrow(name, item) if name else None
    if narrowing:
        yield narrowing
    elif name in TEXT_FIELDS and _WORD.search(fold(item.text)):
        yield from _look_for(item, name)
    elif item.is_phrase:
        yield from _look_for(Item(Sign.WISHED, "", item.name))
        yield from _look_for(item)
    else:
        yield from _look_for(item._replace(text=f"{item.name}:{item.text}"))


def _narrow(name: str, item: Item) -> Facet | Range | None:
    """Read what narrows by a date or a facet; nothing, where there is no value that can be read."""
    sign = Sign.EXCLUDED if item.sign is Sign.EXCLUDED else Sign.REQUIRED
    bounds = read_dates(item.text) if name == DATE else read_years(item.text) if name == YEAR else None
    if bounds:
        return Range(name, *bounds, sign)
    if name in TEXT_FIELDS or name == DATE:
        return None
    values = tuple(filter(None, map(join_words, [item.text] if item.is_phrase else item.text.split(","))))
    return Facet(name, tuple(dict.fromkeys(values)), sign) if values else None


def _look_for(item: Item, field: str = "") -> Iterator[Words]:
    """Read words: in quotes or with a sign they belong together, otherwise each stands for itself."""
    folded = fold(item.text)
    words = tuple(_split(folded))
    sign = item.sign if item.sign is Sign.EXCLUDED or not (field or item.is_phrase) else Sign.REQUIRED
    has_star = not item.is_phrase and _STAR.search(folded) is not None
    if not words:
        return
    if item.is_phrase or (len(words) > 1 and (sign is Sign.EXCLUDED or (sign is Sign.REQUIRED and not has_star))):
        yield Words(Kind.PHRASE, words, sign, field)
        return
    for word in words[: -1 if has_star else None]:
        yield Words(Kind.IDENTIFIER if "-" in word and not field else Kind.WORD, (word,), sign, field)
    if has_star:
        yield Words(Kind.PREFIX, words[-1:], sign, field)
