"""The page of white spots."""

from milpart_docs.views.analysis.picture.filters import HOME
from milpart_docs.views.analysis.picture.pages import build_picture_pages
from milpart_docs.views.analysis.picture.white_spots import WHITE_SPOTS
from tests.views.analysis.followed import Followed
from tests.views.analysis.picture.picture_corpus import small_site
from tests.views.elements import Element


def small() -> Followed:
    """Build the pages of the small corpus."""
    return Followed(small_site(), build_picture_pages(small_site()))


def rows_of(body: Element, anchor: str) -> list[list[str]]:
    """Give the texts of the rows of a section."""
    [part] = [part for part in body.all("section") if part.all("h2", id=anchor)]
    return [[cell.text for cell in row.children] for row in part.all("tbody")[0].all("tr")]


def test_white_spots_of_the_small_corpus() -> None:
    """By hand: nobody helps Senegal, which needs training, and which France puts first; of Mali and Niger nobody knows the needs."""
    found = small()
    body = found.bodies[WHITE_SPOTS]
    assert rows_of(body, "partners") == [["Senegal", "1", "1", "Train", "ASM-2026-0001, holds until 2028-03-01", "0"]]
    assert rows_of(body, "pillars") == [["Senegal", "Train", "1", "ASM-2026-0001, holds until 2028-03-01", "0"]]
    assert rows_of(body, "priorities") == [["Senegal", "France", "Title of STR-2026-0001", "0", "0"]]
    assert rows_of(body, "unassessed") == [
        ["Mali", "Advise", "1"],
        ["Mali", "Equip", "0"],
        ["Mali", "Accompany", "0"],
        ["Mali", "Reform", "0"],
        ["Niger", "Advise", "0"],
        ["Niger", "Accompany", "0"],
        ["Niger", "Reform", "0"],
    ]
    links = {link.text: found.addressed(WHITE_SPOTS, link.get("href")) for link in body.all("a")}
    assert links["Senegal"] == "analysis/partners/sen/"
    assert found.behind(WHITE_SPOTS, body.all("tbody")[0].all("a")[1].get("href")) == ["records/ASM-2026-0001/#n1"]


def test_the_first_page_counts_them() -> None:
    """The lines of the first page have the numbers of the tables, and lead to them."""
    found = small()
    [section] = [part for part in found.bodies[HOME].all("section") if part.all("h2", id="white-spots")]
    assert [line.text for line in section.all("li")] == [
        "1 partner with assessed needs and no activity",
        "1 pillar of a partner with an assessed need and no activity",
        "7 pillars without an activity, where nobody has assessed the partner",
        "1 priority partner of a national strategy without an activity of that state",
    ]
    anchors = [found.addressed(HOME, link.get("href")) for link in section.all("a")]
    assert anchors == [f"analysis/picture/white-spots/#{anchor}" for anchor in ("partners", "pillars", "unassessed", "priorities")]
