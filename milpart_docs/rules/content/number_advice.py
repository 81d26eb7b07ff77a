"""What to do about a number that is not one: the figures that were meant, where they may stand in the place."""

import re
from decimal import Decimal

from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.number_spelling import read_written_number
from milpart_docs.rules.content.wrong import Wrong


def advise_number(wrong: Wrong) -> str:
    """Advise how to write a number; nothing, where a number stands and its size is wrong."""
    if isinstance(wrong.value, int | Decimal) and not isinstance(wrong.value, bool):
        return advise_range(wrong)
    found = read_written_number(wrong.value) if isinstance(wrong.value, str) else None
    if found is None:
        return f"write the number alone, {wrong.numbers.example}; what there is to say about it belongs into the text"
    if not _is_right(wrong, found.number):
        return advise_range(wrong, found.number)
    groups = re.fullmatch(r"(-?[0-9]{1,3})[.,]([0-9]{3})", wrong.value.strip())
    other = f", or {groups[1]}.{groups[2]} where the sign stands before decimals" if groups else ""
    return f"write {found.number}, {found.how}{other}"


def advise_count(wrong: Wrong) -> str:
    """Advise how to write a whole number."""
    if isinstance(wrong.value, Decimal):
        return _advise_whole(wrong, wrong.value)
    found = read_written_number(wrong.value) if isinstance(wrong.value, str) else None
    if found is None:
        return advise_number(wrong)
    if not found.number.isdigit():
        return _advise_no_parts(wrong)
    return f"write {found.number}, {found.how}" if _is_right(wrong, found.number) else advise_range(wrong, found.number)


def advise_range(wrong: Wrong, number: str = "") -> str:
    """Say between which numbers the value, or the number that was read from it, has to lie, and what it means."""
    side = wrong.numbers.tell_side(Decimal(number or as_text(wrong.value)))
    said = side.removeprefix("from ")
    return f"write a number {side}: {wrong.meaning.removesuffix(f', {said}')}" if side else ""


def _is_right(wrong: Wrong, number: str) -> bool:
    """Tell whether a number could stand in the place."""
    return wrong.fits(int(number) if number.isdigit() else Decimal(number))


def _advise_whole(wrong: Wrong, value: Decimal) -> str:
    """Advise on a number with a point, which may stand between the thousands, or before nothing."""
    whole = wrong.text.replace(".", "")
    if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", wrong.text) and _is_right(wrong, whole):
        return f"write {whole}, if the point stands between the thousands; else a number without a point"
    is_whole = 0 <= value < MOST_WRITTEN and value == int(value) and _is_right(wrong, str(int(value)))
    return f"write {int(value)}" if is_whole else _advise_no_parts(wrong)


def _advise_no_parts(wrong: Wrong) -> str:
    narrow = f" {wrong.numbers.narrow}" if wrong.numbers.narrow else ""
    return f"write a whole number{narrow}, without a point or comma"


MOST_WRITTEN = 10**9
"""A greater number is not written out in a hint."""
