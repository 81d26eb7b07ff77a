"""The index stays small as it grows, and a search loads little of it: bytes and files, of generated records."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, Page

from benchmarks.generator import write_project
from benchmarks.search.site import Index, make_index, write_page
from milpart_docs.search.browser.cards import shard_size
from milpart_docs.search.browser.neighbours import block_size
from milpart_docs.search.fields import K1, SMOOTHED, B
from milpart_docs.search.ranking import best_of, score_term, smooth
from milpart_docs.search.related import find_related
from tests.browser import opened

pytestmark = pytest.mark.browser
COUNT = 1200
KB = 1000
Load = Callable[[str, dict[str, Any]], list[str]]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Generate a project."""
    root = tmp_path_factory.mktemp("grown")
    write_project(root, COUNT)
    return root


@pytest.fixture(scope="module")
def index(project: Path) -> Index:
    """Make its index."""
    return make_index(project)


@pytest.fixture(scope="module")
def address(index: Index, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write a page with the index, and give its address."""
    root = tmp_path_factory.mktemp("site")
    write_page(root, index.files)
    return (root / "index.html").as_uri()


@pytest.fixture
def open_page(address: str, browser: Browser) -> Iterator[Page]:
    """Open the page."""
    with opened(browser, address) as (page, told):
        yield page
        assert told == []


@pytest.fixture(scope="module")
def load(address: str, browser: Browser) -> Load:
    """Give what opens the page for one question, and tells which files were loaded for it, those at the opening first."""

    def ask(query: str, options: dict[str, Any]) -> list[str]:
        with opened(browser, address) as (page, told):
            files: list[str] = json.loads(page.evaluate(f"ask({json.dumps(query)}, {json.dumps(options)})"))[3]
            assert told == []
            return files

    return ask


def weigh(index: Index, prefixes: str) -> float:
    """Give the kilobytes of files by the first letters of their names."""
    return sum(len(content) for name, content in index.files.items() if name[0] in prefixes) / KB


def test_an_index_is_small(index: Index) -> None:
    """Some bytes for each record, and a file for several."""
    assert sum(map(len, index.files.values())) < 800 * COUNT
    assert len(index.files) < COUNT / 15
    most = {"p": 210, "c": 120, "f": 20, "n": 12, "l": 0.8}
    assert {prefix: weigh(index, prefix) * KB / COUNT < bytes_each for prefix, bytes_each in most.items()} == dict.fromkeys(most, True)


def test_no_file_is_large(index: Index) -> None:
    """What a search loads for one word is small; only phrases and facets of many values come in larger pieces."""
    largest = {prefix: max(len(content) for name, content in index.files.items() if name[0] == prefix) for prefix in "wrpcnf"}
    assert max(largest[prefix] for prefix in "wrpcn") < 25 * KB, largest
    assert largest["f"] < 10 * KB


def test_there_are_never_too_many_files() -> None:
    """A shard of cards or of neighbours holds more, where there are many records."""
    for size in (50_000, 80_000, 1_000_000):
        assert size / shard_size(size) <= 520
        assert size / block_size(size) <= 100
    assert shard_size(1000) == 64


def test_a_search_loads_little(index: Index, load: Load) -> None:
    """With all facets and ten cards: what the page loads at once, then a file or two for each word, a few cards and facets."""
    files = load("medical evacuation training", {"limit": 10})
    assert set(files) <= set(index.files)
    assert sum(len(index.files[name]) for name in files) < 200 * KB
    assert len(files) < 40
    assert files[0] == "manifest.js"
    assert not [name for name in files if name[0] in "rs" or name == "dates.js"]


def test_only_the_facets_that_are_asked_for_are_loaded(index: Index, load: Load) -> None:
    """Each stands in a file of its own; small ones came with the manifest."""

    def facets(options: dict[str, object]) -> set[str]:
        return {name for name in load("medical evacuation", options) if name[0] == "f"}

    assert facets({}) == {name for name in index.files if name[0] == "f"}
    assert len(facets({"facets": ["partner"]})) == 1
    assert facets({"facets": ["type"]}) == facets({"facets": False}) == set()


def test_what_was_kept_changes_nothing(project: Path, index: Index) -> None:
    """An index that is made with what is kept is the same byte by byte, also after a record has changed and changed back."""
    lesson = min((project / "lessons").glob("*.md"))
    before = lesson.read_bytes()
    lesson.write_bytes(before + b"\nOne sentence more, with a zebra in it.\n")
    changed = make_index(project).files
    lesson.write_bytes(before)
    assert changed != index.files
    assert make_index(project).files == index.files


def test_neighbours_are_found_in_every_shard(index: Index, open_page: Page) -> None:
    """The best are smoothed by those that they are most related to, wherever in the index these stand."""
    collection = index.collection
    assert collection.size > 2 * block_size(collection.size)
    norms = np.asarray(K1 * (1 - B + B * collection.lengths / collection.mean_length), np.float64)
    for word in ("medical", "instructors", "convoy"):
        [term] = collection.stems_of(word)
        span = slice(collection.postings.offsets[term], collection.postings.offsets[term + 1])
        docs, scores = collection.postings.docs[span], np.zeros(collection.size)
        scores[docs] = score_term(collection.postings.weights[span], norms[docs], collection.size)
        smoothed = smooth(scores, best_of(scores, SMOOTHED), find_related(collection).neighbours)
        hits = open_page.evaluate(f"milpartSearch('{word}', {{ facets: false, synonyms: false }})")["hits"]
        assert [hit["score"] for hit in hits] == pytest.approx(sorted(smoothed)[::-1][:10], rel=0.01)
