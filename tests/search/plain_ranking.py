"""The ranking once more, as plainly as it can be written: word by word and record by record, from the texts themselves."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

import numpy as np
import numpy.typing as npt

from milpart_docs.search.documents import Document
from milpart_docs.search.fields import FIELDS, K1, NEIGHBOURS, SMOOTHED, SMOOTHING, B
from milpart_docs.search.folding import split_words
from milpart_docs.search.languages import find_language

ENGLISH = find_language("en")


def rank_plainly(documents: Sequence[Document], query: str, neighbours: npt.NDArray[np.int32]) -> dict[str, float]:
    """Give the scores of all documents that are found, the best first; query and documents are English, without names of things."""
    counted = [_count(document) for document in documents]
    lengths = [_measure(document) for document in documents]
    scores = [0.0] * len(documents)
    for term in _stems(query):
        having = sum(term in counts for counts in counted)
        rarity = log(1 + (len(documents) - having + 0.5) / (having + 0.5))
        for doc, counts in enumerate(counted):
            norm = K1 * (1 - B + B * lengths[doc] / (sum(lengths) / len(lengths)))
            scores[doc] += rarity * counts[term] * (K1 + 1) / (counts[term] + norm)
    order = sorted((doc for doc, score in enumerate(scores) if score), key=lambda doc: -scores[doc])
    smoothed = dict(enumerate(scores))
    for doc in order[:SMOOTHED]:
        near = [other for other in neighbours[doc, :NEIGHBOURS].tolist() if other >= 0]
        smoothed[doc] += SMOOTHING * sum(scores[other] for other in near) / max(1, len(near))
    return {documents[doc].id: smoothed[doc] for doc in sorted(order, key=lambda doc: (-smoothed[doc], doc))}


def _stems(text: str) -> list[str]:
    return ENGLISH.stem([word for word in split_words(text) if word not in ENGLISH.stop_words])


def _count(document: Document) -> Mapping[str, int]:
    counts: Counter[str] = Counter()
    for field in FIELDS:
        for stem in _stems(document.texts.get(field.key, "")):
            counts[stem] += field.weight
    return counts


def _measure(document: Document) -> int:
    return sum(field.weight * len(_stems(document.texts.get(field.key, ""))) for field in FIELDS if field.has_length)
