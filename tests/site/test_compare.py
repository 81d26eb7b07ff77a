"""The choice of states on the page of strategies, in Chromium, on a page opened from a folder: what is hidden, what is counted anew."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from milpart_docs.views.analysis.strategies.pages import build_strategy_pages
from tests.analysis.strategies.nations import NATIONS, strategy
from tests.browser import opened
from tests.corpora import ROOT, site_of

pytestmark = pytest.mark.browser
ASSETS = ROOT / "plugins/mkdocs_milpart/assets/milpart"
MORE = tuple(strategy(number, state) for number, state in enumerate(("FRA", "DEU", "POL"), 11))
"""Three more states, which name nothing but a pillar: with them there are seven."""


@pytest.fixture
def address(tmp_path: Path) -> str:
    """Write the page of seven nations, with the style sheet and the script, and nothing of a theme."""
    page, *_ = build_strategy_pages(site_of(*NATIONS, *MORE))
    style = "".join(f'<link rel="stylesheet" href="{(ASSETS / name).as_uri()}">' for name in ("milpart.css", "analysis.css"))
    script = f'<script src="{(ASSETS / "compare.js").as_uri()}"></script>'
    file = tmp_path / "index.html"
    file.write_text(
        f'<!doctype html><html dir="ltr"><meta charset="utf-8">{style}<body class="md-typeset">{page.body}{script}', encoding="utf-8"
    )
    return file.as_uri()


def row(page: Page, topic: str, label: str) -> Locator:
    """Find the row of a value."""
    table = page.locator(f".mp-converge[data-topic='{topic}']")
    return table.locator("tbody tr", has=page.get_by_role("rowheader", name=label, exact=True))


def columns(page: Page) -> list[str]:
    """Give the states whose columns show in the table of strategies."""
    heads = page.locator(".mp-side-by-side thead th[data-state]:visible").all()
    return [str(head.get_attribute("data-state")) for head in heads]


def test_choosing_two(browser: Browser, address: str) -> None:
    """Of Belgium and Italy both name Niger and both train; Belgium alone advises, as Austria is no longer there; CSDP, Spain's, goes."""
    with opened(browser, address) as (page, told):
        assert columns(page) == ["AUT", "BEL", "FRA", "DEU", "ITA", "POL", "ESP"]
        page.get_by_label("Belgium", exact=True).check()
        page.get_by_label("Italy", exact=True).check()
        assert columns(page) == ["BEL", "ITA"]
        assert page.url.endswith("#states=BEL,ITA")
        expect(row(page, "partners", "Niger").locator(".mp-tally summary")).to_have_text("2 of 2")
        expect(row(page, "partners", "Niger").locator(".mp-kind")).to_have_text("shared by all")
        expect(row(page, "pillars", "Advise").locator(".mp-tally summary")).to_have_text("1 of 2")
        expect(row(page, "pillars", "Advise").locator(".mp-kind")).to_have_text("by one only")
        expect(row(page, "instruments", "Bilateral").locator(".mp-tally summary")).to_have_text("1 of 1")
        expect(row(page, "instruments", "CSDP")).to_be_hidden()
        expect(page.locator(".mp-alone tr[data-state='BEL'] td[data-topic='pillars']")).to_have_text("Advise")
        row(page, "partners", "Niger").locator(".mp-tally summary").click()
        links = row(page, "partners", "Niger").locator(".mp-tally a")
        assert links.all_inner_texts() == ["Belgium", "Italy"]
        assert str(links.first.get_attribute("href")).endswith("records/STR-2026-0001/")
        assert told == []


def test_all_again_is_as_it_was(browser: Browser, address: str) -> None:
    """After a choice and *Show all*, the page reads as it did before, and the address has no choice."""
    with opened(browser, address) as (page, told):
        before = page.locator(".mp-compared section").all_inner_texts()
        page.get_by_label("Spain", exact=True).check()
        assert page.locator(".mp-compared section").all_inner_texts() != before
        page.get_by_role("button", name="Show all").click()
        assert page.locator(".mp-compared section").all_inner_texts() == before
        assert "#" not in page.url
        assert told == []


def test_where_none_of_the_chosen_says_anything(browser: Browser, address: str) -> None:
    """Austria and France state no fact of those that are stated once: a sentence stands for the table, and goes with the choice."""
    with opened(browser, address + "#states=AUT,FRA") as (page, _):
        table, sentence = page.locator(".mp-converge[data-topic='facts']"), page.get_by_text("Of those chosen, none says anything here.")
        expect(table).to_be_hidden()
        expect(sentence.filter(visible=True)).to_have_count(4)
        page.get_by_role("button", name="Show all").click()
        expect(table).to_be_visible()
        expect(sentence.filter(visible=True)).to_have_count(0)


def test_a_seventh_is_refused(browser: Browser, address: str) -> None:
    """The box stays empty, and a sentence says why, where a screen reader is told of it."""
    with opened(browser, address) as (page, _):
        for name in ("Austria", "Belgium", "France", "Germany", "Italy", "Poland"):
            page.get_by_label(name, exact=True).check()
        page.get_by_label("Spain", exact=True).click()
        expect(page.get_by_label("Spain", exact=True)).not_to_be_checked()
        expect(page.get_by_role("status")).to_have_text("Six are chosen already. Take one away before you add Spain.")
        assert len(columns(page)) == 6


def test_the_address_brings_the_choice(browser: Browser, address: str) -> None:
    """Small letters and a state that has no strategy do no harm; the latter is told. The boxes are set, and can be reached by keyboard."""
    with opened(browser, address + "#states=esp,BEL,SWE") as (page, told):
        assert columns(page) == ["BEL", "ESP"]
        expect(page.get_by_label("Spain", exact=True)).to_be_checked()
        expect(page.get_by_role("status")).to_contain_text("No strategy here of: SWE.")
        page.get_by_label("Spain", exact=True).focus()
        page.keyboard.press("Space")
        assert columns(page) == ["BEL"]
        assert told == []


def test_those_that_name_the_same(browser: Browser, address: str) -> None:
    """One choice brings the three states that name Niger; what two to six name is offered, what all or one name is not."""
    with opened(browser, address) as (page, _):
        select = page.get_by_label("Choose those that name the same")
        assert select.locator("option").all_inner_texts()[1:] == ["Niger (3)", "Sahel (3)", "Bilateral (2)"]
        select.select_option(label="Niger (3)")
        assert columns(page) == ["BEL", "ITA", "ESP"]


def test_without_script_all_stand_there(browser: Browser, address: str) -> None:
    """No chooser, and no column is missing."""
    with opened(browser, address, java_script_enabled=False) as (page, _):
        assert page.locator(".mp-choose-states").count() == 0
        assert page.locator(".mp-side-by-side thead th[data-state]").count() == 7
