"""The pages of the ladders: who stands where in words, and what each level asks for."""

from milpart_docs.views.analysis.ladders.matrix import ACROSS, TABLES
from milpart_docs.views.analysis.ladders.pages import build_ladder_pages
from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.vocabulary import COUNTRIES
from tests.analysis.ladders.ladder_records import HOLDS, course, level, profile
from tests.corpora import Written, record, site_of
from tests.views.elements import Element, read_elements
from tests.views.test_markup import HOSTILE

NIGER = profile(
    "NER",
    {"capability": "A", "level": 2, **HOLDS, "outcome": "partly", "target": 3},
    {"capability": "B", "level": 4, **HOLDS, "on": "2022-09", "valid_until": "2025-09-30", "target": 5},
)
MALI = profile("MLI", {"capability": "A", "level": 3, **HOLDS, "evaluation": "self", "target": 4})
FILES = (
    level("A", 1, "Marches.", equipment=[{"class": "EQP-X", "minimum": 1200}, {"class": "EQP-Y"}], standards=["STANAG 1"]),
    level("A", 2, "Fights.", courses=["CRS-2026-0001"]),
    course(1),
    record("CAP-A", title="Infantry"),
    NIGER,
    MALI,
)


def pages(*files: Written) -> dict[str, AnalysisPage]:
    """Build the pages of a few records."""
    return {page.name: page for page in build_ladder_pages(site_of(*files))}


def body(page: AnalysisPage) -> Element:
    """Read a page back."""
    return read_elements(page.body)


def test_nothing_without_levels() -> None:
    """A corpus without levels has no such page."""
    assert pages(NIGER) == {}


def test_names_and_ways() -> None:
    """A first page, a page for each capability that other pages lead to, and those behind the numbers last."""
    found = pages(*FILES)
    assert list(found) == ["analysis/ladders/index", "analysis/ladders/cap-a", "analysis/records/ladders"]
    page = found["analysis/ladders/cap-a"]
    assert (page.title, page.parent, page.about) == ("Infantry", ("Ladders", "analysis/ladders/"), ("capability", "CAP-A"))


def test_matrix_says_it_in_words() -> None:
    """Level 2 met in part stands as 1; what expired stands at 0, struck, with the day; who has no assessment says so."""
    rows = body(pages(*FILES)["analysis/ladders/index"]).all("table", class_="mp-standing")[0].all("tr")
    assert [cell.text for cell in rows[0].all("th")] == ["Capability", "Mali", "Niger"]
    cells = {row.all("th")[0].text: row.all("td") for row in rows[1:]}
    mali, niger = cells["Infantry"]
    assert (mali.all("strong")[0].text, mali.all("small")[0].text) == ("3", "self")
    assert [part.text for part in (*niger.all("strong"), *niger.all("small"))] == ["1", "external", "level 2 in part"]
    assert niger.all("a")[0].get("href") == "../../analysis/roadmaps/ner/#cap-a"
    assert niger.all("span", class_="mp-aim")[0].text == "→ 3"
    nobody, lapsed = cells["CAP-B"]
    assert nobody.text == "not assessed"
    assert lapsed.all("strong", class_="mp-level-expired")[0].text == "0"
    assert [part.text for part in (*lapsed.all("s"), *lapsed.all("small"))] == ["4 external", "4 external", "expired 2025-09-30"]


def test_stairs_and_sections() -> None:
    """Steps 0 to 5, with those who stand there; a section for each level, also for what is not described."""
    page = body(pages(*FILES)["analysis/ladders/cap-a"])
    labels = [link.all("title")[0].text for link in page.all("svg")[0].all("a")]
    assert labels == [
        "Level 0: None, or not assessed",
        "Level 1: Foundation",
        "Niger: level 1, external, level 2 partly met, until 2028-02-29; target 3",
        "Level 2: Accompanied",
        "Level 3: Autonomous",
        "Mali: level 3, self, until 2028-02-29; target 4",
        "Level 4: Interoperable",
        "Level 5: Exporting",
    ]
    sections = {section.all("h2")[0].get("id"): section for section in page.all("section")}
    assert [key for key in sections if key.startswith("level-")] == [f"level-{number}" for number in range(6)]
    assert "This level is not described." in sections["level-4"].text
    assert "EQP-X: 1,200, EQP-Y (number not stated)" in sections["level-1"].text
    assert "STANAG 1" in sections["level-1"].text
    assert [link.get("href") for link in sections["level-2"].all("a")] == [
        "../../../records/AMB-A-2/",
        "../../../records/AMB-A-1/",
        "../../../records/CRS-2026-0001/",
        "../../../records/AMB-A-2/#c1",
    ]


def test_every_page_says_rule_and_day() -> None:
    """Both kinds of page."""
    found = pages(*FILES)
    for name in ("analysis/ladders/index", "analysis/ladders/cap-a"):
        (rule,) = body(found[name]).all("p", class_="mp-rule")
        assert "expired" in rule.text
        assert rule.all("time")[0].text == "2026-11-22"


def test_numbers_lead_to_what_makes_them_up() -> None:
    """Every figure but nought is a link; behind the two assessments stand the two profiles."""
    found = pages(*FILES)
    figures = body(found["analysis/ladders/index"]).all("ul", class_="mp-figures")[0].all("li")
    assert [(figure.all("strong")[0].text, bool(figure.all("a"))) for figure in figures] == [
        ("1", True),
        ("2", True),
        ("2", True),
        ("1", True),
    ]
    behind = body(found["analysis/records/ladders"])
    section = next(part for part in behind.all("section") if part.all("h2")[0].text.startswith("assessments that count"))
    assert [link.get("href") for link in section.all("a")] == ["../../../records/PTR-MLI/", "../../../records/PTR-NER/"]


def test_links_lead_to_the_right_page() -> None:
    """Of twelve capabilities of a partner, the eleventh stands on the second page of its roadmap."""
    levels = [{"capability": f"X{number:02}", "level": 1, **HOLDS} for number in range(12)]
    rows = body(pages(level("A", 1), profile("NER", *levels))["analysis/ladders/index"]).all("table", class_="mp-standing")[0].all("tr")
    links = [row.all("td")[0].all("a")[0].get("href") for row in rows[1:]]
    assert links[9:11] == ["../../analysis/roadmaps/ner/#cap-x09", "../../analysis/roadmaps/ner.2/#cap-x10"]


def test_many_partners() -> None:
    """A hundred partners: five tables of eight, and where the others are; six marks on a step, and a table of sixty."""
    many = [profile(code, {"capability": "A", "level": 1, **HOLDS}) for code in sorted(COUNTRIES)[:100]]
    found = pages(level("A", 1), *many)
    index, page = body(found["analysis/ladders/index"]), body(found["analysis/ladders/cap-a"])
    assert len(index.all("table", class_="mp-standing")) == TABLES
    assert f"and {100 - ACROSS * TABLES} more partners" in index.text
    assert "And 40 more partners" in page.text
    assert len(page.all("rect", class_="mp-mark")) == 6 + 3


def test_what_records_say_is_text() -> None:
    """Nothing in a record becomes an element."""
    files = (
        level("A", 1, HOSTILE, statement=HOSTILE, unit_type=HOSTILE, standards=[HOSTILE], courses=["CRS-2026-0001"]),
        record("CAP-A", title=HOSTILE),
        course(1, title=HOSTILE),
        profile("NER", {"capability": "A", "level": 1, **HOLDS}, title=HOSTILE),
    )
    for page in pages(*files).values():
        assert not body(page).all("script")
        assert not body(page).all("img")
