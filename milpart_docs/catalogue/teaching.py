"""What catalogues say of courses beyond their fields: how long one takes, in which languages it is taught, and when it runs next."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

_LANGUAGES: Mapping[str, str] = {
    "en": "English",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "pt": "Portuguese",
    "it": "Italian",
    "nl": "Dutch",
    "ar": "Arabic",
    "so": "Somali",
    "uk": "Ukrainian",
    "ru": "Russian",
    "ro": "Romanian",
    "bs": "Bosnian",
    "ka": "Georgian",
}
"""Languages in which partners are taught, by BCP 47 code; a profile in other words is shown on the course's own page."""
_CODES = "|".join((*_LANGUAGES, *(code.upper() for code in _LANGUAGES)))
_LANGUAGE = re.compile(rf"(?i:\b(?:{'|'.join(_LANGUAGES.values())})\b)|^(?:{_CODES})(?![\w'])(?!-[a-z]{{3}})")
"""A language by its name, or at the beginning by its code, with a region or without: *It is taught …* names no Italian."""


def length_of(duration: Any) -> Iterator[str]:
    """Say how long a course takes: *5 days*, *40 hours*, or what the record says in words."""
    if isinstance(duration, dict):
        known = ((unit, duration[unit]) for unit in ("days", "hours") if isinstance(duration.get(unit), int | float))
        yield from (f"{amount:g} {unit.removesuffix('s') if amount == 1 else unit}" for unit, amount in list(known)[:1])
    elif isinstance(duration, str):
        yield duration


def languages_in(profile: Any) -> Iterator[str]:
    """Give the languages that a language profile names, in words or, at its beginning, by code."""
    for text in profile if isinstance(profile, list) else [profile]:
        for found in _LANGUAGE.findall(text) if isinstance(text, str) else ():
            yield _LANGUAGES.get(found.casefold(), found.capitalize())


def last_start(iterations: Any, today: date) -> Iterator[str]:
    """Give the start of the last run of a course that has begun, where one is known."""
    yield from [start for start in _starts(iterations) if start < today.isoformat()[: len(start)]][-1:]


def _starts(iterations: Any) -> list[str]:
    items = iterations if isinstance(iterations, list) else []
    return sorted(str(item["start"]) for item in items if isinstance(item, dict) and item.get("start"))


def next_start(iterations: Any, today: date) -> Iterator[str]:
    """Give the start of the next run of a course that has not yet begun, where one is known."""
    yield from [start for start in _starts(iterations) if start >= today.isoformat()[: len(start)]][:1]
