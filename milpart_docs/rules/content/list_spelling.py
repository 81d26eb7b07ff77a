"""How a text is written as a value, as an entry of a list, and how a list is: in quotes where it would be something else without."""

import re

from milpart_docs.reading.scalar import read_scalar
from milpart_docs.rules.reading.line_repair import quoted

_PLAIN = re.compile(r"\w[\w .()'/+-]*")


def write_list(key: str, entries: tuple[str, ...] | list[str]) -> str:
    """Write a list as it stands in a front matter, each entry in quotes that would be something else without."""
    return f"{key}: [{', '.join(map(write_entry, entries))}]"


def write_entry(text: str) -> str:
    """Write an entry of a list in brackets, in quotes where it would be something else without."""
    is_plain = _PLAIN.fullmatch(text) and isinstance(read_scalar(text), str) and not text.endswith(" ")
    return text if is_plain else quoted(text)


def write_value(text: str) -> str:
    """Write a text as the value of a field, in quotes where it would be something else without."""
    return text if re.fullmatch(r"\w(?:[^:#\n]|:(?! ))*", text) and isinstance(read_scalar(text), str) else quoted(text)
