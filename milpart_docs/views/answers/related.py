"""The records most alike to one: as the values of an answer, and as a text to read."""

from collections.abc import Iterable
from typing import Any

from milpart_docs.corpus import Corpus
from milpart_docs.search.related import Likeness
from milpart_docs.views.addresses import Addresses


def describe_related(corpus: Corpus, found: Iterable[Likeness]) -> dict[str, Any]:
    """Give the records as JSON, the most alike first."""
    return {"hits": [_describe(corpus, likeness) for likeness in found]}


def _describe(corpus: Corpus, likeness: Likeness) -> dict[str, Any]:
    entry = corpus.by_id[likeness.id]
    return {
        "id": entry.id,
        "type": entry.type,
        "title": entry.title,
        "score": round(likeness.score, 4),
        "path": entry.path,
        "url": Addresses().record(entry.id),
        "terms": list(likeness.terms),
    }


def render_related(answer: dict[str, Any]) -> str:
    """Write the records one after another, with the words that they share."""
    lines = []
    for hit in answer["hits"]:
        lines.append(f"{hit['score']:.2f}  {hit['id']}  {' '.join(hit['title'].split())}")
        if hit["terms"]:
            lines.append(f"      both speak of {', '.join(hit['terms'])}")
    return "\n".join(lines or ["no record is like it"])
