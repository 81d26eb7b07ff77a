"""HTML and SVG element by element: what is text stays text, whatever it looks like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.markup import Markup, element, joined, scrolled
from tests.views.elements import read_elements

HOSTILE = "\"><script>alert('x')</script><a href='"


def test_elements() -> None:
    """Attributes with the names that they have in HTML; empty elements as one tag; what is None or False is left out, True has no value."""
    assert element("p", "Text", class_="mp-rule", aria_label="A") == '<p class="mp-rule" aria-label="A">Text</p>'
    assert element("rect", x=1.0, y=2.50, width=1 / 3) == '<rect x="1" y="2.5" width="0.333333"/>'
    assert element("input", disabled=True, checked=False, value=None, name="") == '<input disabled name=""/>'
    assert element("td") == "<td></td>"
    assert element("svg", viewBox="0 0 1 1") == '<svg viewBox="0 0 1 1"></svg>'


@pytest.mark.parametrize("name", ["path", "rect", "circle", "line", "polyline", "polygon", "use"])
def test_shapes_can_have_no_content(name: str) -> None:
    """They are written as one tag, as SVG within HTML reads it."""
    assert element(name) == f"<{name}/>"


def test_children() -> None:
    """Text, numbers, elements, and rows of them; nothing is nothing, and nought is a number."""
    items = (element("li", number) for number in range(2))
    assert element("ul", items, None, ["a", None, "b"]) == "<ul><li>0</li><li>1</li>ab</ul>"
    assert joined() == ""
    assert isinstance(joined("a"), Markup)


def test_boxes_that_scroll() -> None:
    """They have a name, and keys reach them; a class of their own where one is given."""
    assert scrolled(Markup("<b>b</b>"), "A & B") == (
        '<div class="mp-scroll" tabindex="0" role="region" aria-label="A &amp; B"><b>b</b></div>'
    )
    assert scrolled(Markup(), "A", "mp-box").startswith('<div class="mp-scroll mp-box" ')


def test_hostile_text() -> None:
    """In content and in attributes it is escaped, and once only."""
    found = read_elements(element("p", HOSTILE, [HOSTILE], element("b", HOSTILE), title=HOSTILE))
    [paragraph] = found.children
    assert [child.name for child in paragraph.children] == ["b"]
    assert (paragraph.text, paragraph.attributes) == (HOSTILE * 3, {"title": HOSTILE})
    assert joined(element("b", "&")) == "<b>&amp;</b>"


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(TEXTS, TEXTS)
def test_any_text_reads_back(content: str, attribute: str) -> None:
    """As the one child that it is, and as the one attribute."""
    [found] = read_elements(element("p", content, title=attribute)).children
    assert (found.text, found.attributes, found.children) == (content, {"title": attribute}, [])
