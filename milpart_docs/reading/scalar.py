"""What an unquoted scalar means, as in the core schema of YAML 1.2.

``NO`` is Norway and ``12:30`` is a time of day as text; ``0123`` keeps its zero because nobody means 123 by it; a day that exists is a
date. A decimal number keeps the digits that the author wrote.
"""

import re
from datetime import date
from decimal import Decimal

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BOOLEANS = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,17})")
_OTHER_BASE = re.compile(r"0o[0-7]{1,20}|0x[0-9a-fA-F]{1,16}")
_DECIMAL = re.compile(r"[-+]?(?:\.[0-9]{1,30}|(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{0,30})?)(?:[eE][-+]?[0-9]{1,3})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MAY_BEGIN = frozenset("+-.0123456789")

Scalar = str | int | Decimal | bool | date | None


def read_scalar(text: str) -> Scalar:
    """Give the value of an unquoted scalar."""
    if text[:1] in _MAY_BEGIN and text:
        return _read_number_or_date(text)
    if text in _NULLS:
        return None
    return _BOOLEANS.get(text, text)


def _read_number_or_date(text: str) -> Scalar:
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DAY.fullmatch(text):
        return _read_date(text)
    if _OTHER_BASE.fullmatch(text):
        return int(text, base=0)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    return text


def _read_date(text: str) -> date | str:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return text
