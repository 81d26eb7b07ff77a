"""The pages of the picture: its numbers are those of the records, and each leads to exactly the records that make it up."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from milpart_docs.corpus import Entry
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.analysis.analyses import build_analyses
from milpart_docs.views.analysis.picture.filters import HOME
from milpart_docs.views.analysis.picture.pages import build_picture_pages
from milpart_docs.views.site import Site
from milpart_docs.vocabulary.countries import COUNTRIES
from tests.corpora import Written, record, shipped_corpus, site_of
from tests.projects import TODAY
from tests.views.analysis.followed import Followed
from tests.views.analysis.picture.picture_corpus import ACTORS, EVERYTHING, FOUR, FRANCE, NEED, ONE, THREE, TWO, small_site
from tests.views.elements import Element
from tests.views.test_markup import HOSTILE

Grid = dict[tuple[str, str], Element]


@pytest.fixture(scope="module")
def small() -> Followed:
    """Build the pages of the small corpus."""
    site = small_site()
    return Followed(site, build_picture_pages(site))


@pytest.fixture(scope="module")
def shipped() -> Followed:
    """Build all analyses of the shipped corpus."""
    site = Site(shipped_corpus(), Addresses(), TODAY)
    return Followed(site, build_analyses(site).pages)


def grid_of(body: Element) -> Grid:
    """Give the cells of the matrix of a page by the names of row and column."""
    [table] = body.all("table", class_="mp-matrix")
    columns = [head.text for head in table.all("thead")[0].all("th")][1:]
    found: Grid = {}
    for row in table.all("tr"):
        cells = row.all("td")
        if len(cells) == len(columns):
            found |= {(row.all("th")[0].text, column): cell for column, cell in zip(columns, cells, strict=True)}
    return found


def shown(cell: Element, measure: str) -> str:
    """Give what a cell shows of a measure: ``mp-n``, ``mp-m`` or ``mp-t``."""
    return " ".join(child.text for child in cell.children if child.has("class_", measure) or (child.get("class") or "").startswith(measure))


def texts(grid: Grid, measure: str) -> dict[tuple[str, str], str]:
    """Give the cells that show something of a measure."""
    return {key: shown(cell, measure) for key, cell in grid.items() if shown(cell, measure)}


def test_matrix_of_the_small_corpus(small: Followed) -> None:
    """By hand: an activity of two providers or partners counts for each, a total counts it once, and activity 4 was cancelled."""
    grid = grid_of(small.bodies[HOME])
    assert texts(grid, "mp-n") == {
        ("France", "Mali"): "2",
        ("France", "Niger"): "1",
        ("France", "All"): "2",
        ("Germany", "Mali"): "1",
        ("Germany", "All"): "1",
        ("The mission", "Niger"): "1",
        ("The mission", "All"): "1",
        ("All providers", "Mali"): "2",
        ("All providers", "Niger"): "2",
        ("All providers", "All"): "3",
    }
    trainees = texts(grid, "mp-t")
    assert trainees["France", "Mali"] == "140"
    assert trainees["All providers", "All"] == "140"
    assert ("The mission", "Niger") not in trainees
    money = texts(grid, "mp-m")
    assert money["France", "Mali"] == "€ 1 musd 20 k".replace("usd", "USD")
    assert money["Germany", "Mali"] == "€ 1 m"


def test_numbers_of_the_small_corpus_lead_to_their_records(small: Followed) -> None:
    """The number of trainees leads to the activities that state it, an amount to those in its currency."""
    grid = grid_of(small.bodies[HOME])
    links = {key: [(link.text, sorted(small.ids_behind(HOME, link.get("href")))) for link in cell.all("a")] for key, cell in grid.items()}
    assert links["France", "Mali"] == [("2", [ONE, TWO]), ("€ 1 m", [ONE]), ("USD 20 k", [TWO]), ("140", [ONE, TWO])]
    assert links["All providers", "All"] == [("3", [ONE, TWO, THREE]), ("€ 1 m", [ONE]), ("USD 20 k", [TWO]), ("140", [ONE, TWO])]
    assert links["Germany", "Niger"] == []


def test_figures_of_the_small_corpus(small: Followed) -> None:
    """Three activities with two partners by three providers, two of them Member States; money by currency, with how many state it."""
    [figures] = small.bodies[HOME].all("div", data_part="figures")
    told = {
        item.all("span")[0].text: (item.all("strong")[0].text, small.ids_behind(HOME, item.all("a")[0].get("href")))
        for item in figures.all("li")
    }
    assert {label: number for label, (number, _) in told.items()} == {
        "activities": "3",
        "partners": "2",
        "providers": "3",
        "Member States": "2",
        "trainees": "140",
        "in EUR": "€ 1 m",
        "in USD": "USD 20 k",
    }
    assert told["providers"][1] == ["ACR-FRA", "ACR-DEU", "ACR-MISSION"]
    assert told["partners"][1] == ["PTR-MLI", TWO]  # Niger has no profile: its first activity stands for it
    assert [item.all("small")[0].text for item in figures.all("li") if item.all("small")] == [
        "stated by 2 of 3 activities",
        "stated by 1 of 3 activities",
        "stated by 1 of 3 activities",
    ]


def test_narrowed_pages_of_the_small_corpus(small: Followed) -> None:
    """A page for each value; cancelled activities stand on their own page only; what is planned begins in its year."""
    numbers = {
        name.removeprefix("analysis/picture/"): shown(grid_of(small.bodies[name])["All providers", "All"], "mp-n")
        for name in small.pages
        if small.bodies[name].all("form") and name.startswith("analysis/picture/")
    }
    assert numbers == {
        "index": "3",
        "advise": "1",
        "train": "2",
        "equip": "1",
        "instrument-bilateral": "1",
        "instrument-csdp": "1",
        "instrument-epf": "1",
        "year-2027": "1",
        "year-2026": "1",
        "year-2025": "2",
        "year-2024": "1",
        "status-pipeline": "1",
        "status-implementation": "1",
        "status-closed": "1",
        "status-cancelled": "1",
    }
    assert small.ids_behind("x", small.bodies["analysis/picture/status-cancelled"].all("a", class_="mp-n")[0].get("href")[3:]) == [FOUR]


def test_narrow_by_names_every_page_with_its_number(small: Followed) -> None:
    """What the lists promise is what the pages show, and the choice of a narrowed page is chosen."""
    [ways] = small.bodies[HOME].all("div", class_="mp-narrow")
    for way in ways.all("a"):
        label, number = way.text.rsplit(" ", 1)
        address = small.addressed(HOME, way.get("href"))
        [name] = [name for name in small.pages if small.site.addresses.of(name) == address]
        assert shown(grid_of(small.bodies[name])["All providers", "All"], "mp-n") == number
        [chosen] = [option.text for option in small.bodies[name].all("option") if "selected" in option.attributes]
        assert chosen == f"{label} ({number})"
    assert not [option for option in small.bodies[HOME].all("option") if "selected" in option.attributes]


def test_map_of_the_small_corpus(small: Followed) -> None:
    """Each partner on the map leads to its page."""
    [part] = small.bodies[HOME].all("div", data_part="map")
    links = {link.all("title")[0].text: small.addressed(HOME, link.get("href")) for link in part.all("svg")[0].all("a")}
    assert links == {
        "Mali: 2 activities (€ 1 m, USD 20 k)": "analysis/partners/mli/",
        "Niger: 2 activities (USD 20 k)": "analysis/partners/ner/",
    }


def test_every_rule_has_its_day(small: Followed) -> None:
    """The matrix, the overlaps and each kind of white spot say how they are judged, and when."""
    for name, number in ((HOME, 1), ("analysis/picture/overlaps", 1), ("analysis/picture/white-spots", 4)):
        rules = small.bodies[name].all("p", class_="mp-rule")
        assert [rule.all("time")[0].get("datetime") for rule in rules] == [TODAY.isoformat()] * number


def test_nothing_to_show() -> None:
    """Without activities and needs there is no page; with a need alone there is, and it says that no activity is recorded."""
    assert list(build_picture_pages(site_of(record("TRM-SSR"), *ACTORS))) == []
    site = site_of(NEED)
    found = Followed(site, build_picture_pages(site))
    assert "No activity is recorded." in found.bodies[HOME].text
    assert [found.dead(name) for name in found.pages if found.dead(name)] == []


def test_whatever_a_record_says_is_text() -> None:
    """Titles, units and names of providers that look like markup stay text, and odd values raise nothing."""
    odd: dict[str, Any] = {"providers": [FRANCE], "pillars": ["train", "x'y"], "dates": {"planned_start": "1000"}, "activity_type": HOSTILE}
    files = (
        *EVERYTHING,
        record("ACT-2026-0008", title=HOSTILE, partners=["MLI", "MLI"], recipient_unit=HOSTILE, instrument=HOSTILE, **odd),
        record("ACT-2026-0009", title=HOSTILE, partners="MLI", status="implementation", trainees="9", budget=[1], dates="2024"),
    )
    site = site_of(*files)
    found = Followed(site, build_picture_pages(site))
    assert not any("<script" in page.body or "<b>" in page.body.lower() for page in found.pages.values())
    assert [found.dead(name) for name in found.pages if found.dead(name)] == []


def test_every_link_of_the_shipped_pages_leads_somewhere(shipped: Followed) -> None:
    """No page of the picture names a page, a record or an anchor that is not there."""
    names = [name for name in shipped.pages if name.startswith(("analysis/picture/", "analysis/partners/", "analysis/records/p"))]
    assert len(names) > 60
    assert {name: shipped.dead(name) for name in names if shipped.dead(name)} == {}


def test_links_between_pages_as_files(small: Followed) -> None:
    """Where each page is a file, as in a bundle, every link of the small corpus leads somewhere, too."""
    site = Site(small.site.corpus, Addresses(use_directory_urls=False), TODAY)
    found = Followed(site, build_picture_pages(site))
    assert {name: found.dead(name) for name in found.pages if found.dead(name)} == {}


def test_every_cell_of_the_shipped_pages_is_what_counting_gives(shipped: Followed) -> None:
    """The numbers of every matrix, and the records behind them, are those that a look at each record by itself gives."""
    activities = [entry for entry in shipped.site.corpus.records if entry.type == "activity"]
    pages = [name for name in shipped.pages if name.startswith("analysis/picture/") and shipped.bodies[name].all("form")]
    for name in pages:
        counted: dict[tuple[str, str], set[str]] = defaultdict(set)
        for entry in activities:
            for key in _cells(shipped.site, entry) if _fits(entry, name.removeprefix("analysis/picture/")) else ():
                counted[key].add(entry.id)
        grid = grid_of(shipped.bodies[name])
        assert {key for key, cell in grid.items() if cell.all("a")} == counted.keys()
        for key, identifiers in counted.items():
            link = grid[key].all("a", class_="mp-n")[0]
            assert link.text == str(len(identifiers))
            behind = shipped.ids_behind(name, link.get("href"))
            assert (len(behind), set(behind)) == (len(identifiers), identifiers)


def _cells(site: Site, entry: Entry) -> Iterator[tuple[str, str]]:
    actors = {site.corpus.by_id[item["actor"]].title for item in entry.fields["providers"]} | {
        site.corpus.by_id[site.facets.states[code]].title for code in entry.fields.get("member_states", ())
    }
    partners = {site.facets.label("partner", code) for code in entry.fields["partners"]}
    yield from ((actor, partner) for actor in {*actors, "All providers"} for partner in {*partners, "All"})


def _fits(entry: Entry, asked: str) -> bool:
    fields = entry.fields
    kind, _, value = asked.rpartition("-")
    if kind == "status":
        return bool(fields["status"] == value)
    if fields["status"] == "cancelled":
        return False
    if kind == "year":
        return _first(fields["dates"]) <= int(value) <= _last(fields["dates"], str(fields["status"]))
    return asked == "index" or (fields["instrument"] == value if kind else value in fields["pillars"])


def _first(dates: dict[str, str]) -> int:
    return int((dates.get("actual_start") or dates["planned_start"])[:4])


def _last(dates: dict[str, str], status: str) -> int:
    end = dates.get("actual_end") or dates.get("planned_end")
    last = int(end[:4]) if end else TODAY.year if status in {"pipeline", "implementation", "finalisation", "suspended"} else _first(dates)
    return max(_first(dates), last)


def test_pages_do_not_grow_with_the_corpus() -> None:
    """Two hundred partners with two hundred providers: the matrix has so many rows and columns, and the others stand together."""
    actors = [record(f"ACR-X{number}", title=f"Actor {number:03}", kind="organisation") for number in range(200)]
    site = site_of(*actors, *(_activity(number) for number in range(200)))
    found = Followed(site, build_picture_pages(site))
    grid = grid_of(found.bodies[HOME])
    assert len({row for row, _ in grid}) == 60 + 2
    assert len({column for _, column in grid}) == 40 + 2
    rest = grid["All others", "All"].all("a", class_="mp-n")[0]
    assert rest.text == str(len(found.ids_behind(HOME, rest.get("href")))) == "140"
    assert shown(grid["All providers", "All others"], "mp-n") == "160"
    assert max(len(page.body) for page in found.pages.values()) < 300_000


def _activity(number: int) -> Written:
    return record(
        f"ACT-2026-{number + 1:04}",
        partners=[list(COUNTRIES)[number]],
        providers=[{"actor": f"ACR-X{number}", "role": "funding"}],
        pillars=["train"],
        status="closed",
        dates={"actual_start": "2024"},
    )
