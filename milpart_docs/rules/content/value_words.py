"""The words in which a wrong value is told: what it is, and what belongs in its place.

The kinds are those of pydantic and of the model's own checks of dates.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from milpart_docs.model.fields import CURRENCY, EARLIEST_YEAR, LANGUAGE, LATEST_YEAR, WEB_ADDRESS
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.date_advice import advise_calendar, advise_day, advise_partial_date
from milpart_docs.rules.content.list_advice import advise_list
from milpart_docs.rules.content.number_advice import advise_count, advise_number, advise_range
from milpart_docs.rules.content.value_advice import (
    advise_address,
    advise_currency,
    advise_flag,
    advise_group,
    advise_language,
    advise_text,
)
from milpart_docs.rules.content.wrong import Wrong
from milpart_docs.vocabulary.markings import COMMUNITY


class Words(NamedTuple):
    """What belongs in a place, and how to say what to do about a value that does not (nothing, where the field's meaning says it)."""

    expected: str
    advise: Callable[[Wrong], str]


def describe(value: Any, written: str = "") -> str:
    """Say what a value is, in its author's spelling where that is given."""
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of fields"
    if isinstance(value, date):
        return f"the date {as_text(value)}"
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return f"the number {written or as_text(value)}"
    return f'the text "{as_text(value)}"' if isinstance(value, str) else written or as_text(value)


def words_for(details: Mapping[str, str]) -> Words | None:
    """Find the words for what a check said; nothing for what no check is known to say."""
    expected = details.get("expected", "")
    return PATTERNS.get(details.get("pattern", "")) if expected == "string_pattern_mismatch" else KINDS.get(expected)


def _say(hint: str) -> Callable[[Wrong], str]:
    return lambda _: hint


KINDS: Mapping[str, Words] = {
    "string_type": Words("text", advise_text),
    "string_too_long": Words("a shorter text", _say("shorten it; an address may have 2000 characters")),
    "tuple_type": Words("a list", advise_list),
    "model_type": Words("a group of fields", advise_group),
    "dict_type": Words("a group of fields", _say("write one line for each, indented below the field: fr: …")),
    "day": Words("a date", advise_day),
    "partial_date": Words("a date, a month or a year", advise_partial_date),
    "far_day": Words(f"a date from {EARLIEST_YEAR} to {LATEST_YEAR}", _say("look at the year")),
    "no_such_day": Words("a date that exists", advise_calendar),
    "int_type": Words("a whole number", advise_count),
    "float_type": Words("a number", advise_number),
    "finite_number": Words("a number that can be counted", advise_number),
    "bool_type": Words("true or false", advise_flag),
    "greater_than_equal": Words("at least {ge}", advise_range),
    "less_than_equal": Words("at most {le}", advise_range),
}
PATTERNS: Mapping[str, Words] = {
    WEB_ADDRESS: Words("an address that begins with http:// or https:// and holds no blank", advise_address),
    LANGUAGE: Words("the code of a language", advise_language),
    COMMUNITY: Words(
        "a country's code, EU, NATO or a mission's identifier", _say("write it in capitals, for instance BEL, NATO or ACR-EUMS")
    ),
    CURRENCY: Words("the code of a currency", advise_currency),
}
