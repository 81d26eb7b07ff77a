"""The texts of a record or page, each with all the protections that hold for it: of its body, piece by piece, and of its front matter."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from milpart_docs.corpus import Entry
from milpart_docs.corpus.same_record import Version
from milpart_docs.model.structure import Path
from milpart_docs.rules.comparison.pieces import read_pieces, split_sentences
from milpart_docs.vocabulary.markings import IDENTITY, Protection


class Said(NamedTuple):
    """A text: its words, sentence by sentence, the protections that hold for it all at once, and its place.

    ``is_part`` says that it is protected for itself, and not only with the file that it stands in.
    """

    sentences: tuple[str, ...]
    around: tuple[Protection, ...]
    line: int
    column: int
    is_part: bool = False

    @property
    def words(self) -> str:
        """All its words."""
        return " ".join(self.sentences)


def read_said(version: Version, *, has_identity: bool = True) -> Iterator[Said]:
    """Read the texts of a record or page; without those that can have no protection of their own, such as the title, if so asked."""
    _, entry = version
    yield from _in_fields(entry, frozenset() if has_identity else IDENTITY)
    for piece in read_pieces(version):
        yield Said(piece.sentences, (entry.protection, *piece.around), piece.line, 1, bool(piece.blocks))


def _in_fields(entry: Entry, left_out: frozenset[str]) -> Iterator[Said]:
    for path, text in _texts_in(entry.fields, ()):
        sentences = split_sentences(text) if path[0] not in left_out else ()
        if sentences:
            held = tuple(value.protection for value in entry.withheld if path[: len(value.path)] == value.path)
            at = entry.position(*path)
            yield Said(sentences, (entry.protection, *held), at.value_line, at.value_column, bool(held))


def _texts_in(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Find the texts of more than one word in a value, with their places."""
    if isinstance(value, str):
        if " " in value:
            yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts_in(inner, (*path, key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from _texts_in(inner, (*path, place))
