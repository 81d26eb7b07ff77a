"""The files beside records and pages that these show or link: where in the text, and with which protections around it."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from milpart_docs.corpus.loading import read_body_text
from milpart_docs.corpus.release.places import find_paths, is_page
from milpart_docs.corpus.same_record import Version
from milpart_docs.reading.mentions import ATTRIBUTE, DEFINITION, LINK, STYLE, plain_path, targets_in
from milpart_docs.vocabulary.markings import Protection

IsFile = Callable[[str], bool]
"""Tells whether there is a file at a path of the project that may be shown."""


class Shown(NamedTuple):
    """A file that a text shows or links: its path, how that is written, its place, and the protections that hold for that place."""

    path: str
    target: str
    line: int
    column: int
    around: tuple[Protection, ...]


def find_shown(version: Version, is_file: IsFile) -> Iterator[Shown]:
    """Find the files that a record or page shows or links, in the order of the ways to do so."""
    corpus, entry = version
    wanted = {target: path for target in entry.targets if (path := _find_path(version, target, is_file))}
    if not wanted:
        return
    body = read_body_text(corpus, entry)
    for target, start in _find_targets(body, 0):
        if target in wanted:
            around = (block.protection for block in entry.marked if block.start <= start < block.end)
            line_start = body.rfind("\n", 0, start) + 1
            line = entry.body_line + body.count("\n", 0, start)
            yield Shown(wanted[target], target, line, start - line_start + 1, (entry.protection, *around))


def _find_path(version: Version, target: str, is_file: IsFile) -> str | None:
    corpus, entry = version
    return None if is_page(target) else next((path for path in find_paths(corpus, entry.path, target) if is_file(path)), None)


def _find_targets(text: str, offset: int) -> Iterator[tuple[str, int]]:
    """Find the targets of a text as plain paths, each with the offset of what leads there; a picture may stand in the words of a link."""
    for match in _matches(text):
        yield from ((plain_path(target), offset + match.start()) for target in targets_in(match))
        if match.re is LINK and "](" in match["words"]:
            yield from _find_targets(match["words"], offset + match.start("words"))


def _matches(text: str) -> Iterator[re.Match[str]]:
    return (match for pattern in (LINK, DEFINITION, ATTRIBUTE, STYLE) for match in pattern.finditer(text))
