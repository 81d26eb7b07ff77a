"""The numbered paragraphs of a publication, with their texts: what is cited as ``DOC-2026-0001#2.14``."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from milpart_docs.reading.body import NUMBERED_LINE
from milpart_docs.reading.code import blank_code

_HEADING = re.compile(r"\n#{1,6}[ \t]+(?P<title>[^\n]+)")
_NOTE = re.compile(
    r"^\[\^(?P<name>[^\]\n]+)\]:[^\n]*(?:\n(?!\[\^|#{1,6}[ \t]|[0-9]+\.[0-9]|\*\*[0-9]|__[0-9])[ \t]*\S[^\n]*|\n[ \t]*(?=\n(?: {4}|\t)))*",
    re.MULTILINE,
)
"""A footnote, with the lines that belong to it."""
_CITED = re.compile(r"\[\^([^\]\n]+)\](?!:)")


class Paragraph(NamedTuple):
    """A numbered paragraph: the line of its body on which it begins (from one), and its text with single spaces, number included."""

    line: int
    text: str


def read_paragraphs(body: str) -> Mapping[str, Paragraph]:
    """Read the numbered paragraphs of a body by their numbers; each reaches to the next one, or to a heading without a number.

    The items of a list are numbered, too: a number without a point counts only in a heading or in bold, and the first of two counts.
    """
    return _gather(body, (start for start in _find_starts(body) if start.number))


def read_unnumbered(body: str) -> Mapping[str, Paragraph]:
    """Read what stands in no numbered paragraph, by the heading above it; before the first number and heading there is none."""
    return _gather(body, (start._replace(number=start.title) for start in _find_starts(body) if not start.number))


class _Start(NamedTuple):
    """Where a paragraph, or a part without a number, begins and ends: its number, or else the words of its heading."""

    number: str
    title: str
    start: int
    end: int


def _gather(body: str, starts: Iterator[_Start]) -> Mapping[str, Paragraph]:
    """Gather the texts by their numbers; what has the number of another one belongs to it, and footnotes to the part that cites them."""
    found: dict[str, Paragraph] = {}
    notes = {match["name"]: match.span() for match in _NOTE.finditer(blank_code(body))}
    alone = body
    for start, end in notes.values():
        alone = alone[:start] + " " * (end - start) + alone[end:]
    for number, _, start, end in starts:
        text = alone[start:end]
        cited = (" ".join(body[slice(*notes[name])].split()) for name in dict.fromkeys(_CITED.findall(text)) if name in notes)
        said = " ".join([*text.split(), *cited])
        if number in found:
            found[number] = found[number]._replace(text=f"{found[number].text} {said}".strip())
        elif said:
            found[number] = Paragraph(body.count("\n", 0, start) + 1, said)
    return found


def _find_starts(body: str) -> Iterator[_Start]:
    """Find where the parts of a body begin; the line break in front of it is none of its own, so the offsets are those of the body."""
    plain = "\n" + blank_code(body)
    numbered = {match.start(): match["number"] for match in NUMBERED_LINE.finditer(plain) if _is_number(match)}
    titles = {match.start(): match["title"].strip(" #\t") for match in _HEADING.finditer(plain) if match.start() not in numbered}
    begun = [("", "", 0), *((numbered.get(at, ""), titles.get(at, ""), at) for at in sorted({*numbered, *titles}))]
    for (number, title, start), (_, _, end) in pairwise([*begun, ("", "", len(body))]):
        yield _Start(number, title, start, end)


def _is_number(match: re.Match[str]) -> bool:
    return "." in match["number"] or match.group().lstrip("\n")[:1] in {"#", "*", "_"}
