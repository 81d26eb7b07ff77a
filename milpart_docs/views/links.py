"""Records on the other end of a link, as lists and cards show them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

from milpart_docs.analysis.read_first import Suggestion
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model import Record, record_class
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.tones import tone_of
from milpart_docs.vocabulary.labels import state_term, type_label

SYMMETRIC = "related"
"""The relation that is its own inverse."""
Ways = Mapping[tuple[str, str], tuple["Way", ...]]
"""The ways on to what other pages say of a value of a facet."""
NO_WAYS: Ways = MappingProxyType({})
MOST_LINKS = 60
"""So many links of one relation stand on a page; a catalogue of links has all of them."""


class Way(NamedTuple):
    """A page that says more of the same thing: what it answers, and its address from the site's root."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """A record on the other end of a link."""

    id: str
    title: str
    type: str
    status: str
    tone: str
    url: str
    summary: str = ""


@dataclass(frozen=True, slots=True)
class SuggestionView:
    """A record to read first, and why."""

    link: LinkView
    reason: str


def link_view(entry: Entry, addresses: Addresses) -> LinkView:
    """Give the short form of a record that stands in lists of links."""
    status = str(entry.fields.get("status", ""))
    label, _ = state_term((record_class(entry.type) or Record).states, status)
    summary = str(entry.fields.get("summary", ""))
    return LinkView(entry.id, entry.title, type_label(entry.type), label, tone_of(status), addresses.record(entry.id), summary)


def suggestion_views(suggestions: Iterable[Suggestion], addresses: Addresses) -> tuple[SuggestionView, ...]:
    """Give what to read first as it is shown."""
    return tuple(SuggestionView(link_view(entry, addresses), reason) for entry, reason in suggestions)


def group_links(corpus: Corpus, entry: Entry) -> dict[str, list[Entry]]:
    """Group the records linked to one: the related ones of both directions, then those that refer to it, by relation.

    What the record itself refers to stands among the facts, or in the text, and is not repeated.
    """
    out = [link for link in corpus.graph.links.get(entry.path, ()) if link.relation == SYMMETRIC]
    back = corpus.graph.backlinks.get(entry.id, ())
    found: dict[str, dict[str, Entry]] = defaultdict(dict)
    for relation, other in [*((SYMMETRIC, link.target) for link in out), *((link.inverse, link.source) for link in back)]:
        if other.kind == "record" and other.id != entry.id:
            found[relation].setdefault(other.id, other)
    return {relation: sorted(group.values(), key=lambda other: other.id) for relation, group in sorted(found.items())}
