"""The reader of elements against Python's own, on pages that are well formed, and against the standard on others."""

import html
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.bundle.loads.elements import read_elements

NAMES = st.sampled_from(["p", "img", "a", "svg", "md-x"])
KEYS = st.sampled_from(["src", "href", "class", "data-x", "xlink:href", "style"])
VALUES = st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
ELEMENTS = st.lists(st.tuples(NAMES, st.dictionaries(KEYS, VALUES, max_size=3), VALUES))


class _Other(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, {key: value or "" for key, value in attrs}))


@given(elements=ELEMENTS, quote=st.sampled_from("\"'"))
def test_elements_are_those_that_were_written(elements: list[tuple[str, dict[str, str], str]], quote: str) -> None:
    """Names and attributes come back as they were written, as from Python's own parser."""
    page = "".join(
        f"<{name}{''.join(f' {key}={quote}{html.escape(value)}{quote}' for key, value in attributes.items())}>{html.escape(text)}</{name}>"
        for name, attributes, text in elements
    )
    found = [(element.name, element.read_attributes()) for element in read_elements(page)]
    assert found == [(name, attributes) for name, attributes, _ in elements]
    other = _Other()
    other.feed(page)
    assert found == other.seen


@pytest.mark.parametrize(
    ("page", "found"),
    [
        ("<A HREF=x>", [("a", {"href": "x"})]),
        ("<img src=a/b>", [("img", {"src": "a/b"})]),
        ("<img/src='a'/alt>", [("img", {"src": "a", "alt": ""})]),
        ("<img src = 'a' src=b>", [("img", {"src": "a"})]),
        ("<img title=it's src=b>", [("img", {"title": "it's", "src": "b"})]),
        ("<img title= src=b>", [("img", {"title": "src=b"})]),
        ("<img title='&lt;&amp;#58;'>", [("img", {"title": "<&#58;"})]),
        ("a <b c<d> e", [("b", {"c<d": ""})]),
        ("<!-- <a> --!><b>", [("b", {})]),
        ("<!--><b><!---><i>", [("b", {}), ("i", {})]),
        ("<!doctype html><?php echo '<' ?></p <b>", [("b", {})]),
        ("<script><a></script ><b>", [("script", {}), ("b", {})]),
        ("<b><script><a>", [("b", {}), ("script", {})]),
        ("<b><a title='never closed>", [("b", {})]),
    ],
)
def test_elements_as_browsers_read_them(page: str, found: list[tuple[str, dict[str, str]]]) -> None:
    """What the standard says of tags that are not written well."""
    assert [(element.name, element.read_attributes()) for element in read_elements(page)] == found


def test_text_of_scripts_is_theirs() -> None:
    """Also where it looks like a tag, and where its end is missing."""
    script, style = read_elements("<script>if (a<b) {}</script><style>a > b {}")
    assert (script.text, style.text) == ("if (a<b) {}", "a > b {}")
