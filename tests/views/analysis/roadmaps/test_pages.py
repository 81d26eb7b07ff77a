"""The pages of the roadmaps: numbers, drawings, steps, and limits that hold."""

import re

from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.analysis.roadmaps.pages import build_roadmap_pages
from tests.analysis.ladders.ladder_records import HOLDS, assessment, course, level, profile
from tests.corpora import Written, record, site_of
from tests.views.elements import Element, read_elements
from tests.views.test_markup import HOSTILE

MATERIEL = {"text": "Has it.", "dotmlpfi": ["materiel"]}
RUN = {"start": "2027-02-01", "end": "2027-03-01", "place": "Toledo", "seats": 24, "open_to": ["NER", "EU"]}
FILES = (
    level("A", 1, "a"),
    level("A", 2, "b", MATERIEL, equipment=[{"class": "EQP-X", "minimum": 5}, {"class": "EQP-Y"}, {"class": "EQP-Z", "minimum": 4}]),
    level("A", 3, "c"),
    level("B", 1, "d"),
    level("B", 2, "e"),
    course(1, "AMB-A-2", iterations=[RUN], before=["Can read"]),
    course(2, "AMB-A-2", days=9, iterations=[{"start": "2020", "open_to": ["MLI"]}]),
    course(3, "AMB-B-2"),
    record("ACT-2026-0001", partners=["NER"], status="closed", equipment=[{"class": "EQP-X", "quantity": 2}, {"class": "EQP-X"}]),
    record("CAP-A", title="Infantry"),
    record("EQP-X", title="Lorry"),
    profile(
        "NER",
        {"capability": "A", "level": 1, **HOLDS, "target": 3},
        {"capability": "B", "level": 1, **HOLDS, "on": "2022", "valid_until": "2025-01-31"},
    ),
    assessment(1, "MLI", {"capability": "C", "current": 1, "desired": 2}),
)


def pages(*files: Written) -> dict[str, AnalysisPage]:
    """Build the pages of a few records."""
    return {page.name: page for page in build_roadmap_pages(site_of(*files))}


def body(page: AnalysisPage) -> Element:
    """Read a page back."""
    return read_elements(page.body)


def texts(row: Element) -> list[str]:
    """Give the texts of the cells of a row."""
    return [cell.text for cell in row.children]


def test_nothing_without_statements() -> None:
    """Where no partner has a level or a need, there is no page."""
    assert pages(level("A", 1), profile("NER")) == {}


def test_partners_at_a_glance() -> None:
    """Niger: of A it has still to meet b, Has it. and c (three), of B level 2 (one); one criterion of B is to confirm.

    Courses 1 and 3; classes: Lorry lacks 3, EQP-Z 4, and of EQP-Y nobody says how many and none came; the gap is c. Mali: C has no levels
    1 and 2.
    """
    found = pages(*FILES)
    assert list(found)[:3] == ["analysis/roadmaps/index", "analysis/roadmaps/mli", "analysis/roadmaps/ner"]
    rows = body(found["analysis/roadmaps/index"]).all("tbody")[0].all("tr")
    assert [texts(row) for row in rows] == [
        ["Mali", "1", "0", "0", "0", "0", "0", "0", "2"],
        ["Niger", "2", "1", "1", "4", "2", "3", "1", "0"],
    ]
    for cell in (cell for row in rows for cell in row.children):
        assert bool(cell.all("a")) is (cell.text != "0")


def test_page_of_a_partner() -> None:
    """Where it stands, until when, and where to; other pages about Niger lead here."""
    page = pages(*FILES)["analysis/roadmaps/ner"]
    assert (page.title, page.parent, page.about, page.way) == (
        "Roadmap: Niger",
        ("Roadmaps", "analysis/roadmaps/"),
        ("partner", "NER"),
        "Roadmap",
    )
    sections = {section.all("h2")[0].get("id"): section for section in body(page).all("section", class_="mp-section")}
    assert list(sections) == ["cap-b", "cap-a"]
    assert "Stands at level 1 (foundation): external, until 2028-02-29." in sections["cap-a"].text
    assert "Target: level 3 (autonomous), stated with the assessment." in sections["cap-a"].text
    assert "Stands at level 0: not assessed (level 1, external, expired 2025-01-31). Expired" in sections["cap-b"].text


def test_what_is_said_leads_to_its_records() -> None:
    """Of Mali: the assessment that takes it to be at level 1 is a link; a lapsed level that was met in part says so."""
    section = body(pages(*FILES)["analysis/roadmaps/mli"]).all("section", class_="mp-section")[0]
    first = section.all("ul", class_="mp-lines")[0].all("li")[0]
    assert first.text == "ASM-2026-0001 takes it to be at level 1, which is no evaluation by criteria."
    assert first.all("a")[0].get("href") == "../../../records/ASM-2026-0001/"
    lapsed = {"capability": "A", "level": 1, **HOLDS, "outcome": "partly", "valid_until": "2026-11-21"}
    assert (
        "not assessed (level 1 partly met, external, expired 2026-11-21)"
        in body(pages(profile("NER", lapsed))["analysis/roadmaps/ner"]).text
    )


def test_strips() -> None:
    """A: 1 reached, 2 and 3 to meet. B: 1 to confirm, 2 to meet (the next level), the rest beyond."""
    chart = body(pages(*FILES)["analysis/roadmaps/ner"]).all("figure")[0]
    rows = [texts(row)[:4] for row in chart.all("tbody")[0].all("tr")]
    assert rows == [["CAP-B", "to confirm", "to meet", "beyond the target"], ["Infantry", "reached", "to meet", "to meet"]]


def test_way_is_drawn_in_order() -> None:
    """B: stands at 0, assess again, course 3, level 2. A: course 1, equip, teach what is missing, level 3."""
    charts = body(pages(*FILES)["analysis/roadmaps/ner"]).all("figure")
    ways = [[texts(row)[1] for row in chart.all("tbody")[0].all("tr")] for chart in charts[1:]]
    assert ways == [
        ["Stands at 0", "Assess again", "1. Title of CRS-2026-0003", "Level 2"],
        ["Stands at 1", "1. Title of CRS-2026-0001", "Equip", "Teach what is missing", "Level 3"],
    ]


def test_criteria_and_what_satisfies_them() -> None:
    """The step of the way and how many courses there are; equipment; or a gap."""
    section = body(pages(*FILES)["analysis/roadmaps/ner"]).all("section", class_="mp-section")[1]
    rows = [re.sub("\N{NO-BREAK SPACE}", " ", "|".join(texts(row))) for row in section.all("table")[1].all("tbody")[0].all("tr")]
    assert rows == [
        "2.C1|b|2|to meet|step 1 (2 courses in all)",
        "2.C2|Has it.|2|to meet|equipment",
        "3.C1|c|3|to meet|gap: no course",
    ]
    links = [link.get("href") for link in section.all("table")[1].all("tbody")[0].all("tr")[1].all("a")]
    assert links[0] == "../../../records/AMB-A-2/#c2"
    assert section.all("ul", class_="mp-lines")[-1].text == "3.C1 c"


def test_course_with_its_runs() -> None:
    """Seats, place, who may take part, and the condition in words."""
    text = body(pages(*FILES)["analysis/roadmaps/ner"]).all("section", class_="mp-section")[1].all("ol")[0].text
    for words in ("5 days", "English", "Can read", "2027-02-01 to 2027-03-01; Toledo; 24 seats; open to Niger (open to Niger, EU)"):
        assert words in text


def test_equipment() -> None:
    """Five lorries at least, two delivered, and some without number: three or fewer are missing. Of EQP-Z nothing came."""
    section = body(pages(*FILES)["analysis/roadmaps/ner"]).all("section", class_="mp-section")[1]
    rows = [texts(row) for row in section.all("table")[2].all("tbody")[0].all("tr")]
    assert rows == [
        ["EQP-Y", "not stated", "0", "0", "0", "not stated"],
        ["EQP-Z", "4", "0", "0", "0", "4"],
        ["Lorry", "5", "2", "0", "in 1 activity", "3 or fewer"],
    ]


def test_rules_and_day() -> None:
    """The rule of the way is in sight; the others can be opened; the day stands with them."""
    for name in ("analysis/roadmaps/index", "analysis/roadmaps/ner"):
        page = body(pages(*FILES)[name])
        (rule,) = page.all("p", class_="mp-rule")
        assert rule.all("time")[0].text == "2026-11-22"
        assert [term.text for term in page.all("details")[0].all("dt")][-1] == "Equipment"


def test_many_capabilities() -> None:
    """Twenty-five capabilities stand on three pages, ten on each; the drawing on the first leads to them."""
    levels = [{"capability": f"X{number:02}", "level": 1, **HOLDS} for number in range(25)]
    found = pages(profile("NER", *levels))
    assert list(found)[1:4] == ["analysis/roadmaps/ner", "analysis/roadmaps/ner.2", "analysis/roadmaps/ner.3"]
    first, _, third = (found[f"analysis/roadmaps/ner{number}"] for number in ("", ".2", ".3"))
    assert [len(body(page).all("section", class_="mp-section")) for page in (first, third)] == [10, 5]
    assert [step.is_current for step in third.tabs] == [False, False, True]
    links = [link.get("href") for link in body(first).all("svg")[0].all("a")]
    assert (links[0], links[24]) == ("#cap-x00", "../../../analysis/roadmaps/ner.3/#cap-x24")
    assert third.about is None


def test_what_records_say_is_text() -> None:
    """Nothing in a record becomes an element."""
    files = (
        level("A", 1, HOSTILE, equipment=[{"class": "EQP-X", "minimum": 5}]),
        level("A", 2, HOSTILE),
        course(1, "AMB-A-1", title=HOSTILE, before=[HOSTILE], iterations=[{**RUN, "place": HOSTILE}], language_profile=HOSTILE),
        record("EQP-X", title=HOSTILE),
        record("CAP-A", title=HOSTILE),
        assessment(1, "NER", {"capability": "A", "current": 1, "desired": 2, "text": HOSTILE}, title=HOSTILE),
    )
    for page in pages(*files).values():
        assert not body(page).all("script")
        assert not body(page).all("img")
