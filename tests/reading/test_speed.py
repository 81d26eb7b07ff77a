"""Texts that are made to be slow are not: reading takes time in proportion to their length."""

from time import perf_counter

import pytest

from milpart_docs.reading import read_source
from milpart_docs.reading.body import read_body

COUNT = 50_000
SLOW = {
    "spaces in a heading": "# a" + " " * COUNT + "b",
    "hashes in a heading": "# a " + "#" * COUNT + "b",
    "attributes in a heading": "# " + "{a} " * COUNT,
    "many headings": "# a\n" * COUNT,
    "headings of all levels": "###### a\n# b\n" * COUNT,
    "brackets": "[[" * COUNT,
    "brackets and bars": "[[a|" * COUNT,
    "backticks of all lengths": " ".join("`" * length for length in range(1, 450)),
    "open backticks": "`a ``" * COUNT,
    "open tags": "<pre " * COUNT,
    "tags": "<pre>" * COUNT,
    "comments": "<!--" * COUNT,
    "numbers": "1." * COUNT,
    "quotes": "> " * COUNT,
    "lines across": "---\nid: x\n" * COUNT,
    "lines of hyphens": "a\n-\n" * COUNT,
}


@pytest.mark.parametrize("text", SLOW.values(), ids=SLOW)
def test_a_body(text: str) -> None:
    """A hundred kilobytes of anything are read in far less than the time that a mistake of ours would take."""
    began = perf_counter()
    read_body(text, 1)
    assert perf_counter() - began < 3


@pytest.mark.parametrize(
    "piece", ["[", "{", "- ", "? ", "a: ", "'", '"', "&a ", "*a ", "!a ", "[a, ", "x" * 10, "a: b\n", "- a\n", "\n", "#"]
)
def test_a_front_matter(piece: str) -> None:
    """Nor does a front matter take long, or end the process."""
    began = perf_counter()
    read_source("lessons/LL-2026-0001.md", f"---\na: {piece * COUNT}\n---\n".encode())
    read_source("lessons/LL-2026-0001.md", f"---\na:\n  {piece * COUNT}\n---\n".encode())
    assert perf_counter() - began < 5
