"""The page of overlaps and crowds."""

from typing import Any

import pytest

from milpart_docs.views.analysis.picture import overlaps as module
from milpart_docs.views.analysis.picture.overlaps import OVERLAPS
from milpart_docs.views.analysis.picture.pages import build_picture_pages
from tests.corpora import Written, record, site_of
from tests.views.analysis.followed import Followed
from tests.views.analysis.picture.picture_corpus import ACTORS, FRANCE, GERMANY, ONE, TWO, small_site


def course(number: int, start: str, end: str, **fields: Any) -> Written:
    """Write a course of a battalion in Mali."""
    window = {"actual_start": start, "actual_end": end}
    common: dict[str, Any] = {
        "partners": ["MLI"],
        "pillars": ["train"],
        "status": "closed",
        "dates": window,
        "recipient_unit": "41st  Battalion",
    }
    return record(f"ACT-2026-{number:04}", **{**common, "providers": [FRANCE], **fields})


def rows_of(found: Followed, section: str) -> list[list[str]]:
    """Give the texts of the rows of a table."""
    [part] = [part for part in found.bodies[OVERLAPS].all("section") if part.all("h2", id=section)]
    return [[cell.text for cell in row.children] for row in part.all("tbody")[0].all("tr")] if part.all("tbody") else []


def test_the_overlap_of_the_small_corpus() -> None:
    """By hand: activities 1 and 2 share Mali and the type from 1 March to 31 December 2025, which is 306 days."""
    found = Followed(small_site(), build_picture_pages(small_site()))
    assert rows_of(found, "pairs") == [
        [
            f"Title of {ONE}",
            f"Title of {TWO}",
            "Mali",
            "2025-03-01 to 2025-12-31",
            "306",
            "same activity type: Individual training",
            "France, Germany / France",
        ]
    ]
    figures = found.bodies[OVERLAPS].all("ul", class_="mp-figures")[0]
    assert found.ids_behind(OVERLAPS, figures.all("a")[0].get("href")) == [ONE, TWO]


def test_a_crowd_by_hand() -> None:
    """Courses of January to 1 March, February to April, March: three in March. The fourth, in June, is a run of its own and no crowd."""
    windows = (("2024-01", "2024-03-01"), ("2024-02", "2024-04"), ("2024-03", "2024-03"), ("2024-06", "2024-06"))
    site = site_of(*ACTORS, *(course(number, *window) for number, window in enumerate(windows, 1)))
    found = Followed(site, build_picture_pages(site))
    [crowd] = rows_of(found, "crowds")
    assert crowd == ["Mali", "same recipient unit: 41st Battalion", "up to 3", "2024-03-01", "3", "2024-01-01", "2024-04-30"]
    links = [link.get("href") for link in found.bodies[OVERLAPS].all("section")[1].all("tbody")[0].all("a")]
    assert [len(found.ids_behind(OVERLAPS, href)) for href in links[1:]] == [3, 3]


def test_long_lists_are_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of three pairs two stand on the page, and a sentence says so."""
    monkeypatch.setattr(module, "MOST", 2)
    providers = [[FRANCE], [GERMANY], [FRANCE]]
    courses = (course(number, "2024", "2024", providers=providers[number - 1]) for number in (1, 2, 3))
    site = site_of(*ACTORS, *courses)
    found = Followed(site, build_picture_pages(site))
    assert len(rows_of(found, "pairs")) == 2
    assert "The foremost 2 of 3 overlaps" in found.bodies[OVERLAPS].text


def test_no_overlap() -> None:
    """Where nothing overlaps, the page says so."""
    site = site_of(*ACTORS, course(1, "2024", "2024"))
    found = Followed(site, build_picture_pages(site))
    assert "No two activities overlap." in found.bodies[OVERLAPS].text
    assert "There is no crowd." in found.bodies[OVERLAPS].text
