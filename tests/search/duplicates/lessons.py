"""Lessons for tests of likely duplicates, and corpora of them that know their texts."""

from typing import Any

from milpart_docs.corpus import Corpus
from tests.corpora import Written, corpus_of, record
from tests.search.duplicates.told_twice import Told

CONTEXT = "ACT-2026-0001"
DATE = "2026-03-18"


def lesson(number: int, told: Told, **fields: Any) -> Written:
    """Write a lesson that tells something."""
    common = {"summary": told.summary, "title": told.title, "topics": ["planning"], "originator": "ACR-EUMS", "context": CONTEXT}
    return record(f"LL-2026-{number:04}", f"## Observation\n\n{told.text}", **{**common, "date_observed": DATE, **fields})


def texts_of(*files: Written) -> Corpus:
    """Read files into a corpus that knows their texts."""
    corpus = corpus_of(*files)
    return Corpus(corpus.settings, corpus.entries, {file.path: file.text for file in files})
