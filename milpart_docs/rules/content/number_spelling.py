"""The number that somebody meant who wrote it with words, with signs between the thousands, with a decimal comma or in degrees."""

import re
from typing import NamedTuple

from milpart_docs.vocabulary.look_alikes import plain_text

_GROUPED = re.compile(r"[0-9]{1,3}(?:[ ,.'\u2019][0-9]{3})+|[0-9]+")
_COMMA = re.compile(r"(-?[0-9]+),([0-9]+)")
_WITH_WORDS = re.compile(r"\D*?(?P<number>[0-9]+(?:\.[0-9]+)?)\D*")
_DEGREES = re.compile(
    r"(?P<degrees>[0-9]{1,3}(?:\.[0-9]+)?)\s*\u00b0\s*(?:(?P<minutes>[0-9]{1,2}(?:\.[0-9]+)?)\s*['\u2032\u2019]\s*)?"
    r"(?:(?P<seconds>[0-9]{1,2}(?:\.[0-9]+)?)\s*(?:[\"\u2033\u201d]|'')\s*)?(?P<side>[NSEW]?)",
    re.IGNORECASE,
)


class WrittenNumber(NamedTuple):
    """A number as the platform writes it, and what to mind in writing it."""

    number: str
    how: str


def read_written_number(text: str) -> WrittenNumber | None:
    """Give the number that a text means, or nothing where that is not plain."""
    bare = text.strip()
    degrees = _DEGREES.fullmatch(bare)
    if degrees:
        return WrittenNumber(_decimal(degrees), "degrees with decimals, and a minus for south and west")
    plain = plain_text(bare)
    if _GROUPED.fullmatch(plain):
        return WrittenNumber(re.sub("[^0-9]", "", plain), "without quotes, blanks or points")
    comma = _COMMA.fullmatch(plain)
    if comma:
        return WrittenNumber(f"{comma[1]}.{comma[2]}", "with a point")
    words = _WITH_WORDS.fullmatch(plain)
    return WrittenNumber(words["number"], "the number alone; what there is to say about it belongs into the text") if words else None


def _decimal(found: re.Match[str]) -> str:
    """Write degrees, minutes and seconds as one decimal number, to some ten metres."""
    degrees = float(found["degrees"]) + float(found["minutes"] or 0) / 60 + float(found["seconds"] or 0) / 3600
    return f"{'-' if found['side'].upper() in {'S', 'W'} else ''}{round(degrees, 4):g}"
