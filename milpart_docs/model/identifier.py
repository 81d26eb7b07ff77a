"""Identifiers: how they are made, and which type their prefix stands for.

What is dated is numbered by year (``LL-2026-0042``); what is named has a key (``ACR-EUMS``). An identifier is never used twice.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.look_alikes import plain_text

PREFIXES: Mapping[str, str] = MappingProxyType({name: term.notes["prefix"] for name, term in VOCABULARIES["record-type"].terms.items()})
"""The prefix of each record type's identifiers."""

TYPES: Mapping[str, str] = MappingProxyType({prefix: name for name, prefix in PREFIXES.items()})
"""The record type that each prefix stands for."""

NUMBERED = frozenset({"LL", "BP", "DOC", "ACT", "STR", "ASM", "PRO", "SYL", "CRS"})
"""Prefixes of what is numbered by year; all others carry a key."""

_NUMBER = re.compile(r"(?P<prefix>[A-Z]{2,3})-(?P<year>(?:19|20)[0-9]{2})-(?P<number>[0-9]{4,6})")
_KEY = re.compile(r"(?P<prefix>[A-Z]{2,3})-(?P<key>[A-Z0-9]+(?:-[A-Z0-9]+)*)")
_LEADING = re.compile(
    r"(?:(?:LL|BP|DOC|ACT|STR|ASM|PRO|SYL|CRS)-[0-9]{4}-[0-9]+|(?:PTR|AMB|CAP|EQP|ACR|TRM)-[A-Z0-9]+(?:-[A-Z0-9]+)*)(?![A-Za-z0-9])"
)
DIGITS = 4
"""Least number of digits of what is numbered by year."""
NOT_RELEASED = "not released"
"""Stands in a release in the place of an identifier that its readers may not know; it refers to nothing."""
LONGEST = 64
"""Longest identifier in characters, so that addresses and file names stay within what every file system takes."""


def is_identifier(text: str) -> bool:
    """Tell whether a text has the form of an identifier of any type."""
    prefix = text.partition("-")[0]
    pattern = _NUMBER if prefix in NUMBERED else _KEY
    return prefix in TYPES and len(text) <= LONGEST and pattern.fullmatch(text) is not None


def identifier_pattern(type_name: str) -> str:
    """Give a regular expression, fit for scripts as well, that just the identifiers of a type match; how long they are, it does not say."""
    prefix = PREFIXES[type_name]
    pattern = (_NUMBER if prefix in NUMBERED else _KEY).pattern
    return re.sub(r"\?P<\w+>", "?:", pattern.replace("(?P<prefix>[A-Z]{2,3})", prefix))


def target_of(reference: str) -> str:
    """Give the identifier in a reference, without what stands after ``#``; nothing for one that is not released."""
    target = reference.partition("#")[0].strip()
    return "" if target == NOT_RELEASED else target


def describe_form(type_name: str) -> str:
    """Say in words which form the identifiers of a type have, with an example."""
    prefix = PREFIXES[type_name]
    if prefix in NUMBERED:
        return f"{prefix}-YYYY-NNNN, for instance {prefix}-2026-0042"
    return f"{prefix}-KEY in capitals, digits and hyphens, for instance {prefix}-EXAMPLE"


def type_of(identifier: str) -> str | None:
    """Give the record type that an identifier's prefix stands for, whatever its case."""
    return TYPES.get(identifier.partition("-")[0].upper())


def correct_form(text: str) -> str:
    """Write a text in the form of an identifier that it is nearest to: in capitals, with hyphens between, a number in four digits."""
    parts = plain_text(text).upper().replace("_", "-").replace(" ", "-").split("-")
    if parts[0] in NUMBERED:
        parts[2:] = [part.zfill(DIGITS) for part in parts[2:]]
    return "-".join(parts)


def leading_identifier(file_name: str) -> str | None:
    """Find the identifier that a file name begins with: ``LL-2026-0042-convoy.md`` begins with ``LL-2026-0042``.

    For a keyed identifier the whole name up to the first small letter belongs to the key.
    """
    found = _LEADING.match(file_name.removesuffix(".md"))
    return found.group() if found else None
