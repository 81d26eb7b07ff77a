"""What search knows of a record or page: its texts by field, its facets, and what a hit shows."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from typing import Any

from milpart_docs.catalogue.facets import FACETS, Facets
from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.entry import digest_text
from milpart_docs.corpus.loading import read_file_text
from milpart_docs.model.identifier import NOT_RELEASED
from milpart_docs.search.fields import FIELD_KEYS
from milpart_docs.search.plain_text import read_words_text
from milpart_docs.search.texts import DIGEST_SIZE, LateTexts, digest_texts
from milpart_docs.vocabulary import COUNTRIES
from milpart_docs.vocabulary.languages import base_language

PAGE = "page"
"""The type of an ordinary page, which is no record; its identifier is the path of its file."""
NO_FACTS = frozenset({"id", "type", "title", "summary", "status", "marking", "language", "originator", "created", "modified", *FIELD_KEYS})
"""Fields of a record that are searched elsewhere: in a field of their own, as a facet, or as its date."""
NO_TEXTS = frozenset({"url", "path"})
"""Keys inside of fields whose values are addresses, and nothing that people search for."""
ORDERED_BY = ("capability", "partner", "topic")
"""The facets that bring alike documents together in the order of the index, which makes it smaller."""
Label = Callable[[str, str], str]
"""Gives the words in which readers see a value of a facet."""
_DATES = ("date_observed", "assessed_on", "as_of", "since", "modified", "created")
_DAY = re.compile(r"[12][0-9]{3}(?:-[01][0-9](?:-[0-3][0-9])?)?")


@dataclass(frozen=True, slots=True)
class Document:
    """A record or page as search sees it.

    ``language`` is the code without region; ``date`` an ISO date, perhaps only a year or month, or empty; ``texts`` are plain, by the keys
    of ``fields.FIELDS``; ``facets`` hold the values by facet.
    """

    id: str
    type: str
    title: str
    texts: Mapping[str, str]
    facets: Mapping[str, tuple[str, ...]]
    summary: str = ""
    language: str = "en"
    date: str = ""
    status: str = ""
    marking: str = ""

    @property
    def is_page(self) -> bool:
        """Whether this is an ordinary page."""
        return self.type == PAGE

    @property
    def order(self) -> tuple[Any, ...]:
        """Give what sorts documents in the index: it depends on this document alone, so that a change elsewhere moves nothing."""
        return (self.is_page, self.type, *(self.facets.get(key, ())[:1] for key in ORDERED_BY), self.id)

    @property
    def is_as_read(self) -> bool:
        """Whether the texts, as far as anybody has read them, are those of the file that the corpus was made of."""
        return not isinstance(self.texts, LateTexts) or self.texts.is_as_read

    def digest(self) -> bytes:
        """Digest the texts: documents with the same digest have the same words."""
        return digest_texts(self.texts)


def build_documents(corpus: Corpus, facets: Facets) -> tuple[Document, ...]:
    """Build the documents of a corpus that has been cut to its audience: its records and its ordinary pages, in the order of the index."""
    entries = (*corpus.by_id.values(), *(entry for entry in corpus.entries if entry.kind == PAGE))
    label: Label = cache(facets.label)
    return tuple(sorted((_build(corpus, facets, entry, label) for entry in entries), key=lambda document: document.order))


def build_document(corpus: Corpus, facets: Facets, entry: Entry) -> Document:
    """Build the document of one record or page."""
    return _build(corpus, facets, entry, facets.label)


def _build(corpus: Corpus, facets: Facets, entry: Entry, label: Label) -> Document:
    is_record = entry.kind != PAGE
    values = facets.of(entry) if is_record else {}
    terms = " \n".join(_terms(values, label))
    return Document(
        id=entry.id if is_record else entry.path,
        type=entry.type if is_record else PAGE,
        title=_title(entry),
        texts=LateTexts(_digest(entry, terms), lambda: _read_texts(corpus, entry, terms)),
        facets=values,
        summary=_summary(entry),
        language=base_language(str(entry.fields.get("language") or "en")),
        date=find_date(entry),
        status=str(entry.fields.get("status", "")),
        marking=str(entry.fields.get("marking", "")),
    )


def _digest(entry: Entry, terms: str) -> bytes:
    """Digest what the texts of an entry are made from: its file, and the words for its facets, some of which other files have."""
    source = f"{entry.path}\0{entry.digest}\0{terms}"
    return blake2b(source.encode("utf-8", "surrogatepass"), digest_size=DIGEST_SIZE).digest()


def _read_texts(corpus: Corpus, entry: Entry, terms: str) -> tuple[Mapping[str, str], bool]:
    """Read the texts of an entry, and tell whether its file is still the one that the entry was made of.

    Of another, nothing is taken: the corpus may have been cut for an audience, and nobody has cut what is there now.
    """
    text = read_file_text(corpus, entry)
    is_as_read = digest_text(text) == entry.digest
    texts = {
        "title": _title(entry),
        "summary": _summary(entry),
        "sections": "\n".join(heading.title for heading in entry.headings),
        "body": read_words_text("\n".join(text.split("\n")[entry.body_line - 1 :])) if is_as_read else "",
        "facts": "\n".join(_facts(entry)),
        "id": entry.id if entry.kind != PAGE else "",
        "terms": terms,
    }
    return texts, is_as_read


def _summary(entry: Entry) -> str:
    return " ".join(str(entry.fields.get("summary") or entry.fields.get("description") or "").split())


def _title(entry: Entry) -> str:
    """Give the title; that of a page without one in its front matter is its first heading, as in the site."""
    is_named = entry.kind != PAGE or entry.fields.get("title")
    return entry.title if is_named or not entry.headings else entry.headings[0].title


def find_date(entry: Entry) -> str:
    """Find the date that readers connect with a record: when it was observed or began, else when it was last changed."""
    dates = entry.fields.get("dates")
    starts = [dates.get("actual_start"), dates.get("planned_start")] if isinstance(dates, dict) else []
    for value in (*starts, *(entry.fields.get(key) for key in _DATES)):
        found = _DAY.match(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None
        if found:
            return found.group()
    return ""


def _facts(entry: Entry) -> Iterator[str]:
    """Give the texts of the fields that have no place of their own, and the name of a country beside its code."""
    for key, value in entry.fields.items():
        if key not in NO_FACTS:
            yield from _texts_in(value)


def _texts_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value != NOT_RELEASED:
            yield f"{value} {COUNTRIES[value].name}" if value in COUNTRIES else value
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in NO_TEXTS:
                yield from _texts_in(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts_in(item)


def _terms(values: Mapping[str, tuple[str, ...]], label: Label) -> Iterator[str]:
    """Give the words in which readers see the values of the facets; their codes stand among the facts."""
    for facet in FACETS:
        for value in values.get(facet.key, ()):
            yield label(facet.key, value)
