"""The identifier that somebody meant who wrote it nearly right: ``LL2026-0001``, ``LL-2O26-OOO1``, ``LL-26-1``, ``ASM-2026-0001.N1``.

Only what is numbered by year can be read in this way; a key may be any word. Whether a record has the identifier is for the caller to
look up: this is what was written, and never another prefix.
"""

import re
from typing import NamedTuple

from milpart_docs.model.identifier import DIGITS, NUMBERED, TYPES, is_identifier
from milpart_docs.vocabulary.look_alikes import plain_text

_SIGN = r"[\s_./\-]*"
_FIGURE = "[0-9OoIl]"
_WRITTEN = re.compile(
    rf"(?P<prefix>{'|'.join(sorted(NUMBERED))}){_SIGN}(?P<year>(?:(?:19|20|2[Oo]|[Il]9)){_FIGURE}{{2}}|[0-9]{{2}}(?=[\s_./\-])){_SIGN}"
    rf"(?P<number>{_FIGURE}{{1,6}})(?:[\s.,:;/#§]+(?:(?:paragraph|para|section|sec|need|no|nr)\b\.?\s*)?(?P<part>\w[\w.-]*))?",
    re.IGNORECASE,
)
_AS_FIGURES = str.maketrans("OoIl", "0011")
_PREFIX = re.compile(r"[A-Za-z]+")


class WrittenIdentifier(NamedTuple):
    """An identifier as it must be written, and the part of its record that was named behind it."""

    identifier: str
    part: str = ""


def read_identifier(written: str) -> WrittenIdentifier | None:
    """Read a text as one identifier that is numbered by year; nothing, where it is none."""
    found = _WRITTEN.fullmatch(plain_text(written))
    if found is None:
        return None
    year, number = (found[key].translate(_AS_FIGURES) for key in ("year", "number"))
    identifier = f"{found['prefix'].upper()}-{year if len(year) > len('26') else f'20{year}'}-{number.zfill(DIGITS)}"
    return WrittenIdentifier(identifier, found["part"] or "") if is_identifier(identifier) else None


def prefix_of(written: str) -> str:
    """Give the prefix of ours with which a text begins, in capitals; nothing, where it begins with none."""
    found = _PREFIX.match(plain_text(written))
    return found.group().upper() if found and found.group().upper() in TYPES else ""
