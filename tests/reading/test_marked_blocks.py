"""Marked blocks: where they begin and end, what counts as the highest, and that nothing inside one is ever left."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.reading.comments import without_spans
from milpart_docs.reading.marked_blocks import MarkedBlock, read_marked_blocks
from milpart_docs.vocabulary import MARKINGS
from milpart_docs.vocabulary.markings import CLOSED, OPEN, Protection

LIMITE = Protection("LIMITE")


def blocks(text: str) -> list[tuple[Protection, str]]:
    """Give the protection of each block and what stands in it."""
    return [(block.protection, text[block.inner_start : block.inner_end]) for block in read_marked_blocks(text, 1).blocks]


def faults(text: str) -> list[tuple[str, int, int]]:
    """Give kind, line and column of each fault."""
    return [(fault.kind, fault.line, fault.column) for fault in read_marked_blocks(text, 1).faults]


def cut(text: str) -> str:
    """Cut every block out."""
    return without_spans(text, ((block.start, block.end) for block in read_marked_blocks(text, 1).blocks))


def test_a_block() -> None:
    """Its place and its offsets: those of its lines, and those of what is between them."""
    text = "One.\n\n::: marking LIMITE FRA EU\nTwo.\n:::\nThree.\n"
    assert read_marked_blocks(text, 8) == (
        (MarkedBlock(Protection("LIMITE", ("FRA", "EU")), 10, 1, 6, 32, 37, 41),),
        (),
    )
    assert cut(text) == "One.\n\nThree.\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("::: marking LIMITE", LIMITE),
        (":::marking LIMITE", LIMITE),
        (":::\tMarking\tLIMITE", LIMITE),
        ("::::: marking LIMITE :::::", LIMITE),
        ("::: marking PUBLIC", OPEN),
        ("    ::: marking LIMITE", LIMITE),
        ("> > ::: marking LIMITE", LIMITE),
        ("* - ::: marking LIMITE", LIMITE),
        ("12. ::: marking LIMITE", LIMITE),
        ("3) > ::: marking LIMITE", LIMITE),
        ("::: marking SECRET UE/EU SECRET FRA, EU", Protection(MARKINGS[4], ("FRA", "EU"))),
    ],
)
def test_lines_that_begin_a_block(line: str, expected: Protection) -> None:
    """In lists and quotations as well, indented or not, with any number of colons from three."""
    for text in (
        f"{line}\nText.\n:::\n",
        f"```\n{line}\nText.\n:::\n```\n",
        f"<!--\n{line}\nText.\n:::\n-->\n",
        f"a\n{line}\nText.\n> :::",
    ):
        assert blocks(text) == [(expected, "Text.\n")]
        assert faults(text) == []


@pytest.mark.parametrize(
    "line",
    [
        *(
            "::: marking",
            "::: marking LIMITED",
            "::: marking limite",
            "::: marking PUBLIC FRA",
            "::: marking LIMITE fra",
            "::: marking LIMITE.",
        ),
        *(
            "::: marking SECRET",
            "::: marking: LIMITE",
            "::: Markings LIMITE",
            "::: markign LIMITE",
            "::: m\N{CYRILLIC SMALL LETTER A}rking LIMITE",
        ),
        *(
            "::: LIMITE",
            "::: limite FRA",
            "::: Restricted",
            "::: classification SECRET UE/EU SECRET",
            "::: top secret",
            "::: **marking** LIMITE",
        ),
        *("::: classified", "::: FRA EU", "::: releasable_to FRA", "::: note limite", "::: note Limit\N{LATIN SMALL LETTER E WITH ACUTE}"),
        *("::: milpart marking LIMITE", "::: milpart LIMITE", "::: milpart_docs LIMITE", "::: note (FRA)", '::: info "for ACR-EUTM-MLI"'),
        *("::: some.LIMITE", "::: {.classified}", "::: details Restricted area"),
        *("::: {marking LIMITE}", "::: {.marking}", ":::_marking_ LIMITE", "::: -- marking LIMITE", "::: marking LIMITE <!-- why -->"),
        *(
            "Text ::: marking LIMITE",
            "Text.::: marking LIMITE",
            "| ::: marking LIMITE |",
            "<div>::: marking LIMITE",
            "# ::: marking LIMITE",
        ),
        *(
            "- [ ] ::: marking LIMITE",
            "[^1]: ::: marking LIMITE",
            "**::: marking LIMITE**",
            "\\::: marking LIMITE",
            "\u00a0::: marking LIMITE",
        ),
        *("\u200b::: marking LIMITE", "\ufeff::: marking LIMITE", "::\u200b: marking LIMITE", ":: marking LIMITE", "- :: marking LIMITE"),
        *(
            "\uff1a\uff1a\uff1a marking LIMITE",
            "::\uff1a marking LIMITE",
            "A:::marking LIMITE FRA",
            "::: internal",
            ":\u200b:\u200b: marking LIMITE",
            ": : : marking LIMITE",
            "`a` ::: marking LIMITE",
            "::: ::: Text ::: marking LIMITE",
        ),
    ],
)
def test_what_is_not_clear_is_the_highest(line: str) -> None:
    """Misspelled, contradictory, in the middle of a line, with other colons: nothing of it stays open, and it is told."""
    text = f"One.\n{line}\nTwo.\n:::\nThree.\n"
    (block,) = read_marked_blocks(text, 1).blocks
    assert (block.protection, block.line) == (CLOSED, 2)
    assert [(kind, line) for kind, line, _ in faults(text)] == [("block-marking", 2)]
    assert cut(text) == "One.\nThree.\n"


@pytest.mark.parametrize(
    "line",
    [
        *(
            "The line `::: marking LIMITE` begins a block.",
            "`::: marking LIMITE`",
            "| `::: marking LIMITE` | a block |",
            "* `::: marking SECRET`",
        ),
        *(
            "::: milpart catalogue marking",
            "::: some.module",
            "::: some.marking.API",
            "::: milpart terms marking",
            "::: milpart map",
            "::: warning",
            "::: note",
            "std::marking",
            "A:::public --> B:::secret",
            "a::b ::c",
            "Time: 12::30",
            "::",
            "a ::: b",
        ),
        *("A marking: LIMITE", "marking LIMITE", ": marking", "", "::: \u2014"),
    ],
)
def test_what_is_no_block(line: str) -> None:
    """A text may speak of blocks behind a backtick, and other programs have colons, too."""
    assert read_marked_blocks(f"{line}\nText.\n", 1) == ((), ())


def test_ends() -> None:
    """A block without an end reaches to the end of the text; an end alone is told."""
    assert blocks("a\n::: marking LIMITE\nb\n") == [(LIMITE, "b\n")]
    assert faults("a\n  ::: marking LIMITE\nb\n") == [("block-without-end", 2, 3)]
    assert faults("a\n> :::\n") == [("block-without-start", 2, 3)]
    assert blocks("::: marking LIMITE") == [(LIMITE, "")]


@pytest.mark.parametrize("end", ["::: end", "::: /marking", "Text :::", "\u00a0:::", "::", "\\:::", "`:::`"])
def test_what_is_no_end(end: str) -> None:
    """What is not just colons ends nothing, so the block goes on."""
    text = f"::: marking LIMITE\nb\n{end}\nc\n"
    assert cut(text) == ""


def test_blocks_in_one_another() -> None:
    """Each end belongs to the block that was opened last, of whatever kind."""
    text = "::: marking LIMITE\na\n::: marking LIMITE FRA\nb\n::: note\nc\n:::\nd\n:::\ne\n:::\nf\n"
    assert [(protection.communities, inner[0], inner[-2]) for protection, inner in blocks(text)] == [((), "a", "e"), (("FRA",), "b", "d")]
    assert cut(text) == "f\n"


def test_a_block_of_another_kind_does_not_end_ours() -> None:
    """Nor does one that is never closed leave ours open."""
    assert cut("::: marking LIMITE\n::: note\na\n:::\nb\n") == ""
    assert cut("::: module\n::: marking LIMITE\na\n:::\nb\n") == "::: module\nb\n"


LINES = st.lists(
    st.sampled_from(
        [
            *(
                "::: marking LIMITE",
                "::: marking LIMITED FRA",
                "> ::: marking PUBLIC",
                ":::",
                "  :::",
                "::: note",
                "::: milpart map",
                "Text",
            ),
            *("a ::: marking X", ":: marking", "`::: marking LIMITE`", "", "```", "<!--", "-->", "---", "::::"),
        ]
    ),
    max_size=20,
).map("\n".join)
ANY_TEXT = LINES | st.text(st.sampled_from(":\uff1a \n`>-_.|markingLIMTE0123"), max_size=80) | st.text()


@given(ANY_TEXT, st.integers(1, 50))
@settings(max_examples=500)
def test_any_text(text: str, first_line: int) -> None:
    """No text raises; offsets are those of whole lines, and places those of colons."""
    found = read_marked_blocks(text, first_line)
    for block in found.blocks:
        assert 0 <= block.start < block.inner_start <= block.inner_end <= block.end <= len(text)
        assert block.start == 0 or text[block.start - 1] == "\n"
        assert block.end == len(text) or text[block.end - 1] == "\n"
        assert block.line == first_line + text.count("\n", 0, block.start)
    lines = text.split("\n")
    for line, column in [(fault.line, fault.column) for fault in found.faults] + [(block.line, block.column) for block in found.blocks]:
        assert column == 1 or lines[line - first_line][column - 1] == ":"
    assert list(found.blocks) == sorted(found.blocks, key=lambda block: (block.start, -block.end))


@given(ANY_TEXT)
@settings(max_examples=500)
def test_nothing_is_left_of_blocks(text: str) -> None:
    """What is left when all blocks are cut has none."""
    assert read_marked_blocks(cut(text), 1).blocks == ()


WORDS = st.sampled_from(["marking LIMITE", "marking LIMITE FRA", "marking SECRET", "markng LIMITE", "marking PUBLIC", "LIMITE"])
BEFORE = st.sampled_from(["", "  ", "> ", "* ", "1. "])
PARTS = st.recursive(
    st.just(None), lambda inner: st.tuples(BEFORE, WORDS, st.lists(inner, max_size=3), st.integers(3, 6)) | st.just(None), max_leaves=12
)


def write(parts: list[object], text: str) -> list[str]:
    """Write parts as lines: blocks inside one another, and between them lines with a text."""
    lines = []
    for part in parts:
        if isinstance(part, tuple):
            before, words, inner, colons = part
            lines += [f"{before}{':' * colons} {words}", "canary", *write(inner, "canary"), f"{before.replace('1.', '  ')}{':' * colons}"]
        else:
            lines.append(text)
    return lines


@given(st.lists(PARTS, max_size=5))
def test_all_that_is_inside_goes_and_all_that_is_not_stays(parts: list[object]) -> None:
    """Whatever blocks stand in one another, and however they are written."""
    text = "\n".join(["open", *write(parts, "open"), "open", ""])
    left = cut(text)
    assert "canary" not in left
    assert left.count("open") == text.count("open")
    assert ":::" not in left


@pytest.mark.parametrize(
    "line", ["A:::marking LIMITE FRA", "::: internal", ":\u200b:\u200b: marking LIMITE", ": : : marking LIMITE", "::\u00a0: SECRET"]
)
def test_lines_that_only_look_like_others(line: str) -> None:
    """With blanks or nothing where something else belongs, or the name of an audience: the rest of the text is closed."""
    (block,) = read_marked_blocks(f"{line}\nText.\n", 1).blocks
    assert (block.protection, block.end) == (CLOSED, len(f"{line}\nText.\n"))


@pytest.mark.parametrize("end", [":::\u00a0", ":::\u2003", "::: \u200b", ":::::\u3000:"])
def test_an_end_with_blanks_that_nobody_sees(end: str) -> None:
    """It ends its block as any other."""
    assert blocks(f"::: marking LIMITE\na\n{end}\nb\n") == [(LIMITE, "a\n")]


def test_a_module_that_is_shown_has_no_end() -> None:
    """So a lone end behind it is told, and does not pass for its own."""
    assert faults("::: some.module\nmarking LIMITE\na\n:::\n") == [("block-without-start", 4, 1)]
