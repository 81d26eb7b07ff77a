"""Tables: cells with links, badges and what the browser sorts by; titles are text, and addresses lead from where the page stands."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.catalogue.column import Row, Scope
from milpart_docs.catalogue.definition import Shown
from tests.corpora import Written, record, site_of


def cell(key: str, *files: Written, here: str = "../../", each: str = "") -> str:
    """Give the cell of the first of some records in a column, without the cell's own tag."""
    site = site_of(*files)
    entry = site.corpus.by_path[files[0].path]
    table = site.tables.of((Shown(key),), here, Scope(each, (entry.type,)))
    written = table.row(Row(entry, (each, 0)) if each else Row(entry))
    found = re.fullmatch(r"<tr><td[^>]*>(.*)</td></tr>", written)
    assert found, written
    return found[1]


LESSON = record(
    "LL-2026-0001",
    title='A "title" & <more>',
    summary="Gist <b>",
    status="tasked",
    pillars=["train", "equip"],
    proposed_action_body="ACR-A",
    related=["ACR-GONE", "DOC-2026-0001"],
    sources=[{"title": "A", "url": "https://a.example/?x=1&y=2"}],
)


def test_title_has_the_way_to_the_record_and_its_gist() -> None:
    """With identifier and summary below, all of them escaped."""
    assert cell("title", LESSON) == (
        '<a href="../../records/LL-2026-0001/" title="LL-2026-0001">A &quot;title&quot; &amp; &lt;more&gt;</a>'
        '<span class="mp-row-summary"><span class="mp-id">LL-2026-0001</span> Gist &lt;b&gt;</span>'
    )


def test_record_is_a_link_where_it_exists() -> None:
    """By its title; one that is not there is its identifier, and no link."""
    html = cell("related", LESSON, record("DOC-2026-0001", title="Doctrine"), here="../")
    assert html == 'ACR-GONE,<wbr> <a href="../records/DOC-2026-0001/" title="DOC-2026-0001">Doctrine</a>'


def test_part_of_a_record_is_a_link_to_the_part() -> None:
    """A need leads to its row in the assessment."""
    proposal = record("PRO-2026-0001", needs=["ASM-2026-0001#N1"])
    assert 'href="../../records/ASM-2026-0001/#n1"' in cell("needs", proposal, record("ASM-2026-0001"))


def test_facet_leads_to_its_catalogue() -> None:
    """Each value to its own."""
    assert cell("pillar", LESSON) == (
        '<a href="../../catalogue/pillar/train/">Train</a>,<wbr> <a href="../../catalogue/pillar/equip/">Equip</a>'
    )


def test_state_is_a_badge() -> None:
    """In words, with a tone beside them."""
    assert cell("status", LESSON) == '<span class="mp-status mp-tone-open">Tasked</span>'


def test_address_is_a_link() -> None:
    """Escaped; its text is the address."""
    address = "https://a.example/?x=1&amp;y=2"
    assert cell("sources.url", LESSON) == f'<a href="{address}">{address}</a>'


def test_empty_cell() -> None:
    """Nothing stands in it, and nothing to sort by."""
    site = site_of(LESSON)
    table = site.tables.of((Shown("date_observed"),), "")
    assert table.row(Row(site.corpus.by_id["LL-2026-0001"])) == '<tr><td data-label="Date observed"></td></tr>'


@pytest.mark.parametrize(
    ("key", "written", "attribute"),
    [
        ("trainees", record("ACT-2026-0001", trainees=12500), ' data-sort="12500"'),
        ("priority", record("LL-2026-0001", priority="urgent"), ' data-sort="0"'),
        ("summary", record("LL-2026-0001"), ""),
        ("created", record("LL-2026-0001"), ""),
    ],
    ids=["number", "term", "text", "day"],
)
def test_what_the_browser_sorts_by(key: str, written: Written, attribute: str) -> None:
    """A number without its comma, a term by its place in the vocabulary; a text sorts as it reads."""
    site = site_of(written)
    (entry,) = site.corpus.by_id.values()
    row = site.tables.of((Shown(key, "T"),), "", Scope("", (entry.type,))).row(Row(entry))
    assert row.startswith(f'<tr><td data-label="T"{attribute}>')


def test_heads_are_titles() -> None:
    """The column's own, or that which the catalogue gives it, escaped."""
    site = site_of(LESSON)
    table = site.tables.of((Shown("status"), Shown("pillar", "A <b>")), "")
    assert table.head() == '<tr><th scope="col">State</th><th scope="col">A &lt;b&gt;</th></tr>'


def test_rows_of_items_are_told_apart() -> None:
    """Two actions of one lesson are two rows, and the lesson a third."""
    lesson = record("LL-2026-0001", actions=[{"owner": "ACR-A", "due": "2026-12-01"}, {"owner": "ACR-B", "due": "2026-12-02"}])
    site = site_of(lesson)
    entry = site.corpus.by_id["LL-2026-0001"]
    table = site.tables.of((Shown("due"), Shown("record")), "", Scope("actions"))
    assert [table.texts(Row(entry, ("actions", place)))[0] for place in (0, 1)] == ["2026-12-01", "2026-12-02"]
    assert len({table.row(Row(entry, ("actions", place))) for place in (0, 1)}) == 2


def test_pages_at_the_same_depth_share_a_table() -> None:
    """So each row is written once; those at another depth have other addresses."""
    tables = site_of(LESSON).tables
    assert tables.of_type("lesson", "../../") is tables.of_type("lesson", "../../")
    assert tables.of_type("lesson", "../../") is not tables.of_type("lesson", "../")
    assert tables.of_type("lesson", "../../") is not tables.of_type("course", "../../")


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=20).filter(str.strip))
def test_any_title_is_text(title: str) -> None:
    """Whatever it holds, it makes no element of its own, and readers see all of it."""
    html = cell("record", record("LL-2026-0001", title=title))
    assert html.count("<") == 2
    assert unescape(re.sub("<[^>]*>", "", html)).split() == title.split()
