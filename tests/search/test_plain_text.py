"""The words of a body without the signs of Markdown."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.search.plain_text import read_plain_text, read_words_text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("## Observation\n\nWords.\n", "\n\nWords.\n"),
        ("See [[LL-2026-0042|the convoy]] and [[DOC-2026-0001#2.14]].", "See the convoy LL-2026-0042 and DOC-2026-0001 2.14."),
        ("A [report](https://example.org/a_(b)) on ![a map](map.png).", "A report on a map."),
        ("Seen at https://example.org/path?x=1 today", "Seen at   today"),
        ("<!-- for authors -->Kept <b>words</b>", " Kept  words "),
        ("Not closed <!-- hidden", "Not closed  "),
        ("A <svg><title>plan</title><metadata><SVG a='b'>hidden</SVG>tool</metadata></svg > of it", "A   of it"),
        ("The tag `<style>` is <svg/> kept <b>open</b>", "The tag ` ` is   kept  open "),
        ("</svg>A <svg><svg>x</svg>y</svg> b <svg>z</svg> c", " A   b   c"),
        ("A <style>p { color: red }</style>note<script>call()</script>", "A  note "),
        ("[note]: https://example.org\nWords", "\nWords"),
        ('Before\n--8<-- "plan.md"\nafter', "Before\n\nafter"),
        ("Before\n--8<--\nplan.md\nother.md\n--8<--\nafter", "Before\n\nafter"),
        ("Before\n;--8<--\nplan.md\n> --8<--\nafter\n--8<--\n;--8<--\nkept", "Before\n\nafter\n\n\nkept"),
        ("An [[open [[LL-2026-0042|convoy]] and [[[DOC-2026-0001]]", "An [[open convoy LL-2026-0042 and [DOC-2026-0001"),
        ("Words {: .note #a} and {.open {.note}", "Words  and {.open "),
        ("10 < 20 and 30 > 20", "10 < 20 and 30 > 20"),
    ],
)
def test_words_that_are_searched(body: str, text: str) -> None:
    """Addresses, tags, drawings and comments are no text; references are read with their identifiers."""
    assert read_words_text(body) == text


def test_text_that_is_shown() -> None:
    """Signs of lists, quotations, tables, fences and emphasis are left out."""
    body = "> quoted **word**\n- [ ] item `code`\n1. first\n```python\n| a | b |\n::: marking LIMITE\n"
    assert read_plain_text(body).split() == ["quoted", "word", "item", "code", "first", "a", "b"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("a ***b* c** d", "a *b* c d"),
        ("a **b *c* d** e", "a b *c* d e"),
        ("a * b *c * d*", "a * b c * d"),
        ("a ``b`c`` ```d``", "a b`c `d"),
        ("a ~~b~ c~~ ~d~", "a b~ c ~d~"),
        ("a *b\nc* _d_", "a *b\nc* d"),
    ],
)
def test_signs_of_emphasis(body: str, text: str) -> None:
    """The longest sign that is closed on its line is left out, with its end; what is not closed stays."""
    assert read_plain_text(body) == text


_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3}|~~|`+)(?=\S)(.*?\S)\1")
_INCLUDE = re.compile(r"^[ \t>]*;*-+8<-+[ \t]*$.*?^[ \t>]*-+8<-+[ \t]*$|^[^\n]*-8<-[^\n]*$", re.MULTILINE | re.DOTALL)


@given(st.lists(st.text("*_~` a", max_size=16), max_size=4))
def test_emphasis_is_as_one_pattern_says_it(lines: list[str]) -> None:
    """One pass gives what the plain pattern gives, which is too slow for long lines."""
    body = "\n".join("x" + line for line in lines)
    assert read_plain_text(body) == _EMPHASIS.sub(r"\2", body)


@given(st.lists(st.sampled_from(["--8<--", ";--8<--", "> -8<- ", '--8<-- "plan.md"', "words", ""])))
def test_includes_are_as_one_pattern_says_it(lines: list[str]) -> None:
    """One pass gives what the plain pattern gives, which is too slow for many lines."""
    body = "\n".join(lines)
    assert read_words_text(body) == _INCLUDE.sub("", body)


_SHAPES = (
    *("[", "![", "[[", "[[a|", "[[a#b", "[](", "[](a(b)", "[](()", "[a](b(c", "\n[a", "\n[a]:"),
    *("*a ", "**a ", "***a ", "*", "_a ", "__a ", "~~a ", "~", "`", "`a ", "``a ", "*a\n", "*a _b **c\n\n"),
    *(";--8<--\n", "--8<--\n", "-8<-", "-8<-a\n", "> ;", "{.a", "{: .a", "{ ", "{\n.a"),
    *("<!-- a", "<svg", "<svg>", "</svg>", "<a ", "<", "http://", "<ftp:", "- ", "-", "= ", "> ", "1", "# ", "\n", " \n", "```", ":::"),
)


@pytest.mark.parametrize("shape", _SHAPES)
def test_long_bodies_of_one_shape(shape: str) -> None:
    """A body that begins the same thing again and again is read at once; a pattern that reads on each time would take minutes."""
    body = "x " + shape * (200_000 // len(shape))
    assert len(read_plain_text(body)) <= len(body)


@pytest.mark.parametrize(
    "marks", ["-" * 200_000, "x " + "`" * 100_000 + "a " * 50_000, "[](" + "()" * 100_000, "[](" + "a" * 200_000, "{" + " " * 200_000]
)
def test_long_runs_of_signs(marks: str) -> None:
    """A long run of signs that ends as nothing is read at once, too."""
    assert read_plain_text(f"{marks}x").endswith("x")
