"""The pages of partners, and the list of them."""

from milpart_docs.views.addresses import Addresses
from milpart_docs.views.analysis.analyses import build_analyses
from milpart_docs.views.analysis.picture.pages import build_picture_pages
from milpart_docs.views.analysis.picture.partners import PARTNERS
from milpart_docs.views.site import Site
from tests.corpora import shipped_corpus
from tests.projects import TODAY
from tests.views.analysis.followed import Followed
from tests.views.analysis.picture.picture_corpus import ONE, TWO, small_site
from tests.views.elements import Element

MALI, SENEGAL = "analysis/partners/mli", "analysis/partners/sen"


def small() -> Followed:
    """Build the pages of the small corpus."""
    return Followed(small_site(), build_picture_pages(small_site()))


def section_of(body: Element, anchor: str) -> Element:
    """Give a section of a page."""
    [part] = [part for part in body.all("section") if part.all("h2", id=anchor)]
    return part


def test_list_of_the_small_corpus() -> None:
    """By hand; the cancelled activity with Mali counts nowhere, and Senegal has a need and three white spots."""
    found = small()
    rows = [[cell.text for cell in row.children] for row in found.bodies[PARTNERS].all("tbody")[0].all("tr")]
    assert rows == [
        ["Mali", "2", "1", "2", "0", "1", "4"],
        ["Niger", "2", "2", "2", "0", "0", "3"],
        ["Senegal", "0", "0", "0", "1", "0", "3"],
    ]


def test_page_of_mali() -> None:
    """Its time line leads to its two activities, its matrix has the pillars that occur, its overlap and white spots are there."""
    found = small()
    body = found.bodies[MALI]
    line = section_of(body, "over-time").all("svg")[0]
    assert [found.addressed(MALI, link.get("href")) for link in line.all("a")] == [f"records/{ONE}/", f"records/{TWO}/"]
    [table] = body.all("table", class_="mp-matrix")
    assert [head.text for head in table.all("thead")[0].all("th")] == ["Provider", "Advise", "Train", "All"]
    assert [[child.text for child in row.all("a", class_="mp-n")] for row in table.all("tr") if row.all("a", class_="mp-n")] == [
        ["1", "2", "2"],
        ["1", "1", "1"],
        ["1", "2", "2"],
    ]
    assert [cell.text for cell in section_of(body, "overlaps").all("tbody")[0].all("td")][:2] == [
        f"Title of {TWO}",
        "2025-03-01 to 2025-12-31",
    ]
    assert "Pillars without activity, where no need is stated" in section_of(body, "white-spots").text
    assert [found.addressed(MALI, link.get("href")) for link in section_of(body, "read-on").all("a")] == [
        "records/PTR-MLI/",
        "catalogue/partner/mli/",
    ]
    assert body.all("form")
    assert found.pages[MALI].scripts == ("picture.js",)
    assert found.pages[MALI].about == ("partner", "MLI")


def test_page_of_a_partner_without_activity() -> None:
    """It says that none is recorded, offers nothing to narrow, loads no script, and has its white spots."""
    found = small()
    body = found.bodies[SENEGAL]
    assert section_of(body, "over-time").text.endswith("No activity is recorded.")
    assert not body.all("form")
    assert found.pages[SENEGAL].scripts == ()
    assert [title.text for title in section_of(body, "white-spots").all("h3")] == [
        "Partners with needs and no activity",
        "Pillars with needs and no activity",
        "Priorities of strategies without activity",
    ]


def test_pages_lead_to_the_other_analyses_of_the_partner() -> None:
    """In the shipped corpus Moldova has needs and a roadmap, and the page leads to both."""
    site = Site(shipped_corpus(), Addresses(), TODAY)
    found = Followed(site, build_analyses(site).pages)
    name = "analysis/partners/mda"
    ways = [found.addressed(name, link.get("href")) for link in section_of(found.bodies[name], "read-on").all("a")]
    assert ways == ["analysis/needs/mda/", "analysis/roadmaps/mda/", "records/PTR-MDA/", "catalogue/partner/mda/"]
    assert found.dead(name) == []
