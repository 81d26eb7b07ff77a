"""Reading judged collections: all that public ones have in them, and what is told of a line that is wrong."""

from pathlib import Path

import pytest

from benchmarks.relevance.judged import Doc, Query
from benchmarks.relevance.reading import BadCollectionError, load_judged

SOUND = {
    "docs.jsonl": '{"id": "a", "title": "A title", "text": "Words."}\n\n{"id": 7, "text": "Wörter", "language": "de"}\n',
    "queries.jsonl": '\ufeff{"id": 1, "text": "words?"}\n{"id": "2", "text": "nothing"}\n',
    "qrels.jsonl": '{"query": "1", "doc": 7, "relevance": 1}\n{"query": 1, "doc": "7", "relevance": 2}\n'
    '{"query": 9, "doc": 7, "relevance": 1}',
}


def _write(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def test_sound(tmp_path: Path) -> None:
    """Identifiers may be numbers, titles and languages missing; the higher of two judgements counts, one of an unknown query does not."""
    judged = load_judged(_write(tmp_path, dict(SOUND)))
    assert judged.name == tmp_path.name
    assert judged.docs == (Doc("a", "A title", "Words."), Doc("7", "", "Wörter", "de"))
    assert judged.queries == (Query("1", "words?"), Query("2", "nothing"))
    assert judged.relevance == {"1": {"7": 2.0}, "2": {}}
    assert [query.id for query in judged.asked] == ["1"]


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("docs.jsonl", '{"id": "a", "text": "x"}\n{"id": "b"', "docs.jsonl:2: this line is not JSON"),
        ("docs.jsonl", b'{"id": "a", "text": "\xff"}', "docs.jsonl:1: this line is not UTF-8"),
        ("docs.jsonl", "[]", "docs.jsonl:1: this line is not a JSON object"),
        ("docs.jsonl", "[" * 100_000, "docs.jsonl:1: this line is not JSON"),
        ("docs.jsonl", '{"id": "a"}', "docs.jsonl:1: “text” must be a text"),
        ("docs.jsonl", '{"id": "a", "text": "x", "title": 5}', "docs.jsonl:1: “title” must be a text"),
        ("docs.jsonl", '{"id": "", "text": "x"}', "docs.jsonl:1: “id” must be an identifier: a text or a whole number"),
        ("docs.jsonl", '{"id": 1, "text": "x"}\n{"id": "1", "text": "y"}', "docs.jsonl:2: the document “1” stands here a second time"),
        ("queries.jsonl", '{"id": true, "text": "x"}', "queries.jsonl:1: “id” must be an identifier: a text or a whole number"),
        ("queries.jsonl", '{"id": 1, "text": "x"}\n{"id": 1, "text": "x"}', "queries.jsonl:2: the query “1” stands here a second time"),
        ("qrels.jsonl", '{"query": 1, "doc": 7, "relevance": "1"}', "qrels.jsonl:1: “relevance” must be a number"),
        ("qrels.jsonl", '{"query": 1, "doc": 7, "relevance": NaN}', "qrels.jsonl:1: “relevance” must be a number"),
    ],
)
def test_wrong(tmp_path: Path, name: str, content: str | bytes, expected: str) -> None:
    """A line that is wrong is told with file and line; the collection is not read in part."""
    with pytest.raises(BadCollectionError) as told:
        load_judged(_write(tmp_path, {**SOUND, name: content}))
    assert str(told.value) == f"{tmp_path}/{expected}"


def test_missing(tmp_path: Path) -> None:
    """A file that is not there is told by its name."""
    with pytest.raises(BadCollectionError, match=r"docs\.jsonl: no such file or directory$"):
        load_judged(tmp_path)
