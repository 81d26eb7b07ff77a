"""Several terms or countries that were written as one text: with a sign between them, or with nothing but blanks.

Blanks part entries only where each piece is known: *MLI NER* is two countries, *Burkina Faso Mali* as well, *South Sudan* is one.
"""

from collections.abc import Callable, Sequence

from milpart_docs.model.structure import Path
from milpart_docs.rules.content.separators import split_likely
from milpart_docs.rules.content.value_answers import read_entry

MOST_WORDS = 24
"""A longer text is no list of entries."""


def read_entries(text: str, vocabulary: str) -> tuple[str, ...]:
    """Give the entries that a text certainly means, each once; none, where a piece of it is none."""

    def read(piece: str) -> str | None:
        return read_entry(piece, vocabulary)

    parts = [_read_words(part, read) for part in split_likely(text)]
    return tuple(dict.fromkeys(entry for part in parts for entry in part)) if all(parts) else ()


def read_several(text: str, vocabulary: str) -> tuple[str, ...]:
    """Give the same where there is more than one."""
    if read_entry(text, vocabulary) is not None:
        return ()
    entries = read_entries(text, vocabulary)
    return entries if len(entries) > 1 else ()


def tell_several(entries: Sequence[str], path: Path) -> str:
    """Say how to write several entries that stand in one place: each for itself in a list, or one of them where only one may stand."""
    if isinstance(path[-1], int):
        return f"make an entry of each: {', '.join(entries)}"
    return f"only one goes here: {' or '.join(entries)}"


def _read_words(part: str, read: Callable[[str], str | None]) -> Sequence[str]:
    """Read a piece as one entry, or else word by word, as many words together as are an entry."""
    words, found = part.split(), []
    while words and len(words) <= MOST_WORDS:
        entries = ((end, read(" ".join(words[:end]))) for end in range(len(words), 0, -1))
        end, entry = next(((end, entry) for end, entry in entries if entry), (0, None))
        if entry is None:
            return ()
        found.append(entry)
        words = words[end:]
    return found if not words else ()
