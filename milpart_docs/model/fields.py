"""The kinds of value that fields hold, and the words in which a record type declares them.

A declaration reads ``root_cause: Text | None = needed_from("lesson-identified", "Why it happened, in one sentence.")``: name, kind,
when it must be there, meaning. Everything else is computed from that.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, StringConstraints, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES
from milpart_docs.vocabulary.languages import language_pattern
from milpart_docs.vocabulary.markings import COMMUNITY

NEEDED_FROM = "x-needed-from"
"""Key under which a field's JSON Schema says the state from which the field must be there."""


def required(meaning: str, **constraints: Any) -> Any:
    """Declare a field that every record of the type has."""
    return Field(description=meaning, **constraints)


def needed_from(state: str, meaning: str, *, default: Any = None) -> Any:
    """Declare a field that must be there from a state on."""
    return Field(default, description=meaning, json_schema_extra={NEEDED_FROM: state})


def optional(meaning: str, *, default: Any = None, **constraints: Any) -> Any:
    """Declare a field that may be there."""
    return Field(default, description=meaning, **constraints)


@dataclass(frozen=True, slots=True)
class Relation:
    """Marks a value as the identifier of another record.

    ``name`` is the relation as the citing record has it, ``inverse`` how the target's page names its backlinks, and ``to`` the types
    that may stand there (any, where it is empty).
    """

    name: str
    inverse: str
    to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class InVocabulary:
    """Marks a text as a term of a closed vocabulary."""

    name: str

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic accept just the terms."""
        return core_schema.literal_schema(list(VOCABULARIES[self.name].terms))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Give the terms with their meanings, in the way that editors show them."""
        terms = VOCABULARIES[self.name].terms
        return {
            "type": "string",
            "enum": list(terms),
            "x-vocabulary": self.name,
            "enumDescriptions": [f"{term.label}: {term.meaning}" for term in terms.values()],
        }


@dataclass(frozen=True, slots=True)
class IsCountry:
    """Marks a text as an ISO 3166-1 alpha-3 code."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic accept just the codes."""
        return core_schema.literal_schema(list(COUNTRIES))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """Give the codes with the countries' names."""
        return {
            "type": "string",
            "enum": list(COUNTRIES),
            "x-vocabulary": "country",
            "enumDescriptions": [country.name for country in COUNTRIES.values()],
        }


_PARTIAL = re.compile(r"[12][0-9]{3}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_DAY = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
EARLIEST_YEAR = 1900
LATEST_YEAR = 2999
"""No record speaks of a day before or behind these years; the patterns of the JSON Schema end there as well."""
MOST_COUNTED = 1_000_000_000
"""No record counts more people, seats or items."""
MOST_MONEY = 1_000_000_000_000_000
"""No record states a greater amount, whatever the currency."""


def _read_day(value: object) -> date:
    """Accept a date, or its text; a number of seconds, a time or another spelling is not a day."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("no_such_day", "no such day in the calendar") from None
    if type(value) is not date:
        raise PydanticCustomError("day", "expected a date")
    if not EARLIEST_YEAR <= value.year <= LATEST_YEAR:
        raise PydanticCustomError("far_day", "expected a date that is not so far away")
    return value


def _read_partial_date(value: object) -> str:
    """Accept a year, a month or a day, and give it as text: ``2024``, ``2024-03`` or ``2024-03-15``."""
    if isinstance(value, date) or (isinstance(value, int) and not isinstance(value, bool)):
        value = str(value)
    if not isinstance(value, str) or not _PARTIAL.fullmatch(value) or int(value[:4]) < EARLIEST_YEAR:
        raise PydanticCustomError("partial_date", "expected a date, a month or a year")
    try:
        earliest_day(value)
    except ValueError:
        raise PydanticCustomError("no_such_day", "no such day in the calendar") from None
    return value


def earliest_day(partial: str) -> date:
    """Give the first day that a date, month or year can mean."""
    return date.fromisoformat(partial + "-01-01"[len(partial) - 4 :] if len(partial) < len("2024-03-15") else partial)


def latest_day(partial: str) -> date:
    """Give the last day that a date, month or year can mean."""
    first = earliest_day(partial)
    if len(partial) == len("2024"):
        return date(first.year, 12, 31)
    if len(partial) == len("2024-03"):
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        return date.fromordinal(following.toordinal() - 1)
    return first


def years_after(day: date, years: int) -> date:
    """Give the same day some years later; for 29 February, 1 March where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return date(day.year + years, 3, 1)


def read_count(value: object) -> int | None:
    """Give a value as a count, where it is one: a whole number from nought on. Fields of a record with errors may hold anything."""
    return value if type(value) is int and 0 <= value <= MOST_COUNTED else None


def _as_written(value: object) -> object:
    """Take a number or a date as the text that the author wrote: version 1.10 is not 1.1."""
    if isinstance(value, int | Decimal | date) and not isinstance(value, bool):
        return str(value)
    return value


def _read_number(value: object) -> object:
    """Refuse a quoted number: it is text."""
    if isinstance(value, str | bool):
        raise PydanticCustomError("float_type", "expected a number")
    return value


_PARTIAL_SCHEMA: Mapping[str, Any] = {
    "anyOf": [{"type": "string", "pattern": f"^{_PARTIAL.pattern}$"}, {"type": "integer", "minimum": EARLIEST_YEAR, "maximum": LATEST_YEAR}]
}

WEB_ADDRESS = r'^https?://[^\s<>"]+$'
LANGUAGE = language_pattern()
CURRENCY = r"^[A-Z]{3}$"

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Written = Annotated[
    str,
    BeforeValidator(_as_written),
    StringConstraints(strip_whitespace=True, min_length=1),
    WithJsonSchema({"anyOf": [{"type": "string", "minLength": 1}, {"type": "number"}]}),
]
Day = Annotated[date, BeforeValidator(_read_day), WithJsonSchema({"type": "string", "format": "date"})]
PartialDate = Annotated[str, BeforeValidator(_read_partial_date), WithJsonSchema(dict(_PARTIAL_SCHEMA))]
Count = Annotated[int, Field(ge=0, le=MOST_COUNTED, strict=True)]
Number = Annotated[float, BeforeValidator(_read_number), Field(allow_inf_nan=False), WithJsonSchema({"type": "number"})]
Flag = Annotated[bool, Field(strict=True)]
WebAddress = Annotated[str, StringConstraints(strip_whitespace=True, pattern=WEB_ADDRESS, max_length=2000)]
Language = Annotated[str, StringConstraints(pattern=LANGUAGE)]
Community = Annotated[str, StringConstraints(pattern=COMMUNITY)]
Currency = Annotated[str, StringConstraints(pattern=CURRENCY)]

CountryCode = Annotated[str, IsCountry()]
Pillar = Annotated[str, InVocabulary("pillar")]
ActivityType = Annotated[str, InVocabulary("activity-type")]
Dotmlpfi = Annotated[str, InVocabulary("dotmlpfi")]
Marking = Annotated[str, InVocabulary("marking")]
Ambition = Annotated[int, Field(ge=0, le=5, strict=True)]

ActorId = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
