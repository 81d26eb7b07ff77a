"""What the widgets of the content management system let people choose from: terms, countries, languages, communities, and contexts."""

from typing import Any

from milpart_docs.model.inputs import Kind, Shape
from milpart_docs.views.forms.choices import Choices, list_countries, list_languages

Option = dict[str, str]
MOST_RECORDS = 500
"""So many records are offered in a list at most; a longer one is no help, and a text field with the form of an identifier is."""


def list_options(choices: Choices, shape: Shape) -> list[Option] | None:
    """Give what a value is chosen from, in words and as it is written, or nothing where it is not chosen from a list."""
    if shape.kind is Kind.TERM:
        return [_option(key, f"{label}: {meaning}" if meaning else label) for key, label, meaning in choices.terms(shape.vocabulary)]
    if shape.kind is Kind.COUNTRY:
        return _countries()
    if shape.kind is Kind.LANGUAGE:
        return [_option(code, f"{name} ({code})") for code, name, _ in list_languages()]
    if shape.kind is Kind.COMMUNITY:
        return [*(_option(code, f"{code}: {label}" if label != code else code) for code, label, _ in choices.communities), *_countries()]
    if shape.kind is Kind.FLAG:
        return [_option("true", "Yes"), _option("false", "No")]
    return None


def list_contexts(choices: Choices) -> list[Option] | None:
    """Give the activities and missions in which something can have been observed, or nothing where they are too many for a list."""
    missions = frozenset(choices.missions)
    found = [entry for entry in choices.corpus.records if entry.type == "activity" or entry.id in missions]
    options = [_option(entry.id, f"{entry.id}: {entry.title}") for entry in sorted(found, key=lambda entry: entry.id)]
    return options if 0 < len(options) <= MOST_RECORDS else None


def _countries() -> list[Option]:
    return [_option(code, f"{name} ({code})") for code, _, name, *_ in list_countries()]


def _option(value: str, label: str) -> Option:
    return {"label": label, "value": value}


def values_of(options: list[Any] | None) -> list[str]:
    """Give what is written for the options of a field."""
    return [str(option["value"]) for option in options or ()]
