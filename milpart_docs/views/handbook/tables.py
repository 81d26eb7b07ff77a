"""Tables on paper: a sheet has no more room to the right, so that wide tables get smaller letters, and columns by what is in them.

How wide a table must be is reckoned from its longest words, in characters: nothing is laid out here.
"""

from collections.abc import Iterable, Sequence
from itertools import zip_longest
from math import sqrt
from xml.etree.ElementTree import Element

from milpart_docs.views.handbook.tree import text_of

PLAIN = 80
"""So many characters of the letters of tables stand side by side on a sheet."""
DENSE = 112
"""So many of the small letters of wide tables."""
BETWEEN = 2
"""What lies between two columns takes the room of so many characters."""
LONGEST = 24
"""Longer words, such as addresses, are broken, in every table."""
BREAKS = "mp-breaks"
"""The class of cells in which a word may be broken."""
SMALL = "mp-dense"
"""The class of tables with small letters."""


def fit_tables(tree: Element) -> None:
    """Make every table of a text one that a sheet has room for."""
    for table in tree.iter("table"):
        rows = [[cell for cell in row if cell.tag in {"th", "td"}] for row in table.iter("tr")]
        columns = [[text_of(cell) for cell in column if cell is not None] for column in zip_longest(*rows)]
        for cell in (cell for row in rows for cell in row if has_long_word(text_of(cell))):
            cell.set("class", f"{cell.get('class', '')} {BREAKS}".strip())
        needed = room_for(columns)
        if needed > DENSE:
            table.set("class", f"{SMALL} mp-packed")
            table.insert(0, _share(columns))
        elif needed > PLAIN:
            table.set("class", SMALL)


def room_for(columns: Iterable[Sequence[str]]) -> int:
    """Give how many characters a table needs side by side so that no word is broken but those that are too long for any."""
    return sum(_longest_word(texts) + BETWEEN for texts in columns)


def has_long_word(text: str) -> bool:
    """Tell whether a text has a word that must be broken."""
    return any(len(word) > LONGEST for word in text.split())


def _longest_word(texts: Iterable[str]) -> int:
    return min(LONGEST, max((len(word) for text in texts for word in text.split()), default=1))


def _share(columns: Sequence[Sequence[str]]) -> Element:
    """Share the width out: a column gets more for long words, and for long text, whose lines may be as wide as it is high."""
    wanted = [BETWEEN + max(_longest_word(texts), min(2 * sqrt(max(map(len, texts))), 2 * LONGEST)) for texts in columns]
    group = Element("colgroup")
    group.extend(Element("col", {"style": f"width: {width / sum(wanted):.2%}"}) for width in wanted)
    return group
