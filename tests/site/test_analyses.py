"""Every page of every analysis as it is built: links, numbers with what makes them up, charts, rules and days."""

import re
from collections import Counter
from pathlib import Path

import pytest

from tests.site.analysis_pages import AnalysisPages, Link, Place, read_analyses
from tests.views.elements import Element

SITES = ("shipped_site", "learners_site", "learners_folder")
"""The site of this repository; one of some hundred activities; and the same with a file for each page."""

MEASURED = {
    "Level": "a level is no count",
    "Minimum": "pieces of equipment that a level asks for",
    "Missing": "pieces of equipment",
    "Days": "days in a state",
    "Median days": "days in a state",
    "Shortest": "days in a state",
    "Longest": "days in a state",
    "Seats on courses": "seats that a need states",
    "Offered": "seats",
    "Pooled": "seats",
    "Needed": "seats",
    "Balance": "seats",
    "trainees": "people, stated by activities",
    "Matters that come back": "themes, each of several lessons",
    "priority partners shared by two or more": "partners, named by strategies",
    "pillars served by all": "pillars, named by strategies",
    "pillar served by all": "a pillar, named by strategies",
}
"""Numbers that measure something else than the records behind them: by the title of column, fact or figure, with what they measure."""

UNCOUNTED = {
    "Days": "the days that two activities have in common, or since a change of state",
    "Target": "a level",
    "Place": "the place in an order",
    "Holds since": "a year",
    "Horizon": "a year",
}
"""Columns whose numbers are not made up of records."""

WHOLE = re.compile(r"([\d,]+)(?: of [\d,]+| (?!more$|or fewer$)[a-z][a-z ]*)?")
"""A number as a link says it: *12*, *5 of 8*, *3 activities*."""
NAMED = re.compile(r": ([\d,]+)$")
"""The number at the end of the name of a part of a drawing: *2024, CSDP: 7*."""


@pytest.fixture(params=SITES)
def analysed(request: pytest.FixtureRequest) -> AnalysisPages:
    """Give the pages of analyses of each of the sites."""
    return read_analyses(request.getfixturevalue(request.param))


@pytest.fixture
def shipped(shipped_site: Path) -> AnalysisPages:
    """Give those of the shipped site alone."""
    return read_analyses(shipped_site)


def number_in(words: str) -> int | None:
    """Read a number that stands alone, or before what it counts."""
    found = WHOLE.fullmatch(words)
    return int(found[1].replace(",", "")) if found else None


def is_measured(place: Place) -> bool:
    """Tell whether a number is none of records: by its title, by the measure that the switch shows, or by the drawing of days in states."""
    figure = place.within("figure")
    return place.label in MEASURED or place.element.has("class_", "mp-t") or (figure is not None and figure.has("id", "lessons-days"))


def counted(link: Link) -> int | None:
    """Give how many records or parts of records a link says that there are behind it; nothing where it says no count."""
    place = link.place
    if is_measured(place):
        return None
    titles = place.element.all("title")
    if place.within("svg"):
        found = NAMED.search(titles[0].text) if titles else None
        return int(found[1].replace(",", "")) if found else None
    if place.within("ul", "mp-figures"):
        return number_in(place.element.all("strong")[0].text)
    return number_in(place.text)


def part_of(body: Element, anchor: str) -> Element:
    """Give the smallest section that begins with a heading of an id."""
    found = [section for section in body.all("section") if any(child.attributes.get("id") == anchor for child in section.children)]
    assert found, anchor
    return found[-1]


def rows_of(element: Element) -> int:
    """Count the rows of all tables."""
    return sum(len(body.all("tr")) for body in element.all("tbody"))


def test_pages_of_every_kind_are_there(shipped: AnalysisPages) -> None:
    """So that what follows looks at something."""
    kinds = Counter("/".join(name.split("/")[1:2]) for name in shipped.texts)
    assert set(kinds) == {"", "ladders", "lessons", "needs", "partners", "picture", "records", "roadmaps", "strategies"}
    assert {"analysis/picture/train/", "analysis/picture/instrument-csdp/", "analysis/picture/year-2024/"} <= shipped.texts.keys()
    assert {"analysis/picture/status-closed/", "analysis/picture/overlaps/", "analysis/picture/white-spots/"} <= shipped.texts.keys()
    assert min(kinds[name] for name in ("ladders", "needs", "partners", "picture", "records", "roadmaps")) > 5


def test_every_link_leads_somewhere(analysed: AnalysisPages) -> None:
    """To a page and a place on it that exist: links of the content, of the theme, of the head; what is loaded is there, too."""
    dead = {page: found for page in analysed.texts if (found := analysed.dead(page))}
    assert dead == {}


def test_sections_behind_numbers_say_how_many_they_list(analysed: AnalysisPages) -> None:
    """The number in the heading is that of the list below it, over all pages that it goes on to; nothing is listed twice."""
    assert analysed.sections
    for where, parts in analysed.sections.items():
        listed = [href for _, hrefs in parts for href in hrefs]
        assert {said for said, _ in parts} == {len(listed)}, where
        assert len(set(listed)) == len(listed) > 1, where


def test_every_count_leads_to_as_many(analysed: AnalysisPages) -> None:
    """A link that says how many leads to a list of exactly so many, and one that says *1* to the record itself."""
    links = [link for link in analysed.links if link.is_record or link.is_evidence]
    counts = [(str(link), number, len(analysed.behind(link))) for link in links if (number := counted(link)) is not None]
    assert [count for count in counts if count[1] != count[2]] == []
    assert len(counts) > 100


def test_every_other_number_leads_to_what_it_is_about(analysed: AnalysisPages) -> None:
    """Money, trainees, seats, days, shares and levels: to one record, or to a list that exists and is not empty."""
    assert [str(link) for link in analysed.links if link.is_evidence and not analysed.behind(link)] == []


def test_every_exemption_is_used(shipped: AnalysisPages) -> None:
    """A title that no number has any longer is no reason to look away from a number."""
    labels = {link.place.label for link in shipped.links if re.match(r"[\d,-]", link.place.text.lstrip("\N{MINUS SIGN}"))}
    missing = MEASURED.keys() - labels
    assert missing <= {"pillars served by all", "pillar served by all"}
    assert len(missing) < 2, "one of the two is there, by how many there are"


def test_counts_of_rows_lead_to_a_table_of_as_many(shipped: AnalysisPages) -> None:
    """Overlaps and white spots are no records: their number leads to the part of a page whose tables have so many rows."""
    found = 0
    for link in shipped.links:
        number = number_in(link.place.text)
        if number is not None and link.fragment and link.target in shipped.shown and link.target != link.page:
            assert rows_of(part_of(shipped.bodies[link.target], link.fragment)) == number, str(link)
            found += 1
    assert found > 30


def test_countries_of_a_map_count_what_is_behind(analysed: AnalysisPages) -> None:
    """In the table behind a map, a number that leads to the page of a partner is that of all activities there."""
    for link in analysed.links:
        if link.place.label == "Activities" and link.target.startswith("analysis/partners/"):
            figures = analysed.bodies[link.target].all("ul", class_="mp-figures")[0]
            assert number_in(link.place.text) == number_in(figures.all("strong")[0].text), str(link)


def test_tabs_count_what_their_pages_show(shipped: AnalysisPages) -> None:
    """Beside a pillar stands the number of its activities; beside overlaps, white spots and partners that of the rows there."""
    steps = [place for place in shipped.places["analysis/picture/"] if place.element.name == "a" and place.within("nav", "mp-steps")]
    shown = {}
    for step in steps:
        page, _ = shipped.follow("analysis/picture/", step.element.get("href"))
        shown[step.text.rpartition(" ")[0]] = int(step.element.all("span", class_="mp-count")[0].text), shipped.bodies[page]
    for title in ("All pillars", "Advise", "Train", "Equip", "Accompany", "Reform"):
        number, body = shown.pop(title)
        assert body.all("ul", class_="mp-figures")[0].all("strong")[0].text == str(number), title
    overlaps, body = shown.pop("Overlaps")
    assert rows_of(body.all("section")[0]) == overlaps
    for title in ("White spots", "Partners"):
        number, body = shown.pop(title)
        assert rows_of(body) == number, title
    assert shown == {}


def test_no_count_without_a_link(analysed: AnalysisPages) -> None:
    """A whole number in the cell of a table leads somewhere, unless it is nought.

    The first cell of a row names it, so a year or a place there is no count; the columns of ``UNCOUNTED`` hold days, years and levels.
    The same of figures, and of what a drawing names with a number.
    """
    bare: list[tuple[str, ...]] = []
    for page, places in analysed.places.items():
        for place in places:
            element = place.element
            if element.name == "td" and not element.all("a") and place.label not in UNCOUNTED:
                bare += [(page, place.label, place.text)] if re.fullmatch(r"(?!0$)[\d,]+", place.text) else []
            elif element.name == "div" and element.has("class_", "mp-figure"):
                bare += [(page, place.text)] if re.match(r"[1-9]", element.all("strong")[0].text) else []
            elif element.name == "g" and not place.within("a") and [child.name for child in element.children[:1]] == ["title"]:
                found = NAMED.search(element.children[0].text)
                bare += [(page, element.children[0].text)] if found and found[1] != "0" else []
    assert bare == []


def test_every_chart_has_title_description_and_table(analysed: AnalysisPages) -> None:
    """Title and description come first in the drawing and name it; the table behind it has a row, and is folded away."""
    for page, body in analysed.shown.items():
        for figure in body.all("figure", class_="mp-chart"):
            where = (page, figure.get("id"))
            (svg,) = figure.all("svg", class_="mp-svg")
            title, about = svg.children[:2]
            assert (title.name, about.name) == ("title", "desc"), where
            assert (svg.get("aria-labelledby"), svg.get("aria-describedby")) == (title.get("id"), about.get("id")), where
            assert len(title.text) > 3, where
            assert len(about.text) > len(title.text) / 2, where
            (details,) = figure.all("details", class_="mp-data")
            assert "open" not in details.attributes, where
            assert rows_of(details) > 0, where
            assert svg.get("role") == ("group" if svg.all("a") else "img"), where


def test_every_page_has_a_chart_where_one_is_promised(shipped: AnalysisPages) -> None:
    """Map and years, the time line of a partner, nearness, coverage and chains, stairs, ways, and how lessons fare."""
    charts = {page: len(body.all("figure", class_="mp-chart")) for page, body in shipped.shown.items()}
    assert charts["analysis/picture/"] == 2
    for page in ("partners/mli/", "strategies/", "needs/", "needs/moz/", "ladders/cap-medevac/", "roadmaps/moz/"):
        assert charts[f"analysis/{page}"] >= 1, page
    assert charts["analysis/lessons/"] >= 4


def test_links_of_drawings_have_names(analysed: AnalysisPages) -> None:
    """A reader who does not see the drawing hears more than *link*."""
    nameless = [
        str(link)
        for link in analysed.links
        if link.place.within("svg") and not any(title.text.strip() for title in link.place.element.all("title"))
    ]
    assert nameless == []


def test_no_id_twice_and_none_missing(analysed: AnalysisPages) -> None:
    """Of the whole page, with the theme; what a fill, a label or a name refers to is there."""
    for page, article in analysed.articles.items():
        ids = analysed.ids(page)
        assert [name for name, times in Counter(ids).items() if times > 1] == [], page
        asked = set(re.findall(r"url\(#([^)]+)\)", article))
        for names in re.findall(r'\s(?:for|aria-labelledby|aria-describedby|aria-controls|list)="([^"]*)"', article):
            asked.update(names.split())
        assert asked - set(ids) == set(), page


def test_neither_styles_nor_scripts_within(analysed: AnalysisPages) -> None:
    """A strict policy of content can forbid both."""
    for page, article in analysed.articles.items():
        assert not re.search(r"\sstyle=|<style|<script|\son[a-z]+=|javascript:", article), page


def test_every_judgement_says_its_rule_and_day(analysed: AnalysisPages) -> None:
    """On each page but the one that leads to the others, and those behind the numbers; on the day of the build."""
    for page, body in analysed.shown.items():
        rules = body.all("p", class_="mp-rule")
        assert rules or page == "analysis/", page
        for rule in rules:
            assert [time.get("datetime") for time in rule.all("time")] == ["2026-11-22"], page
            assert rule.text.endswith("As of 2026-11-22."), page
            assert len(rule.text) > 80, page


def test_pages_are_no_longer_than_a_browser_likes(analysed: AnalysisPages) -> None:
    """What can grow is cut; the longest page of these corpora is below a megabyte."""
    assert max(len(text.encode()) for text in analysed.texts.values()) < 1_000_000
