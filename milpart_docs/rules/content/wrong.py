"""A value that does not fit its field, with what its place asks for."""

from collections.abc import Callable
from typing import Any, NamedTuple

from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.number_range import NumberRange


class Wrong(NamedTuple):
    """A wrong value: the key that it stands under, the value, and the keys that belong in its place where it should be a group.

    ``written`` is the value as its author wrote it, where that is known and not the same as the value (``0o17`` is 15), and ``lines`` are
    its lines where it is a text over several. ``parts`` are all keys that may stand in the group, and ``is_entry`` says that the value is
    one of a list. ``vocabulary`` is the list of the terms that belong there, or in the first field of each group; ``meaning`` says it in
    words, and ``fits`` tells of another value whether it would be right in that place. ``numbers`` is the range of the numbers that may
    stand there, and ``is_inline`` says that the value stands between brackets, on one line with others.
    """

    key: str
    value: Any
    known: tuple[str, ...] = ()
    written: str = ""
    parts: tuple[str, ...] = ()
    is_entry: bool = False
    vocabulary: str = ""
    names_records: bool = False
    is_needed: bool = True
    may_be_empty: bool = False
    meaning: str = ""
    lines: tuple[str, ...] = ()
    fits: Callable[[Any], bool] = bool
    numbers: NumberRange = NumberRange()
    is_inline: bool = False

    @property
    def text(self) -> str:
        """The value as its author wrote it or would write it, cut to what fits into a sentence."""
        return self.written or as_text(self.value)
