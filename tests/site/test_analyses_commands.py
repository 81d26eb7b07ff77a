"""Commands and pages give the same numbers: what ``--format json`` answers about this repository stands on its pages."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.cli.commands import run
from tests.site.analysis_pages import AnalysisPages, read_analyses
from tests.views.elements import Element


@pytest.fixture
def shipped(shipped_site: Path) -> AnalysisPages:
    """Give the pages of the shipped site."""
    return read_analyses(shipped_site)


def answer(*arguments: str) -> dict[str, Any]:
    """Ask a command for JSON."""
    ran = run(*arguments, "--format", "json")
    assert ran.returncode == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def figures(body: Element) -> dict[str, str]:
    """Give the first figures of a page: how they are written, by what they count."""
    items = body.all("ul", class_="mp-figures")[0].all("li")
    return {item.all("span")[0].text: item.all("strong")[0].text for item in items}


def rows(element: Element) -> list[dict[str, str]]:
    """Give the rows of a table by the titles of its columns."""
    head, *found = element.all("tr")
    return [dict(zip([cell.text for cell in head.children], [cell.text for cell in row.children], strict=True)) for row in found]


def table(body: Element, *columns: str) -> list[dict[str, str]]:
    """Give the rows of the first table whose columns begin so."""
    tables = body.all("table")
    return rows(next(found for found in tables if [cell.text for cell in found.all("tr")[0].children][: len(columns)] == list(columns)))


def matrix(body: Element) -> dict[tuple[str, str], int]:
    """Give the numbers of activities in a matrix by provider and partner, without the sums."""
    (found,) = body.all("table", class_="mp-matrix")
    heads = [cell.attributes.get("title") for cell in found.all("thead")[0].all("th")]
    cells = {}
    for row in found.all("tr")[1:]:
        for head, cell in zip(heads, row.children, strict=False):
            for number in cell.all("a", class_="mp-n") if head != "All" and not row.has("class_", "mp-total") else ():
                cells[row.children[0].text, str(head)] = int(number.text.replace(",", ""))
    return cells


def part_of(body: Element, anchor: str) -> Element:
    """Give the part of a page under a heading."""
    return next(found for found in body.all("section") if any(head.attributes.get("id") == anchor for head in found.all("h2")))


@pytest.mark.parametrize(
    ("page", "arguments"),
    [
        ("picture/", ()),
        ("picture/train/", ("--pillar", "train")),
        ("picture/instrument-csdp/", ("--instrument", "csdp")),
        ("picture/status-closed/", ("--status", "closed")),
        ("picture/year-2024/", ("--year", "2024")),
    ],
)
def test_picture(shipped: AnalysisPages, page: str, arguments: tuple[str, ...]) -> None:
    """Totals and every cell of the matrix, of the whole and narrowed; of the whole also overlaps and white spots."""
    found, body = answer("picture", *arguments), shipped.bodies[f"analysis/{page}"]
    shown = figures(body)
    states = [row for row in found["providers"] if row["kind"] == "member-state"]
    assert shown["activities"] == str(found["activities"])
    assert shown["partners"] == str(len(found["partners"]))
    assert (shown["providers"], shown["Member States"]) == (str(len(found["providers"])), str(len(states)))
    if found["totals"]["trainees"]:
        assert shown["trainees"] == f"{found['totals']['trainees']:,}"
    assert matrix(body) == {(row["provider_name"], row["partner_name"]): row["activities"] for row in found["matrix"]}
    if not arguments:
        assert f"All {found['overlaps_total']} overlaps" in body.text
        spots = found["white_spots"]
        first = len(spots["partners"]), sum(spot["need_stated"] for spot in spots["pillars"])
        assert f"{first[0]} partner with assessed needs" in " ".join(body.text.split())
        assert f"{first[1]} pillars of partners with an assessed need" in " ".join(body.text.split())
        assert f"{len(spots['priorities'])} priority partners" in body.text


def test_needs(shipped: AnalysisPages) -> None:
    """Coverage over all and of each partner; the state of each need; seats of each course; proposals in their order."""
    found, body = answer("needs"), shipped.bodies["analysis/needs/"]
    shown, summary = figures(body), found["summary"]
    assert shown["Needs that hold"] == str(summary["needs"] - summary["expired"])
    assert [shown[name] for name in ("Open", "Partly covered", "Covered")] == [
        str(summary["coverage"][key]) for key in ("open", "partly", "covered")
    ]
    assert [shown[name] for name in ("Critical", "Major", "Minor")] == [
        str(summary["level"][key]) for key in ("critical", "major", "minor")
    ]
    words = {"open": "○ Open", "partly": "◐ Partly covered", "covered": "● Covered"}
    told = Counter((row["Partner"], row["Level"], row["Coverage"]) for row in table(body, "Need", "Partner"))
    assert told == Counter((need["partner_name"], need["level"].title(), words[need["coverage"]]) for need in found["needs"])
    mozambique = Counter(need["coverage"] for need in found["needs"] if need["partner"] == "MOZ")
    own = figures(shipped.bodies["analysis/needs/moz/"])
    assert own["Open in Mozambique"] == str(mozambique["open"])
    assert own["Covered in Mozambique"] == str(mozambique["covered"])
    assert [row["Proposal"] for row in table(body, "Proposal")] == [proposal["title"] for proposal in found["proposals"]]
    seats = {row["title"]: (row["offered"], row["needed"]) for row in found["seats"] if row["offered"] or row["pooled"]}
    assert {row["Course"]: (int(row["Offered"]), int(row["Needed"])) for row in table(body, "Course", "Offered")} == seats


@pytest.mark.parametrize("partner", ["MOZ", "BEN"])
def test_roadmaps(shipped: AnalysisPages, partner: str) -> None:
    """Criteria to meet and to confirm, courses, missing equipment and gaps of a partner; courses of each capability in their order."""
    found, body = answer("roadmap", partner), shipped.bodies[f"analysis/roadmaps/{partner.lower()}/"]
    shown, capabilities = figures(body), found["capabilities"]
    states = Counter(criterion["state"] for capability in capabilities for criterion in capability["criteria"])
    courses = {course["id"] for capability in capabilities for course in capability["courses"]}
    missing = {item["class"] for capability in capabilities for item in capability["equipment"] if item["missing"]}
    gaps = [gap for capability in capabilities for gap in capability["gaps"]]
    assert shown["criteria to meet"] == str(states["to-meet"])
    assert shown["criteria to confirm by a new assessment"] == str(states["to-confirm"])
    assert shown["courses lead there"] == str(len(courses))
    assert shown["classes of equipment missing"] == str(len(missing))
    assert shown["gaps for a new syllabus"] == str(len(gaps))
    row = next(row for row in table(shipped.bodies["analysis/roadmaps/"], "Partner", "Capabilities") if row["Partner"] == found["name"])
    assert (row["Capabilities"], row["To meet"], row["Courses"]) == (str(len(capabilities)), str(states["to-meet"]), str(len(courses)))
    for capability in capabilities:
        part = part_of(body, capability["capability"].lower())
        assert len(table(part, "Criterion")) == len(capability["criteria"])
        steps = [step["What"] for step in table(part, "Step", "What")][1:]
        titles = [f"{number}. {course['title']}" for number, course in enumerate(capability["courses"], 1)]
        assert steps[: len(titles)] == titles


def test_ladders(shipped: AnalysisPages) -> None:
    """As many capabilities, levels and criteria as the command knows."""
    found, body = answer("ladder"), shipped.bodies["analysis/ladders/"]
    assert figures(body)["capabilities with a ladder"] == str(len(found["ladders"]))
    assert sorted(row["Capability"] for row in table(body, "Capability", "Levels described")) == sorted(
        one["title"] for one in found["ladders"]
    )


def test_strategies(shipped: AnalysisPages) -> None:
    """Who has one, how many name each partner, and how near each two are."""
    found, body = answer("strategies"), shipped.bodies["analysis/strategies/"]
    assert figures(body)["strategies that hold"] == str(len(found["strategies"]))
    assert figures(body)["Member States that have one"] == str(len(found["states"]))
    for topic, title in (("partners", "Partner"), ("pillars", "Pillar")):
        assert len(table(body, title, "Named by")) == len(found["convergence"][topic])
    assert len(table(body, "One", "Other", "Nearness")) == len(found["pairs"])


def test_report(shipped: AnalysisPages) -> None:
    """Lessons by state and year, implementation rate, median days, actions by owner, what comes back, what is overdue."""
    found, body = answer("report"), shipped.bodies["analysis/lessons/"]
    shown, rate = figures(body), found["implementation"]
    assert shown["Lessons"] == str(found["lessons"])
    assert shown["Implementation rate"] == f"{rate['rate']:.0%}".replace("%", " %")
    assert shown["Actions done"] == f"{rate['actions']['rate']:.0%}".replace("%", " %")
    assert shown["Actions overdue"] == str(rate["actions"]["overdue"])
    assert shown["Matters that come back"] == str(len(found["recurrence"]["themes"]))
    assert sorted(int(row["Lessons"]) for row in table(body, "State", "Lessons")) == sorted(found["by_state"].values())
    medians = sorted(float(row["Median days"]) for row in table(body, "State", "Median days"))
    assert medians == sorted(float(days["median"]) for days in found["days_per_state"].values())
    years = {row["Year"]: int(row["Lessons"]) for row in table(body, "Year", "Lessons") if row["Lessons"] != "0"}
    assert years == found["intake"]["by_year_observed"]
    assert len(table(body, "Owner", "Overdue")) == len(found["actions_by_owner"])
    assert len(table(body, "Record", "Type", "What is due")) == len(found["reviews_due"])
