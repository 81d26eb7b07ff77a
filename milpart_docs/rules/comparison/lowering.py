"""What a change opens to more readers than before: a whole file, a value, or a part of the text.

Something is opened where there can be a reader who sees it now and did not see it before. What was closed before only because its
protection was not clear is left out: to make it clear is what the check asks for.
"""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from milpart_docs.corpus import Entry
from milpart_docs.corpus.same_record import Version
from milpart_docs.model.structure import ITEM, Path, value_at, values_at
from milpart_docs.reading.marked_blocks import MarkedBlock
from milpart_docs.reading.own_protection import are_communities
from milpart_docs.rules.comparison.pieces import Piece, read_pieces
from milpart_docs.vocabulary import MARKINGS
from milpart_docs.vocabulary.markings import CLOSED, Protection, rank

FEWEST_WORDS = 4
"""A part of a text with fewer words is known again only as a whole."""
MOSTLY = 0.8
"""A part of a text of which so many words stand in one place is known again there."""


class Lowered(NamedTuple):
    """Something that was opened: what it is, its protection before, that of the same thing now, and the place of it."""

    what: str
    before: Protection
    after: Protection
    line: int
    column: int


def find_lowered(before: Version, after: Version) -> Iterator[Lowered]:
    """Find what a change opens in a record or page; the file itself first, then its values, then parts of its text."""
    (_, old), (_, new) = before, after
    was, now = _own(old), new.protection
    if was is not None and not guarantees([now], was):
        is_wider = rank(now.marking) >= rank(was.marking) and "releasable_to" in new.fields
        at = new.position("releasable_to" if is_wider else "marking")
        yield Lowered(f"this {new.kind}", was, now, at.value_line, at.value_column)
    yield from find_lowered_parts(before, after)


def find_lowered_parts(before: Version, after: Version) -> Iterator[Lowered]:
    """Find what a change opens inside a record or page: values of its front matter, and parts of its text."""
    yield from _lowered_values(before[1], after[1])
    yield from _lowered_texts(before, after)


def written(protection: Protection) -> str:
    """Give a protection as it is written."""
    return " ".join((protection.marking, *protection.communities))


def narrowest(protections: Sequence[Protection]) -> Protection:
    """Give the protection of several that says most: the highest marking, with communities where one of that marking has any."""
    return max(protections, key=lambda protection: (rank(protection.marking), bool(protection.communities)))


def _own(entry: Entry) -> Protection | None:
    """Give the protection that a file gave itself; as far as it is written, where something else left it in doubt."""
    if entry.protection != CLOSED:
        return entry.protection
    marking, communities = entry.fields.get("marking"), entry.fields.get("releasable_to")
    known = tuple(communities) if isinstance(communities, list) and are_communities(communities) else ()
    return Protection(marking, known) if isinstance(marking, str) and marking in MARKINGS else None


def guarantees(protections: Sequence[Protection], wanted: Protection) -> bool:
    """Tell whether everyone who may see what is so protected, by all protections at once, may see what is protected as wanted."""
    if CLOSED in protections:
        return True
    is_high = max(rank(protection.marking) for protection in protections) >= rank(wanted.marking)
    allowed = set(wanted.communities)
    return is_high and (not allowed or any(one.communities and allowed.issuperset(one.communities) for one in protections))


def _lowered_values(old: Entry, new: Entry) -> Iterator[Lowered]:
    """Find values that were withheld and are withheld less, or not at all."""
    for value in old.withheld:
        held = value_at(old.fields, value.path)
        for path in _find_places(value.path, held, old.fields, new.fields) if held is not None else ():
            around = [new.protection, *(other.protection for other in new.withheld if path[: len(other.path)] == other.path)]
            if value.protection != CLOSED and not guarantees(around, value.protection):
                at = new.position(*path)
                yield Lowered(f"the value of {_name(path)}", value.protection, narrowest(around), at.value_line, at.value_column)


def _find_places(path: Path, held: Any, old: Any, new: Any) -> Iterator[Path]:
    """Find where a value stands now: under its keys, and in a list wherever the same item is, or in its place where the list is as long."""
    places = [place for place, step in enumerate(path) if isinstance(step, int)]
    pattern = tuple(ITEM if isinstance(step, int) else step for step in path)
    same = [found for found, value in values_at(new, pattern) if value == held] if places else []
    is_as_long = all(len(value_at(old, path[:place])) == len(value_at(new, path[:place]) or ()) for place in places)
    now = value_at(new, path)
    is_edited = is_as_long and now is not None and (not places or all(value != now for _, value in values_at(old, pattern)))
    yield from same or ([path] if is_edited else [])


def _name(path: Path) -> str:
    return ".".join(str(step) for step in path if isinstance(step, str))


def _lowered_texts(before: Version, after: Version) -> Iterator[Lowered]:
    """Find, of each marked block, the first piece that stands now in none, or in one for more readers."""
    if not before[1].marked:
        return
    old, new = read_pieces(before), read_pieces(after)
    told: set[MarkedBlock] = set()
    were_open = {piece.words for piece in old if not piece.blocks}
    for piece in (piece for piece in old if piece.blocks and CLOSED not in piece.around):
        if piece.blocks[-1] not in told:
            lowered = _find_lowered_piece(piece, [other for other in new if other.words not in were_open], after[1].protection)
            told |= {piece.blocks[-1]} if lowered else set()
            yield from lowered


def _find_lowered_piece(piece: Piece, new: Sequence[Piece], protection: Protection) -> list[Lowered]:
    """Find where a piece is opened; one of few words is not, as long as the same words stand protected anywhere."""
    wanted = set(piece.words.split())
    found: list[Lowered] = []
    for other in new:
        if _says(other.words, piece.words, wanted):
            around = [protection, *other.around]
            lost = next((one for one in piece.around if not guarantees(around, one)), None)
            if lost is None and len(wanted) < FEWEST_WORDS:
                return []
            if lost is not None:
                found.append(Lowered("this part of the text", lost, narrowest(around), other.line, 1))
    return found[:1]


def _says(text: str, part: str, wanted: set[str]) -> bool:
    """Tell whether a text says what a part of another said: the same, or most of its words."""
    return text == part or (len(wanted) >= FEWEST_WORDS and len(wanted.intersection(text.split())) >= MOSTLY * len(wanted))
