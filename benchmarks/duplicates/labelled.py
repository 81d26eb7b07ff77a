"""A labelled set: lessons as records of a corpus, with one near copy of each by an edit of a known kind.

The lessons are given as lines of JSON in the form of NASA's Lessons Learned Information System, which is in the public domain; a sample of
it lies beside this file. What edits add is taken from lessons that are not in the set, so that two copies have nothing new in common.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import yaml

from benchmarks.duplicates.edits import ADDING, EDITS, Stock, Text
from milpart_docs.corpus import Corpus, Settings
from milpart_docs.corpus.entry import decode, encode
from milpart_docs.reading import read_source

SAMPLE = Path(__file__).parent / "llis-sample.jsonl"
"""Forty short lessons of the system, as published (https://llis.nasa.gov)."""
SEED = "milpart"
SECTIONS = {"driving_event": "Observation", "evidence": "Discussion", "lessons_learned": "Conclusion", "recommendations": "Recommendation"}
FEWEST_WORDS = 30
KEPT_ASIDE = 5
"""Of so many lessons one is kept aside for what edits add."""
LONGEST_TITLE = 100
ADDED = range(150, 1000)
"""Lengths in letters of a paragraph that is added: one that is much longer than the text would make that a quotation."""


class Labelled(NamedTuple):
    """A corpus, and for each pair of a lesson and its copy, by their identifiers, the name of the edit between them."""

    corpus: Corpus
    copies: Mapping[tuple[str, str], str]


def load_texts(path: Path = SAMPLE) -> list[Text]:
    """Load lessons from lines of JSON; those with next to no text are left out."""
    lines = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line)
    texts = (Text(line["title"], tuple(_paragraphs(line))) for line in lines)
    return [text for text in texts if len(" ".join(text.paragraphs).split()) >= FEWEST_WORDS]


def _paragraphs(line: Mapping[str, Any]) -> list[str]:
    return [paragraph.strip() for key in SECTIONS for paragraph in (line.get(key) or "").split("\n") if paragraph.strip()]


def build_labelled(texts: Sequence[Text], turn: int = 0, seed: str = SEED) -> Labelled:
    """Build the set; lessons take turns with the edits, so that another ``turn`` gives each lesson another edit."""
    aside = texts[::KEPT_ASIDE]
    sources = [text for place, text in enumerate(texts) if place % KEPT_ASIDE]
    stock = Stock(
        sorted({word for text in texts for paragraph in text.paragraphs for word in paragraph.split()}),
        [paragraph for text in aside for paragraph in text.paragraphs if len(paragraph) in ADDED],
        [text.title for text in aside],
    )
    random = Random(f"{seed}:{turn}")  # noqa: S311 - words, not secrets
    names, paragraphs = list(EDITS), cycle(stock.paragraphs)
    written, copies = {}, {}
    for place, text in enumerate(sources, 1):
        edit = names[(place + turn) % len(names)]
        first, second = f"LL-2020-{place:04}", f"LL-2021-{place:04}"
        own = stock._replace(paragraphs=[next(paragraphs)]) if edit in ADDING else stock
        written[first], written[second] = text, EDITS[edit](text, own, random)
        copies[first, second] = edit
    return Labelled(corpus_of({identifier: write_lesson(identifier, text) for identifier, text in written.items()}), copies)


def write_lesson(identifier: str, text: Text) -> str:
    """Write a lesson as a file."""
    fields = {
        "id": identifier,
        "type": "lesson",
        "title": text.title[:LONGEST_TITLE],
        "status": "observation-submitted",
        "marking": "PUBLIC",
        "originator": "ACR-EUMS",
        "created": "2021-01-01",
        "modified": "2021-01-01",
        "language": "en",
        "summary": "A lesson of others, to measure with.",
        "topics": ["measuring"],
        "date_observed": "2019",
        "context": "ACR-EUMS",
    }
    front = yaml.safe_dump(fields, sort_keys=False, allow_unicode=True)
    body = "\n\n".join(text.paragraphs)
    return f"---\n{front}---\n\n## Observation\n\n{body}\n"


def corpus_of(files: Mapping[str, str]) -> Corpus:
    """Read texts by identifier into a corpus in memory."""
    texts = {f"lessons/{identifier}.md": text for identifier, text in files.items()}
    entries = (decode(path, encode(read_source(path, text.encode()), ())) for path, text in sorted(texts.items()))
    return Corpus(Settings(Path("/nowhere")), tuple(entries), texts)
