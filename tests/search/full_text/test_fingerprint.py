"""Digests: every change that matters is seen, and nothing else."""

from milpart_docs.search.collection import build_collection
from milpart_docs.search.full_text.fingerprint import fingerprint_corpus, fingerprint_documents
from tests.corpora import corpus_of, page, record
from tests.search.browser.collections import make_document

KEY = b"k" * 32


def digests(*bodies: str, key: bytes = KEY) -> list[bytes]:
    """Digest documents of some words."""
    found = fingerprint_documents(build_collection([make_document(number, body) for number, body in enumerate(bodies, 1)]), key)
    return [bytes(row) for row in found]


def test_of_a_corpus() -> None:
    """Texts, paths and kinds of files; their order on the disk does not count."""
    lesson, other = record("LL-2026-0001", "Mentors."), record("LL-2026-0002", "Mentors.")
    corpora = [
        corpus_of(lesson),
        corpus_of(lesson._replace(text=lesson.text + "x")),
        corpus_of(lesson._replace(path="lessons/LL-2026-0001.md")),
        corpus_of(lesson, other),
        corpus_of(lesson, page("about", "Mentors.")),
        corpus_of(),
    ]
    assert len(set(map(fingerprint_corpus, corpora))) == len(corpora)
    assert fingerprint_corpus(corpus_of(lesson, other)) == fingerprint_corpus(corpus_of(other, lesson))


def test_of_documents() -> None:
    """Terms and how often each stands there, whatever their order and form, and whatever other documents have."""
    one, same, twice, other, nothing = digests("mentor bridges", "bridge mentors", "mentor mentor bridge", "convoy bridge", "")
    assert len({one, twice, other, nothing}) == 4
    assert one != same, "each has its own number as a word"
    assert len({digests(body)[0] for body in ("mentor", "mentor mentor", "mentor mentor mentor")}) == 3
    assert digests("mentor bridges")[0] == one == digests("bridge mentors", "convoy", "helicopter")[0]
    assert digests("mentor bridges", key=b"o" * 32)[0] != one
