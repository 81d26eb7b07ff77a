"""A page while it is written: whatever it names is a link that leads there from where the page stands."""

import pytest

from milpart_docs.views.analysis.evidence import Evidence, Item
from milpart_docs.views.analysis.sheet import Figure, Sheet, badge, lines, nothing
from milpart_docs.views.charts import Cell
from milpart_docs.views.markup import Markup
from tests.corpora import record, site_of
from tests.views.elements import read_elements
from tests.views.test_markup import HOSTILE

SITE = site_of(
    record("LL-2026-0001", title="Late bridges", partners=["MLI"]),
    record("LL-2026-0002", title=HOSTILE, partners=["MLI"]),
)
FIRST, SECOND = (SITE.corpus.by_id[f"LL-2026-000{number}"] for number in (1, 2))


def sheet_at(name: str = "analysis/needs/mli") -> Sheet:
    """Begin a page."""
    return Sheet(SITE, Evidence(SITE.addresses, "needs", "Needs"), name)


@pytest.mark.parametrize(
    ("name", "here"), [("analysis/needs/mli", "../../../"), ("analysis/needs/index", "../../"), ("analysis/index", "../")]
)
def test_addresses_lead_from_the_page(name: str, here: str) -> None:
    """To the root and from there on, however deep the page stands."""
    sheet = sheet_at(name)
    assert sheet.here == here
    assert sheet.page_url("analysis/needs/index") == f"{here}analysis/needs/"
    assert sheet.record_url(FIRST, "n1") == f"{here}records/LL-2026-0001/#n1"
    assert sheet.behind("Both", [FIRST, SECOND]) == f"{here}analysis/records/needs/#both"
    assert sheet.behind("None", []) == ""
    assert sheet.facet_url("partner", "MLI") == f"{here}catalogue/partner/mli/"


def test_a_facet_without_records_has_no_page() -> None:
    """So there is no link to it."""
    assert sheet_at().facet_url("partner", "NER") == ""


def test_numbers_lead_to_what_makes_them_up() -> None:
    """Nought is text, one leads to the record, two to both; other words can stand for the number, and it still sorts."""
    sheet = sheet_at()
    assert sheet.counted("None", []) == Cell("0", "", 0)
    assert sheet.number("None", []) == "0"
    assert sheet.counted("One", [Item(FIRST, "n1")]) == Cell("1", "../../../records/LL-2026-0001/#n1", 1)
    assert sheet.counted("Both", [FIRST, SECOND], "€ 3 m") == Cell("€ 3 m", "../../../analysis/records/needs/#both", 2)
    assert sheet.number("Both", [FIRST, SECOND]) == '<a href="../../../analysis/records/needs/#both">2</a>'


def test_large_numbers_can_be_read() -> None:
    """With commas between the thousands."""
    assert sheet_at().counted("Many", [Item(FIRST, f"n{number}") for number in range(1234)]).text == "1,234"


def test_links_to_records() -> None:
    """By title, or by other words, with the identifier for who asks; several with commas between them."""
    sheet = sheet_at()
    assert sheet.record(FIRST) == '<a href="../../../records/LL-2026-0001/" title="LL-2026-0001">Late bridges</a>'
    [link] = read_elements(sheet.record(FIRST, "need 1", "n1")).children
    assert (link.text, link.get("href")) == ("need 1", "../../../records/LL-2026-0001/#n1")
    assert read_elements(sheet.records([FIRST, SECOND])).text == f"Late bridges, {HOSTILE}"


def test_names_of_records() -> None:
    """A link by the title where there is a record; else the identifier, which is text."""
    sheet = sheet_at()
    assert sheet.named(FIRST.id) == sheet.record(FIRST)
    assert sheet.named_cell(FIRST.id) == Cell("Late bridges", sheet.record_url(FIRST))
    assert sheet.named("LL-GONE & <b>") == "LL-GONE &amp; &lt;b&gt;"
    assert sheet.named_cell("LL-GONE") == Cell("LL-GONE")


def test_figures() -> None:
    """Each leads to what makes it up; nought, and what has no records, leads nowhere and still stands there."""
    figures = [Figure("2", "Lessons", [FIRST, SECOND], "all of them"), Figure("0", "Needs"), Figure("45 %", "Rate")]
    items = read_elements(sheet_at().figures(figures)).all("li")
    assert [[part.text for part in item.all("strong") + item.all("span") + item.all("small")] for item in items] == [
        ["2", "Lessons", "all of them"],
        ["0", "Needs"],
        ["45 %", "Rate"],
    ]
    assert [[link.get("href") for link in item.all("a")] for item in items] == [["../../../analysis/records/needs/#lessons"], [], []]


def test_rules_have_a_day() -> None:
    """The day of the site, in words for readers and for machines."""
    [rule] = read_elements(sheet_at().rule("A need is open where ", Markup("<em>nobody</em>"), " serves it.")).children
    assert rule.text == "How this is judged. A need is open where nobody serves it. As of 2026-11-22."
    assert (rule.get("role"), rule.all("time")[0].get("datetime")) == ("note", "2026-11-22")


def test_sections() -> None:
    """A heading with an anchor that names the section."""
    [section] = read_elements(sheet_at().section("Open needs", "open", "Text", [nothing(), None])).children
    assert (section.get("aria-labelledby"), section.all("h2")[0].get("id"), section.all("h2")[0].text) == ("open", "open", "Open needs")
    assert section.text == "Open needsTextThere is nothing to show."


def test_tables() -> None:
    """Sortable unless asked otherwise; one without rows says that there is nothing."""
    sheet = sheet_at()
    rows = [(Cell("Mali"), Cell("2", "u", 2))]
    assert read_elements(sheet.table(("Partner", "Needs"), rows, "Needs by partner")).all("table", class_="mp-rows")
    plain = read_elements(sheet.table(("Partner", "Needs"), rows, "Needs by partner", is_sortable=False))
    assert not plain.all("table", class_="mp-rows")
    assert plain.all("div", role="region")[0].get("aria-label") == "Needs by partner"
    assert sheet.table(("Partner", "Needs"), [], "Needs by partner") == nothing()


def test_badges_and_lists() -> None:
    """Words and a tone; the meaning for who asks."""
    assert badge("open", "open", "Nobody serves it") == '<span class="mp-status mp-tone-open" title="Nobody serves it">open</span>'
    assert "title" not in badge("open", "open")
    assert lines(["a", Markup("<b>b</b>")]) == '<ul class="mp-lines"><li>a</li><li><b>b</b></li></ul>'


def test_hostile_text() -> None:
    """Whatever part of a page it stands in."""
    sheet = sheet_at()
    parts = [
        sheet.figures([Figure(HOSTILE, HOSTILE, [FIRST, SECOND], HOSTILE)]),
        sheet.rule(HOSTILE),
        sheet.section(HOSTILE, "a", HOSTILE),
        sheet.table((HOSTILE,), [(Cell(HOSTILE),)], HOSTILE),
        sheet.record(SECOND),
        sheet.record(FIRST, HOSTILE),
        badge(HOSTILE, "open", HOSTILE),
        nothing(HOSTILE),
        lines([HOSTILE]),
    ]
    for part in parts:
        found = read_elements(part)
        assert found.all("script") == []
        assert HOSTILE in found.text
