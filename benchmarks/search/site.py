"""A page with the search's script and the index of a generated project, in a folder, and queries as people might type them."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.generator import write_project
from milpart_docs.catalogue.facets import FACETS, Facets
from milpart_docs.cli.console import open_corpus
from milpart_docs.search.browser import export_index
from milpart_docs.search.browser.facet_files import FacetLabels
from milpart_docs.search.collection import Collection, build_collection
from milpart_docs.search.documents import build_documents
from milpart_docs.search.related import find_related
from milpart_docs.search.thesaurus import build_thesaurus

ENGINE = Path(__file__).parents[2] / "plugins/mkdocs_milpart/assets/milpart/search/engine.js"
PLACE = "assets/milpart/search/engine.js"
QUERIES = 200
COUNTS = (1, 2, 3, 3, 4, 5, 9)
"""How many words a query has."""
PAGE = f"""\
<!doctype html><meta charset="utf-8"><title>Search</title>
<script>
  const asked = [], append = document.head.append;
  document.head.append = function (script) {{ asked.push(script.src.split("/").pop()); append.call(document.head, script); }};
</script>
<script src="{PLACE}"></script>
<script>
  async function ask(query, options) {{
    const begin = performance.now(), found = await milpartSearch(query, options), end = performance.now();
    return JSON.stringify([begin, end, found.total, asked.splice(0)]);
  }}
  window.first = location.hash && ask(...JSON.parse(decodeURIComponent(location.hash.slice(1))));
</script>
"""
"""Asks at once what its address says. It keeps the names of the files that are loaded; a folder tells no sizes."""


RUNS = ("first", "again", "after one edit")
"""The runs whose processor time is measured; the last two use what the first has kept."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site in a folder: the sizes of the files of its index, processor seconds of the parts of its making by run, and queries."""

    root: Path
    sizes: dict[str, int]
    seconds: dict[str, dict[str, float]]
    queries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """An index that was made: its files, the collection, and the processor seconds of each part of the making."""

    files: dict[str, bytes]
    collection: Collection
    seconds: dict[str, float]


def make_site(folder: Path, count: int) -> Site:
    """Generate so many records, and write the page and the index; then make it again, and once more with one record changed."""
    project = folder / "project"
    write_project(project, count)
    first = make_index(project)
    write_page(folder / "site", first.files)
    sizes, queries = {name: len(content) for name, content in first.files.items()}, tuple(_make_queries(first.collection))
    seconds = [first.seconds]
    del first
    seconds.append(make_index(project).seconds)
    _edit(project)
    seconds.append(make_index(project).seconds)
    return Site(folder / "site", sizes, dict(zip(RUNS, seconds, strict=True)), queries)


def make_index(project: Path) -> Index:
    """Make the index of a project, with what is kept in it."""
    seconds: dict[str, float] = {}
    begin = time.process_time()

    def tick(name: str) -> None:
        nonlocal begin
        seconds[name] = time.process_time() - begin
        begin = time.process_time()

    corpus = open_corpus(project, None)
    facets = Facets(corpus)
    for entry in corpus.by_id.values():
        facets.of(entry)
    tick("corpus")
    documents = build_documents(corpus, facets)
    tick("texts")
    collection = build_collection(documents, build_thesaurus(corpus), project)
    tick("words")
    related = find_related(collection, project).neighbours
    tick("related")
    labels = [_label(facets, facet.key, facet.title) for facet in FACETS]
    addresses = [f"records/{document.id}/" for document in collection.documents]
    files = export_index(collection, related, addresses, labels, project)
    tick("export")
    return Index(files, collection, seconds)


def write_page(root: Path, files: Mapping[str, bytes]) -> None:
    """Write a page that searches, with its index."""
    index = {f"search/data/{name}": content for name, content in files.items()}
    for name, content in {**index, "index.html": PAGE.encode(), PLACE: ENGINE.read_bytes()}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _edit(project: Path) -> None:
    """Add a sentence to one record."""
    path = min((project / "lessons").glob("*.md"))
    path.write_text(path.read_text(encoding="utf-8") + "\nOne sentence more, with a zebra in it.\n", encoding="utf-8")


def _label(facets: Facets, key: str, title: str) -> FacetLabels:
    return FacetLabels(key, title, lambda value: facets.label(key, value), lambda value: facets.order(key, value))


def _make_queries(collection: Collection) -> list[str]:
    """Make queries of words that stand in one record."""
    random = Random(collection.size)  # noqa: S311 - words, not secrets
    queries: list[str] = []
    while len(queries) < QUERIES:
        doc, count = random.randrange(collection.size), random.choice(COUNTS)
        words = [collection.surfaces[word] for word in collection.words_of(doc) if word >= 0]
        plain = [word for word in words if "-" not in word]
        if len(plain) > count:
            queries.append(" ".join(random.sample(plain, count)))
    return queries
