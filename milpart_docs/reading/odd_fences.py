"""What stands in the place of a line of three hyphens: dashes of a word processor, two hyphens, a code block's sign, text, or nothing.

A front matter without one of its two lines cannot be told from the text. Here the line that is wrong, or the place where one is missing, is
found by what stands around it; the rule MP009 says what to do.
"""

import re
from collections.abc import Sequence
from functools import cache

from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.structure import keys_of
from milpart_docs.reading.fault import Fault
from milpart_docs.vocabulary.look_alikes import DASHES

_WORDS_BEHIND = re.compile(r"---[ \t]+(?![- \t])\S.*")
_ODD = re.compile(rf"[ \t]*\\?(?:[-{DASHES}\u2500\u00ad]{{1,12}}|[_=~*]{{3,12}}|\+{{3}}|(?:- ){{2,6}}-)[ \t]*")
_CODE = re.compile(r"[ \t]*(?:`{3,}|~{3,})[^`\n]*")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""What stands behind the sign of a block of code: in which language it is."""
_END_OF_CODE = re.compile(r"[ \t]*(?:`{3,}|~{3,})[ \t]*")
_FIELD = re.compile(r"[ \t]*[A-Za-z_][\w \\-]{0,40}[ \t]*[:\uff1a]")
_HEADING = re.compile(r"#{1,6}[ \t]*(?P<title>[^#\n][^\n]*)")
_LOOKED_AT = 400
"""So many lines are looked at for the end of a front matter; none of a record is as long."""
_BEFORE = 20
"""So many lines may stand before a front matter that does not begin its file, to be told from a line across the page."""


def find_odd_opening(text: str, first_fields: Sequence[str]) -> Fault | None:
    """Find what stands in the place of the first line of hyphens, where one of some fields of ours follows."""
    rows = text[:100_000].split("\n")[:_LOOKED_AT]
    first = next((number for number, row in enumerate(rows) if row.strip()), None)
    if first is None:
        return None
    row, behind = rows[first], [row for row in rows[first + 1 : first + 4] if row.strip()]
    if (_ODD.fullmatch(row) or _WORDS_BEHIND.fullmatch(row)) and behind and _names(behind[0], first_fields):
        closing = next((number for number in range(first + 1, len(rows)) if _ODD.fullmatch(rows[number])), None)
        both = f" and on line {closing + 1}" if closing is not None and rows[closing].strip() != "---" else ""
        return Fault("odd-fence", first + 1, 1, details={"written": _show(row), "both": both})
    if _CODE.fullmatch(row) and behind and _names(behind[0], first_fields) and "---" not in map(str.rstrip, rows):
        closing = next((number for number in range(first + 1, len(rows)) if _CODE.fullmatch(rows[number])), None)
        return Fault("odd-fence", first + 1, 1, details={"written": _show(row), "both": f" and on line {closing + 1}" if closing else ""})
    if _CODE.fullmatch(row) and behind and (behind[0].strip() == "---" or _names(behind[0], first_fields)):
        return Fault("code-fence", first + 1, 1, details={"written": row.strip()})
    fence = next(
        (number for number, row in enumerate(rows[:_BEFORE]) if row.rstrip() == "---" and _is_before(rows, number, first_fields)), 0
    )
    return Fault("text-before-fence", first + 1, 1, details={"line": str(fence + 1)}) if fence else None


def _show(row: str) -> str:
    """Give the signs that stand in a line; of three hyphens that are indented, or with words behind them, say so."""
    if _WORDS_BEHIND.fullmatch(row):
        return "with words behind it"
    return "with blanks before it" if row.strip() == "---" else row.strip().rstrip(_LETTERS)


def _is_before(rows: Sequence[str], number: int, first_fields: Sequence[str]) -> bool:
    return number + 1 < len(rows) and _names(rows[number + 1], first_fields)


def _names(row: str, fields: Sequence[str]) -> bool:
    return any(re.match(rf"[ \t]*{field}[ \t]*[:\uff1a]", row) for field in fields)


def find_missing_closing(rows: Sequence[str], first_line: int) -> Fault:
    """Find where a front matter ends that no line of hyphens ends; ``first_line`` is the line of the file of the first of the rows."""
    for number, row in enumerate(rows[:_LOOKED_AT]):
        if any(pattern.fullmatch(row) for pattern in (_ODD, _END_OF_CODE, _WORDS_BEHIND)) and row.strip() != "-":
            return Fault("odd-fence", first_line + number, 1, details={"written": _show(row), "both": ""})
        if is_text(row):
            return Fault("no-closing-fence", first_line + number, 1, details={"above": "above this one"})
    return Fault("no-closing-fence", first_line - 1, 1, details={"above": "below the last field"})


def is_text(row: str) -> bool:
    """Tell whether a line is no longer one of a front matter: a heading, or words at the margin without a key."""
    if is_heading(row):
        return True
    return bool(row.strip()) and row[0] not in " \t#-]}" and _FIELD.match(row) is None


def is_heading(row: str) -> bool:
    """Tell a heading of the text from a comment among the fields: by two signs or more, or by the name of a section."""
    found = _HEADING.fullmatch(row.rstrip())
    return found is not None and (row.startswith("##") or found["title"].strip().casefold() in _sections())


@cache
def _sections() -> frozenset[str]:
    return frozenset(section.title.casefold() for record_type in RECORD_TYPES.values() for section in record_type.sections)


@cache
def field_names() -> frozenset[str]:
    """Give the names of all fields of all types."""
    return frozenset(key for record_type in RECORD_TYPES.values() for key in keys_of(record_type))
