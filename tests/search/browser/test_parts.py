"""Parts of the index are kept as they are, and only for the collection that they were made of."""

from dataclasses import replace
from pathlib import Path

from milpart_docs.search.browser.parts import Part, join_parts, recall_part
from milpart_docs.search.collection import build_collection
from milpart_docs.search.kept import Kept
from milpart_docs.search.thesaurus import Thesaurus
from tests.search.browser.collections import SSR, make_document

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


def test_the_digest_of_a_collection_knows_what_it_is_made_from() -> None:
    """Words, language, type and identifier of a document, and the names of things; what is no part of the words changes nothing."""
    one = make_document(1, "one two")
    others = [replace(one, id="LL-2026-0002"), replace(one, type="practice"), replace(one, language="fr"), make_document(1, "two one")]
    collections = [build_collection([document]) for document in (one, *others)]
    named = build_collection([one], Thesaurus([SSR]))
    assert len({collection.digest for collection in (*collections, named)}) == len(collections) + 1
    assert build_collection([replace(one, date="2026-01-01", facets={})]).digest == collections[0].digest
