"""What a text that is no record and no page says about who may see it: tables, notes and drafts can be marked as records are.

A text that says nothing is protected by nothing of its own; where it says something and that is not clear, it is closed.
"""

import re
from collections.abc import Iterator

from milpart_docs.reading.deciding_keys import DECIDING, decides, is_withhold
from milpart_docs.reading.front_matter import FrontMatter, read_front_matter
from milpart_docs.reading.marked_blocks import read_marked_blocks
from milpart_docs.reading.own_protection import find_stray_keys, is_doubt, read_own_protection
from milpart_docs.vocabulary.markings import CLOSED, Protection, names_marking, read_protection

_FENCED = re.compile(r"\s*^(?P<fence>---|\+\+\+)[ \t]*\n(?P<inside>.*?)(?:^(?P=fence)[ \t]*$|\Z)", re.DOTALL | re.MULTILINE)
"""A front matter, in YAML or TOML, to its end; to that of the text, where nothing ends it."""
_PARAGRAPH = re.compile(
    r"\s*^(?=(?:.*\n)??[ \t:#+]*[\"']?(?:marking|releasable_to)[\"']?[ \t]*[:=])(?P<inside>(?:.*\S.*(?:\n|\Z))+)", re.MULTILINE
)
"""A text that begins with a key of ours, on its first line or the next one, to the first blank line."""
_KEY = re.compile(r"^[ \t]*(?:- )?[\"']?(?P<key>[A-Za-z_][\w -]{0,40}?)[\"']?[ \t]*[:=]", re.MULTILINE)


_ANYWHERE = re.compile(
    r"\b(?P<key>marking|classification|releasable_to|rel_to)[\"']?[ \t]*[:=][ \t\"'\[{]*+(?P<value>[^\n\"'\]}]{1,80})", re.IGNORECASE
)
"""A key that decides with its value, wherever it stands, as in a comment, in JSON, or in a table of records."""


def find_spoken_anywhere(text: str) -> Iterator[Protection]:
    """Find what is said about protection anywhere in a text that is no code: whoever may see all of it has to be let in by each of them."""
    for found in _ANYWHERE.finditer(text):
        value = found["value"].strip(" \t\r,;")
        if names_marking(value):
            yield read_protection(value) or CLOSED
        elif found["key"].casefold().startswith("rel") and value.casefold() not in {"", "null", "none", "~"}:
            yield CLOSED


def find_spoken_protections(text: str) -> Iterator[Protection]:
    """Find what protects a text or a part of it by what it says itself; whoever may see all of it has to be let in by each of them."""
    marked = read_marked_blocks(text, 1)
    yield from (block.protection for block in marked.blocks)
    if any(map(is_doubt, marked.faults)):
        yield CLOSED
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    found = _FENCED.match(plain) or _PARAGRAPH.match(plain)
    if found is not None:
        front = read_front_matter(f"---\n{found['inside'].rstrip()}\n---\n")
        if _speaks(front, found["inside"]):
            yield read_own_protection(front.values, front.faults)
            yield from (value.protection for value in front.withheld)


def _speaks(front: FrontMatter, inside: str) -> bool:
    """Tell whether a front matter says who may see what; of one that cannot be read, a single key that may say so is enough."""
    if not DECIDING.isdisjoint(front.values) or any(find_stray_keys(front.values)) or any(map(is_withhold, front.values)) or front.withheld:
        return True
    return bool(front.faults) and any(decides(found["key"]) or is_withhold(found["key"]) for found in _KEY.finditer(inside))
