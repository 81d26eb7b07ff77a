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


@pytest.mark.parametrize("width", [360, 700, 1000, 1280])
def test_no_definition_makes_a_page_wider(browser: Browser, shipped_address: str, width: int) -> None:
    """Each term of a long page in turn: its meaning is inside the window from left to right."""
    with opened(browser, shipped_address + "records/DOC-2026-0001/", viewport={"width": width, "height": 800}) as (page, _):
        edges = page.evaluate(
            """[...document.querySelectorAll(".mp-term > a")].map(link => {
                link.focus();
                const box = link.parentElement.querySelector(".mp-definition").getBoundingClientRect();
                return [box.width, box.left, box.right, document.documentElement.scrollWidth];
            })"""
        )
        assert [edge for edge in edges if not (edge[0] > 0 and edge[1] >= 0 and edge[2] <= width and edge[3] <= width)] == []
        assert edges
