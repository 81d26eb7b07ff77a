"""The files of catalogues: pages that are not too long, spreadsheets, and counts that are those of ``records.json``."""

import csv
import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from io import StringIO
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from milpart_docs.catalogue.facets import FACETS
from milpart_docs.views.addresses import slug_of

MOST = 300_000
VALUE = re.compile(r'<li><a href="([^"]*)">([^<]*) <span class="mp-count">(\d+)(?: of (\d+))?</span>')
"""A value in a list of values: where it leads, its words, how many records there are here, and in all."""


@pytest.fixture(params=["shipped_site", "learners_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """Give a built site: the shipped one, and one whose catalogues are cut into pages."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


def pages_of(site: Path) -> Iterator[tuple[Path, str]]:
    """Give every page of a catalogue, with its text."""
    for path in sorted((site / "catalogue").rglob("index.html")):
        yield path, path.read_text(encoding="utf-8")


def records_of(site: Path) -> list[dict[str, Any]]:
    """Give what ``records.json`` says."""
    found: list[dict[str, Any]] = json.loads((site / "records.json").read_text(encoding="utf-8"))
    return found


def said(text: str) -> int:
    """Give how many records, entries, links or values a page says that its catalogue has."""
    rows = [
        int(count)
        for count in re.findall(r'<span class="mp-count">(\d+)</span>', text.partition('class="mp-jumps"')[2].partition("</nav>")[0])
    ]
    whole = re.search(r'<p class="mp-summary">.*?<span class="mp-quiet">([\d,]+) (?:record|entr|link)', text)
    assert whole, text
    return sum(rows) or int(whole[1].replace(",", ""))


def whole(folder: Path) -> int:
    """Give how many records or entries the page of a catalogue says."""
    found = re.search(r'<p class="mp-summary">.*?<span class="mp-quiet">([\d,]+) ', (folder / "index.html").read_text(encoding="utf-8"))
    assert found, folder
    return int(found[1].replace(",", ""))


def pairs_of(record: dict[str, Any]) -> list[tuple[str, str]]:
    """Give the facets of a record as they stand in addresses."""
    return [(facet, slug_of(value)) for facet, values in record["facets"].items() for value in values]


def cells_of(path: Path) -> list[list[str]]:
    """Read a spreadsheet, its titles first."""
    return list(csv.reader(StringIO(path.read_text(encoding="utf-8-sig"), newline="")))


def test_no_page_is_too_long(site: Path) -> None:
    """300 KB of HTML at most, whether a catalogue is cut or not."""
    sizes = {str(path.relative_to(site)): path.stat().st_size for path, _ in pages_of(site)}
    assert {path: size for path, size in sizes.items() if size >= MOST} == {}


def test_every_catalogue_can_be_taken_away(site: Path) -> None:
    """Each page leads to a spreadsheet with as many rows as it says, all of the same width."""
    wrong = []
    for path, text in pages_of(site):
        link = re.search(r'class="mp-csv" href="([^"]+)"', text)
        if link is None:
            continue
        titles, *rows = cells_of((path.parent / link[1]).resolve())
        expected = said(text) if titles[0] != "Value" else len(VALUE.findall(text))
        if expected != len(rows) or any(len(row) != len(titles) for row in rows) or not rows:
            wrong.append((str(path.relative_to(site)), expected, len(rows)))
    assert wrong == []
    without = [path.parent.name for path, text in pages_of(site) if 'class="mp-csv"' not in text]
    assert sorted(without) == ["catalogue", "problems"]


def test_every_spreadsheet_belongs_to_a_page(site: Path) -> None:
    """None lies about that no page leads to."""
    linked = {
        (path.parent / link).resolve() for path, text in pages_of(site) for link in re.findall(r'class="mp-csv" href="([^"]+)"', text)
    }
    assert set((site / "catalogue").rglob("*.csv")) == linked


def test_no_cell_is_a_formula(site: Path) -> None:
    """Nothing in a spreadsheet begins with a sign that starts a formula, in both projects; one of them has a title that does."""
    cells = [cell for path in (site / "catalogue").rglob("*.csv") for row in cells_of(path) for cell in row]
    assert [cell for cell in cells if re.match(r"[=+@\t\r＝＋－＠]|-(?![\d.]+$)", cell)] == []  # noqa: RUF001 - the wide signs are meant


def test_numbers_stay_numbers_in_a_spreadsheet(learners_site: Path) -> None:
    """Twelve hundred has no comma, which a German or French spreadsheet takes for the decimal point; what is missing is empty."""
    rows = cells_of(learners_site / "catalogue/ladder.csv")
    assert [row[0] for row in rows] == ["Record", "'=1+1 Echo", "Alpha", "Bravo", "Charlie", "Delta"]
    assert [row[2] for row in rows] == ["Trainees", "1200", "9", "100", "", "25"]


@pytest.mark.parametrize("facet", [facet.key for facet in FACETS])
def test_counts_are_those_of_the_records(site: Path, facet: str) -> None:
    """A facet's page has every value with the number of records that have it, and so has the page of each value; none is empty."""
    counts = Counter(slug_of(value) for record in records_of(site) for value in record["facets"].get(facet, ()))
    page = site / "catalogue" / facet / "index.html"
    assert page.is_file() == bool(counts)
    shown = VALUE.findall(page.read_text(encoding="utf-8")) if counts else []
    assert {link.strip("/"): int(count) for link, _, count, _ in shown} == counts
    assert {slug: whole(site / "catalogue" / facet / slug) for slug in counts} == counts


def test_other_facets_count_within_and_in_all(site: Path) -> None:
    """On the page of a value, each other value says how many records have both, and how many have it in all."""
    totals = Counter(pair for record in records_of(site) for pair in pairs_of(record))
    both = Counter((one, other) for record in records_of(site) for one in pairs_of(record) for other in pairs_of(record))
    wrong, checked = [], 0
    for path, text in pages_of(site):
        own = (path.parent.parent.name, path.parent.name)
        if own not in totals:
            continue
        for link, _, here, total in VALUE.findall(text.partition('class="mp-section mp-narrow"')[2]):
            other = (Path(link).parts[-2], Path(link).parts[-1])
            checked += 1
            if (int(here), int(total)) != (both[own, other], totals[other]):
                wrong.append((own, other, here, total))
    assert wrong == []
    assert checked > len(totals)


def test_overview_leads_to_every_catalogue_with_its_count(site: Path) -> None:
    """What the overview says of a catalogue, the catalogue says itself."""
    overview = (site / "catalogue/index.html").read_text(encoding="utf-8")
    shelves = overview.partition('aria-labelledby="mp-by-')[0]
    listed = {html.unescape(title): (link, int(count)) for link, title, count, _ in VALUE.findall(shelves)}
    assert listed
    assert {title: count for title, (_, count) in listed.items()} == {
        title: whole(site / "catalogue" / link) for title, (link, _) in listed.items()
    }


def test_nothing_empty_shows(site: Path) -> None:
    """No value of no records, no list of no values, no table of no rows, no lane without cards."""
    texts = ('mp-count">0', r'<ul class="mp-facet">\s*</ul>', r"<tbody>\s*</tbody>", '<span class="mp-quiet">0[ <]', "</h2><ul></ul>")
    empty = re.compile("|".join(texts))
    assert [(str(path), found[0]) for path, text in pages_of(site) if (found := empty.search(text))] == []


def test_pages_of_a_catalogue_lead_to_one_another(learners_site: Path) -> None:
    """Every page of a cut catalogue names its place, and links all others; each heading that is gone over says so."""
    cut = [path for path, text in pages_of(learners_site) if 'class="mp-steps"' in text]
    for first, group in groupby(cut, key=lambda path: path.parent.parent / path.parent.name.partition(".")[0]):
        names = {path.parent.name for path in group}
        assert names == {first.name, *(f"{first.name}.{number}" for number in range(2, len(names) + 1))}
        for number in range(1, len(names) + 1):
            path = first.with_name(first.name if number == 1 else f"{first.name}.{number}") / "index.html"
            steps = path.read_text(encoding="utf-8").partition('class="mp-steps"')[2].partition("</nav>")[0]
            assert {Path(link).name for link in re.findall(r'href="([^"]+)"', steps)} == names - {path.parent.name}
            assert f'<span aria-current="page">{number}</span>' in steps
    assert len(cut) >= 10
