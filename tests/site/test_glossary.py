"""Terms of the glossary in a real Chromium: their meaning at first use, readable without script."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import opened
from tests.site.library import DEFINITION

pytestmark = pytest.mark.browser


def tab_to_term(page: Page) -> None:
    """Press Tab until a term has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.locator(".mp-term a:focus").count():
            return
    pytest.fail("no keyboard reaches the term")


@pytest.mark.parametrize("width", [360, 1280])
def test_definition_is_read_without_script(browser: Browser, library_address: str, width: int) -> None:
    """With the keyboard and no script, the first use shows its meaning inside the window, until the reader goes on."""
    options = {"viewport": {"width": width, "height": 640}, "java_script_enabled": False}
    with opened(browser, library_address + "page/", **options) as (page, told):
        meaning = page.locator(".mp-definition")
        expect(meaning).to_be_hidden()
        tab_to_term(page)
        expect(meaning).to_be_visible()
        assert meaning.inner_text() == DEFINITION
        box = meaning.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert 0 <= box["y"] <= 640 - box["height"]
        page.keyboard.press("Tab")
        expect(meaning).to_be_hidden()
        assert told == []


def test_pointer_shows_it_and_escape_puts_it_away(browser: Browser, library_address: str) -> None:
    """Hovering shows it; Escape puts it away without moving the pointer; coming back shows it again."""
    with opened(browser, library_address + "page/") as (page, _):
        term, meaning = page.locator(".mp-term"), page.locator(".mp-definition")
        term.hover()
        expect(meaning).to_be_visible()
        page.keyboard.press("Escape")
        expect(meaning).to_be_hidden()
        page.mouse.move(2, 600)
        term.hover()
        expect(meaning).to_be_visible()


def test_only_the_first_use_is_explained(browser: Browser, library_address: str) -> None:
    """Neither a heading, nor code, nor a second use, nor the abbreviation of a term that was explained; the term leads to its record."""
    with opened(browser, library_address + "page/") as (page, _):
        assert page.locator(".mp-term > a").all_inner_texts() == ["Gap crossing"]
        assert page.locator("p", has=page.locator(".mp-term")).inner_text().startswith("Gap crossing is hard, and gap crossings are many")
        page.locator(".mp-term > a").click()
        assert page.locator(".mp-banner .mp-id").inner_text() == "TRM-EXAMPLE"
        assert page.locator(".mp-term").count() == 0


@pytest.mark.parametrize("width", [360, 959, 960, 1280])
def test_definition_at_the_edge_stays_inside(browser: Browser, library_address: str, width: int) -> None:
    """A term that stands at the end of its line: its meaning is inside the window, and nothing scrolls sideways."""
    with opened(browser, library_address + "page/", viewport={"width": width, "height": 800}) as (page, _):
        page.evaluate(
            """() => {
                const term = document.querySelector(".mp-term");
                term.parentElement.style.textAlign = "right";
                term.parentElement.replaceChildren(term);
                term.querySelector("a").focus();
            }"""
        )
        box = page.locator(".mp-definition").bounding_box()
        assert box
        assert 0 <= box["x"] <= width - box["width"]
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_every_term_of_a_long_page_is_explained_inside(browser: Browser, shipped_address: str) -> None:
    """On the width of a phone, each meaning in turn is inside the window."""
    with opened(browser, shipped_address + "records/DOC-2026-0001/", viewport={"width": 360, "height": 640}) as (page, _):
        edges = page.evaluate(
            """[...document.querySelectorAll(".mp-term > a")].map(link => {
                link.focus();
                const box = link.parentElement.querySelector(".mp-definition").getBoundingClientRect();
                return [box.left, box.right, box.top, box.bottom];
            })"""
        )
        assert [edge for edge in edges if not (0 <= edge[0] < edge[1] <= 360 and 0 <= edge[2] < edge[3] <= 640)] == []
        assert edges
