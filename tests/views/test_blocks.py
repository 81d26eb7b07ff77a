"""Computed blocks: each becomes what it says, in its place, and what is not understood stays."""

import re

import markdown
import pytest

from milpart_docs.catalogue.blocks import BLOCKS
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.blocks import RENDERERS, ROWS, place_blocks
from milpart_docs.views.catalogue import CatalogueBuilder
from milpart_docs.views.site import Site
from tests.corpora import Written, corpus_of, record, shipped_corpus, site_of
from tests.projects import TODAY

FEW = (
    record("LL-2026-0001", title="A <b>first</b> *lesson*", pillars=["train"], modified="2026-11-02"),
    record("LL-2026-0002", title="Second", pillars=["train", "equip"], modified="2026-11-09"),
    record("DOC-2026-0001", title="Doctrine", level="operational", modified="2026-10-01"),
    record("ACR-A", title="Alpha"),
)


def placed(words: str, *files: Written, here: str = "../", addresses: Addresses | None = None) -> str:
    """Give what a block becomes between two paragraphs."""
    site = Site(corpus_of(*files), addresses or Addresses(), TODAY)
    text = place_blocks(f"Before.\n\n::: milpart {words}\n\nBehind.\n", site, here)
    assert text.startswith("Before.\n\n")
    assert text.endswith("\n\nBehind.\n")
    return text.removeprefix("Before.\n\n").removesuffix("\n\nBehind.\n")


def records_in(html: str) -> list[str]:
    """Give the records whose titles a block links, in their order."""
    return re.findall(r'<td class="mp-title"[^>]*><a href="\.\./records/([A-Z0-9-]+)/"', html)


def test_every_block_is_rendered() -> None:
    """Each name that a page may ask for has what puts it there."""
    assert set(RENDERERS) | {"catalogue"} == set(BLOCKS)
    site = Site(shipped_corpus(), Addresses(), TODAY)
    for name in BLOCKS:
        text = place_blocks(f"::: milpart {name}\n", site, "")
        assert text.strip()
        assert not text.startswith(":::")


def test_figures() -> None:
    """How many records of each type there are, in the order of the types; each figure leads to its catalogue."""
    html = placed("figures", *FEW)
    assert re.findall(r'<a href="([^"]*)"><strong>(\d+)</strong> <span>([^<]*)</span></a>', html) == [
        ("../catalogue/type/lesson/", "2", "Lessons"),
        ("../catalogue/type/doctrine/", "1", "Doctrine"),
        ("../catalogue/type/actor/", "1", "Actors"),
    ]


def test_newest() -> None:
    """Lessons, practices and doctrine, the last changed first; no actors; titles are no markup."""
    html = placed("newest", *FEW)
    assert re.findall(r'<a href="\.\./records/([A-Z0-9-]+)/">', html) == ["LL-2026-0002", "LL-2026-0001", "DOC-2026-0001"]
    assert "A &lt;b&gt;first&lt;/b&gt; *lesson*" in html


def test_catalogue_by_name() -> None:
    """Its rows under its headings, each with the number of rows, and the way to the whole."""
    html = placed("catalogue doctrine", *FEW)
    assert records_in(html) == ["DOC-2026-0001"]
    assert '<p class="mp-block-title">Operational <span class="mp-count">1</span></p>' in html
    assert '<p class="mp-more">The whole catalogue: <a href="../catalogue/doctrine/">Doctrine library</a></p>' in html


def test_catalogue_of_its_own() -> None:
    """As the line describes it; it has no page to lead to."""
    html = placed("catalogue type=lesson pillar=equip", *FEW)
    assert records_in(html) == ["LL-2026-0002"]
    assert "mp-more" not in html


def test_long_catalogue_is_cut_and_says_how_much_is_left() -> None:
    """So many rows as the line says, or as a page takes; the headings count all, not only what is shown."""
    practices = [record(f"BP-2026-{number:04}", pillars=["train"]) for number in range(1, 41)]
    html = placed("catalogue practices", *practices)
    assert len(records_in(html)) == ROWS
    assert f'{40 - ROWS} more in: <a href="../catalogue/practices/">Best practices</a>' in html
    assert 'Train <span class="mp-count">40</span>' in html
    assert '<p class="mp-more">and 37 more</p>' in placed("catalogue type=best-practice limit=3", *practices)
    assert "35 more in" in placed("catalogue practices limit=5", *practices)


def test_empty_catalogue() -> None:
    """A sentence instead of an empty table; and no link to a page that is not there, because nothing would stand on it."""
    html = placed("catalogue courses", *FEW)
    assert "There is nothing to show." in html
    assert "<a" not in html
    assert "There is nothing to show." in placed("catalogue lessons-board status=tasked", *FEW)


@pytest.mark.parametrize("use_directory_urls", [True, False])
def test_whole_catalogue_has_a_page_at_that_address(use_directory_urls: bool) -> None:  # noqa: FBT001 - a parameter of the test
    """Also that of a facet, which stands in a folder of its own."""
    addresses = Addresses(use_directory_urls=use_directory_urls)
    names = {page.name for page in CatalogueBuilder(Site(corpus_of(*FEW), addresses, TODAY)).build().pages}
    for name in ("type", "doctrine", "lessons-board"):
        (url,) = re.findall(r'mp-more">[^<]*<a href="\.\./([^"]*)"', placed(f"catalogue {name}", *FEW, addresses=addresses))
        there = {
            addresses.index(f"catalogue/{page.removesuffix('/index')}") if "/index" in page else addresses.page(f"catalogue/{page}")
            for page in names
        }
        assert url in there


def test_board() -> None:
    """As many lanes as the whole has, and nothing said to be left out that stands in them."""
    lessons = [record(f"LL-2026-{number:04}", status="tasked") for number in range(1, 31)]
    html = placed("catalogue lessons-board", *lessons)
    assert html.count('<section class="mp-lane">') == 1
    assert "The whole catalogue: " in html


@pytest.mark.parametrize(
    "words",
    ["figurs", "", "catalogue cuorses", "catalogue courses capabilty=X", "figures limit=3", 'catalogue title="open', "catalogue limit=²"],
)
def test_what_is_not_understood_stays(words: str) -> None:
    """Readers and the check see the line as it was written."""
    assert placed(words, *FEW) == f"::: milpart {words}"


@pytest.mark.parametrize(
    "text",
    [
        "```\n::: milpart figures\n```\n",
        "    ::: milpart figures\n",
        "See `::: milpart figures`.\n",
        "<!--\n::: milpart figures\n-->\n",
        "a ::: milpart figures\n",
    ],
    ids=["fence", "indented", "span", "comment", "inside a line"],
)
def test_block_in_code_stays(text: str) -> None:
    """A page can show how a block is written."""
    assert place_blocks(text, site_of(*FEW), "") == text


def test_several_blocks_in_one_page() -> None:
    """Each in its place, and the text between them is the same."""
    text = place_blocks("A\n\n::: milpart figures\n\nB\n\n::: milpart nothing\n\n::: milpart newest\n\nC", site_of(*FEW), "")
    assert re.sub(r"<ul.*?</ul>", "X", text) == "A\n\nX\n\nB\n\n::: milpart nothing\n\nX\n\nC"


def test_markdown_leaves_a_block_as_it_is() -> None:
    """What looks like markup in a title or summary is neither Markdown nor HTML."""
    lesson = record("LL-2026-0001", title="A *star* <i>", summary="`code` _under_ **bold** [x](y) <script>")
    shown = markdown.markdown(place_blocks("Text.\n\n::: milpart catalogue type=lesson\n\nText.", site_of(lesson), ""))
    assert "A *star* &lt;i&gt;</a>" in shown
    assert "`code` _under_ **bold** [x](y) &lt;script&gt;" in shown


def test_map() -> None:
    """Partners lead to their pages from wherever the line stands; without an activity, that is said."""
    activity = record("ACT-2026-0001", status="implementation", partners=["MLI"], pillars=["train"], dates={"actual_start": "2026"})
    html = placed("map", activity)
    assert 'href="../analysis/partners/mli/"' in html
    assert "analysis/records" not in html
    assert "No activity is recorded." in placed("map", *FEW)
