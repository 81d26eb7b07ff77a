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
_LANGUAGE = re.compile("|".join((rf"\b(?:{'|'.join(_LANGUAGES.values())})\b", rf"^(?:{'|'.join(_LANGUAGES)})\b")), re.IGNORECASE)


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


def next_start(iterations: Any, today: date) -> Iterator[str]:
    """Give the start of the next run of a course that has not yet begun, where one is known."""
    items = iterations if isinstance(iterations, list) else []
    starts = sorted(str(item["start"]) for item in items if isinstance(item, dict) and item.get("start"))
    yield from [start for start in starts if start >= today.isoformat()[: len(start)]][:1]
