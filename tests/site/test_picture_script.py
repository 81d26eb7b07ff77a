"""The script of the picture against the pages that need none: for each filter, both must show the same, number by number."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.analysis.picture.pages import build_picture_pages
from milpart_docs.vocabulary import COUNTRIES, VOCABULARIES
from tests.browser import opened
from tests.corpora import ROOT, Written, record, site_of

STATES = sorted(code for code, country in COUNTRIES.items() if country.is_member_state)
PARTNERS = ["XKX", "POL", *sorted(code for code, country in COUNTRIES.items() if not country.is_member_state)[:48]]
TERMS = {name: list(VOCABULARIES[name].terms) for name in ("pillar", "instrument", "activity-status")}
MONEY = ((12_250, "EUR"), (0.5, "EUR"), (1_500.5, "EUR"), (2_250_000, "USD"), (122_500, "USD"), (0.1, "GBP"), (999_950, "GBP"))
"""Amounts of which some are exact halves where they are shown."""
SHOWN = """
() => {
  const cell = one => Array.from(one.querySelectorAll(".mp-n, .mp-m, .mp-m > *, .mp-t"), part => part.className + "=" + part.textContent);
  const table = document.querySelector("[data-part=map] .mp-data table");
  return {
    matrix: Array.from(document.querySelectorAll("[data-part=matrix] tr"),
      row => [row.className].concat(Array.from(row.cells, one => cell(one).join("|") || one.textContent))),
    bodies: Array.from(document.querySelectorAll("[data-part=matrix] tbody"), body => body.className),
    figures: Array.from(document.querySelectorAll("[data-part=figures] li"), item => item.textContent.trim()),
    map: table && Array.from(table.rows, row => Array.from(row.cells, one => [one.tagName, one.textContent, one.dataset.label || ""])),
  };
}
"""
pytestmark = pytest.mark.browser


def many() -> Iterator[Written]:
    """Give 300 activities of 27 Member States and 50 organisations with 50 partners: more than a matrix has rows and columns.

    Poland is a partner and a provider, which the table behind the map tells of one country.

    The main currency of the whole is not that of each framework: amounts go with the frameworks in steps of seven.
    """
    yield from (record(f"ACR-{code}", title=COUNTRIES[code].name, name=code, kind="member-state", country=code) for code in STATES)
    yield from (record(f"ACR-ORG-{place:02}", title=f"Organisation {place}", name=str(place), kind="organisation") for place in range(50))
    providers = [*(f"ACR-{code}" for code in STATES), *(f"ACR-ORG-{place:02}" for place in range(50))]
    for place in range(300):
        instruments = TERMS["instrument"]
        instrument = instruments[place % len(instruments)]
        amount, currency = MONEY[(instruments.index(instrument) + place // 100) % len(MONEY)]
        named = dict.fromkeys(
            (providers[place % len(providers)], providers[place * place % 31], "ACR-POL" if place % 50 == 1 else "ACR-FRA")
        )
        more: dict[str, Any] = {"trainees": place % 40} if place % 3 else {}
        yield record(
            f"ACT-2026-{place + 1:04}",
            status=TERMS["activity-status"][place % 11 % len(TERMS["activity-status"])],
            providers=[{"actor": actor, "role": "implementing"} for actor in named],
            partners=list(dict.fromkeys((PARTNERS[place % len(PARTNERS)], PARTNERS[place * 7 % 11]))),
            pillars=list(dict.fromkeys((TERMS["pillar"][place % 5], TERMS["pillar"][place % 3]))),
            activity_type="education",
            instrument=instrument,
            dates={"actual_start": f"{2019 + place % 6}-03-01", "actual_end": f"{2020 + place % 6}-03-01"},
            budget={"amount": amount, "currency": currency},
            **more,
        )


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[AnalysisPage]]:
    """Write the pages of the picture without a theme, with the script beside them."""
    folder = tmp_path_factory.mktemp("picture")
    script = (ROOT / "plugins/mkdocs_milpart/assets/milpart/picture.js").read_text(encoding="utf-8")
    pages = [page for page in build_picture_pages(site_of(*many())) if page.scripts and page.name.startswith("analysis/picture/")]
    for page in pages:
        path = folder / page.name.removesuffix("index") / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"<!doctype html><meta charset=utf-8><body>{page.body}<script>{script}</script>", encoding="utf-8")
        for name, text in page.files.items():
            (folder / name).write_text(text, encoding="utf-8")
    return folder, pages


def shown(page: Page) -> dict[str, Any]:
    """Give what a page shows in matrix, figures and the table behind the map."""
    found: dict[str, Any] = page.evaluate(SHOWN)
    return found


def test_script_shows_what_the_pages_without_script_show(browser: Browser, written: tuple[Path, list[AnalysisPage]]) -> None:
    """The same rows and columns with "All others", the same order, amounts, shades and sums; the map has its table on pages of pillars."""
    folder, pages = written
    narrowed = [page.name.removeprefix("analysis/picture/") for page in pages if not page.name.endswith("index")]
    assert len(narrowed) == len(TERMS["pillar"]) + len(TERMS["instrument"]) + 7 + len(TERMS["activity-status"])
    rests = set()
    for name in narrowed:
        kind, dash, value = name.partition("-")
        chosen = f"{kind}={value}" if dash and kind in {"instrument", "year", "status"} else f"pillar={name}"
        with opened(browser, (folder / "analysis/picture" / name / "index.html").as_uri()) as (page, told):
            without = shown(page)
            assert told == []
        with opened(browser, f"{(folder / 'analysis/picture/index.html').as_uri()}#{chosen}") as (page, told):
            page.wait_for_selector(".mp-is-narrowed")
            with_script = shown(page)
            assert told == []
        if without["map"] is None:
            del without["map"], with_script["map"]
        assert with_script == without, name
        rests |= {"row"} if any(row[1] == "All others" for row in without["matrix"]) else set()
        rests |= {"column"} if "All others" in without["matrix"][0] else set()
    assert rests == {"row", "column"}


def test_the_page_of_a_pillar_widened_to_all_is_the_first_page(browser: Browser, written: tuple[Path, list[AnalysisPage]]) -> None:
    """With the map's table: it has the countries of the whole, which the page itself has not."""
    folder = written[0] / "analysis/picture"
    with opened(browser, (folder / "index.html").as_uri()) as (page, _):
        whole = shown(page)
    with opened(browser, (folder / "reform/index.html").as_uri()) as (page, told):
        before = shown(page)
        assert before != whole
        page.locator("select[name=pillar]").select_option("")
        page.wait_for_selector(".mp-is-narrowed")
        assert shown(page) == whole
        page.get_by_role("button", name="Reset").click()
        assert shown(page) == before
        assert told == []
