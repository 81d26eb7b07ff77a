"""The last look at the links of a document."""

import pytest

from milpart_docs.views.handbook.links import settle_links

BEFORE = '<p id="LL-1">a</p><p id="LL-1--p-2.1">b</p>'


@pytest.mark.parametrize(
    ("link", "settled"),
    [
        ('<a class="mp-inside" href="#LL-1--p-2.1">', '<a class="mp-inside" href="#LL-1--p-2.1" data-place="para 2.1">'),
        ('<a class="mp-inside mp-placed" href="#LL-1--p-2.1">', '<a class="mp-inside mp-placed" href="#LL-1--p-2.1">'),
        ('<a class="mp-inside" href="#LL-1--gone">', '<a class="mp-inside" href="#LL-1" data-place="chapter 1">'),
        ('<a href="#LL-1--gone" class="mp-inside">', '<a class="mp-inside" href="#LL-1" data-place="chapter 1">'),
        ('<a class="mp-inside" href="#LL-2">', '<a class="mp-nowhere">'),
        ('<a href="#LL-1">', '<a href="#LL-1">'),
        ('<a href="https://example.org/#LL-2">', '<a href="https://example.org/#LL-2">'),
    ],
)
def test_where_links_lead(link: str, settled: str) -> None:
    """To the place; where it is not there, to its record; where that is not there either, nowhere."""
    places = {"LL-1": "chapter 1", "LL-1--p-2.1": "para 2.1"}
    assert settle_links(f"{BEFORE}{link}c</a>", places) == f"{BEFORE}{settled}c</a>"
