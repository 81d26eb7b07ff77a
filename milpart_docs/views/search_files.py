"""The files that the search of a site reads: its index, and the words for types and states."""

import json
from collections.abc import Iterator
from functools import partial

from milpart_docs.catalogue.facets import FACETS
from milpart_docs.model.identifier import PREFIXES
from milpart_docs.search.browser import export_index
from milpart_docs.search.browser.facet_files import FacetLabels
from milpart_docs.search.documents import PAGE, Document
from milpart_docs.views.site import Site
from milpart_docs.views.tones import tone_of
from milpart_docs.vocabulary import VOCABULARIES
from milpart_docs.vocabulary.labels import plural_of_type, status_label, type_label

FOLDER = "search"
INDEX = f"{FOLDER}/data"
LABELS = f"{FOLDER}/labels.js"
STATES = ("lesson-status", "document-status", "activity-status")


def write_search_files(site: Site) -> Iterator[tuple[str, bytes]]:
    """Give the path and the content of each file, relative to the site: scripts, because a page in a folder may load nothing else."""
    pages = site.find_pages()
    addresses = [_address(site, document, pages.get(document.id, "")) for document in site.collection.documents]
    facets = [
        FacetLabels(facet.key, facet.title, partial(site.facets.label, facet.key), partial(site.facets.order, facet.key))
        for facet in FACETS
    ]
    for name, content in export_index(site.collection, site.related.neighbours, addresses, facets, site.kept_in).items():
        yield f"{INDEX}/{name}", content
    yield LABELS, write_labels().encode()


def _address(site: Site, document: Document, page: str) -> str:
    return page if document.is_page else site.addresses.record(document.id)


def write_labels() -> str:
    """Write what a hit shows for its type and its state, with the tone of each state; to a script, *constructor* is then no name either."""
    types = {name: type_label(name) for name in PREFIXES} | {PAGE: "Page"}
    plurals = {name: plural_of_type(name) for name in PREFIXES} | {PAGE: "Pages"}
    states = {status: (status_label(status), tone_of(status)) for name in STATES for status in VOCABULARIES[name].terms}
    labels = {name: {**words, "__proto__": None} for name, words in (("types", types), ("plurals", plurals), ("statuses", states))}
    return f"milpartLabels({json.dumps(labels, ensure_ascii=False, sort_keys=True)});\n"
