"""What a form knows of identifiers: how they are written, which are taken, and which is free next."""

from datetime import date
from typing import Any

from milpart_docs.authoring.numbering import is_numbered
from milpart_docs.corpus.numbers import next_free
from milpart_docs.model.identifier import LONGEST, PREFIXES, identifier_pattern, is_identifier, type_of
from milpart_docs.views.forms.choices import Choices


def describe_identifiers(choices: Choices, type_name: str, today: date) -> dict[str, Any]:
    """Describe the identifiers of a record type.

    ``taken`` holds, of what is numbered, the runs of numbers that are or were in use, by year; of what has a key, each identifier with the
    title of its record, or with nothing where the site does not show that.
    """
    numbered = is_numbered(type_name)
    taken = sorted(identifier for identifier in choices.taken if is_identifier(identifier) and type_of(identifier) == type_name)
    return {
        "idForm": _describe_form(type_name),
        "prefix": PREFIXES[type_name],
        "idPattern": f"^{identifier_pattern(type_name)}$",
        "longestId": LONGEST,
        "next": _next_of_years(choices, type_name, today) if numbered else {},
        "taken": _runs_by_year(taken) if numbered else {identifier: _title(choices, identifier) for identifier in taken},
    }


def _describe_form(type_name: str) -> str:
    """Say how to write an identifier that nothing gives: a key, which its author chooses."""
    return "" if is_numbered(type_name) else f"Write {PREFIXES[type_name]}, a hyphen and a key of capitals, digits and hyphens."


def _next_of_years(choices: Choices, type_name: str, today: date) -> dict[str, str]:
    """Give the next free identifier of this year and of the next, in which a page may still be read."""
    return {str(year): next_free(type_name, year, choices.taken) for year in (today.year, today.year + 1)}


def _runs_by_year(identifiers: list[str]) -> dict[str, list[list[int]]]:
    """Give the first and the last number of each run of numbers without a gap."""
    found: dict[str, list[list[int]]] = {}
    for year, number in sorted((year, int(number)) for _, year, number in (identifier.split("-") for identifier in identifiers)):
        runs = found.setdefault(year, [])
        if runs and number <= runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return found


def _title(choices: Choices, identifier: str) -> str:
    return choices.corpus.title_of(identifier) if identifier in choices.corpus.by_id else ""
