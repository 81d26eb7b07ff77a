"""Parts of the index are kept as they are, and only for the collection that they were made of."""

from pathlib import Path

import numpy as np

from milpart_docs.search.browser.parts import Part, join_parts, recall_part
from milpart_docs.search.collection import build_collection
from milpart_docs.search.kept import Kept
from tests.search.browser.collections import make_document

PART = Part({"first": ["é", 1, 0.1 + 0.2], "width": 3}, {"p0": b"\0\xff\n", "p1": b"", "w0": b"more"})


def test_a_part_comes_back_as_it_was(tmp_path: Path) -> None:
    """Facts with all their digits, and files with all their bytes, in their order."""
    collection = build_collection([make_document(1, "one")])
    for _ in range(2):
        kept = Kept(tmp_path, "parts")
        found = recall_part(kept, "words", collection, lambda: PART)
        kept.write()
        assert (found.facts, list(found.files.items())) == (PART.facts, list(PART.files.items()))


def test_a_part_belongs_to_its_name_and_collection(tmp_path: Path) -> None:
    """Any word that is another, or stands elsewhere, or in another record, makes another collection."""
    kept, made = Kept(tmp_path, "parts"), 0

    def make() -> Part:
        nonlocal made
        made += 1
        return PART

    bodies = (("one two", "three"), ("two one", "three"), ("one", "two three"), ("one two", "three three"), ("one the two", "three"))
    collections = [build_collection([make_document(number, body) for number, body in enumerate(some, 1)]) for some in bodies]
    assert len({collection.digest for collection in collections}) == len(bodies)
    for collection in (*collections, *collections):
        recall_part(kept, "words", collection, make)
        recall_part(kept, "phrases", collection, make)
    assert made == 2 * len(bodies)


def test_parts_are_joined() -> None:
    """Facts and files of all."""
    joined = join_parts(PART, Part({"near": 1}, {"n0": b"x"}))
    assert joined == ({**PART.facts, "near": 1}, {**PART.files, "n0": b"x"})


def test_the_digest_of_a_collection_knows_its_arrays() -> None:
    """A weight that differs is told, although the words are the same."""
    one, other = (build_collection([make_document(1, "one two")]) for _ in range(2))
    assert one.digest == other.digest
    changed = build_collection([make_document(1, "one two")])
    changed.postings = changed.postings._replace(weights=np.asarray(changed.postings.weights + 1, np.int32))
    assert changed.digest != one.digest
