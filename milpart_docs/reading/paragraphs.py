"""The numbered paragraphs of a publication, with their texts: what is cited as ``DOC-2026-0001#2.14``."""

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from milpart_docs.reading.body import NUMBERED_LINE, blank_code


class Paragraph(NamedTuple):
    """A numbered paragraph: the line of its body on which it begins (from one), and its text with single spaces, number included."""

    line: int
    text: str


def read_paragraphs(body: str) -> Mapping[str, Paragraph]:
    """Read the numbered paragraphs of a body by their numbers; each reaches to the next one.

    The items of a list are numbered, too: a number without a point counts only in a heading or in bold, and the first of two counts.
    """
    starts = list(_find_starts("\n" + blank_code(body)))
    found: dict[str, Paragraph] = {}
    for (number, start), (_, end) in pairwise([*starts, ("", len(body))]):
        text = " ".join(body[start:end].split())
        if number in found:
            found[number] = found[number]._replace(text=f"{found[number].text} {text}")
        else:
            found[number] = Paragraph(body.count("\n", 0, start) + 1, text)
    return found


def _find_starts(plain: str) -> Iterator[tuple[str, int]]:
    """Give number and offset of each paragraph; the line break in front is no part of the body, so the offsets are those of the body."""
    for match in NUMBERED_LINE.finditer(plain):
        number = match["number"]
        if "." in number or match.group().lstrip("\n")[:1] in {"#", "*", "_"}:
            yield number, match.start()
