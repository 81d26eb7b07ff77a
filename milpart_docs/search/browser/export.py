"""The whole browser index of a collection, as files by name.

The same collection gives the same bytes, also where some of them were kept from the last time. Each file is a script that hands its content
to ``engine.js``, because a page that is opened from a folder may load nothing else.

============  =========================================================  =============================
File          Holds                                                      Is loaded
============  =========================================================  =============================
manifest      numbers of the ranking, first words and terms of shards,   at once
              stop words, names for one thing, the length of each
              document, small facets
w0, w1 …      word forms with their terms                                for each word
r0, r1 …      word forms backwards                                       for a slip of the pen
p0, p1 …      postings                                                   for each word
s0, s1 …      which words follow one another                             for phrases
n0, n1 …      the most related of each document                          for the best hits
c0, c1 …      cards                                                      for the hits that are shown
f0, f1 …      facets, one in each                                        to count or narrow by them
dates         dates                                                      to sort or narrow by date
============  =========================================================  =============================
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from milpart_docs.search.browser.cards import build_cards, shard_size
from milpart_docs.search.browser.facet_files import FacetLabels, build_facet, list_facets
from milpart_docs.search.browser.lexicon import build_backwards, build_lexicon
from milpart_docs.search.browser.manifest import add_manifest
from milpart_docs.search.browser.names import build_names
from milpart_docs.search.browser.neighbours import block_size, build_neighbours, kept_neighbours
from milpart_docs.search.browser.parts import File, Part, join_parts, recall_part, recall_script
from milpart_docs.search.browser.phrases import build_phrases
from milpart_docs.search.browser.postings import build_postings, first_terms
from milpart_docs.search.browser.scales import build_dates, build_lengths
from milpart_docs.search.browser.scripts import write_script
from milpart_docs.search.collection import Collection, Postings
from milpart_docs.search.fields import K1, NEIGHBOURS, SMOOTHED, SMOOTHING, B
from milpart_docs.search.kept import Kept
from milpart_docs.search.rows import spread

KEPT = "browser"
"""The name of what is kept from run to run."""
SIZES = (0, 10_000, 50_000)
ROOMS = (3_000_000, 6_300_000, 26_500_000)
"""Bytes that the index of so many documents may have, as far as it can choose; beyond that in proportion."""
STEP = 1 << 16
"""The room for phrases is told in steps of so many bytes."""
Rows = npt.NDArray[np.int32] | Sequence[Sequence[int]]


def export_index(
    collection: Collection, related: Rows, addresses: Sequence[str], facets: Sequence[FacetLabels], root: Path | None = None
) -> dict[str, bytes]:
    """Give the files of the index by name.

    ``related`` has for each document the numbers of its most related ones, the nearest first, -1 for none; ``addresses`` the address of
    each document's page, relative to the site. In ``root``, the folder of the project, what was made is kept for the next time.
    """
    kept = Kept(root, KEPT)
    words = recall_part(kept, "words", collection, lambda: _build_words(collection))
    documents = _build_documents(kept, collection, addresses, facets)
    others = join_parts(_rank(collection), words, documents, _build_near(related, collection.size))
    room = _round(_room_of(collection.size) - sum(map(len, others.files.values())))
    phrases = recall_part(kept, f"phrases {room}", collection, lambda: _build_phrases(collection, room))
    facts, files = join_parts(others, phrases)
    kept.write()
    return {f"{name}.js": content for name, content in sorted(add_manifest(facts, files).items())}


def _round(room: int) -> int:
    """Round the room for phrases, so that another label or title changes none of them."""
    return room - room % STEP


def _room_of(size: int) -> int:
    """Tell how many bytes the index of so many documents may have."""
    return int(np.interp(size, SIZES, ROOMS) * max(1.0, size / SIZES[-1]))


def _rank(collection: Collection) -> Part:
    """Describe the numbers of the ranking."""
    facts = {
        "documents": collection.size,
        "records": sum(not document.is_page for document in collection.documents),
        "k1": K1,
        "b": B,
        "smoothing": SMOOTHING,
        "smoothed": SMOOTHED,
        "mean": collection.mean_length,
        "languages": list(collection.languages),
        "terms": len(collection.terms),
    }
    return Part(facts, {"names": write_script("names", build_names(collection), is_text=True)})


def _build_words(collection: Collection) -> Part:
    """Build words, postings and lengths."""
    forwards, backwards = build_lexicon(collection), build_backwards(collection)
    postings, lengths = build_postings(mark_own(collection), collection.size), build_lengths(collection.lengths)
    facts = {
        "words": forwards.first,
        "backwards": backwards.first,
        "postings": first_terms(postings),
        "lengths": [lengths.shortest, lengths.steps],
    }
    files = [*_number("w", forwards.contents), *_number("r", backwards.contents), *_number("p", postings.contents)]
    return Part(facts, {**dict(files), "lengths": write_script("lengths", lengths.content, is_text=True)})


def mark_own(collection: Collection) -> Postings:
    """Mark the posting of a record's own identifier as one of its title: so the browser tells the record from those that name it."""
    offsets, docs, _, titled = collection.postings
    titled, numbers = titled.copy(), collection.term_numbers
    own = [(numbers.get(document.id.lower(), -1), doc) for doc, document in enumerate(collection.documents) if not document.is_page]
    found = np.array([pair for pair in own if pair[0] >= 0], np.int32).reshape(-1, 2)
    terms, counts = found[:, 0], offsets[found[:, 0] + 1] - offsets[found[:, 0]]
    at = spread(offsets[terms], counts)
    titled[at] = docs[at] == np.repeat(found[:, 1], counts)
    return collection.postings._replace(titled=titled)


def _build_phrases(collection: Collection, room: int) -> Part:
    """Build the phrases, for which there is the room that all others leave."""
    phrases = build_phrases(collection, room)
    return Part({"phrases": first_terms(phrases.shards), "width": phrases.width}, dict(_number("s", phrases.shards.contents)))


def _build_documents(kept: Kept, collection: Collection, addresses: Sequence[str], facets: Sequence[FacetLabels]) -> Part:
    """Build cards, facets and dates."""
    documents = collection.documents
    cards, dates = shard_size(len(documents)), build_dates([document.date for document in documents])
    built = [facet for labels in facets if (facet := build_facet(documents, labels))]
    facts = {"cards": cards, "facets": list_facets(built), "dates": [dates.first, dates.width]}
    files = [recall_script(kept, f"c{number}", content) for number, content in enumerate(build_cards(documents, addresses, cards))]
    files += [recall_script(kept, f"f{number}", *facet.forms) for number, facet in enumerate(built)]
    return Part(facts, {**dict(files), "dates": write_script("dates", dates.content)})


def _build_near(related: Rows, size: int) -> Part:
    """Build the neighbours."""
    kept = kept_neighbours(size, NEIGHBOURS)
    shards = list(build_neighbours(related, kept))
    return Part({"near": {"block": block_size(size), "kept": kept if shards else 0}}, dict(_number("n", shards)))


def _number(prefix: str, contents: Iterable[bytes]) -> Iterator[File]:
    for number, content in enumerate(contents):
        yield f"{prefix}{number}", write_script(f"{prefix}{number}", content)
