"""Small collections for the tests of the browser index, made of few words so that much is alike."""

from collections.abc import Sequence
from pathlib import Path
from random import Random
from urllib.parse import quote

import numpy as np

from milpart_docs.search.browser import export_index
from milpart_docs.search.browser.facet_files import FacetLabels
from milpart_docs.search.collection import Collection, Numbers, build_collection
from milpart_docs.search.documents import PAGE, Document
from milpart_docs.search.thesaurus import Concept, Name, Thesaurus

ENGINE = Path(__file__).parents[3] / "plugins/mkdocs_milpart/assets/milpart/search/engine.js"
WORDS = (
    "evacuation mentors training medical helicopter convoy radio interpreters logistics fuel ammunition doctrine exercise sergeant bridge"
    " river camp water patrol night weather report handover staff planning rotation budget course village council harbour vessel coast"
    " drone sensor"
)
COUNTRIES = {"MLI": "Mali", "NER": "Niger", "UKR": "Ukraine", "SOM": "Somalia"}
SSR = Concept("=trm-ssr", (Name("security sector reform", "en", is_abbreviation=False), Name("SSR", "en", is_abbreviation=True)))
FACETS = (
    FacetLabels("type", "Type", lambda value: {"lesson": "Lessons", "activity": "Activities"}[value]),
    FacetLabels("partner", "Partner", COUNTRIES.__getitem__),
    FacetLabels("year", "Year", str),
    FacetLabels("mission", "Mission", str),
)
HOSTILE = '</script><img src=x onerror="alert(1)">\u2028 "quoted" \\ '


def make_document(number: int, body: str, title: str = "A lesson", **more: str) -> Document:
    """Make a lesson."""
    identifier = f"LL-2026-{number:04d}"
    facets: dict[str, tuple[str, ...]] = {"type": ("lesson",), "year": (more.get("date", "2026")[:4],)}
    if partner := more.pop("partner", ""):
        facets["partner"] = tuple(partner.split())
    texts = {"title": title, "summary": more.get("summary", ""), "body": body, "id": identifier}
    return Document(identifier, "lesson", title, texts, facets, **more)


def make_documents(count: int, seed: int = 1) -> list[Document]:
    """Make lessons of random words, some rare, and a page of the handbook."""
    random = Random(seed)  # noqa: S311 - words, not secrets
    words = WORDS.split()
    weights = [1 / (place + 1) for place in range(len(words))]
    documents = []
    for number in range(1, count + 1):
        body = random.choices(words, weights, k=random.randrange(5, 60))
        body.insert(len(body) // 2, f"{random.choice('bdklmnprst')}a{random.choice('bdklmnprst')}o{random.choice('bdklmnprst')}u")
        title = " ".join(random.choices(words, k=4))
        date = f"{random.randrange(2020, 2027)}-{random.randrange(1, 13):02d}-{random.randrange(1, 29):02d}"
        partner = " ".join(random.sample(sorted(COUNTRIES), random.randrange(3)))
        documents.append(make_document(number, " ".join(body), title, date=date, partner=partner, summary=f"Summary of {title}"))
    page = Document("docs/handbook.md", PAGE, "Handbook", {"title": "Handbook", "body": "evacuation training handbook"}, {})
    return [*documents, page]


def make_site(root: Path, documents: Sequence[Document], concepts: Sequence[Concept] = (), related: Numbers | None = None) -> Collection:
    """Write a page with the engine and the index of documents; give their collection."""
    collection = build_collection(documents, Thesaurus(concepts))
    near = np.full((collection.size, 5), -1, np.int32) if related is None else related
    addresses = [f"records/{quote(document.id)}/" for document in collection.documents]
    files = export_index(collection, near, addresses, FACETS)
    (root / "search/data").mkdir(parents=True)
    for name, content in files.items():
        (root / "search/data" / name).write_bytes(content)
    (root / "assets/milpart/search").mkdir(parents=True)
    (root / "assets/milpart/search/engine.js").write_bytes(ENGINE.read_bytes())
    script = '<script src="assets/milpart/search/engine.js"></script>'
    (root / "index.html").write_text(f"<!doctype html><meta charset=utf-8><title>Search</title>{script}", encoding="utf-8")
    return collection


def relate(collection: Collection, seed: int = 2) -> Numbers:
    """Give each document some neighbours."""
    random = Random(seed)  # noqa: S311 - numbers, not secrets
    rows = np.full((collection.size, 5), -1, np.int32)
    for number in range(collection.size):
        some = random.sample(range(collection.size), random.randrange(6))
        rows[number, : len(some)] = some
    return rows
