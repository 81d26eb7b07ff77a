"""Marked blocks as readers see them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from milpart_docs.views.handbook.text import EXTENSIONS, SETTINGS
from milpart_docs.views.handbook.tree import read_tree
from milpart_docs.views.portions import mark_portions
from tests.corpora import corpus_of

START, END = '<span class="mp-portion mp-portion--start">{}</span>', '<span class="mp-portion mp-portion--end">End of {}</span>'
OPEN, CLOSE = START.format("LIMITE"), END.format("LIMITE")


def render(markdown: str) -> str:
    """Render a text as a site does, each block on a line."""
    html = Markdown(extensions=list(EXTENSIONS), extension_configs=SETTINGS).convert(mark_portions(markdown, corpus_of()))
    return re.sub(r"\s*\n\s*", " ", html).replace(OPEN, "(").replace(CLOSE, ")").replace("> <", "><").replace("</td><td></td>", "</td>")


@pytest.mark.parametrize(("before", "rest"), [("", ""), ("  ", "  "), ("> ", "> ")])
def test_a_block_says_where_it_begins_and_ends(before: str, rest: str) -> None:
    """In quotations too, with the signs of the lines around it."""
    shown = mark_portions(f"A\n{before}::: marking LIMITE\n{rest}B\n{rest}:::\nC\n", corpus_of())
    lines = [line.lstrip("> ") for line in shown.splitlines() if line.strip("> ")]
    assert lines == ["A", OPEN, "B", CLOSE, "C"]
    assert all(line.startswith(rest.rstrip()) for line in shown.splitlines()[1:-1])


def test_communities_are_named() -> None:
    """By their names, not by their codes."""
    shown = mark_portions("::: marking LIMITE FRA\nB\n:::\n", corpus_of())
    assert "LIMITE, " in shown
    assert "France" in shown


def test_a_block_without_end_ends_with_the_text_and_blocks_may_stand_in_blocks() -> None:
    """Each has its two lines, the inner one inside."""
    shown = render("::: marking LIMITE\nA\n::: marking SECRET UE/EU SECRET\nB")
    inner = "SECRET UE/EU SECRET"
    assert shown == f"<p>(</p><p>A</p><p>{START.format(inner)}</p><p>B</p><p>{END.format(inner)}</p><p>)</p>"


def test_what_is_no_block_stays_as_it_is() -> None:
    """Other programs have blocks with colons, too."""
    assert mark_portions("A\n::: note\nB\n:::\n", corpus_of()) == "A\n::: note\nB\n:::\n"


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        (
            "1. a\n2. b\n\n    ::: marking LIMITE\n    x\n    :::\n\n3. c\n4. d",
            "<ol><li>a</li><li><p>b</p><p>(</p><p>x</p><p>)</p></li><li><p>c</p></li><li>d</li></ol>",
        ),
        ("1. a\n::: marking LIMITE\n2. x\n:::\n3. b", "<ol><li>a (</li><li>x )</li><li>b</li></ol>"),
        (
            "1. a\n\n::: marking LIMITE\n\n2. x\n\n:::\n\n3. b",
            "<ol><li><p>a</p><p>(</p></li><li><p>x</p><p>)</p></li><li><p>b</p></li></ol>",
        ),
        ("- a\n- ::: marking LIMITE\n  x\n  :::\n- b", "<ul><li>a</li><li>( x )</li><li>b</li></ul>"),
        (
            "1. a\n    - b\n    ::: marking LIMITE\n    - x\n    :::\n    - c\n2. d",
            "<ol><li>a<ul><li>b (</li><li>x )</li><li>c</li></ul></li><li>d</li></ol>",
        ),
        ("- a\n::: marking LIMITE\n- x\n:::\n\nb", "<ul><li>a (</li><li>x</li></ul><p>)</p><p>b</p>"),
        ("a\n::: marking LIMITE\n- x\n:::\n- b", "<p>a</p><p>(</p><ul><li>x )</li><li>b</li></ul>"),
        ("> - a\n> ::: marking LIMITE\n> - x\n> :::\n> - b", "<blockquote><ul><li>a (</li><li>x )</li><li>b</li></ul></blockquote>"),
        (
            "!!! note\n    a\n\n    ::: marking LIMITE\n    x\n    :::\n\n    b",
            '<div class="admonition note"><p class="admonition-title">Note</p><p>a</p><p>(</p><p>x</p><p>)</p><p>b</p></div>',
        ),
        ("1. a\n2. b\n   ::: marking LIMITE\n   c\n   :::\n3. d\n", "<ol><li>a</li><li>b ( c )</li><li>d</li></ol>"),
        ("1. a\n2. b\n::: marking LIMITE\nc\n:::\n3. d\n", "<ol><li>a</li><li>b ( c )</li><li>d</li></ol>"),
        ("- a\n::: marking LIMITE\nb\n:::\n\nc\n", "<ul><li>a ( b )</li></ul><p>c</p>"),
        ("- a\n\n::: marking LIMITE\nb\n:::\n\nc\n", "<ul><li>a</li></ul><p>(</p><p>b</p><p>)</p><p>c</p>"),
    ],
)
def test_a_list_stays_a_list(markdown: str, html: str) -> None:
    """And what is inside a note stays there."""
    assert render(markdown).replace(" </li>", "</li>") == html


HEAD = "| a | b |\n| - | - |\n"


@pytest.mark.parametrize(
    ("markdown", "rows"),
    [
        (f"{HEAD}| 1 | 2 |\n::: marking LIMITE\n| x |\n:::\n| 3 | 4 |", "[1,2/(/x/)/3,4]"),
        (f"{HEAD}::: marking LIMITE\n| x |\n:::\n\nc", "[(/x/)]<p>c</p>"),
        (f"{HEAD}::: marking LIMITE\n| x |", "[(/x/)]"),
        (f"{HEAD}::: marking LIMITE\n| x |\n:::\nc", "[(/x]<p>)</p><p>c</p>"),
        ("a | b\n--|--\n::: marking LIMITE\nx | y\n:::\n1 | 2", "[(/x,y/)/1,2]"),
        (f"{HEAD}| 1 |\n::: marking LIMITE\nx\n:::", "[1]<p>(</p><p>x</p><p>)</p>"),
        (f"::: marking LIMITE\n{HEAD}| 1 |\n:::", "<p>(</p>[1]<p>)</p>"),
        ("> | a | b |\n> | - | - |\n> ::: marking LIMITE\n> | x |\n> :::", "<blockquote>[(/x/)]</blockquote>"),
    ],
)
def test_a_table_stays_a_table(markdown: str, rows: str) -> None:
    """A row says what the rows below it are; where no row follows, a paragraph does."""
    html = render(markdown).replace("</td><td>", ",").replace("</td></tr><tr><td>", "/").replace("</td></tr></tbody></table>", "]")
    assert html.replace("<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>", "[") == rows


@pytest.mark.parametrize(
    "markdown",
    [
        "```\na\n::: marking LIMITE\nb\n:::\n```",
        "a\n\n    ::: marking LIMITE\n    b\n    :::\n",
        "- a\n\n    ```\n    ::: marking LIMITE\n    b\n    ```\n",
        "> ~~~\n> ::: marking LIMITE\n> :::\n> ~~~\n",
        "<pre>\n::: marking LIMITE\n:::\n</pre>\n",
    ],
)
def test_in_code_the_lines_stay_as_they_are(markdown: str) -> None:
    """There they can be read, and markup could not."""
    assert mark_portions(markdown, corpus_of()) == markdown


def test_a_block_may_begin_in_code_and_end_behind_it() -> None:
    """Each line is shown as it can be where it stands."""
    assert mark_portions("```\n::: marking LIMITE\n```\n\na\n:::\n", corpus_of()) == f"```\n::: marking LIMITE\n```\n\na\n\n{CLOSE}\n\n"


def test_words_before_the_colons_stay() -> None:
    """Such a line begins a block of the highest protection, and is part of the text."""
    assert "Words of mine ::: marking LIMITE b" in render("Words of mine ::: marking LIMITE\nb\n:::\n")


LINES = st.sampled_from(
    [
        "::: marking LIMITE",
        ":::",
        "- w",
        "1. w",
        "    - w",
        "w",
        "    w",
        "| w | w |",
        "|---|---|",
        "",
        "> w",
        "```",
        "!!! note",
        "::: marking",
    ]
)


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_nothing_of_the_text_is_lost(markdown: str) -> None:
    """Every word is there once, and the marks come in pairs unless their lines stand in code."""
    shown = mark_portions(markdown, corpus_of())
    assert shown.replace("LIMITE", "").count("w") == markdown.count("w")
    assert [line for line in re.sub(r"(?m)^.*mp-portion.*$", "", shown).splitlines() if line.strip("> ") and ":::" not in line] == [
        line for line in markdown.splitlines() if line.strip("> ") and ":::" not in line
    ]
    assert "".join(read_tree(render(markdown)).itertext()).count("w") == markdown.count("w")
