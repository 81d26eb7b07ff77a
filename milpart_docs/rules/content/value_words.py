"""The words in which a wrong value is told: what it is, what belongs in its place, and how to write it.

The kinds are those of pydantic and of the model's own checks of dates.
"""

import calendar
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from milpart_docs.model.fields import COMMUNITY, CURRENCY, LANGUAGE, WEB_ADDRESS
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.date_spelling import guess_date


class Wrong(NamedTuple):
    """A wrong value: the key that it stands under, the value, and the keys that belong in its place where it should be a group."""

    key: str
    value: Any
    known: tuple[str, ...]

    @property
    def text(self) -> str:
        """The value as its author would write it, cut to what fits into a sentence."""
        return as_text(self.value)


class Words(NamedTuple):
    """What belongs in a place, and how to say what to do about a value that does not (nothing, where the field's meaning says it)."""

    expected: str
    advise: Callable[[Wrong], str]


def describe(value: Any) -> str:
    """Say what a value is."""
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a group of keys"
    if isinstance(value, date):
        return f"the date {as_text(value)}"
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return f"the number {as_text(value)}"
    return f'the text "{as_text(value)}"' if isinstance(value, str) else as_text(value)


def words_for(details: Mapping[str, str]) -> Words | None:
    """Find the words for what a check said; nothing for what no check is known to say."""
    expected = details.get("expected", "")
    return PATTERNS.get(details.get("pattern", "")) if expected == "string_pattern_mismatch" else KINDS.get(expected)


def _as_text(wrong: Wrong) -> str:
    value = wrong.value
    if isinstance(value, list):
        return f"write {wrong.key}: {as_text(value[0])}" if len(value) == 1 and isinstance(value[0], str) else "write one text, not a list"
    if isinstance(value, dict):
        pairs = [f"{key}: {as_text(item)}" for key, item in value.items()]
        return f'put it into quotes, because of the colon: "{pairs[0]}"' if len(pairs) == 1 else "write one text, without keys below it"
    return f'put it into quotes: "{wrong.text}"'


def _as_list(wrong: Wrong) -> str:
    if isinstance(wrong.value, dict):
        return f"put a hyphen before the first key of each entry: - {next(iter(wrong.value), 'key')}: …"
    if wrong.known:
        return f"write each entry on lines of its own, beginning with a hyphen: - {wrong.known[0]}: …"
    items = ", ".join(part.strip() for part in re.split(r"[,;]", wrong.text) if part.strip())
    return f"write {wrong.key}: [{items}]"


def _as_group(wrong: Wrong) -> str:
    if isinstance(wrong.value, list):
        return f"write {' and '.join(wrong.known)} below {wrong.key}, without hyphens"
    return f"write on lines of their own, indented below {wrong.key}: {' '.join(f'{key}: …' for key in wrong.known)}"


def _as_day(wrong: Wrong) -> str:
    guess = guess_date(wrong.text)
    if guess and len(guess) == len("2026-03-14"):
        return f"write {guess} (year-month-day)"
    return f"the day is needed as well: {guess}-01, or the day that it was" if guess else "write year-month-day, for instance 2026-03-14"


def _as_partial_date(wrong: Wrong) -> str:
    guess = guess_date(wrong.text)
    return f"write {guess}" if guess else "write 2026-03-14, 2026-03 or 2026; what is not known so exactly belongs into the text"


def _in_calendar(wrong: Wrong) -> str:
    year, month = (int(part) for part in wrong.text.split("-")[:2])
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of the year
        return "the months are 01 to 12, and stand between the year and the day"
    return f"{calendar.month_name[month]} {year} has {calendar.monthrange(year, month)[1]} days"


def _as_number(wrong: Wrong) -> str:
    if isinstance(wrong.value, int | Decimal) and not isinstance(wrong.value, bool):
        return ""
    if isinstance(wrong.value, str) and re.fullmatch(r"[0-9]{1,3}(?:[ ,.'\u00a0\u202f][0-9]{3})+|[0-9]+", wrong.value.strip()):
        return f"write {re.sub('[^0-9]', '', wrong.value)}, without quotes, blanks or points"
    return "write the number alone, for instance 40; what there is to say about it belongs into the text"


def _as_flag(wrong: Wrong) -> str:
    word = wrong.text.casefold()
    return f"write {'true' if word in _YES else 'false'}" if word in _YES | _NO else "write true or false"


def _as_address(wrong: Wrong) -> str:
    is_bare = re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?", wrong.text)
    return (
        f"write https://{wrong.text}"
        if is_bare
        else "write the whole address, without blanks; a document that has none goes under document"
    )


def _as_language(wrong: Wrong) -> str:
    parts = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?", wrong.text)
    if parts is None:
        return "write its code, for instance en, fr or de"
    return f"write {parts[1].lower()}{'-' + parts[2].upper() if parts[2] else ''}"


_YES = frozenset({"yes", "y", "on", "1", "true", "oui", "ja"})
_NO = frozenset({"no", "n", "off", "0", "false", "non", "nein"})


def _say(hint: str) -> Callable[[Wrong], str]:
    return lambda _: hint


KINDS: Mapping[str, Words] = {
    "string_type": Words("text", _as_text),
    "string_too_long": Words("a shorter text", _say("shorten it; an address may have 2000 characters")),
    "tuple_type": Words("a list", _as_list),
    "model_type": Words("a group of keys", _as_group),
    "dict_type": Words("a group of keys", _say("write one line for each, indented below the key: fr: …")),
    "day": Words("a date", _as_day),
    "partial_date": Words("a date, a month or a year", _as_partial_date),
    "no_such_day": Words("a date that exists", _in_calendar),
    "int_type": Words("a whole number", _as_number),
    "float_type": Words("a number", _as_number),
    "finite_number": Words("a number that can be counted", _as_number),
    "bool_type": Words("true or false", _as_flag),
    "greater_than_equal": Words("at least {ge}", _say("")),
    "less_than_equal": Words("at most {le}", _say("")),
}
PATTERNS: Mapping[str, Words] = {
    WEB_ADDRESS: Words("an address that begins with http:// or https://", _as_address),
    LANGUAGE: Words("the code of a language", _as_language),
    COMMUNITY: Words(
        "a country's code, EU, NATO or a mission's identifier", _say("write it in capitals, for instance BEL, NATO or ACR-EUMS")
    ),
    CURRENCY: Words("the code of a currency", _say("write its three capitals, for instance EUR")),
}
