"""From the words in which a person answers to the value that a record has: ``Mali`` is MLI, ``14 March 2026`` 2026-03-14, ``yes`` true.

Only what can be meant in one way is read so. Everything else stays as it was written, and the rules say what is wrong with it.
"""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from milpart_docs.authoring.text.scalars import DATE
from milpart_docs.model.identifier import PREFIXES, correct_form, is_identifier
from milpart_docs.model.inputs import Input, Kind, Shape
from milpart_docs.model.written_dates import is_day, read_written_date
from milpart_docs.rules.content.separators import split_likely
from milpart_docs.rules.content.value_answers import answer_flag, answer_language, answer_number, answer_whole_number
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES
from milpart_docs.vocabulary.country_names import read_country
from milpart_docs.vocabulary.written_terms import read_term

WITHOUT_WORDS = frozenset({Kind.GROUP, Kind.TRANSLATIONS})
"""Kinds of value that have fields of their own and are not answered in one line."""
_WHOLE = re.compile(r"-?[0-9]{1,18}")
_PARTNER = f"{PREFIXES['partner-profile']}-"


def read_answer(given: Input, words: str) -> Any:
    """Give the value of a field that somebody answered in words; a group is answered field by field, and its words stay words."""
    single, several = shape_in_words(given, is_list=False), shape_in_words(given, is_list=True)
    if several and (single is None or single.kind is not Kind.TEXT or is_divided(words)):
        return _read_list(several, words)
    return read_item(single, words.strip()) if single else words.strip()


def _read_list(shape: Shape, words: str) -> list[Any]:
    """Read the entries of a list; *train and equip* are two, where each of both is known, as ``milpart fix`` takes them, too."""
    entries = [read_item(shape, part) for part in divide(words)]
    others = [read_item(shape, part) for part in split_likely(words)]
    is_known = _KNOWN.get(shape.kind)
    is_better = is_known and all(is_known(shape, one) for one in others) and not all(is_known(shape, one) for one in entries)
    return others if is_better else entries


def shape_in_words(given: Input, *, is_list: bool) -> Shape | None:
    """Give the form in which a field can be answered in words, a list or a single value; a flag before a text."""
    found = [shape for shape in given.shapes if shape.kind not in WITHOUT_WORDS and shape.is_list == is_list]
    return min(found, key=lambda shape: shape.kind is Kind.TEXT, default=None)


def divide(words: str) -> list[str]:
    """Divide a list that is written in one line: at semicolons or line ends where there are some, else at commas."""
    parts = re.split(r"[;\n]" if is_divided(words) else ",", words)
    return [part.strip() for part in parts if part.strip()]


def is_divided(words: str) -> bool:
    """Tell whether a text is divided by semicolons or line ends, so that the commas in it are its own."""
    return ";" in words or "\n" in words


def read_item(shape: Shape, words: str) -> Any:
    """Give the single value that words mean in a place; the words themselves where they mean none for certain."""
    if shape.kind is Kind.TERM:
        return read_term(words, shape.vocabulary) or words
    return _READERS.get(shape.kind, str)(words)


def _read_date(words: str, *, only_days: bool) -> str:
    found = () if DATE.fullmatch(words) else read_written_date(words)
    return found[0] if len(found) == 1 and (is_day(found[0]) or not only_days) else words


def _read_number(words: str, *, is_whole: bool) -> Any:
    """Read a number, also one with signs between its thousands, where these can be nothing else."""
    if _WHOLE.fullmatch(words):
        return int(words)
    answer = (answer_whole_number if is_whole else answer_number)(words)
    return words if answer is None else float(answer) if isinstance(answer, Decimal) else answer


def _read_flag(words: str) -> Any:
    answer = answer_flag(words)
    return words if answer is None else answer


def _read_country(words: str) -> str:
    """Read a country by its code or name, or by the identifier of its profile."""
    return read_country(words.upper().removeprefix(_PARTNER) if words.upper().startswith(_PARTNER) else words)


def _read_identifier(words: str) -> str:
    """Read an identifier in any spelling; what stands behind ``#`` belongs to the record that it names, and stays."""
    target, sign, part = words.partition("#")
    meant = correct_form(target)
    return f"{meant}{sign}{part}" if is_identifier(meant) else words


def _read_language(words: str) -> str:
    """Read a language by its code, or by its name in English or as its speakers call it."""
    return str(answer_language(words) or words)


_READERS: Mapping[Kind, Callable[[str], Any]] = {
    Kind.COUNTRY: _read_country,
    Kind.RECORD: _read_identifier,
    Kind.DAY: partial(_read_date, only_days=True),
    Kind.PARTIAL_DATE: partial(_read_date, only_days=False),
    Kind.COUNT: partial(_read_number, is_whole=True),
    Kind.NUMBER: partial(_read_number, is_whole=False),
    Kind.FLAG: _read_flag,
    Kind.LANGUAGE: _read_language,
    Kind.COMMUNITY: str.upper,
    Kind.CURRENCY: str.upper,
}
_KNOWN: Mapping[Kind, Callable[[Shape, Any], bool]] = {
    Kind.TERM: lambda shape, entry: entry in VOCABULARIES[shape.vocabulary].terms,
    Kind.COUNTRY: lambda _, entry: entry in COUNTRIES,
    Kind.RECORD: lambda _, entry: is_identifier(entry.partition("#")[0]),
}
"""Tells for an entry of a list whether it is one that there is, where that can be told."""
