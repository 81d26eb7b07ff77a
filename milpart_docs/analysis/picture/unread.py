"""Values of a line that cannot be read: they are left out and told, and the activity counts all the same.

What is told grows with the kinds of what is wrong, a field and a reason each, and not with the lines.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

NO_TEXT = "is no text"
NO_COUNT = "is no whole number of people"
NO_AMOUNT = "is no amount of money"
NO_CURRENCY = "is no currency"
NO_DAY = "is no date"
NO_PILLAR = "is no pillar"
HINTS: Mapping[str, str] = {
    NO_TEXT: "write a text in quotation marks, or a list of texts",
    NO_COUNT: "write digits, as in 12",
    NO_AMOUNT: 'write digits, as in {"amount": 1000.50, "currency": "EUR"}',
    NO_CURRENCY: "write the three letters of ISO 4217, as in EUR",
    NO_DAY: "write 2026-03-01, 2026-03 or 2026",
    NO_PILLAR: "write advise, train, equip, accompany or reform",
}


class Slip(NamedTuple):
    """A field with a value that cannot be read, and why."""

    field: str
    reason: str

    @property
    def hint(self) -> str:
        """What to do about it."""
        return HINTS[self.reason]


@dataclass(slots=True)
class Seen:
    """In how many lines the same is wrong, and the number of the first."""

    first: int
    lines: int = 0


@dataclass(slots=True)
class Unread:
    """What could not be read in the activities of a file, in the order in which it was seen first."""

    kinds: dict[Slip, Seen] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many values were left out, those of one field in one line as one."""
        return sum(seen.lines for seen in self.kinds.values())

    def add(self, line: int, slips: Iterable[Slip]) -> None:
        """Count what is wrong in a line."""
        for slip in dict.fromkeys(slips):
            self.kinds.setdefault(slip, Seen(line)).lines += 1
