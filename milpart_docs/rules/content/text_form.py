"""A form in which something is written in a text, and what tells a look-alike from it.

It is data and no code, because the forms of the site look for the same while somebody writes (``views.forms.texts``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LOOK_BACK = 300
"""So many signs before a find are looked at."""


@dataclass(frozen=True, slots=True)
class TextForm:
    """A pattern, and what must hold where it is found.

    ``before`` may not be found in what stands before, nor ``behind`` directly behind it. Of the part that the pattern calls ``number``,
    none of ``unlike`` may be the whole, and ``digits`` has to be all its digits; a nought in brackets is not dialled from abroad.
    """

    pattern: re.Pattern[str]
    before: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    unlike: tuple[re.Pattern[str], ...] = ()
    digits: re.Pattern[str] | None = None

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where it begins and ends, in the order of the text."""
        return (found.span() for found in self.pattern.finditer(text) if self._is_one(text, found))

    def _is_one(self, text: str, found: re.Match[str]) -> bool:
        if self.before and self.before.search(text[max(0, found.start() - LOOK_BACK) : found.start()]):
            return False
        if self.behind and self.behind.match(text, found.end()):
            return False
        if any(other.fullmatch(found["number"]) for other in self.unlike):
            return False
        return self.digits is None or self.digits.fullmatch(re.sub(r"\(0\)|[^0-9]", "", found["number"])) is not None
