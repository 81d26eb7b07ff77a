"""The records most alike to one, as its page shows them: with the words that both have as the reason, and what binds them anyway."""

from collections.abc import Iterator
from dataclasses import dataclass

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.search.related import Likeness
from milpart_docs.views.links import LinkView, link_view
from milpart_docs.views.site import Site

MOST_ALIKE = 5
LEAST_LIKENESS = 0.08
"""What is less alike shares a few words that anyone uses."""


@dataclass(frozen=True, slots=True)
class AlikeView:
    """A record like another: the words that both have, and by which relation the two are linked, if they are."""

    link: LinkView
    words: tuple[str, ...]
    relation: str


def build_alike_views(site: Site, entry: Entry) -> tuple[AlikeView, ...]:
    """Build the views of the records most alike to one."""
    found = (likeness for likeness in site.related.of(entry.id, MOST_ALIKE) if likeness.score >= LEAST_LIKENESS)
    return tuple(_view(site, entry, likeness) for likeness in found)


def _view(site: Site, entry: Entry, likeness: Likeness) -> AlikeView:
    other = site.corpus.by_id[likeness.id]
    return AlikeView(link_view(other, site.addresses), likeness.terms, next(_relations(site.corpus, entry, other), ""))


def _relations(corpus: Corpus, entry: Entry, other: Entry) -> Iterator[str]:
    """Give the names of the relations between two records, as the first of them sees them."""
    yield from (link.relation for link in corpus.graph.links.get(entry.path, ()) if link.target.id == other.id)
    yield from (link.inverse for link in corpus.graph.links.get(other.path, ()) if link.target.id == entry.id)
