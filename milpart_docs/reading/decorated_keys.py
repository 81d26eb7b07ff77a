"""Names of fields that were written as a text would show them: in bold, as code, behind a bullet, in a table, with an arrow.

Who copies the fields from a page, or writes them as a list of points, makes something else of them: `**title:** Late`, `- title: Late`,
`| title | Late |`. What is meant is plain, for the word is the name of a field of ours.
"""

import re
from collections.abc import Sequence
from functools import cache

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.inputs import inputs_of
from milpart_docs.reading.odd_fences import field_names

_BULLETS = "-*+>\u2022\u00b7\u25aa\u25cf\u25e6\u2013\u2014"
DECORATED = re.compile(
    rf"(?P<indent>[ ]*)(?P<bullet>[{_BULLETS}](?=[ \t])|\||[0-9]{{1,2}}[.)])?[ \t]*"
    r"(?P<before>[*_`]{0,3})(?P<key>[a-z][a-z_]*[a-z])(?P<behind>[*_`]{0,3})[ \t]*"
    r"(?P<sign>:[ \t]*[:=]|[-=~\u2013\u2014]*[>\u2192\u21d2]|[:|\uff1a]|(?P<weak>,(?=\S)|[;?]|[-\u2013\u2014](?=[ \t])))"
    r"(?P<more>[*_`]{0,3})(?P<value>(?:(?<=[,;])\S.*|[ \t].*)?)"
)
"""A field with signs around its name; those in bold may include the colon, or the whole line.

Signs in the place of the colon are ``weak`` where words of a text could have them behind them, too.
"""


def find_decorated_key(rows: Sequence[str], number: int) -> int | None:
    """Give the column, from zero, of the signs before a field of a record in a line; nothing, where its name has none.

    A bullet before a field of a group is the sign of a list; in bold or as code, such a field is as wrong as any.
    """
    found = DECORATED.fullmatch(rows[number]) if 0 <= number < len(rows) else None
    if found is None:
        return None
    if found["indent"]:
        is_marked = found["before"] or found["behind"] or found["more"]
        return len(found["indent"]) if is_marked and any(found["key"] in inner for inner in _grouped().values()) else None
    if found["key"] not in field_names():
        return None
    if found["sign"] in {":", "\uff1a"} and not (found["bullet"] or found["before"] or found["behind"] or found["more"]):
        return None
    return None if found["bullet"] and _is_entry(rows, number, found["key"]) else 0


def _is_entry(rows: Sequence[str], number: int, key: str) -> bool:
    """Tell whether a line begins an entry of the list of a field above it, in whose groups there is such a field."""
    for row in reversed(rows[:number]):
        above = row.partition(":")[0]
        if above in field_names() or (row.strip() and row[0] not in f" |{_BULLETS}" and not _is_grouped(above)):
            return key in _grouped().get(above, frozenset())
    return False


def _is_grouped(key: str) -> bool:
    """Tell whether a key is one of a group of fields, which may have lost its indentation."""
    return any(key in inner for inner in _grouped().values())


@cache
def _grouped() -> dict[str, frozenset[str]]:
    """Give for each field of groups the names of the fields in them."""
    found: dict[str, set[str]] = {}
    for name in RECORD_TYPES:
        for given in inputs_of(name):
            found.setdefault(given.key, set()).update(inner.key for shape in given.shapes for inner in shape.inputs)
    return {key: frozenset(inner) for key, inner in found.items()}
