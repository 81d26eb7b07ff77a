"""The words of a body without the signs of Markdown."""

import pytest

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
