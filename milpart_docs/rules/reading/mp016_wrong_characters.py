"""The characters of a text are the ones that its author meant, those that nobody sees included.

Text that went through mail, PDF files and older programs loses letters (`AccÃ¨s` was *Accès*, `�` was anything), and brings invisible
characters along, which part words for every search, or turn the order of letters round, so that something else is read than stands there.

Correct:

    title: Accès aux écoles

Wrong:

    title: AccÃ¨s aux Ã©coles
"""

from collections.abc import Iterator, Mapping
from itertools import groupby

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.rules.fix import Fix, NewWords, in_place_of
from milpart_docs.rules.reading.odd_places import GARBLED, MARK, OddPlace, find_odd_places

CODE = "MP016"
SEVERITY = Severity.WARNING

WORDS: Mapping[str, tuple[str, str]] = {
    GARBLED: ("{written} stands here for {meant}: the text was read in another encoding than it was written in", "write {meant}"),
    MARK: ("{written} is the mark with which another program begins its files, and means nothing in a text", "delete it"),
    "turning": (
        "an invisible character stands here ({code}), which turns the order of the letters behind it round",
        "delete it with the letter before it, and write that letter again",
    ),
    "unseen": ("an invisible character stands here ({code}), so that no search finds the word", "delete it, and write the word again"),
    "font": ("a sign stands here that only one font has ({code}), and others see a box", "write a sign of the keyboard in its place"),
    "object": ("a picture or another object stood here, which was not copied with the text", "delete the sign ({code}) in its place"),
    "lost": ("a letter is lost here, and {written} stands in its place", "write the letter that was meant"),
}
MENDED = frozenset({GARBLED, MARK, "turning", "unseen"})
"""What is mended without asking: the letters that were meant are known, or there were none."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at the first place of each kind, with the lines of the others."""
    for kind, places in _by_kind(source):
        first, others = places[0], places[1:]
        message, hint = (words.format(written=first.written, meant=first.meant, code=_code(first)) for words in WORDS[kind])
        mend = f"; milpart fix does it{' everywhere' if others else ''}" if kind in MENDED else ""
        yield Finding(first.line, first.column, f"{message}{_and_others(others)}", f"{hint}{mend}")


def _by_kind(source: SourceFile) -> list[tuple[str, list[OddPlace]]]:
    places = sorted(find_odd_places(source), key=lambda place: [*WORDS].index(place.kind))
    return [(kind, list(together)) for kind, together in groupby(places, lambda place: place.kind)]


def _code(place: OddPlace) -> str:
    return f"U+{ord(place.written[0]):04X}"


def _and_others(others: list[OddPlace]) -> str:
    if not others:
        return ""
    lines = sorted({place.line for place in others})
    shown = ", ".join(str(line) for line in lines[:FEW]) + (" …" if len(lines) > FEW else "")
    return f"; there {'is one more' if len(others) == 1 else f'are {len(others)} more'} (line{'' if len(lines) == 1 else 's'} {shown})"


FEW = 8
"""So many lines are named."""


def fix(source: SourceFile) -> Iterator[Fix]:
    """Yield the letters that were meant, and the text without what nobody sees."""
    for kind, places in _by_kind(source):
        if kind in MENDED:
            changes = tuple(NewWords(place.line, place.column, place.written, place.meant if kind == GARBLED else "") for place in places)
            first = places[0]
            message = (
                in_place_of(first.meant, first.written) if kind == GARBLED else f"the text without invisible characters ({_code(first)})"
            )
            yield Fix(first.line, first.column, message, changes, tuple({place.path for place in places if place.path}))
