"""Signs and words between the entries of a list that is written as one text.

Some are in no entry: who writes a comma or a semicolon has more than one in mind. Others may be part of one: *command and control*,
*CIMIC/S9*. Those part a text only where each piece is known to be an entry, a term or a country; else only the author can tell.
"""

import re

SURE = re.compile(r"\s*[,;|\n\u2022]\s*")
"""Signs that no entry holds."""
LIKELY = re.compile(
    r"\s*[,;|\n\u2022/+&]\s*|\s+-\s+|\s+(?:and|und|et|y|e|ed|en|og|och|i|oraz|ja|plus|as well as|sowie)\s+|(?:^|\s+)(?=#\w)", re.IGNORECASE
)
"""Signs and words that may also be inside an entry."""
_AND = re.compile(r"\A(?:and|und|et)\s+", re.IGNORECASE)


def split_surely(text: str) -> list[str]:
    """Give the pieces between the signs that no entry holds."""
    return [part for part in SURE.split(text.strip()) if part]


def split_likely(text: str) -> list[str]:
    """Give the pieces between all signs and words that may part entries: *a, b, and c* are three."""
    return [_AND.sub("", part) for part in LIKELY.split(text.strip()) if part]
