"""The files of the index as such."""

import json
from pathlib import Path

import numpy as np

from milpart_docs.search.browser import export_index
from milpart_docs.search.browser.lexicon import scale, sort_words
from milpart_docs.search.browser.neighbours import build_neighbours
from milpart_docs.search.browser.scales import build_dates, build_lengths
from milpart_docs.search.collection import build_collection
from tests.search.browser.collections import FACETS, make_document, make_documents, relate
from tests.search.browser.reader import BitReader, read_script, read_scripts


def export(seed: int = 1, root: Path | None = None) -> dict[str, bytes]:
    """Export the random lessons."""
    collection = build_collection(make_documents(120, seed))
    return export_index(collection, relate(collection), [f"records/{document.id}/" for document in collection.documents], FACETS, root)


def test_the_same_documents_give_the_same_bytes() -> None:
    """Nothing depends on chance, the clock or the order of a set."""
    assert export() == export()
    assert export() != export(2)


def test_what_was_kept_gives_the_same_bytes(tmp_path: Path) -> None:
    """An index that is made with what was kept is the same as one that is made anew, also after a change."""
    for seed in (1, 1, 2, 1):
        assert export(seed, tmp_path) == export(seed)


def test_every_file_is_named_as_it_is_called() -> None:
    """The browser finds a file by its name, and the file says it again."""
    files = export()
    for name, script in files.items():
        if name != "manifest.js":
            assert read_script(script)[0] + ".js" == name
    first = {f"{prefix}0.js" for prefix in "wrpsnc"}
    assert {"manifest.js", "dates.js", *first} <= set(files)


def test_the_manifest_brings_what_every_search_needs() -> None:
    """One file, since each costs a browser time; what comes with it, small facets too, does not stand beside it."""
    files = export()
    assert not {"names.js", "lengths.js", "f0.js"} & set(files)
    first = files["manifest.js"].decode("utf-16").partition("\n")[0]
    assert json.loads(first.removeprefix('milpartIndex("manifest",').removesuffix(");"))["documents"] > 0
    assert [name for name, _ in read_scripts(files["manifest.js"])] == ["names", "lengths", "f0", "f1", "f2"]


def test_the_manifest_changes_with_any_file() -> None:
    """Browsers tell by its digest that what they kept is of another index."""

    def digest(title: str) -> str:
        collection = build_collection([make_document(1, "text", title)])
        script = export_index(collection, relate(collection), ["x"], FACETS)["manifest.js"].decode("utf-16")
        found: str = json.loads(script.partition("\n")[0].removeprefix('milpartIndex("manifest",').removesuffix(");"))["digest"]
        return found

    assert digest("One") == digest("One") != digest("Two")


def test_cards_hold_what_is_shown() -> None:
    """Columns of JSON; an identifier in an address stands once."""
    columns = json.loads(read_script(export()["c0.js"])[1])
    assert columns[0][0].startswith("LL-2026-")
    assert columns[8][0] == "records/*/"


def test_lengths_stand_on_a_scale() -> None:
    """A length is known to one per cent, and to a few where the shortest and the longest are far apart."""
    for longest, error in ((6000, 0.011), (10_000_000, 0.035)):
        lengths = np.array([60, 61, 100, 3000, longest], np.int32)
        made = build_lengths(lengths)
        found = made.shortest * np.exp(np.frombuffer(made.content, np.uint8) / made.steps)
        assert np.abs(found / lengths - 1).max() < error


def test_dates_are_days_from_the_first() -> None:
    """A year and a month stand for their first day; what is no date is none."""
    made = build_dates(["2024", "2024-02", "", "2024-01-05", "2024-13-45"])
    reader = BitReader(made.content)
    assert made.first == "2024-01-01"
    assert [reader.fixed(made.width) for _ in range(5)] == [1, 32, 0, 5, 0]


def test_neighbours_come_back() -> None:
    """Whatever their order was, they come in ascending order."""
    related = np.array([[5, 2, -1], [-1, -1, -1], [0, 1, 3], [4, 9, 0]])
    [content] = build_neighbours(related, 3)
    reader = BitReader(content)
    near, far = reader.fixed(5), reader.fixed(5)
    counts = [reader.fixed(3) for _ in related]
    rows: list[list[int]] = [[] for _ in related]
    for place in np.flatnonzero(counts):
        step = reader.rice(near)
        rows[place].append(int(place) + (-(step + 1) // 2 if step % 2 else step // 2))
    for row, count in zip(rows, counts, strict=True):
        while len(row) < count:
            row.append(row[-1] + reader.rice(far) + 1)
    assert rows == [[2, 5], [], [0, 1, 3], [0, 4, 9]]


def test_words_are_sorted_as_browsers_sort() -> None:
    """By UTF-16, in which a rare script may come before a common sign."""
    words = ["\ufb01", "\U00010330", "b", "a"]
    assert [words[place] for place in sort_words(words)] == ["a", "b", "\U00010330", "\ufb01"]
    assert scale([0, 1, 2, 1024]) == [0, 0, 4, 40]
