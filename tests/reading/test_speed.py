"""Texts that are made to be slow come to an end.

How long reading takes is measured in ``benchmarks``, not here: the limit only ends a test that would run for hours, as a pattern that
tries every way through such a text does.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from milpart_docs.reading import read_source
from milpart_docs.reading.body import read_body

COUNT = 50_000
PATIENCE = 120
"""Seconds after which a test is ended."""


@contextmanager
def patience() -> Iterator[None]:
    """End what does not end by itself."""

    def give_up(*_: object) -> None:
        pytest.fail(f"not done after {PATIENCE} seconds")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


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
    """A hundred kilobytes of anything are read to their end."""
    with patience():
        assert read_body(text, 1) is not None


@pytest.mark.parametrize(
    "piece", ["[", "{", "- ", "? ", "a: ", "'", '"', "&a ", "*a ", "!a ", "[a, ", "x" * 10, "a: b\n", "- a\n", "\n", "#"]
)
def test_a_front_matter(piece: str) -> None:
    """Nor does a front matter run for ever, or end the process."""
    with patience():
        assert read_source("lessons/LL-2026-0001.md", f"---\na: {piece * COUNT}\n---\n".encode()).kind == "record"
        assert read_source("lessons/LL-2026-0001.md", f"---\na:\n  {piece * COUNT}\n---\n".encode()).kind == "record"
