"""Cuts a query into items as they are typed: a sign, a name with its colon, and a phrase in quotes or something without a space."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from milpart_docs.search.query.clauses import Sign

_QUOTES = str.maketrans(dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02", '"') | dict.fromkeys("()", " "))
"""Quotes of all languages are one sign; brackets group nothing and part words."""
_GLUED = re.compile('([)"\u201c\u201d\u201e\u201f\u00ab\u00bb\uff02])[+-]+')
"""A sign behind a bracket or a quote joins words, as in *(M&S)-based*, and says nothing about the second."""
_ITEM = re.compile(r"""(?P<sign>[+-](?=["\w]))?(?:(?P<name>[A-Za-z][A-Za-z_-]*):)?(?:"(?P<phrase>[^"]*)"|(?P<bare>[^\s"]+))""")
_AND, _OR, _NOT = "AND", "OR", "NOT"
LONGEST_IN_CAPITALS = 5
"""So many items may be a query with operators where most is in capitals: ``SSR NOT MALI``."""


class Item(NamedTuple):
    """Something typed: ``name`` is what stood before a colon; whatever stood in quotes is a phrase."""

    sign: Sign
    name: str
    text: str
    is_phrase: bool = False

    @property
    def is_operator(self) -> bool:
        """Whether it is one of the words in capitals that say something about their neighbours."""
        return self.text in {_AND, _OR, _NOT} and not (self.is_phrase or self.name or self.sign)


def split_items(text: str) -> list[Item]:
    """Give the items of a query with the signs that operators give them; a quote without its partner is none."""
    items = [_read(found) for found in _ITEM.finditer(_GLUED.sub(r"\1 ", text).translate(_QUOTES))]
    return items if all(item.is_operator for item in items) or _is_shouted(items) else list(_sign(items))


def _is_shouted(items: Sequence[Item]) -> bool:
    """Tell whether most is in capitals and too long for a query with operators; then *and* and *not* are ordinary words."""
    return len(items) > LONGEST_IN_CAPITALS and 2 * sum(item.text.isupper() for item in items) > len(items)


def _read(found: re.Match[str]) -> Item:
    sign, name, phrase, bare = found.group("sign", "name", "phrase", "bare")
    return Item(Sign(sign or ""), name or "", bare if phrase is None else phrase, phrase is not None)


def _sign(items: Sequence[Item]) -> Iterator[Item]:
    """Let ``NOT`` exclude what follows, and ``AND`` require both neighbours; ``OR`` is what is meant in any case."""
    for place, item in enumerate(items):
        if item.is_operator:
            continue
        before = _operators(items[other] for other in range(place - 1, -1, -1))
        after = _operators(items[other] for other in range(place + 1, len(items)))
        if _NOT in before:
            yield item._replace(sign=Sign.EXCLUDED)
        elif _AND in (*before, *after) and item.sign is Sign.WISHED:
            yield item._replace(sign=Sign.REQUIRED)
        else:
            yield item


def _operators(items: Iterable[Item]) -> list[str]:
    """Give the operators that items begin with, up to the first that is none."""
    return [item.text for item in takewhile(lambda item: item.is_operator, items)]
