"""Texts that are read when somebody asks for them."""

from pathlib import Path

import pytest

from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus, Settings
from milpart_docs.search import documents as documents_module
from milpart_docs.search.collection import build_collection
from milpart_docs.search.documents import Document, build_documents
from milpart_docs.search.texts import LateTexts, digest_texts
from tests.corpora import Written, corpus_of, record
from tests.search.full_text.indexes import corpus_in

TEXTS = {"title": "One", "body": "two"}


def test_texts_are_read_once_and_late() -> None:
    """Not for their digest, which is that of what they are made from; then as any mapping."""
    read: list[bool] = []

    def read_texts() -> tuple[dict[str, str], bool]:
        read.append(True)
        return TEXTS, True

    texts = LateTexts(b"source", read_texts)
    assert (digest_texts(texts), read) == (b"source", [])
    assert (dict(texts), texts["body"], texts.get("summary", ""), len(texts), read) == (TEXTS, "two", "", 2, [True])
    assert digest_texts(texts) == b"source"


def test_texts_of_a_file_that_was_written_since_are_told_by_themselves() -> None:
    """They must not be kept as those of the file that was there before."""
    texts = LateTexts(b"source", lambda: (TEXTS, False))
    assert digest_texts(texts) == b"source"
    assert dict(texts) == TEXTS
    assert digest_texts(texts) == digest_texts(TEXTS) != b"source"
    assert not texts.is_as_read


def test_texts_that_nobody_has_read_are_as_they_were() -> None:
    """What was not looked at went into nothing, whatever the file is now."""
    late, sound = LateTexts(b"source", lambda: (TEXTS, False)), LateTexts(b"source", lambda: (TEXTS, True))
    assert late.is_as_read
    assert dict(sound)
    assert sound.is_as_read


def document_of(corpus: Corpus) -> Document:
    """Give the only document of a corpus."""
    [document] = build_documents(corpus, Facets(corpus))
    return document


def test_the_digest_tells_what_the_texts_are_made_from() -> None:
    """The file, and the words for its facets, which other files may have."""
    lesson = record("LL-2026-0001", "A convoy.", originator="ACR-EUTM")
    same = [document_of(corpus_of(lesson)).digest() for _ in range(2)]
    moved = document_of(corpus_of(Written("docs/moved.md", lesson.text))).digest()
    edited = document_of(corpus_of(record("LL-2026-0001", "Convoys.", originator="ACR-EUTM"))).digest()
    corpus = corpus_of(lesson, record("ACR-EUTM", title="Training mission"))
    named = next(document for document in build_documents(corpus, Facets(corpus)) if document.type == "lesson").digest()
    assert same[0] == same[1]
    assert len({same[0], moved, edited, named}) == 4


def test_a_file_written_while_a_run_reads_is_not_kept_under_its_old_digest(tmp_path: Path) -> None:
    """Where the old text comes back, its own words are found, and not those that stood there for a moment."""
    before, after = record("LL-2026-0001", "A convoy."), record("LL-2026-0001", "A ferry.")
    read = corpus_of(before, settings=Settings(tmp_path))
    raced = Corpus(read.settings, read.entries, {after.path: after.text})
    build_collection([document_of(raced)], root=tmp_path)
    again = corpus_in(tmp_path, before)
    assert {"convoy", "ferry"} & set(build_collection([document_of(again)], root=tmp_path).surfaces) == {"convoy"}


@pytest.mark.parametrize("body", ["", "# One\n\ntwo", "[[LL-2026-0002|see there]]\n\n- three"])
def test_texts_are_those_of_the_file(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read late is found to be what the entry was made of."""
    lesson = record("LL-2026-0001", body)
    corpus = Corpus(corpus_of(lesson).settings, corpus_of(lesson).entries, {lesson.path: lesson.text})
    document = document_of(corpus)
    early = document.digest()
    assert document.texts["title"] == "Title of LL-2026-0001"
    assert document.digest() == early
    monkeypatch.setattr(documents_module, "read_file_text", lambda *_: "another text")
    other = document_of(corpus)
    assert (other.is_as_read, document.is_as_read) == (True, True)
    assert other.texts["title"] == document.texts["title"]
    assert other.texts["body"] == "", "what is there now has been cut for nobody"
    assert other.digest() != early
    assert (other.is_as_read, document.is_as_read) == (False, True)
