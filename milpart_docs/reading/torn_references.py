"""References that lack one of their four brackets: readers see them as they are written, and the record that they name knows of nothing."""

import re
from collections.abc import Iterator

from milpart_docs.model.identifier import TYPES

_IDENTIFIER = rf"[ \t]*(?P<target>(?:{'|'.join(TYPES)})-[A-Za-z0-9][A-Za-z0-9-]{{0,63}})"
NOT_CLOSED = re.compile(rf"\[\[(?<![\\\[]\[\[){_IDENTIFIER}(?!(?:[^\[\]\n]|\[[^\[\]\n]*\]){{0,400}}\]\])")
NOT_OPENED = re.compile(rf"\[(?<![\\\[]\[)(?!\[){_IDENTIFIER}[^\[\]\n]{{0,200}}\]\](?![\](])")
"""Both begin with a bracket, so that the search for them is quick; what must not stand before it is looked at afterwards."""


def find_torn_references(plain: str, whole: int) -> Iterator[tuple[int, str]]:
    """Give the offset and the identifier of each in a text whose code is blanked out; ``whole`` is how many references are whole."""
    if plain.count("[[") != whole:
        yield from ((found.start(), found["target"]) for found in NOT_CLOSED.finditer(plain))
    if plain.count("]]") != whole:
        yield from ((found.start(), found["target"]) for found in NOT_OPENED.finditer(plain))
