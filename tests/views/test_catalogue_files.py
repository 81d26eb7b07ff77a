"""The files beside catalogues: spreadsheets of what the pages show, and the rows that the browser sorts and filters."""

import csv
import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import load_settings
from milpart_docs.views.addresses import Addresses
from milpart_docs.views.catalogue import CatalogueBuilder
from milpart_docs.views.catalogue_files import write_files
from milpart_docs.views.catalogue_page import Catalogues
from milpart_docs.views.site import Site
from milpart_docs.views.spreadsheet import MARK
from tests.corpora import Written, corpus_of, record, shipped_corpus, site_of
from tests.projects import TODAY

TRICKY = "</script><script>alert(1)</script> \u2028\u2029 ]]> <!-- \\u0041 \" ' `${x}`"


def files_of(site: Site) -> tuple[Catalogues, dict[str, str]]:
    """Build the catalogues of a site, and their files by path; each path is written once."""
    catalogues = CatalogueBuilder(site).build()
    written = list(write_files(catalogues))
    assert len({path for path, _ in written}) == len(written)
    return catalogues, dict(written)


def sheet(text: str) -> list[dict[str, str]]:
    """Read a spreadsheet back, each row by its titles."""
    return list(csv.DictReader(StringIO(text.removeprefix(MARK), newline="")))


def rows_of(text: str) -> tuple[str, dict[str, Any]]:
    """Read a file of rows as the browser does: a call with a name and an object, and nothing else."""
    found = re.fullmatch(r"milpartRows\((\"[^\"]*\"),(\{.*\})\);\n", text)
    assert found, text[:200]
    return json.loads(found[1]), json.loads(found[2])


@pytest.fixture(scope="module")
def large() -> tuple[Catalogues, dict[str, str], Site]:
    """Build catalogues that are cut into pages: by facet, of links, and one of a project's own under two headings."""
    lessons = (
        record(
            f"LL-2026-{number:04}",
            "[[ACR-M]]",
            title=f"Lesson {number} {TRICKY}",
            context="ACR-M",
            pillars=["train", "equip"][: 1 + number % 2],
        )
        for number in range(1, 700)
    )
    site = site_of(
        record("ACR-M", kind="mission"), *lessons, *(record(f"BP-2026-{number:04}", pillars=["train", "equip"]) for number in range(1, 500))
    )
    return (*files_of(site), site)


def test_every_catalogue_has_a_spreadsheet_of_its_rows() -> None:
    """For the shipped corpus: each page's spreadsheet is there, with as many rows as the catalogue counts."""
    site = Site(shipped_corpus(), Addresses(), TODAY)
    catalogues, files = files_of(site)
    assert {page.csv for page in catalogues.pages if page.csv} == {path for path in files if path.endswith(".csv")}
    for page in catalogues.pages:
        if page.csv and not page.name.rpartition(".")[2].isdecimal():
            rows = sheet(files[page.csv])
            if page.name.endswith("/index"):
                assert len(rows) == len(page.facets[0].values)
            else:
                assert {row["Identifier"] for row in rows} >= {row.entry.id for piece in page.pieces for row in piece.rows}
                assert len({row["Identifier"] for row in rows}) <= page.count <= len(rows)


def test_spreadsheet_of_one_type_has_the_columns_of_the_page() -> None:
    """With identifier and address behind them; the address leads to the record from the site's root."""
    site = site_of(record("LL-2026-0001", title="=1+1", pillars=["train", "equip"], date_observed="2026-05"))
    _, files = files_of(site)
    (row,) = sheet(files["catalogue/type/lesson.csv"])
    assert row == {
        "Group": "Lessons",
        "Record": "'=1+1",
        "State": "Observation",
        "Pillar": "Train; Equip",
        "DOTMLPF-I": "",
        "Date observed": "2026-05",
        "Identifier": "LL-2026-0001",
        "Address": "records/LL-2026-0001/",
    }


def test_spreadsheet_of_several_types_has_what_all_have() -> None:
    """One header for all of them, so that each column means the same in every row."""
    _, files = files_of(site_of(record("LL-2026-0001", pillars=["train"], partners=["NER"]), record("BP-2026-0001", pillars=["train"])))
    rows = sheet(files["catalogue/pillar/train.csv"])
    assert [(row["Identifier"], row["Type"], row["Partner"], row["Summary"]) for row in rows] == [
        ("LL-2026-0001", "Lessons", "Niger", "Summary of LL-2026-0001."),
        ("BP-2026-0001", "Best practices", "", "Summary of BP-2026-0001."),
    ]


def test_spreadsheet_of_groups_says_under_which_heading_a_row_stands() -> None:
    """A practice of two pillars stands twice, as on the page."""
    _, files = files_of(site_of(record("BP-2026-0001", pillars=["train", "advise"]), record("BP-2026-0002")))
    assert [(row["Group"], row["Identifier"]) for row in sheet(files["catalogue/practices.csv"])] == [
        ("Advise", "BP-2026-0001"),
        ("Train", "BP-2026-0001"),
        ("Not stated", "BP-2026-0002"),
    ]


def test_spreadsheet_of_items_has_a_row_for_each() -> None:
    """The action register can be taken away as it is."""
    actions = [{"owner": "ACR-A", "due": "2026-12-01", "text": "-Write it"}, {"owner": "ACR-A", "due": "2026-10-01", "status": "open"}]
    _, files = files_of(site_of(record("LL-2026-0001", actions=actions), record("ACR-A", title="Alpha")))
    rows = sheet(files["catalogue/actions.csv"])
    assert [(row["Group"], row["Due"], row["Action"], row["Owner"]) for row in rows] == [
        ("Overdue", "2026-10-01", "", "Alpha"),
        ("Due within 90 days", "2026-12-01", "'-Write it", "Alpha"),
    ]


def test_spreadsheet_of_values() -> None:
    """A facet's own page is a table of its values, with their numbers and addresses."""
    _, files = files_of(site_of(record("LL-2026-0001", pillars=["train"]), record("BP-2026-0001", pillars=["train", "equip"])))
    assert sheet(files["catalogue/pillar.csv"]) == [
        {"Value": "train", "Name": "Train", "Records": "2", "Address": "catalogue/pillar/train/"},
        {"Value": "equip", "Name": "Equip", "Records": "1", "Address": "catalogue/pillar/equip/"},
    ]


def test_numbers_are_numbers() -> None:
    """Without the comma that pages show, which half of Europe reads as a decimal point."""
    _, files = files_of(site_of(record("ACT-2026-0001", trainees=12500, partners=["NER"])))
    assert [row["Trainees"] for row in sheet(files["catalogue/activities.csv"])] == ["12500"]


def test_rows_of_every_cut_catalogue_are_there(large: tuple[Catalogues, dict[str, str], Site]) -> None:
    """Each file that a page names is written, under the name that it calls out; and none that no page names."""
    catalogues, files, _ = large
    named = {path for page in catalogues.pages for path in page.data}
    assert named == {path for path in files if path.endswith(".js")}
    assert {"catalogue/rows/type-lesson.js", "catalogue/rows/links-acr-m.js", "catalogue/rows/practices.js"} <= named
    for path in named:
        assert rows_of(files[path])[0] == path.rpartition("/")[2].removesuffix(".js")


def test_rows_of_a_type_hold_every_record_once_with_its_facets(large: tuple[Catalogues, dict[str, str], Site]) -> None:
    """So the browser finds those of each value among them: as many as the page counts."""
    catalogues, files, site = large
    _, data = rows_of(files["catalogue/rows/type-lesson.js"])
    assert data["sections"] == {"of-lesson": "Lessons"}
    assert len(data["rows"]) == len({html for html, _ in data["rows"]}) == 699
    facets = Facets(site.corpus)
    for page in catalogues.pages:
        if page.where and page.data:
            found = sum(page.where in marks for path in page.data for _, marks in rows_of(files[path])[1]["rows"])
            assert found == page.count, page.name
    lesson = site.corpus.by_id["LL-2026-0001"]
    assert [f"{key}={value}" for key, values in facets.of(lesson).items() for value in values] in [marks for _, marks in data["rows"]]


def test_rows_of_one_catalogue_know_every_heading_that_they_stand_under(large: tuple[Catalogues, dict[str, str], Site]) -> None:
    """Each once, with all of its headings: a practice of two pillars is found under both of them."""
    catalogues, files, _ = large
    _, data = rows_of(files["catalogue/rows/practices.js"])
    assert len(data["rows"]) == 499
    assert all(marks == ["of-train", "of-equip"] for _, marks in data["rows"])
    _, links = rows_of(files["catalogue/rows/links-acr-m.js"])
    assert all(set(marks) == {"of-cited-by", "of-lessons-observed"} for _, marks in links["rows"])
    assert sum(len(marks) for _, marks in links["rows"]) == next(page.count for page in catalogues.pages if page.name == "links/acr-m")


def test_rows_are_those_of_the_pages(large: tuple[Catalogues, dict[str, str], Site]) -> None:
    """The same HTML, with addresses that are right from every page which loads the file."""
    catalogues, files, _ = large
    _, data = rows_of(files["catalogue/rows/type-lesson.js"])
    written = {html for html, _ in data["rows"]}
    for page in catalogues.pages:
        if "catalogue/rows/type-lesson.js" in page.data:
            for piece in page.pieces:
                if piece.section.anchor == "of-lesson":
                    assert {piece.section.html(row) for row in piece.rows} <= written
                    depth = "../" * (page.name.partition(".")[0].count("/") + 2)
                    assert all(f'href="{depth}records/' in html for html in (piece.section.html(row) for row in piece.rows))


def test_no_title_ends_the_script(large: tuple[Catalogues, dict[str, str], Site]) -> None:
    """Markup in a title is escaped before it becomes data, and the data before it becomes a script."""
    _, files, _ = large
    for path, text in files.items():
        if path.endswith(".js"):
            assert "</script" not in text
            assert "<script" not in text
            assert text.count("\n") == 1


def test_rows_of_a_page_of_some_records_hold_no_others(tmp_path: Path) -> None:
    """A project's own catalogue with conditions has rows of its own, so that the browser does not bring back what was left out."""
    held = "{name: held, group: pillar, pages: true, without: {status: draft}}"
    config = f"plugins:\n  - milpart/records\n  - milpart/catalogue:\n      catalogues:\n        - {held}\n"
    (tmp_path / "mkdocs.yml").write_text(config, encoding="utf-8")
    practices: list[Written] = [
        record(f"BP-2026-{number:04}", pillars=["train"], status="draft" if number % 3 == 0 else "review") for number in range(1, 900)
    ]
    catalogues, files = files_of(Site(corpus_of(*practices, settings=load_settings(tmp_path, {})), Addresses(), TODAY))
    page = next(page for page in catalogues.pages if page.name == "held/train")
    assert page.count == 600
    found = [marks for path in page.data for _, marks in rows_of(files[path])[1]["rows"] if not page.where or page.where in marks]
    assert len(found) == page.count
