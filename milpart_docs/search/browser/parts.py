"""Parts of the index: files, and the facts about them that go into the manifest; kept from run to run."""

import json
from collections.abc import Callable, Mapping
from typing import NamedTuple

from milpart_docs.search.browser.scripts import shortest, write_script
from milpart_docs.search.collection import Collection
from milpart_docs.search.kept import Kept

File = tuple[str, bytes]
HEAD = 8
"""Bytes that say how long the description of a part is that is kept."""


class Part(NamedTuple):
    """Some files of the index by name, and facts about them."""

    facts: Mapping[str, object]
    files: Mapping[str, bytes]


def join_parts(*parts: Part) -> Part:
    """Put parts together."""
    facts = {name: fact for part in parts for name, fact in part.facts.items()}
    return Part(facts, {name: content for part in parts for name, content in part.files.items()})


def recall_part(kept: Kept, name: str, collection: Collection, build: Callable[[], Part]) -> Part:
    """Give a part that depends on nothing but its name and the words of a collection: as it was kept, else built."""
    return _unpack(kept.recall((name.encode(), collection.digest), lambda: _pack(build())))


def recall_script(kept: Kept, name: str, *forms: bytes) -> File:
    """Give a file of text, which may have several forms: as it was kept for these, else written in the shortest."""
    return name, kept.recall((b"script", name.encode(), *forms), lambda: write_script(name, shortest(forms), is_text=True))


def _pack(part: Part) -> bytes:
    text = json.dumps([part.facts, [[name, len(content)] for name, content in part.files.items()]]).encode()
    return b"".join((len(text).to_bytes(HEAD, "big"), text, *part.files.values()))


def _unpack(content: bytes) -> Part:
    at = HEAD + int.from_bytes(content[:HEAD], "big")
    facts, lengths = json.loads(content[HEAD:at])
    files = {}
    for name, length in lengths:
        files[name] = content[at : at + length]
        at += length
    return Part(facts, files)
