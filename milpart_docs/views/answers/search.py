"""What a search found: as the values of an answer, and as a text to read."""

from collections.abc import Iterator, Mapping
from typing import Any

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.search.full_text import Answer, Hit, Search
from milpart_docs.search.full_text.snippets import Snippet, Snippets, mark
from milpart_docs.search.plain_text import read_plain_text
from milpart_docs.views.addresses import Addresses


def describe_search(corpus: Corpus, search: Search, query: str, answer: Answer) -> dict[str, Any]:
    """Give an answer as JSON; ``highlights`` are the places in a snippet of the words that were looked for."""
    snippets = Snippets(search.contents.lexicon, answer.terms)
    return {
        "query": query,
        "total": answer.total,
        "hits": [_describe(corpus, hit, snippets) for hit in answer.hits],
        "facets": answer.facets,
        "suggestion": answer.suggestion,
        "corrections": [{"from": word, "to": known} for word, known in answer.corrections.items()],
        "synonyms": [{"from": synonym.words, "to": list(synonym.names)} for synonym in answer.synonyms],
        "notes": list(answer.notes),
    }


def _describe(corpus: Corpus, hit: Hit, snippets: Snippets) -> dict[str, Any]:
    entry = corpus.by_id[hit.id]
    snippet = snippets.find(read_plain_text(read_body_text(corpus, entry)), str(entry.fields.get("summary") or ""))
    return {
        "id": entry.id,
        "type": entry.type,
        "title": entry.title,
        "path": entry.path,
        "url": Addresses().record(entry.id),
        "score": round(hit.score, 4),
        "snippet": snippet.text,
        "highlights": [list(span) for span in snippet.marks],
    }


def render_search(answer: dict[str, Any], before: str = "", after: str = "", *, has_counts: bool = False) -> str:
    """Write the hits one after another with their passages, and if wished how many each value of each facet has.

    ``before`` and ``after`` stand around the words that were looked for.
    """
    lines: list[str] = []
    for hit in answer["hits"]:
        snippet = Snippet(hit["snippet"], tuple((start, end) for start, end in hit["highlights"]))
        lines += [f"{hit['id']}  {' '.join(hit['title'].split())}", f"    {mark(snippet, before, after)}"]
    lines.append(f"{answer['total']} found")
    lines += [f"No record has {change['from']}; looked for {change['to']}" for change in answer["corrections"]]
    lines += [f"Looked for {change['from']} also as {', '.join(change['to'])}" for change in answer["synonyms"] if change["to"]]
    lines += answer["notes"]
    if answer["suggestion"] and not answer["corrections"]:
        lines.append(f"Did you mean: {' '.join(answer['suggestion'].split())}")
    return "\n".join([*lines, *(_render_counts(answer["facets"]) if has_counts else ())])


def _render_counts(facets: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    """Write a line for each facet, with the values that ``--facet`` takes, the most frequent first."""
    for key, values in facets.items():
        ordered = sorted(values.items(), key=lambda pair: (-pair[1], pair[0]))
        yield f"{key}: {', '.join(f'{value} ({count})' for value, count in ordered)}"
