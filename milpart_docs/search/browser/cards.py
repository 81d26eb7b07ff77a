"""What a hit shows: identifier, title, summary and a few facts, in shards of documents that follow one another."""

import json
from collections.abc import Iterator, Sequence

from milpart_docs.search.documents import Document

SHARD = 64
"""Documents of a shard."""
MOST_SHARDS = 520
"""So many shards at most; of many documents, each holds more, so that there are not too many files."""
LONGEST = 320
"""So many characters of a summary are kept."""


def shard_size(count: int) -> int:
    """Tell how many documents a shard holds, where there are so many in all."""
    return max(SHARD, -(-count // MOST_SHARDS))


def build_cards(documents: Sequence[Document], addresses: Sequence[str], size: int) -> Iterator[bytes]:
    """Build the shards: columns as JSON, since like values next to one another pack well."""
    for start in range(0, len(documents), size):
        some = documents[start : start + size]
        columns = (
            [document.id for document in some],
            [document.title for document in some],
            [_shorten(document.summary or _first_words(document)) for document in some],
            [document.type for document in some],
            [document.date for document in some],
            [document.status for document in some],
            [document.marking for document in some],
            [document.language for document in some],
            [_address(document, address) for document, address in zip(some, addresses[start : start + size], strict=True)],
        )
        yield json.dumps(columns, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _first_words(document: Document) -> str:
    """Give the first paragraph of an ordinary page, which seldom has a summary; records without one show their title alone."""
    paragraphs = document.texts.get("body", "").strip().partition("\n\n") if document.is_page else ("",)
    return " ".join(paragraphs[0].replace("`", "").replace("*", "").split())


def _shorten(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    cut = text[:LONGEST]
    return (cut.rpartition(" ")[0] or cut) + " …"


def _address(document: Document, address: str) -> str:
    """Write an address with a star for the identifier, which stands beside it."""
    return address.replace(document.id, "*") if "*" not in address else address
