"""The Whoosh index of a corpus: built in memory for the command that asks, and never written to disk, because Whoosh's files hold pickles.

This is the only module that imports Whoosh. Queries are ranked by BM25F over title, summary and body; a record that has more of the
words stands higher, and none of them is demanded.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Any, NamedTuple

from whoosh.analysis import RegexTokenizer, StemmingAnalyzer, default_pattern
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.highlight import ContextFragmenter, NullFormatter
from whoosh.qparser import MultifieldParser, OrGroup, PhrasePlugin, PrefixPlugin, WhitespacePlugin

from milpart_docs.corpus import Entry
from milpart_docs.vocabulary import COUNTRIES

TITLE_WEIGHT = 2.0
SNIPPET = 160
"""Length of a snippet in characters, more or less."""
_FIELDS = ("title", "summary", "body", "fields", "id")


class _Memory(RamStorage):  # type: ignore[misc]
    """Keeps everything in memory; Whoosh's own class puts what is unfinished into a folder that all users of a machine share."""

    def temp_storage(self, name: str | None = None) -> "_Memory":  # noqa: ARG002 - Whoosh calls it so
        return _Memory()


class Hit(NamedTuple):
    """A record that was found: its identifier, its score, and the passage that has most of the words."""

    id: str
    score: float
    snippet: str


class Found(NamedTuple):
    """What a query found: the best hits, the identifiers of all, and a better spelling where nothing was found."""

    hits: list[Hit]
    ids: list[str]
    suggestion: str | None


class SearchIndex:
    """An index that can be asked."""

    def __init__(self, index: Any) -> None:
        """Take Whoosh's index."""
        self._index = index

    def search(self, text: str, limit: int, among: Collection[str] | None = None) -> Found:
        """Search for words, "phrases" and prefixes*; ``among`` narrows the result to some identifiers. Whatever is typed is a query."""
        plugins = [WhitespacePlugin(), PhrasePlugin(), PrefixPlugin()]
        parser = MultifieldParser(_FIELDS, self._index.schema, plugins=plugins, group=OrGroup.factory(0.9))
        query = parser.parse(text)
        with self._index.searcher() as searcher:
            results = searcher.search(query, limit=None, terms=True)
            results.fragmenter = ContextFragmenter(maxchars=SNIPPET, surround=SNIPPET // 3)
            results.formatter = NullFormatter()
            found = [hit for hit in results if among is None or hit["id"] in among]
            hits = [Hit(hit["id"], float(hit.score), _snippet(hit)) for hit in found[:limit]]
            suggestion = None if found else _suggest(searcher, text)
            return Found(hits, [hit["id"] for hit in found], suggestion)


def _snippet(hit: Any) -> str:
    return " ".join((hit.highlights("body", top=1) or hit["summary"]).split())


def _suggest(searcher: Any, text: str) -> str | None:
    """Put the nearest word of the corpus in the place of each word that it does not have."""
    corrector = searcher.corrector("words")
    words = [token.text for token in RegexTokenizer(default_pattern)(text.lower())]
    known = [
        word if ("words", word) in searcher.reader() else next(iter(corrector.suggest(word, limit=1, maxdist=2)), word) for word in words
    ]
    return " ".join(known) if known != words else None


def build_index(documents: Iterable[tuple[Entry, str]]) -> SearchIndex:
    """Build the index of records, each given with the text of its body."""
    analyzer = StemmingAnalyzer()
    schema = Schema(
        id=ID(stored=True),
        title=TEXT(analyzer, field_boost=TITLE_WEIGHT),
        summary=TEXT(analyzer, stored=True),
        body=TEXT(analyzer, stored=True),
        fields=TEXT(analyzer),
        words=TEXT(phrase=False),
    )
    index = _Memory().create_index(schema)
    writer = index.writer()
    for entry, body in documents:
        summary = str(entry.fields.get("summary", ""))
        fields = " ".join(_texts(entry.fields))
        words = f"{entry.title} {summary} {body} {fields}"
        writer.add_document(id=entry.id, title=entry.title, summary=summary, body=body, fields=fields, words=words)
    writer.commit()
    return SearchIndex(index)


def _texts(value: Any) -> Iterator[str]:
    """Give every text in the fields of a record, and the name of a country beside its code."""
    if isinstance(value, str):
        yield f"{value} {COUNTRIES[value].name}" if value in COUNTRIES else value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
