"""Lines that a keyboard would not have made so, or that have no key: bullets, full-width colons, odd spaces, text that is not indented.

libyaml says of all of them that it could not find a colon. What stands in the line tells which mistake it was.
"""

import re
from collections.abc import Sequence
from typing import Literal, get_args

from milpart_docs.reading.fault import Fault
from milpart_docs.reading.odd_fences import field_names
from milpart_docs.vocabulary.look_alikes import DASHES, QUOTES, SPACES, UNSEEN

Mistake = Literal[
    "colon-in-text",
    "typographic-quotes",
    "no-colon",
    "full-width-colon",
    "equals-sign",
    "decorated-key",
    "continued-text",
    "bullet",
    "no-space-after-colon",
    "no-space-after-hyphen",
    "indentation",
    "unclosed-quote",
    "unclosed-bracket",
    "comment-in-bracket",
    "comment-in-text",
    "text-after-quote",
    "text-after-bracket",
    "comma-at-end",
    "stray-in-bracket",
    "reserved-character",
    "list-beside-key",
    "text-after-block-sign",
    "backslash",
    "unclear",
]
"""The mistakes that authors make in YAML; ``unclear`` is all the rest."""

MISTAKES: tuple[Mistake, ...] = get_args(Mistake)

_ODD = f"{SPACES}{UNSEEN}"
_HYPHENS = r"\s*(?:- +)*"
_KEY = r"[A-Za-z_][\w-]*"
_ODD_SPACE = re.compile(rf" *(?:- +)*(?:{_KEY}(?:(?= *[{_ODD}][{_ODD} ]*:) *|:(?=[{_ODD}]))|-(?=[{SPACES}]))?(?P<odd>[{_ODD}])")
"""An odd space where it breaks a line: before the first word, around the colon of a key, behind a hyphen."""
_TYPOGRAPHIC = re.compile(rf"{_HYPHENS}{_KEY}: +(?P<quote>[{QUOTES}])")
_COMMENT_IN_BRACKET = re.compile(r"[\[{][^\]}]*?\s(?P<hash>#)")
_COMMENT_IN_TEXT = re.compile(rf"(?:{_HYPHENS}{_KEY}: +)?[^\s#\"'\[{{|>&*!][^#]*?[ \t](?P<hash>#)")
_BULLETS = "*+\u2022\u00b7\u25aa\u25ab\u25cf\u25cb\u25e6\u25a0\u25a1\u2023\u2043\u27a2\uf0b7"
_BEGINS_NOTHING = frozenset(f"{_BULLETS}>|@`%&!")
"""Signs at the margin that are no letter of a field."""
_BULLET = re.compile(rf"\s*(?P<bullet>[{_BULLETS}{DASHES}])\s+\S")
_NO_SPACE = re.compile(rf"{_HYPHENS}{_KEY}:\S")
_FIRST_WORD = re.compile(rf"{_HYPHENS}(?P<word>{_KEY})(?=\s|\Z)")
_SIGNS: tuple[tuple[Mistake, re.Pattern[str]], ...] = (
    ("no-space-after-hyphen", re.compile(r"\s*(?P<hyphen>-)[^\s-]")),
    ("bullet", _BULLET),
    ("full-width-colon", re.compile(rf"{_HYPHENS}{_KEY} *(?P<colon>\uff1a)")),
    ("equals-sign", re.compile(rf"{_HYPHENS}{_KEY}\s*(?P<equals>=)\s*\S")),
)
"""Signs in the place of a hyphen or a colon; the first group of each pattern is the sign."""


def find_odd_space(rows: Sequence[str], first_line: int) -> Fault | None:
    """Find the first of the spaces of word processors and web pages that stand where a line needs plain ones."""
    for number, row in enumerate(rows):
        found = None if row.isascii() else _ODD_SPACE.match(row)
        if found:
            return Fault("odd-space", first_line + number, found.start("odd") + 1)
    return None


def tell_line_without_key(row: str, *, is_first: bool) -> tuple[Mistake, int]:
    """Say what is wrong with a line that has no key, and at which column from zero; the first one continues nothing."""
    for mistake, pattern in _SIGNS:
        found = pattern.match(row)
        if found:
            return mistake, found.start(1)
    indent = len(row) - len(row.lstrip(" "))
    if _NO_SPACE.match(row):
        return "no-space-after-colon", indent
    first = _FIRST_WORD.match(row)
    is_key = first is not None and first["word"] in field_names()
    return "no-colon" if is_first or is_key else "continued-text", indent


def is_bullet(row: str, column: int) -> bool:
    """Tell whether a sign at a column is the first of its line and a bullet in front of words."""
    found = _BULLET.match(row)
    return found is not None and found.start("bullet") == column


def is_stray(rows: Sequence[str], number: int) -> bool:
    """Tell whether a line begins at the margin with a sign that begins no field, below a field and not in a list: a remark, or a rule."""
    row = rows[number] if 0 <= number < len(rows) else ""
    above = next((other for other in reversed(rows[: max(0, number)]) if other.strip()), "")
    if row[:1] not in _BEGINS_NOTHING or not above or above.rstrip().endswith(":") or ": " in row:
        return False
    return above.lstrip()[:1] not in {"-", *_BULLETS}


def find_print_quote(row: str) -> int | None:
    """Give the column, from zero, of a typographic quotation mark that a value begins with."""
    found = _TYPOGRAPHIC.match(row)
    return found.start("quote") if found else None


def find_comment_in_bracket(row: str, column: int) -> int | None:
    """Give the column, from zero, of the sign that makes a comment of the rest of a list, whose bracket opens at the given column."""
    found = _COMMENT_IN_BRACKET.match(row, column)
    return found.start("hash") if found else None


def find_comment_in_text(row: str) -> int | None:
    """Give the column, from zero, of the sign that makes a comment of the rest of a line of text."""
    found = _COMMENT_IN_TEXT.match(row.lstrip(" "))
    return found.start("hash") + len(row) - len(row.lstrip(" ")) if found else None
