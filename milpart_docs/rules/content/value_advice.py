"""What to do about a value of the wrong kind: for each kind that belongs in a place, how to write the value that stands there."""

import calendar
import re
from decimal import Decimal
from typing import Any, NamedTuple

from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.date_spelling import guess_date


class Wrong(NamedTuple):
    """A wrong value: the key that it stands under, the value, and the keys that belong in its place where it should be a group.

    ``written`` is the value as its author wrote it, where that is known and not the same as the value (``0o17`` is 15).
    """

    key: str
    value: Any
    known: tuple[str, ...]
    written: str = ""

    @property
    def text(self) -> str:
        """The value as its author wrote it or would write it, cut to what fits into a sentence."""
        return self.written or as_text(self.value)


def advise_text(wrong: Wrong) -> str:
    """Advise how to write something as text."""
    value = wrong.value
    if isinstance(value, list):
        return f"write {wrong.key}: {as_text(value[0])}" if len(value) == 1 and isinstance(value[0], str) else "write one text, not a list"
    if isinstance(value, dict):
        pairs = [f"{key}: {as_text(item)}" for key, item in value.items()]
        return f'put it into quotes, because of the colon: "{pairs[0]}"' if len(pairs) == 1 else "write one text, without keys below it"
    return f'put it into quotes: "{wrong.text}"'


def advise_list(wrong: Wrong) -> str:
    """Advise how to write something as a list."""
    if isinstance(wrong.value, dict):
        return f"put a hyphen before the first key of each entry: - {next(iter(wrong.value), 'key')}: …"
    if wrong.known:
        return f"write each entry on lines of its own, beginning with a hyphen: - {wrong.known[0]}: …"
    items = ", ".join(part.strip() for part in re.split(r"[,;]", wrong.text) if part.strip())
    return f"write {wrong.key}: [{items}]"


def advise_group(wrong: Wrong) -> str:
    """Advise how to write something as keys of its own."""
    if isinstance(wrong.value, list):
        return f"write {' and '.join(wrong.known)} below {wrong.key}, without hyphens"
    return f"write on lines of their own, indented below {wrong.key}: {' '.join(f'{key}: …' for key in wrong.known)}"


def advise_day(wrong: Wrong) -> str:
    """Advise how to write a date."""
    guess = guess_date(wrong.text)
    if guess and len(guess) == len("2026-03-14"):
        return f"write {guess} (year-month-day)"
    return f"the day is needed as well: {guess}-01, or the day that it was" if guess else "write year-month-day, for instance 2026-03-14"


def advise_partial_date(wrong: Wrong) -> str:
    """Advise how to write a date, a month or a year."""
    guess = guess_date(wrong.text)
    return f"write {guess}" if guess else "write 2026-03-14, 2026-03 or 2026; what is not known so exactly belongs into the text"


def advise_calendar(wrong: Wrong) -> str:
    """Say which days or months there are."""
    year, month = (int(part) for part in wrong.text.split("-")[:2])
    if not 1 <= month <= 12:  # noqa: PLR2004 - months of the year
        return "the months are 01 to 12, and stand between the year and the day"
    return f"{year}-{month:02} has {calendar.monthrange(year, month)[1]} days"


def advise_number(wrong: Wrong) -> str:
    """Advise how to write a number; nothing, where a number stands and its size is wrong."""
    if isinstance(wrong.value, int | Decimal) and not isinstance(wrong.value, bool):
        return ""
    if isinstance(wrong.value, str) and re.fullmatch(r"[0-9]{1,3}(?:[ ,.'\u00a0\u202f][0-9]{3})+|[0-9]+", wrong.value.strip()):
        return f"write {re.sub('[^0-9]', '', wrong.value)}, without quotes, blanks or points"
    return "write the number alone, for instance 40; what there is to say about it belongs into the text"


def advise_flag(wrong: Wrong) -> str:
    """Advise how to write yes or no."""
    word = wrong.text.casefold()
    return f"write {'true' if word in _YES else 'false'}" if word in _YES | _NO else "write true or false"


def advise_address(wrong: Wrong) -> str:
    """Advise how to write the address of a page."""
    is_bare = re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?", wrong.text)
    if is_bare:
        return f"write https://{wrong.text}"
    return "write the whole address, without blanks" + ("; a document without one goes under document" if wrong.key == "url" else "")


def advise_language(wrong: Wrong) -> str:
    """Advise how to write the code of a language."""
    parts = re.fullmatch(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{2}))?", wrong.text)
    if parts is None:
        return "write its code, for instance en, fr or de"
    return f"write {parts[1].lower()}{'-' + parts[2].upper() if parts[2] else ''}"


_YES = frozenset({"yes", "y", "on", "1", "true", "oui", "ja"})
_NO = frozenset({"no", "n", "off", "0", "false", "non", "nein"})
