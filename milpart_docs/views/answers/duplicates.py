"""Records that say the same: as the values of an answer, and as a text to read."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from milpart_docs.search.duplicates import Pair, Passage
from milpart_docs.views.excerpts import shortened
from milpart_docs.views.numbers import counted, percent

QUOTED = 160
"""So many letters of a passage are quoted in a text to read."""
MOST_PASSAGES = 3
"""So many passages of a pair are quoted there; the JSON has all."""
KINDS = {
    "exact": "the same words",
    "near": "{share} of the shorter text stands in the other",
    "event": "perhaps the same event, told in other words: {share} of the words in common",
}
"""What is said of a pair of each kind."""


def describe_duplicates(pairs: Iterable[Pair]) -> dict[str, Any]:
    """Give the pairs as JSON, the surest first, with every passage in both records."""
    return {"pairs": [_describe(pair) for pair in pairs]}


def _describe(pair: Pair) -> dict[str, Any]:
    return {
        "a": pair.a.id,
        "b": pair.b.id,
        "score": pair.score,
        "kind": pair.kind,
        "declared": pair.declared or None,
        "a_title": pair.a.title,
        "b_title": pair.b.title,
        "a_path": pair.a.path,
        "b_path": pair.b.path,
        "passages": [passage._asdict() for passage in pair.passages],
    }


def render_duplicates(pairs: Sequence[Pair]) -> str:
    """Write the pairs one after another, with what was found and the longest passages."""
    return "\n".join([*(line for pair in pairs for line in _render(pair)), f"{counted(len(pairs), 'pair')} found"])


def _render(pair: Pair) -> Iterator[str]:
    yield f"{pair.a.id}  {_line(pair.a.title)}"
    yield f"{pair.b.id}  {_line(pair.b.title)}"
    named = f"; one names the other under {pair.declared}" if pair.declared else ""
    yield f"  {pair.score:.2f}  {KINDS[pair.kind].format(share=percent(pair.score))}{named}"
    longest = sorted(pair.passages, key=lambda passage: -len(passage.a))[:MOST_PASSAGES]
    for passage in (passage for passage in pair.passages if passage in longest):
        yield from _quote(pair, passage)
    if len(pair.passages) > MOST_PASSAGES:
        yield f"    and {counted(len(pair.passages) - MOST_PASSAGES, 'shorter passage')}"
    yield ""


def _quote(pair: Pair, passage: Passage) -> Iterator[str]:
    """Quote a passage of both records; once, where they have the same words."""
    places = f"{pair.a.path}:{passage.a_line}", f"{pair.b.path}:{passage.b_line}"
    if passage.a == passage.b:
        yield f"    {places[0]} = {places[1]}"
        yield f'      "{_line(passage.a)}"'
        return
    for place, text in zip(places, (passage.a, passage.b), strict=True):
        yield f"    {place}"
        yield f'      "{_line(text)}"'


def _line(text: str) -> str:
    return shortened(" ".join(text.split()), QUOTED)
