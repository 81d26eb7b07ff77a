"""Asks the shipped corpus the judged questions, on each path that people have."""

from collections.abc import Sequence
from pathlib import Path

from benchmarks.relevance.measures import CUT
from benchmarks.relevance.paths.browser import ASSETS, DATA, ENGINE, PAGE
from benchmarks.relevance.paths.page import ask_page
from benchmarks.relevance.paths.reference import search_in
from milpart_docs.catalogue.facets import Facets
from milpart_docs.search.browser import export_index
from milpart_docs.search.collection import Collection, build_collection
from milpart_docs.search.documents import build_documents
from milpart_docs.search.full_text import Options, Search
from milpart_docs.search.related import find_related
from milpart_docs.search.thesaurus import build_thesaurus
from tests.browser import find_chromium
from tests.corpora import shipped_corpus
from tests.search.full_text.indexes import build_pair


def shipped_collection() -> Collection:
    """Build the collection of the shipped records; ordinary pages are found only where somebody asks for them."""
    corpus = shipped_corpus()
    records = [document for document in build_documents(corpus, Facets(corpus)) if not document.is_page]
    return build_collection(records, build_thesaurus(corpus))


def ask_reference(texts: Sequence[str], folder: Path) -> list[list[str]]:
    """Ask the search itself, over the records in memory."""
    del folder
    return _ask(search_in(shipped_collection()), texts)


def ask_command_line(texts: Sequence[str], folder: Path) -> list[list[str]]:
    """Ask as the command does: over what an index of Whoosh keeps of the records."""
    del folder
    collection = shipped_collection()
    return _ask(build_pair(collection.documents, collection.thesaurus.concepts)[2], texts)


def _ask(search: Search, texts: Sequence[str]) -> list[list[str]]:
    return [[hit.id for hit in search.rank(text, Options(CUT))] for text in texts]


def ask_browser(texts: Sequence[str], folder: Path) -> list[list[str]]:
    """Ask Chromium, which opens a page from the folder that has the index and the runtime alone."""
    find_chromium()
    collection = shipped_collection()
    addresses = [f"records/{document.id}/" for document in collection.documents]
    for name, content in export_index(collection, find_related(collection).neighbours, addresses, ()).items():
        _write(folder / DATA / name, content)
    _write(folder / ENGINE, (ASSETS / ENGINE).read_bytes())
    _write(folder / PAGE, f'<!doctype html><meta charset="utf-8"><script src="../{ENGINE.as_posix()}"></script>'.encode())
    return [answer[:CUT] for answer in ask_page(folder / PAGE, texts)]


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
