"""Previews in a real Chromium: the card of a record, on hovering and on keyboard focus."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import opened

pytestmark = pytest.mark.browser

CARD = "#mp-preview-shown"
LONGER = 500
"""Milliseconds after which a card would have been shown."""


def tab_to(page: Page, link: Locator) -> None:
    """Press Tab until a link has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            return
    pytest.fail("no keyboard reaches the link")


def test_pointer_shows_title_and_summary(browser: Browser, library_address: str) -> None:
    """The card comes on pointing at the link, stays while the pointer is on the card, and goes when it leaves."""
    with opened(browser, library_address + "page/") as (page, told):
        link, card = page.get_by_role("link", name="the lesson"), page.locator(CARD)
        assert card.count() == 0
        link.hover()
        expect(card).to_contain_text("A new task needs lead time")
        expect(card).to_contain_text("The first course began late because instructors arrived without a programme.")
        expect(card).to_contain_text("Lesson identified")
        assert link.get_attribute("aria-describedby") == "mp-preview-shown"
        assert link.get_attribute("title") is None
        box = card.bounding_box()
        assert box
        page.mouse.move(box["x"] + 20, box["y"] + 20, steps=8)
        page.wait_for_timeout(LONGER)
        expect(card).to_be_visible()
        page.mouse.move(2, 700)
        expect(card).to_have_count(0)
        assert link.get_attribute("aria-describedby") is None
        assert link.get_attribute("title") == "LL-2026-0001: A new task needs lead time"
        assert told == []


def test_keyboard_shows_it_and_escape_puts_it_away(browser: Browser, library_address: str) -> None:
    """Tab to a reference shows the card, Escape puts it away, and so does going on."""
    with opened(browser, library_address + "page/") as (page, _):
        link, card = page.get_by_role("link", name="the lesson"), page.locator(CARD)
        tab_to(page, link)
        expect(card).to_contain_text("A new task needs lead time")
        page.keyboard.press("Escape")
        expect(card).to_have_count(0)
        assert link.evaluate("link => link === document.activeElement")
        page.keyboard.press("Tab")
        expect(card).to_contain_text("DOC-2026-0900")
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(card).to_have_count(0)


@pytest.mark.parametrize("name", ["another place", "page", "Home"])
def test_links_elsewhere_have_none(browser: Browser, library_address: str, name: str) -> None:
    """Neither another host, whose address may end like a record's, nor an ordinary page has a card; nothing is asked of that host."""
    with opened(browser, library_address + "page/") as (page, told):
        page.get_by_role("link", name=name, exact=True).first.hover()
        page.wait_for_timeout(LONGER)
        assert page.locator(CARD).count() == 0
        assert told == []


@pytest.mark.parametrize("size", [(360, 640), (1280, 800)])
def test_cards_stay_inside_the_window(browser: Browser, shipped_address: str, size: tuple[int, int]) -> None:
    """Wherever a reference of a long page stands, its card is inside the window, and nothing scrolls sideways."""
    width, height = size
    with opened(browser, shipped_address + "records/DOC-2026-0001/", viewport={"width": width, "height": height}) as (page, _):
        page.keyboard.press("Tab")
        boxes = page.evaluate(
            """[...document.querySelectorAll("article a.mp-reference, .mp-links a")].map(link => {
                link.focus();
                const card = document.querySelector("#mp-preview-shown");
                const box = card && card.getBoundingClientRect();
                return box && [box.left, box.top, box.right, box.bottom, document.documentElement.scrollWidth];
            })"""
        )
        outside = [b for b in boxes if b and not (b[0] >= 0 and b[1] >= 0 and b[2] <= width and b[3] <= height and b[4] <= width)]
        assert outside == []
        assert sum(box is not None for box in boxes) > 20


def test_without_script_the_cards_are_hidden(browser: Browser, library_address: str) -> None:
    """They stand at the end of the page, and nobody sees them."""
    with opened(browser, library_address + "page/", java_script_enabled=False) as (page, _):
        assert page.locator(".mp-preview").count() > 0
        assert page.locator(".mp-preview:visible").count() == 0
