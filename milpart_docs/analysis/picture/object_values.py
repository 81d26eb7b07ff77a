"""The values of one object of a file, field by field: what can be read of each, and what cannot, which is noted.

What is missing, null or an empty text is not stated, and no fault. Numbers may be written as text, and terms are known without regard to
capitals and blanks.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from milpart_docs.analysis.picture.activities import Money, read_amount, read_count
from milpart_docs.analysis.picture.signs import fold
from milpart_docs.analysis.picture.unread import NO_AMOUNT, NO_COUNT, NO_CURRENCY, NO_DAY, NO_PILLAR, NO_TEXT, Slip
from milpart_docs.model.fields import earliest_day, latest_day
from milpart_docs.vocabulary import VOCABULARIES

LONGEST = 40
"""No date and no term is longer; what is read is remembered, and should be small."""
_NOTHING = (None, "")
_DAY = re.compile(r"([12][0-9]{3}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:[T ].*)?", re.DOTALL)
_AMERICAN = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([12][0-9]{3})")
_NUMBER = re.compile(r"\s*([0-9]{1,20})(\.[0-9]{1,20})?\s*")
_CURRENCY = re.compile(r"[A-Z]{3}")
_TERMS: Mapping[str, Mapping[str, str]] = {
    name: {fold(spelling): key for key, term in VOCABULARIES[name].terms.items() for spelling in (term.label, key)}
    for name in ("pillar", "activity-type", "instrument")
}


@dataclass(slots=True)
class ObjectValues:
    """Reads the fields of an object, and notes in ``slips`` what cannot be read."""

    found: Mapping[str, Any]
    slips: list[Slip]

    def take_slips(self) -> list[Slip]:
        """Give what has been noted, and forget it."""
        taken, self.slips = self.slips, []
        return taken

    def identifier(self) -> str:
        """Give the identifier, which may be a number."""
        given = self.found.get("id")
        return str(given) if type(given) is int else self.text("id")

    def text(self, key: str) -> str:
        """Give a text, or an empty one."""
        value = self.found.get(key)
        if value is None:
            return ""
        if isinstance(value, str):
            return value.strip()
        self.slips.append(Slip(key, NO_TEXT))
        return ""

    def texts(self, *keys: str) -> tuple[str, ...]:
        """Give the texts of the first of some fields that has any; one text is a list of one."""
        for key in keys:
            value = self.found.get(key)
            if value is None:
                continue
            if isinstance(value, str) and (text := " ".join(value.split())):
                return one_text(text)
            items = value if isinstance(value, list) else (value,)
            texts = tuple(dict.fromkeys(" ".join(item.split()) for item in items if isinstance(item, str) and item.strip()))
            if not all(isinstance(item, str) for item in items):
                self.slips.append(Slip(key, NO_TEXT))
            if texts:
                return texts
        return ()

    def term(self, key: str, vocabulary: str) -> str:
        """Give a term of a vocabulary; what is none stays as it is written."""
        written = self.text(key)
        return written and (read_term(written, vocabulary) or written)

    def pillars(self) -> tuple[str, ...]:
        """Give the pillars; what is none is noted, as a picture by pillar has no place for it."""
        written = self.texts("pillars", "pillar")
        if not written:
            return ()
        read = tuple(dict.fromkeys(filter(None, (read_term(text, "pillar") for text in written))))
        if len(read) < len(written) and not all(read_term(text, "pillar") for text in written):
            self.slips.append(Slip("pillars" if self.found.get("pillars") else "pillar", NO_PILLAR))
        return read

    def days(self, *keys: str) -> tuple[int, int] | None:
        """Give the first and the last day that the first readable date of some fields can mean, as ordinals."""
        for key in keys:
            day = self.found.get(key)
            if day is None or day == "":
                continue
            if read := read_days(day if isinstance(day, str) and len(day) <= LONGEST else str(day)[:LONGEST]):
                return read
            self.slips.append(Slip(key, NO_DAY))
        return None

    def count(self, *keys: str) -> int | None:
        """Give the number of people of the first of some fields that states one."""
        for key in keys:
            value = self.found.get(key)
            if value is None or value == "":
                continue
            number = read_count(as_number(value) if isinstance(value, str) else value)
            if number is None:
                self.slips.append(Slip(key, NO_COUNT))
            return number
        return None

    def money(self) -> Money | None:
        """Give the budget with its currency, or what public data say it cost in dollars."""
        budget = self.found.get("budget")
        if budget is None or budget == "":
            return self._money("total_cost_usd", self.found.get("total_cost_usd"), "USD")
        if not isinstance(budget, Mapping):
            self.slips.append(Slip("budget", NO_AMOUNT))
            return None
        currency = read_currency(budget.get("currency"))
        if not currency and (budget.get("amount") not in _NOTHING or budget.get("currency") not in _NOTHING):
            self.slips.append(Slip("budget.currency", NO_CURRENCY))
        return self._money("budget.amount", budget.get("amount"), currency)

    def _money(self, key: str, amount: Any, currency: str) -> Money | None:
        if amount is None or amount == "":
            return None
        read = read_amount(as_number(amount) if isinstance(amount, str) else amount)
        if read is None:
            self.slips.append(Slip(key, NO_AMOUNT))
        return None if read is None or not currency else Money(read, currency)


@lru_cache(maxsize=1 << 12)
def one_text(text: str) -> tuple[str, ...]:
    """Give the same tuple for the same text, as hundreds of thousands of lines name the same few."""
    return (text,) if text else ()


@lru_cache(maxsize=1 << 16)
def read_days(written: str) -> tuple[int, int] | None:
    """Read a day, a month or a year, and give the first and the last day that it can mean, as ordinals.

    It is written as in ISO 8601, with or without a time, or as month/day/year, as public data of the United States have it.
    """
    text = written.strip()
    american = _AMERICAN.fullmatch(text)
    matched = _DAY.fullmatch(f"{american[3]}-{american[1]:>02}-{american[2]:>02}" if american else text)
    try:
        return (earliest_day(matched[1]).toordinal(), latest_day(matched[1]).toordinal()) if matched else None
    except ValueError:
        return None


def read_term(written: str, vocabulary: str) -> str:
    """Give the key of a term by its key or label; nothing where it is neither."""
    return _TERMS[vocabulary].get(fold(written), "") if len(written) <= LONGEST else ""


def as_number(written: str) -> float | None:
    """Give the number that a text writes in digits, with or without a point."""
    matched = _NUMBER.fullmatch(written)
    if matched is None:
        return None
    return float(matched[0]) if matched[2] else int(matched[1])


def read_currency(written: Any) -> str:
    """Give the code of a currency in capitals without blanks; nothing where it has not three letters."""
    if not isinstance(written, str) or len(written) > LONGEST:
        return ""
    code = "".join(written.split()).upper()
    return code if _CURRENCY.fullmatch(code) else ""
