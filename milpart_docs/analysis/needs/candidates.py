"""Activities that may bear on a need and do not say so: worth asking about, and never counted."""

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping

from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.model.needs_assessment import Need

CANDIDATE_RULE = (
    "An activity may bear on a need that it does not name where it is under way with the same partner, for the same capability or one "
    "above or below it, and of the need's kind; it never counts."
)


def find_under_way(corpus: Corpus, facets: Facets) -> Mapping[str, list[Entry]]:
    """Give the activities under way that name a capability, by partner, in the order of their identifiers."""
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in corpus.of_type("activity"):
        if entry.fields.get("status") == "implementation" and facets.capabilities_named_in(entry):
            for partner in entry.texts("partners"):
                found[partner].append(entry)
    return found


def bearing_on(need: Need, under_way: Iterable[Entry], answering: Container[str], facets: Facets) -> Iterator[Entry]:
    """Give the activities under way with a partner that may bear on its need; those that take it up are no candidates."""
    above = set(facets.with_broader(need.capability))
    for entry in under_way:
        if entry.id in answering or need.kind not in entry.texts("pillars"):
            continue
        named = facets.capabilities_named_in(entry)
        if any(capability in above or need.capability in facets.with_broader(capability) for capability in named):
            yield entry
