"""Texts that say that something is still to be written, or that there is nothing to write, and nothing else."""

import re

WORDS = frozenset(
    (
        *("tbd", "tbc", "tba", "todo", "to do", "n/a", "n.a", "not known", "not applicable", "fill in", "xxx"),
        *("to be determined", "to be confirmed", "to be completed", "to be defined", "to be decided", "lorem ipsum", ""),
    )
)
"""What people write for what they do not know yet, without the points behind it; nothing is left of three points."""
EMPTY = re.compile(
    r"x{3,}|\?+|-+|\u2026|<[^<>@:/]{1,80}>|\{{1,2}[^{}]{1,80}\}{1,2}"
    r"|\[(?:your|insert|enter|add|title|text|name|date)\b[^\[\]]{0,80}\]",
    re.IGNORECASE,
)
"""A text that says that something is still to be written, and nothing else."""
_NOTHING = frozenset(
    (
        *(
            "none",
            "nil",
            "nothing",
            "no",
            "nobody",
            "no one",
            "empty",
            "null",
            "unknown",
            "aucun",
            "aucune",
            "néant",
            "rien",
            "keine",
            "keiner",
        ),
        *(
            "kein",
            "nichts",
            "entfällt",
            "ninguno",
            "ninguna",
            "nessuno",
            "nessuna",
            "geen",
            "brak",
            "žádný",
            "other",
            "others",
            "misc",
            "various",
        ),
    )
)
"""What people write where there is nothing to list, or nothing in particular."""
_ALL = frozenset(
    {"all", "any", "every", "everything", "all of them", "all pillars", "alle", "tous", "toutes", "todos", "todas", "tutti", "tutte"}
)
LONGEST = 100
"""No placeholder is longer."""
LONGEST_WORD = 20
"""And no word for one."""


def is_placeholder(text: str) -> bool:
    """Tell whether a text, with one of the first signs, is nothing but a placeholder."""
    if len(text) > LONGEST:
        return False
    bare = text.strip()
    is_word = len(bare) <= LONGEST_WORD and bare.rstrip(".").casefold() in WORDS
    return bool(bare) and (is_word or EMPTY.fullmatch(bare) is not None)


def names_nothing(text: str) -> bool:
    """Tell whether a text stands in a list for the lack of entries: *none*, *TBD*, *various*."""
    return text.strip().rstrip(".").casefold() in _NOTHING or is_placeholder(text)


def names_all(text: str) -> bool:
    """Tell whether a text stands in a list for all that could be in it."""
    return text.strip().rstrip(".").casefold() in _ALL
