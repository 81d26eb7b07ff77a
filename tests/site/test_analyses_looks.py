"""Pages of analyses in Chromium: light and dark, desk, phone and paper, with and without script."""

import json

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import opened
from tests.cli.commands import run
from tests.site.readability import find_faint, find_small

PAGES = (
    "",
    "picture/",
    "picture/train/",
    "picture/instrument-csdp/",
    "picture/year-2024/",
    "picture/status-closed/",
    "picture/overlaps/",
    "picture/white-spots/",
    "partners/",
    "partners/ukr/",
    "strategies/",
    "needs/",
    "needs/moz/",
    "ladders/",
    "ladders/cap-medevac/",
    "roadmaps/",
    "roadmaps/mda/",
    "lessons/",
    "records/picture/",
)
"""Every kind of page; of those of which there are many, one with much on it."""
SMALLEST = 10.4
"""Text of drawings has 10.5 pixels or more; a browser rounds."""
PAPER = ("rgb(0, 0, 0)", "rgb(255, 255, 255)", "rgb(107, 42, 52)")
"""Inks of text on paper: black, white where its ground is black, and the dark red of the line of today."""
STILL = "*, *::before, *::after { transition: none !important; animation: none !important; }"
MEASURES = ("Activities", "Money", "Trainees")

pytestmark = pytest.mark.browser


def set_scheme(page: Page, scheme: str) -> None:
    """Choose light or dark, as the switch of the theme does."""
    page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
    expect(page.locator(f"body[data-md-color-scheme={scheme}]")).to_have_count(1)


def switch(page: Page, measure: str) -> None:
    """Show another measure in the matrix, where there is one."""
    if page.locator(".mp-heat").count():
        page.locator(".mp-heat > label", has_text=measure).click()


@pytest.mark.parametrize("name", PAGES)
def test_page_fits_and_can_be_read(browser: Browser, shipped_address: str, name: str) -> None:
    """In both schemes, at both widths, and on paper: nothing scrolls sideways but what is meant to, no text is faint or small.

    On paper, text of drawings is black although the screen was dark, or white where its ground is black, and what one can press is left
    away. One main heading, nothing from elsewhere, no complaint in the console.
    """
    with opened(browser, f"{shipped_address}analysis/{name}", viewport={"width": 1280, "height": 800}) as (page, told):
        page.add_style_tag(content=STILL)
        for width, schemes in ((1280, ("default", "slate")), (360, ("slate", "default"))):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, width
            assert find_small(page, SMALLEST) == [], width
            for scheme in schemes:
                set_scheme(page, scheme)
                assert find_faint(page) == [], (width, scheme)
        page.emulate_media(media="print")
        for scheme in ("default", "slate"):
            set_scheme(page, scheme)
            assert find_faint(page) == [], f"on paper, {scheme}"
            inks = page.locator(".mp-svg-text").evaluate_all("texts => texts.map(text => getComputedStyle(text).fill)")
            assert [ink for ink in inks if ink not in PAPER] == []
            assert inks.count("rgb(0, 0, 0)") >= len(inks) / 2
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.locator(".mp-steps:visible, .mp-chooser:visible, .md-header:visible").count() == 0
        assert page.locator("h1").count() == 1
        assert page.title() != ""
        assert told == []


@pytest.mark.parametrize("name", PAGES)
def test_page_fits_between_phone_and_desk(browser: Browser, shipped_address: str, name: str) -> None:
    """On tablets, too: what scrolls holds the hidden words of its wide tables, so that they do not widen the page."""
    with opened(browser, f"{shipped_address}analysis/{name}", viewport={"width": 768, "height": 1024}) as (page, _):
        page.add_style_tag(content=STILL)
        for width in (768, 1024):
            page.set_viewport_size({"width": width, "height": 1024})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, width


@pytest.mark.parametrize("name", ["picture/", "partners/ukr/"])
def test_numbers_of_every_measure_can_be_read(browser: Browser, shipped_address: str, name: str) -> None:
    """Amounts and trainees are shaded, too: pale and dark, in both schemes."""
    with opened(browser, f"{shipped_address}analysis/{name}", viewport={"width": 1280, "height": 800}) as (page, _):
        page.add_style_tag(content=STILL)
        for measure in MEASURES[1:]:
            switch(page, measure)
            for scheme in ("default", "slate"):
                set_scheme(page, scheme)
                assert find_faint(page) == [], (measure, scheme)


@pytest.mark.parametrize(
    "name", ["picture/", "partners/ukr/", "strategies/", "needs/", "ladders/cap-medevac/", "roadmaps/mda/", "lessons/"]
)
def test_page_is_whole_without_script(browser: Browser, shipped_address: str, name: str) -> None:
    """On a phone: tables can be read, the table behind each drawing unfolds, nothing is offered that needs a script."""
    options = {"java_script_enabled": False, "viewport": {"width": 360, "height": 800}}
    with opened(browser, f"{shipped_address}analysis/{name}", **options) as (page, told):
        assert page.evaluate("document.documentElement.scrollWidth") <= 360
        for figure in page.locator("figure.mp-chart").all()[:3]:
            expect(figure.locator("svg.mp-svg")).to_be_visible()
            expect(figure.locator("details table")).to_be_hidden()
            figure.locator("summary").click()
            expect(figure.locator("details table")).to_be_visible()
            assert page.evaluate("document.documentElement.scrollWidth") <= 360
        assert all(table.inner_text().strip() for table in page.locator("table:visible").all())
        assert page.locator(".mp-chooser:visible, .mp-choose-states:visible, .mp-bar:visible, .mp-analysis button:visible").count() == 0
        assert told == []


def _trainees() -> int:
    """Ask the command how many people were trained in all."""
    total: int = json.loads(run("picture", "--format", "json", "--limit", "0").stdout)["totals"]["trainees"]
    return total


@pytest.mark.parametrize(("width", "scripts"), [(1280, True), (1280, False), (360, False)])
def test_switch_of_the_matrix_needs_no_script(browser: Browser, shipped_address: str, width: int, *, scripts: bool) -> None:
    """Activities, money or trainees: one at a time, by style alone; rows that state nothing of it go; the keyboard reaches the switch."""
    options = {"java_script_enabled": scripts, "viewport": {"width": width, "height": 800}}
    with opened(browser, f"{shipped_address}analysis/picture/", **options) as (page, told):
        matrix = page.locator(".mp-matrix")
        parts = dict(zip(MEASURES, ("mp-n", "mp-m", "mp-t"), strict=True))
        rows = {}
        for measure, part in parts.items():
            switch(page, measure)
            shown = {name: matrix.locator(f"td .{name}:visible").count() > 0 for name in parts.values()}
            assert shown == {name: name == part for name in parts.values()}, measure
            rows[measure] = matrix.locator("tbody tr:visible").count()
        assert rows["Trainees"] < rows["Money"] < rows["Activities"]
        assert matrix.locator(".mp-t:visible").last.inner_text() == f"{_trainees():,}"
        page.get_by_role("radio", name="Trainees").focus()
        page.keyboard.press("ArrowLeft")
        assert matrix.locator(".mp-m:visible").count() > 0
        assert matrix.locator(".mp-t:visible").count() == 0
        assert told == []
