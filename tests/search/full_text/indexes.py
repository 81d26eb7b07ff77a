"""Indexes for tests: of documents, or of records in memory."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus, Settings
from milpart_docs.corpus.sealed_file import FOLDER
from milpart_docs.search.collection import Collection, build_collection
from milpart_docs.search.documents import Document
from milpart_docs.search.full_text import Index, Options, Search, open_index
from milpart_docs.search.full_text.contents import build_contents, unpack_contents
from milpart_docs.search.full_text.index import FILE
from milpart_docs.search.full_text.postings import CollectionPostings, WhooshPostings
from milpart_docs.search.full_text.whoosh_index import WhooshIndex, number_documents
from milpart_docs.search.thesaurus import Concept, Thesaurus
from tests.corpora import Written, corpus_of, page, record

WORDS = ("evacuation", "mentors", "bridge", "convoy", "Ausbildungszentrum", "zentrum", "r\u00e9forme", "SSR", "security sector reform")
QUERIES = ("evacuation mentors", "bridge", "zentrum", '"mentors bridge"', "ssr", "convoi", "language:de", "title:bridge", "conv*", "")
TERM = record(
    "TRM-SSR", title="Security sector reform", abbreviation="SSR", labels={"fr": "R\u00e9forme du secteur de la s\u00e9curit\u00e9"}
)


def build_pair(documents: Sequence[Document], concepts: Sequence[Concept] = ()) -> tuple[Collection, Search, Search]:
    """Give the collection of some documents, a search over it in memory, and one over what an index of Whoosh keeps of it."""
    thesaurus = Thesaurus(concepts)
    collection = build_collection(documents, thesaurus)
    contents = build_contents(collection, Facets(corpus_of()))
    whoosh = WhooshIndex()
    whoosh.write_all(collection)
    again = WhooshIndex(whoosh.files)
    unpacked = unpack_contents(contents.pack())
    postings = WhooshPostings(again, number_documents(again.list_ids(), unpacked.numbers), unpacked.lexicon.terms)
    kept = Index(unpacked, postings, thesaurus)
    return collection, Search(Index(contents, CollectionPostings(collection), thesaurus)), Search(kept)


def corpus_in(root: Path, *files: Written) -> Corpus:
    """Read records into the corpus of a project with a folder; their texts are in memory."""
    root.mkdir(parents=True, exist_ok=True)
    read = corpus_of(*files, settings=Settings(root))
    texts: Mapping[str, str] = {file.path: file.text for file in files}
    return Corpus(read.settings, read.entries, texts)


def ids(search: Search, query: str, options: Options | None = None) -> list[str]:
    """Give the identifiers of the hits, the best first."""
    return [hit.id for hit in search.ask(query, options).hits]


def index_files(root: Path) -> list[Path]:
    """Give the files of all indexes of a project."""
    return sorted((root / FOLDER).glob(f"{FILE}*"))


def lesson(number: int, body: str, **fields: str) -> Written:
    """Write a lesson."""
    return record(f"LL-2026-{number:04d}", body, **fields)


def make_files() -> dict[str, Written]:
    """Write twelve lessons, by their numbers, a term and a page."""
    lessons = {f"{number:04d}": lesson(number, " ".join(WORDS[: 2 + number % 7]), title=WORDS[number % 9]) for number in range(1, 13)}
    return {**lessons, "term": TERM, "page": page("about", "# About\n\nEvacuation and mentors.\n")}


def answers(corpus: Corpus) -> list[object]:
    """Open the index of a corpus and ask a few queries; everything is compared as it is, scores too."""
    return list(map(Search(open_index(corpus)).ask, QUERIES))
