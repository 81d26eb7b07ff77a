"""Records that may say the same as one that is being written, found by its title and summary before the rest of it is there."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from rapidfuzz import fuzz

from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.entry import decode, encode
from milpart_docs.reading import read_source
from milpart_docs.search.collection import build_collection
from milpart_docs.search.documents import build_document, build_documents
from milpart_docs.search.related import Vectors, related_to_text
from milpart_docs.search.thesaurus import build_thesaurus

ALIKE = 0.3
"""From this likeness on a record of the same type is shown. By title and summary alone each shipped lesson is as like as that to its own
whole text; one in seven is to another lesson, most of which name one another."""
SAME_WORDS = 75
"""From this share of common words on, in hundredths, it is shown anyway: in a small project no word is rare, and likeness says little."""
_WORD = re.compile(r"\w{3,}")
AT_MOST = 3
MOST_WORDS = 5


class Alike(NamedTuple):
    """A record that may say the same, and the words that both share."""

    entry: Entry
    words: tuple[str, ...]


def find_alike(corpus: Corpus, draft: Draft) -> tuple[Alike, ...]:
    """Find the records of the draft's type that are so much like it that its author should read them first."""
    found = {one.entry.id: one for one in (*find_same_words(corpus, draft), *_find_like(corpus, draft))}
    return tuple(one for one in found.values() if one.entry.type == draft.type_name)[:AT_MOST]


def _find_like(corpus: Corpus, draft: Draft) -> Iterator[Alike]:
    """Find records that share rare words with the draft."""
    facets = Facets(corpus)
    vectors = Vectors(build_collection(build_documents(corpus, facets), build_thesaurus(corpus), corpus.settings.root))
    entry = decode(draft.path, encode(read_source(draft.path, draft.text.encode()), ()))
    document = build_document(Corpus(corpus.settings, (entry,), {draft.path: draft.text}), facets, entry)
    for like in related_to_text(vectors, document):
        if like.score >= ALIKE and like.id in corpus.by_id:
            yield Alike(corpus.by_id[like.id], like.terms)


def find_same_words(corpus: Corpus, draft: Draft) -> Iterator[Alike]:
    """Find records of the draft's type whose title and summary have nearly the same words; it needs no look at any text."""
    own = _gist(draft.values)
    for entry in corpus.of_type(draft.type_name):
        other = _gist(entry.fields)
        if fuzz.token_sort_ratio(own, other) >= SAME_WORDS:
            shared = set(other.split())
            yield Alike(entry, tuple(sorted({word for word in own.split() if word in shared}, key=len, reverse=True)[:MOST_WORDS]))


def _gist(values: Mapping[str, Any]) -> str:
    return " ".join(_WORD.findall(f"{values.get('title')} {values.get('summary')}".casefold()))
