"""A collection as records: the documents that search indexes, or a whole project of lessons for the real command and the real site.

Identifiers of collections are often bare numbers, which would be met by numbers in queries. So each document gets the identifier of a
lesson, by its place in the collection, and what search answers is translated back.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import yaml

from benchmarks.relevance.judged import Doc, Judged
from milpart_docs.model.record import TITLE_LENGTH
from milpart_docs.search.documents import Document
from milpart_docs.vocabulary.languages import base_language

YEAR = 2026
A_YEAR = 999_999
"""The lessons that can be numbered in a year."""
NO_WORDS = "—"
"""A summary without words: any word would stand in every document and mean nothing in a query any more."""
ACTOR = "ACR-COLLECTION"
CONFIG = """\
site_name: A judged collection
theme:
  name: material
  font: false
plugins:
  - milpart/records
  - milpart/references
  - milpart/catalogue
  - milpart/search
"""
_SIGNS = re.compile(r"[<>\[\]{}#|`\\*_~^$\x00-\x1f\x7f-\x9f\ud800-\udfff]")
"""Signs of Markdown and of control, which are no words, but could make words disappear."""


def name_records(judged: Judged) -> dict[str, str]:
    """Give the identifier of a lesson for each document of a collection, by its own."""
    places = (divmod(place, A_YEAR) for place in range(len(judged.docs)))
    return {doc.id: f"LL-{YEAR - years}-{number + 1:06}" for doc, (years, number) in zip(judged.docs, places, strict=True)}


def build_documents(judged: Judged) -> tuple[Document, ...]:
    """Build what search indexes, without the way through Markdown."""
    names = name_records(judged)
    return tuple(
        Document(
            id=names[doc.id],
            type="lesson",
            title=doc.title,
            texts={"id": names[doc.id], "title": doc.title, "body": doc.text},
            facets={"type": ("lesson",)},
            language=base_language(doc.language),
        )
        for doc in judged.docs
    )


def translate(answers: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """Give the documents that identifiers stand for; what is none of the collection is left out."""
    return [names[answer] for answer in answers if answer in names]


def write_project(judged: Judged, root: Path) -> dict[str, str]:
    """Write a collection as a project of lessons; give the identifier of each lesson by that of its document."""
    names = name_records(judged)
    for path, text in _build_files(judged, names):
        full = root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_text(text, encoding="utf-8", errors="replace", newline="\n")
    return names


def _build_files(judged: Judged, names: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield "mkdocs.yml", CONFIG
    yield "docs/index.md", "# A judged collection\n"
    fields = {**_common(ACTOR, "actor", "en"), "title": ACTOR, "status": "review", "name": ACTOR, "kind": "mission"}
    yield f"docs/actors/{ACTOR}.md", _as_record(fields, NO_WORDS)
    for doc in judged.docs:
        yield f"lessons/{names[doc.id]}.md", build_lesson(doc, names[doc.id])


def build_lesson(doc: Doc, name: str) -> str:
    """Write a document as a lesson. A title that is too long for a record is cut, and stands whole at the head of the body."""
    title = _plain(doc.title)
    cut = title if len(title) <= TITLE_LENGTH else _cut(title)
    body = _plain(doc.text) if cut == title else f"{title}\n\n{_plain(doc.text)}"
    fields = {**_common(name, "lesson", doc.language), "title": cut or name, "status": "observation-submitted"}
    return _as_record({**fields, "date_observed": f"{YEAR}-01-01", "context": ACTOR}, f"## Observation\n\n{body or NO_WORDS}")


def _common(name: str, kind: str, language: str) -> dict[str, object]:
    dates = dict.fromkeys(("created", "modified"), f"{YEAR}-01-01")
    words = {"marking": "PUBLIC", "originator": ACTOR, "language": language, "summary": NO_WORDS, "topics": ["planning"]}
    return {"id": name, "type": kind, **dates, **words}


def _plain(text: str) -> str:
    """Give the words of a text on one line, without signs that Markdown would take for its own."""
    return " ".join(_SIGNS.sub(" ", text).split())


def _cut(title: str) -> str:
    """Cut a title behind its last whole word that there is room for."""
    whole, space, _ = title[: TITLE_LENGTH + 1].rpartition(" ")
    return whole if space else title[:TITLE_LENGTH]


def _as_record(fields: Mapping[str, object], body: str) -> str:
    return f"---\n{yaml.safe_dump(dict(fields), allow_unicode=True, sort_keys=False, width=1000)}---\n\n{body}\n"
