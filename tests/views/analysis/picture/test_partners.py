"""The pages of partners, and the list of them."""

import pytest

from milpart_docs.analysis.picture import overlap_search, overlaps
from milpart_docs.analysis.picture.overlaps import CUT_RULE
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.analysis.analyses import build_analyses
from milpart_docs.views.analysis.picture.overlaps import OVERLAPS
from milpart_docs.views.analysis.picture.pages import build_picture_pages
from milpart_docs.views.analysis.picture.partners import PARTNERS
from milpart_docs.views.site import Site
from tests.corpora import Written, record, shipped_corpus, site_of
from tests.projects import TODAY
from tests.views.analysis.followed import Followed
from tests.views.analysis.picture.picture_corpus import ACTIVITIES, ACTORS, FRANCE, NEED, ONE, SEN, TWO, small_site
from tests.views.elements import Element

NEED_ID = "ASM-2026-0001"
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


@pytest.mark.parametrize("limit", [0, 100_000])
def test_overlaps_are_those_of_the_partner(monkeypatch: pytest.MonkeyPatch, limit: int) -> None:
    """Three pairs in Mali, of which only the longest is listed over all partners, and one in Niger, which is told on its page all the same.

    Where there are too many to compare, the pages say so; where there are not, they do not.
    """
    monkeypatch.setattr(overlap_search, "LIMIT", limit)
    monkeypatch.setattr(overlaps, "MOST", 1)
    days = {"actual_start": "2024-01-01", "actual_end": "2024-12-31"}
    fewer = {"actual_start": "2024-01-01", "actual_end": "2024-01-31"}
    windows = [("MLI", days)] * 3 + [("NER", fewer)] * 2
    courses = (
        record(f"ACT-2026-000{number}", status="closed", partners=[partner], providers=[FRANCE], activity_type="visit", dates=window)
        for number, (partner, window) in enumerate(windows, 1)
    )
    site = site_of(*ACTORS, *courses)
    found = Followed(site, build_picture_pages(site))
    rows = [[cell.text for cell in row.children] for row in found.bodies[PARTNERS].all("tbody")[0].all("tr")]
    assert [(row[0], row[5]) for row in rows] == [("Mali", "3"), ("Niger", "1")]
    sections = [section_of(found.bodies[f"analysis/partners/{code}"], "overlaps") for code in ("mli", "ner")]
    assert [len(section.all("tbody")[0].all("tr")) for section in sections] == [3, 1]
    assert [CUT_RULE in section.text for section in sections] == [limit == 0] * 2
    assert (CUT_RULE in found.bodies[OVERLAPS].text) == (limit == 0)


def test_no_end_is_stated_for_what_states_none() -> None:
    """Two that are planned from 1 March 2027: the page says no number of days."""
    dates = {"planned_start": "2027-03-01"}
    planned = (
        record(f"ACT-2026-000{number}", partners=["MLI"], providers=[FRANCE], activity_type="visit", dates=dates) for number in (1, 2)
    )
    site = site_of(*ACTORS, *planned)
    cells = section_of(Followed(site, build_picture_pages(site)).bodies[MALI], "overlaps").all("tbody")[0].all("td")
    assert [cell.text for cell in cells][1:3] == ["from 2027-03-01, no end stated", ""]


def test_links_of_an_odd_corpus_lead_somewhere() -> None:
    """Two assessments of Niger follow each other, one of Chad is not sound, Mali's was withdrawn: who has a page is decided once."""
    needs = NEED.text.replace(SEN, "{}")
    circle = [
        Written(f"docs/{own}.md", NEED.text.replace(SEN, "NER").replace(NEED_ID, own).replace("needs:", f"supersedes: {other}\nneeds:"))
        for own, other in ((NEED_ID, "ASM-2026-0002"), ("ASM-2026-0002", NEED_ID))
    ]
    odd = Written("docs/ASM-2026-0003.md", needs.replace("{}", "TCD").replace(NEED_ID, "ASM-2026-0003").replace("kind: train", "kind: 7"))
    gone = Written("docs/ASM-2026-0004.md", needs.replace("{}", "MLI").replace(NEED_ID, "ASM-2026-0004").replace("endorsed", "withdrawn"))
    site = site_of(*ACTORS, *ACTIVITIES, *circle, odd, gone)
    found = Followed(site, build_analyses(site).pages)
    partners = [name for name in found.pages if name.startswith("analysis/partners/") and "/records/" not in name]
    assert {f"analysis/partners/{code}" for code in ("ner", "mli")} < set(partners)
    assert {name: found.dead(name) for name in partners} == {name: [] for name in partners}


def test_pages_lead_to_the_other_analyses_of_the_partner() -> None:
    """In the shipped corpus Moldova has needs and a roadmap, and the page leads to both."""
    site = Site(shipped_corpus(), Addresses(), TODAY)
    found = Followed(site, build_analyses(site).pages)
    name = "analysis/partners/mda"
    ways = [found.addressed(name, link.get("href")) for link in section_of(found.bodies[name], "read-on").all("a")]
    assert ways == ["analysis/needs/mda/", "analysis/roadmaps/mda/", "records/PTR-MDA/", "catalogue/partner/mda/"]
    assert found.dead(name) == []
