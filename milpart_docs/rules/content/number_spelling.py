"""The number that somebody meant who wrote it with words, with signs between the thousands, with a decimal comma or in degrees."""

import re
from decimal import Decimal
from typing import NamedTuple

from milpart_docs.vocabulary.look_alikes import plain_figures, plain_text

_SIGNED = re.compile(r"(?P<minus>-?)\+?(?P<number>[0-9].*)")
_GROUPS = re.compile(
    r"[0-9]{1,3}(?P<sign>[ ,.'\u2019_\u00a0\u202f])[0-9]{3}(?:(?P=sign)[0-9]{3})*(?:(?!(?P=sign))[.,](?P<rest>[0-9]{1,2}))?"
)
_POINT = re.compile(r"[0-9]+(?:\.[0-9]*)?")
_COMMA = re.compile(r"[0-9]+,[0-9]+")
_NUMBER = re.compile(rf"{_GROUPS.pattern}(?![0-9])|[0-9]+(?:[.,][0-9]+)?")
_WORD = re.compile(r"[ ]*([^\W\d_]+)")
_DEGREES = re.compile(
    r"(?P<before>[NSEW]?) ?(?P<degrees>[0-9]{1,3}(?:[.,][0-9]+)?)(?:\s*\u00b0\s*| |(?=[NSEW]|\Z))"
    r"(?:(?P<minutes>[0-9]{1,2}(?:[.,][0-9]+)?)\s*['\u2032\u2019]?\s*)?"
    r"(?:(?P<seconds>[0-9]{1,2}(?:[.,][0-9]+)?)\s*(?:[\"\u2033\u201d]|'')?\s*)?(?P<side>[NSEW]?)"
)
_TIMES = {
    **dict.fromkeys(("k", "tsd", "thousand", "mille", "tausend", "mil", "mila"), 10**3),
    **dict.fromkeys(("m", "mio", "mn", "mln", "million", "millions", "millionen", "millones", "milioni", "miljoen"), 10**6),
    **dict.fromkeys(("bn", "mrd", "milliard", "milliards", "milliarde", "milliarden", "miliardi", "miljard"), 10**9),
}
"""Words for great numbers, in languages of the Union; *billion* is left out, which is the one here and the other there."""
_NUMBER_ALONE = "the number alone; what there is to say about it belongs into the text"


class WrittenNumber(NamedTuple):
    """A number as the platform writes it, and what to mind in writing it."""

    number: str
    how: str


def read_written_number(text: str) -> WrittenNumber | None:
    """Give the number that a text means, or nothing where that is not plain."""
    bare = text.strip()
    degrees = _DEGREES.fullmatch(bare)
    if degrees and ("\u00b0" in bare or degrees["before"] or degrees["side"]):
        return WrittenNumber(_decimal(degrees), "degrees with decimals, and a minus for south and west")
    plain = plain_text(bare)
    figures = plain_figures(plain)
    if figures != plain and _is_number(figures):
        return WrittenNumber(_write(figures), "in figures: O and l are letters")
    signed = _SIGNED.fullmatch(plain)
    return _read_plain(signed["number"], signed["minus"]) if signed and _is_number(signed["number"]) else _read_with_words(plain)


def _is_number(text: str) -> bool:
    return any(form.fullmatch(text) for form in (_GROUPS, _POINT, _COMMA))


def _read_plain(text: str, minus: str) -> WrittenNumber:
    """Read figures with signs between them."""
    if _GROUPS.fullmatch(text):
        return WrittenNumber(minus + _write(text), "without quotes, blanks, or signs between the thousands")
    return WrittenNumber(minus + _write(text), "with a point" if "," in text else "without quotes")


def _read_with_words(text: str) -> WrittenNumber | None:
    """Read the one number of a text, and the word for a great number behind it."""
    found = list(_NUMBER.finditer(text))
    if len(found) != 1 or re.search(r"\bbillion", text, re.IGNORECASE):
        return None
    word = _WORD.match(text, found[0].end())
    times = _TIMES.get(word[1].casefold(), 1) if word else 1
    number = _write(found[0].group())
    if times == 1:
        return WrittenNumber(number, _NUMBER_ALONE)
    return WrittenNumber(
        f"{Decimal(number) * times:f}".removesuffix(".0"), f"if {word[1] if word else ''} stands for {times:,}".replace(",", " ")
    )


def _write(text: str) -> str:
    """Write figures with a point before the decimals and nothing between the thousands."""
    groups = _GROUPS.fullmatch(text)
    if groups:
        whole = text[: groups.start("rest") - 1] if groups["rest"] else text
        return re.sub("[^0-9]", "", whole).lstrip("0") + (f".{groups['rest']}" if groups["rest"] else "")
    number = Decimal(text.replace(",", ".").rstrip("."))
    return f"{number:f}"


def _decimal(found: re.Match[str]) -> str:
    """Write degrees, minutes and seconds as one decimal number, to some ten metres."""
    degrees, minutes, seconds = (float((found[name] or "0").replace(",", ".")) for name in ("degrees", "minutes", "seconds"))
    sides = {found["before"].upper(), found["side"].upper()}
    return f"{'-' if sides & {'S', 'W'} else ''}{round(degrees + minutes / 60 + seconds / 3600, 4):g}"
