"""The value that certainly belongs in the place of a wrong one, by the kind that is expected there.

``value_advice`` words what to do about any wrong value; here is what a program may do by itself. A date with two readings, an address
without its beginning, a text with commas that may be one entry or several: all that is left to the author.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from milpart_docs.model import Record
from milpart_docs.model.fields import CURRENCY, LANGUAGE
from milpart_docs.model.identifier import is_identifier
from milpart_docs.model.structure import Path, part_at, relations_of, vocabulary_at
from milpart_docs.model.written_dates import is_day, read_written_date
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.placeholders import names_nothing
from milpart_docs.rules.content.separators import split_likely
from milpart_docs.rules.fix import Answer
from milpart_docs.vocabulary import COUNTRIES
from milpart_docs.vocabulary.country_names import read_country
from milpart_docs.vocabulary.look_alikes import plain_text
from milpart_docs.vocabulary.written_languages import read_language
from milpart_docs.vocabulary.written_terms import read_term

COUNTRY = "country"
_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:([ _,.'\u2019\u00a0\u202f])[0-9]{3})(?:\1[0-9]{3})*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,12}|,(?:[0-9]{1,2}|[0-9]{4,12}))?")
_SPACED = re.compile(r"[1-9][0-9]{0,2}(?:[ _\u00a0\u202f][0-9]{3})+")
_DIGITS = re.compile(r"0|[1-9][0-9]{0,17}")
_YES = frozenset({"yes", "y", "on", "true", "vrai", "wahr", "oui", "ja", "s\u00ed", "s\u00ec", "sim", "tak", "ano", "igen", "kyll\u00e4"})
_NO = frozenset({"no", "n", "off", "false", "faux", "falsch", "non", "nein", "nee", "nej", "n\u00e3o", "nie", "nem", "ei"})
"""Words for yes and no in languages of the Union; left out is what means the one here and the other there."""


def answer_day(value: Any) -> Answer | None:
    """Give the one day that a text means."""
    found = read_written_date(value) if isinstance(value, str) else ()
    return date.fromisoformat(found[0]) if len(found) == 1 and is_day(found[0]) else None


def answer_partial_date(value: Any) -> Answer | None:
    """Give the one day or month that a text means."""
    found = read_written_date(value) if isinstance(value, str) else ()
    if len(found) != 1:
        return None
    return date.fromisoformat(found[0]) if is_day(found[0]) else found[0]


def answer_whole_number(value: Any) -> Answer | None:
    """Give the whole number that a text is, in quotes or with a sign between the thousands."""
    text = value.strip() if isinstance(value, str) else ""
    if _DIGITS.fullmatch(text):
        return int(text)
    return int(re.sub(r"\D", "", text)) if _GROUPED.fullmatch(text) else None


def answer_number(value: Any) -> Answer | None:
    """Give the number that a text is, in quotes or with a comma; three digits behind a comma may be thousands, and are left alone."""
    text = value.strip() if isinstance(value, str) else ""
    if _NUMBER.fullmatch(text):
        return Decimal(text.replace(",", "."))
    return int(re.sub(r"\D", "", text)) if _SPACED.fullmatch(text) else None


def answer_flag(value: Any) -> Answer | None:
    """Give true or false for a word that says so."""
    word = value.strip().casefold() if isinstance(value, str) else ""
    return word in _YES if word in _YES | _NO else None


def answer_text(value: Any) -> Answer | None:
    """Give a number, a date or a flag as the text that it was written as; the spelling of a number is known to the caller."""
    return as_text(value) if isinstance(value, bool | date) else None


def answer_language(value: Any) -> Answer | None:
    """Give the code of the one language that a text means; the code of a country may mean more than one."""
    found = read_language(value) if isinstance(value, str) else None
    return found.tags[0] if found and found.is_sure else None


def answer_currency(value: Any) -> Answer | None:
    """Give the three letters of a currency in capitals."""
    return value.strip().upper() if isinstance(value, str) and re.fullmatch(r"\s*[A-Za-z]{3}\s*", value) else None


ANSWERS: Mapping[str, Callable[[Any], Answer | None]] = {
    "day": answer_day,
    "partial_date": answer_partial_date,
    "int_type": answer_whole_number,
    "float_type": answer_number,
    "bool_type": answer_flag,
    "string_type": answer_text,
}
PATTERNS: Mapping[str, Callable[[Any], Answer | None]] = {LANGUAGE: answer_language, CURRENCY: answer_currency}


def find_answer(details: Mapping[str, str], value: Any, record_type: type[Record] | None, path: Path) -> Answer | None:
    """Give what belongs in the place of a wrong value, where that is certain; ``details`` are those of the fault."""
    expected = details.get("expected", "")
    if expected == "tuple_type":
        return answer_list(value, record_type, path)
    if isinstance(value, str):
        value = plain_text(value)
    pattern = details.get("pattern", "") if expected == "string_pattern_mismatch" else ""
    answer = PATTERNS.get(pattern) or ANSWERS.get(expected)
    return answer(value) if answer else None


def answer_list(value: Any, record_type: type[Record] | None, path: Path) -> tuple[str, ...] | None:
    """Give the entries of a list that is written as one text: terms, countries and identifiers are told apart, other text is one entry.

    A text is no entry where groups of fields belong.
    """
    if not isinstance(value, str) or record_type is None or not value.strip() or part_at(record_type, path) is not None:
        return None
    inside = (*path, 0)
    vocabulary = vocabulary_at(record_type, inside)
    if vocabulary:
        return _each(value, lambda part: read_entry(part, vocabulary))
    if any(at.path == (*(step for step in path if isinstance(step, str)), "*") for at in relations_of(record_type)):
        return _each(plain_text(value), lambda part: part if is_identifier(part.partition("#")[0]) else None)
    return (value.strip(),) if split_likely(value) == [value.strip()] and value.strip()[0].isalnum() and not names_nothing(value) else None


def read_entry(written: str, vocabulary: str) -> str | None:
    """Give the term or country that a text certainly means."""
    if vocabulary != COUNTRY:
        return read_term(written, vocabulary)
    code = read_country(plain_text(written))
    return code if code in COUNTRIES else None


def _each(value: str, read: Callable[[str], str | None]) -> tuple[str, ...] | None:
    """Read a text as one entry, or else as several; nothing, where one of them is not clear."""
    whole = read(value.strip())
    if whole is not None:
        return (whole,)
    parts = [read(part) for part in split_likely(value)]
    entries = tuple(part for part in parts if part is not None)
    return entries if entries and len(entries) == len(parts) == len(set(entries)) else None


def is_number(value: Any) -> bool:
    """Tell whether a value is a number, whose spelling stands in the file and nowhere else."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool)
