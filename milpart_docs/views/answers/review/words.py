"""What authors wrote, as it may stand in a comment on a forge: shown as it is, and never taken for anything else.

GitLab and GitHub read more into a text than Markdown: ``@everyone`` calls people, ``/approve`` at the start of a line acts, ``!12`` and
``#12`` leave a note elsewhere, an address becomes a picture or a link. None of that happens inside a code span, whatever it holds; so
everything that an author wrote stands in one, on one line.
"""

import re
from typing import Any

from milpart_docs.corpus import Entry
from milpart_docs.corpus.protection import Protection
from milpart_docs.diagnostics.text import printable
from milpart_docs.model.structure import keys_of
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.views.excerpts import shortened
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import field_label, status_label, type_label
from milpart_docs.vocabulary.markings import CLOSED

LONGEST = 300
"""So many letters of one text of an author are shown."""
SHORT = 60
"""Values of so many letters stand in a line that names several."""
_TICKS = re.compile(r"`+")
_STATES = frozenset(state for name in ("lesson-status", "document-status", "activity-status") for state in VOCABULARIES[name].terms)
_FIELDS = frozenset(key for record_type in RECORD_TYPES.values() for key in keys_of(record_type))


def quoted(text: str, letters: int = LONGEST) -> str:
    """Put a text of an author into a code span: on one line, without signs that nobody sees, inside more backticks than it holds."""
    plain = shortened(printable(" ".join(text.split())), letters)
    if not plain:
        return "*nothing*"
    fence = "`" * (max((len(found) for found in _TICKS.findall(plain)), default=0) + 1)
    gap = " " if plain.startswith("`") or plain.endswith("`") else ""
    return f"{fence}{gap}{plain}{gap}{fence}"


def type_words(entry: Entry) -> str:
    """Say what type of record one is."""
    if entry.type in RECORD_TYPES:
        return type_label(entry.type).lower()
    return f"of the type {quoted(entry.type)}" if entry.type else "of no type"


def state_words(status: object) -> str:
    """Give the label of a state, or the words that stand in its place; a record has none where what it says is no term."""
    if status in _STATES:
        return f"*{status_label(str(status))}*"
    return quoted(str(status)) if status else "*no state that is known*"


def field_words(key: str) -> str:
    """Give the label of a field, or the key that an author made up."""
    return field_label(key) if key in _FIELDS else quoted(key)


def withheld_words(key: str, *entries: Entry) -> str:
    """Say that a field is withheld, and how, in the first of some versions in which it is; nothing, where it is in none."""
    found = (value.protection for entry in entries for value in entry.withheld if value.path[0] == key)
    return next((f"withheld at {protection_words(protection)}" for protection in found), "")


def value_words(value: Any) -> str:
    """Give a value, or several, where they are short; nothing for a long text and for groups of values."""
    items = value if isinstance(value, list) else [] if value is None else [value]
    if not all(isinstance(item, str | int | float) for item in items):
        return ""
    text = ", ".join(str(item).lower() if isinstance(item, bool) else str(item) for item in items)
    return quoted(text) if len(text) <= SHORT else ""


def protection_words(protection: Protection) -> str:
    """Give marking and communities of something, as they are written."""
    return "*not clear*" if protection == CLOSED else quoted(" ".join((protection.marking, *protection.communities)))
