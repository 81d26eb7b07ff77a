"""Texts that are made to be slow come to an end.

How long reading takes is measured in ``benchmarks``, not here: the limit only ends a test that would run for hours, as a pattern that
tries every way through such a text does.
"""

import pytest

from milpart_docs.reading import read_source
from milpart_docs.reading.body import read_body
from milpart_docs.reading.mentions import find_mentions, find_targets
from tests.patience import patience

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
    "marked blocks": "::: marking LIMITE\n" * COUNT,
    "comments and marked blocks": "::: marking LIMITE\n<!-- a -->\n:::\n" * (COUNT // 10),
    "ends of blocks": ":::\n" * COUNT,
    "blocks of other kinds": "".join(f"::: kind{number}\n" for number in range(COUNT)),
    "colons": ":::" * COUNT,
    "colons in a line": "x" + " ::: _" * COUNT,
    "spaces before colons": ":::\n" + " " * COUNT + "x",
    "spaces behind colons": "::: a" + " " * COUNT + "b",
    "numbers and spaces": ":::\n" + "1. " * COUNT,
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


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "[",
            "![",
            "](",
            "[a](",
            "[a]((c)",
            "[[a]",
            "[a]: ",
            "[a](b ",
            '[a](b "',
            "[a](b '",
            "(",
            "\\",
            " ",
            "href=",
            'href="',
            "src = ",
            "url(",
            "@import ",
        ),
        *("LL-2026-0001-", "LL-2026-", "CAP-A", "-A", "LL&#45;", "LL\\-2026", "acr-a", "LL-2026-0001.m"),
    ],
)
def test_what_a_text_names(piece: str) -> None:
    """Nor does the search for identifiers and targets."""
    with patience():
        for text in (
            piece * COUNT,
            piece * COUNT + "](=url(",
            f"[a](b{piece * COUNT}c)",
            f"[a]: b{piece * COUNT}c",
            f"LL-2026-0001-{piece * COUNT}",
        ):
            assert len(find_targets(text)) <= 2 * COUNT
            assert len(find_mentions(text)) <= 2 * COUNT
