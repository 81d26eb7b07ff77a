"""Marked blocks that a comment tears."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.reading import read_source
from milpart_docs.reading.comments import without_author_comments, without_spans
from milpart_docs.reading.marked_blocks import read_marked_blocks
from milpart_docs.reading.torn_blocks import find_torn_block
from milpart_docs.vocabulary.markings import CLOSED, Protection

BLOCK = "::: marking LIMITE\nb\n:::\n"


def torn(body: str) -> tuple[int, int] | None:
    """Give line and column of the block that a comment tears."""
    found = find_torn_block(body, read_marked_blocks(body, 1).blocks, 1)
    return None if found is None else (found.line, found.column)


@pytest.mark.parametrize(
    "body",
    [
        f"<!-- a -->\n{BLOCK}<!-- c -->\n",
        f"<!--\n{BLOCK}-->\n",
        f"<!-- {BLOCK} -->",
        f"<!--\n{BLOCK}{BLOCK}-->\n{BLOCK}",
        "::: marking LIMITE\n<!-- b -->\n:::\n",
        "::: marking LIMITE\n<!--\nb\n-->\n:::\n",
        f"::: marking LIMITE\n<!--\n{BLOCK}-->\n:::\n",
        "::: marking LIMITE\n`<!--` b `-->`\n:::\n",
        f"{BLOCK}<!-- c",
        f"<!-- c --\n{BLOCK}",
        "`<!--`",
        f"{BLOCK}A --> B\n",
        f"{BLOCK}<? a ?> <!-- c -->\n<!-- d -->\n{BLOCK}<!-- e -->\n",
        "::: marking LIMITE\nb `\n:::\nc\n\n<!-- d -->\n",
    ],
)
def test_comments_beside_in_and_around_blocks(body: str) -> None:
    """They tear nothing."""
    assert torn(body) is None


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("::: marking LIMITE\n<!--\n:::\n-->\n", (1, 1)),
        ("<!--\n> ::: marking LIMITE\n-->\n> :::\n", (2, 3)),
        (f"<!--\n{BLOCK}::: marking LIMITE\n-->\n:::\n", (5, 1)),
        ("<!--\n::: marking LIMITE\n-->\n<!--\n:::\n-->\n", (2, 1)),
        ("::: marking LIMITE\n<!--\n:::\n", (1, 1)),
        ("::: marking LIMITE\n`<!--`\n:::\n`-->`\n", (1, 1)),
        (f"{BLOCK}::: marking LIMITE\n<? b\n:::\n?>\n", (4, 1)),
        ("A\n::<!-- -->:\n", (2, 3)),
        ("<!--\n::: note\n-->\n:::\n", (1, 1)),
        (f"{BLOCK}::<!-- -->:\n", (4, 3)),
        ("::: marking LIMITE\n::<!-- -->:\n:::\n", (2, 3)),
        ("::<!-- -->: marking LIMITE\nb\n", (1, 3)),
        ("::: marking LIMITE\n<!<!-- -->--\n:::\n-- -->\n", (2, 3)),
        ("<!--\n::: marking LIMITE\n-->\nb\n", (2, 1)),
        ("a\n::: marking LIMITE\nb `\n:::\nc `<!-- d -->`\n", (2, 1)),
        ("::: marking LIMITE\nb\n:::\n    <!-- c -->\n", (1, 1)),
        ("::: marking LIMITE DEU\n```\n:::\n<?\n::: marking LIMITE FRA\n?>\nb\n:::\n```\n", (1, 1)),
    ],
)
def test_comments_that_tear_a_block(body: str, place: tuple[int, int]) -> None:
    """The fault stands at the block."""
    assert torn(body) == place


def test_a_torn_block_closes_its_file() -> None:
    """Where in the file the fault stands; and what counts as the highest."""
    source = read_source("docs/page.md", b"---\nmarking: PUBLIC\n---\n::: marking LIMITE\n<!--\n:::\n-->\n")
    assert [(fault.kind, fault.line, fault.column) for fault in source.faults] == [("block-in-comment", 4, 1)]
    assert source.protection == CLOSED


LINES = (
    "a",
    "::: marking LIMITE",
    "::: marking LIMITE DEU",
    "    a",
    "`",
    "::: marking SECRET UE/EU SECRET",
    ":::",
    "<!--",
    "-->",
    "<!-- a -->",
    "::<!-- -->:",
    "```",
    "`<!--`",
    "<?",
    "?>",
)


@given(st.lists(st.sampled_from(LINES), max_size=12).map("\n".join))
@settings(max_examples=1000)
def test_blocks_that_nothing_tears_are_the_same_without_comments(body: str) -> None:
    """Whoever sees a block or not: without it and without comments no line is left that begins or ends nothing."""
    marked = read_marked_blocks(body, 1)
    if marked.faults or find_torn_block(body, marked.blocks, 1):
        return
    known = (Protection("LIMITE"), Protection("LIMITE", ("DEU",)), Protection("SECRET UE/EU SECRET"))
    for number in range(8):
        hidden = {protection for place, protection in enumerate(known) if number >> place & 1}
        spans = [(block.start, block.end) for block in marked.blocks if block.protection in hidden]
        left = read_marked_blocks(without_author_comments(without_spans(body, spans)), 1)
        assert left.faults == ()
        assert {block.protection for block in left.blocks} <= set(known) - hidden
