"""How the search page looks and is reached, in a real Chromium: by keyboard, in narrow windows, in the dark, on paper, without script."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import opened
from tests.site.readability import find_cramped, find_faint
from tests.site.search_steps import ask, expect_total
from tests.site.searchers import SCHEMES

pytestmark = pytest.mark.browser


def test_keyboard_alone_is_enough(browser: Browser, search_page: str) -> None:
    """From the field over filters to a record, in the order in which they stand."""
    with opened(browser, search_page) as (page, told):
        expect_total(page, "463 records found")
        page.locator("body").click(position={"x": 5, "y": 300})
        page.keyboard.press("/")
        page.keyboard.type("wallaby")
        page.keyboard.press("Enter")
        expect_total(page, "1 record found")
        reached = [focused(page)]
        while reached[-1] != "HOSTILE" and len(reached) < 80:
            page.keyboard.press("Tab")
            reached.append("HOSTILE" if page.evaluate("document.activeElement.matches('.mp-result a')") else focused(page))
        assert reached[-1] == "HOSTILE"
        stops = ("Search", "Save this search", "Type", "Lessons", "Sort by")
        assert [stop for name in reached for stop in stops if name.startswith(stop)] == list(stops)
        page.keyboard.press("Enter")
        expect(page.locator(".mp-banner .mp-id")).to_have_text("LL-2026-0901")
        assert told == []


def focused(page: Page) -> str:
    """Give the words of what has the focus."""
    return str(page.evaluate("(at => (at.labels?.[0] || at).textContent.trim())(document.activeElement)"))


def test_arrows_go_through_the_results(browser: Browser, search_page: str) -> None:
    """From the field down and back; with a key held they do what they do elsewhere."""
    with opened(browser, search_page) as (page, told):
        ask(page, "quokka")
        expect_total(page, "2 records found")
        links, field = page.locator(".mp-result h3 a"), page.get_by_role("searchbox", name="Words to search for")
        page.keyboard.press("Shift+ArrowDown")
        expect(field).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(links.nth(0)).to_be_focused()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        expect(links.nth(1)).to_be_focused()
        page.keyboard.press("ArrowUp")
        page.keyboard.press("ArrowUp")
        expect(field).to_be_focused()
        page.keyboard.press("ArrowUp")
        expect(field).to_be_focused()
        assert told == []


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("looks", ["light", "dark"])
def test_page_can_be_read(browser: Browser, search_page: str, width: int, looks: str) -> None:
    """Text is dark enough on what is behind it, and nothing is wider than the window; a narrow one has the filters behind a button."""
    options = {"viewport": {"width": width, "height": 900}, "color_scheme": looks}
    with opened(browser, f"{search_page}?q=SSR+mentoring&type=lesson", **options) as (page, told):
        expect(page.locator(".mp-result").first).to_be_visible()
        filters = page.get_by_role("group", name="Type")
        if width == 360:
            expect(filters).to_be_hidden()
            page.get_by_role("button", name="Filters (1)").press("Enter")
        expect(filters).to_be_visible()
        expect(page.locator(f"body[data-md-color-scheme={SCHEMES[looks]}]")).to_have_count(1)
        assert find_faint(page, ".mp-search") == []
        assert page.evaluate("document.documentElement.scrollWidth") == width
        assert told == []


@pytest.mark.parametrize("width", [1280, 360])
def test_everything_can_be_touched(browser: Browser, served_search_page: str, width: int) -> None:
    """Each target is 24 pixels wide and high at least."""
    with opened(browser, f"{served_search_page}?q=quoka+SSR&type=lesson&type=term", viewport={"width": width, "height": 900}) as (page, _):
        expect(page.locator(".mp-result").first).to_be_visible()
        if width == 360:
            page.get_by_role("button", name="Filters (2)").click()
        page.get_by_role("button", name="Search", exact=True).click()
        page.get_by_role("button", name="Recent and saved searches (1)").click()
        expect(page.get_by_role("button", name="Search as typed")).to_be_visible()
        assert find_cramped(page, ".mp-search") == []


def test_looks_that_readers_choose_are_kept(browser: Browser, served_search_page: str) -> None:
    """Colours of their own leave what is meant by colour to be seen; nothing moves where they want no movement."""
    with opened(browser, served_search_page, forced_colors="active", reduced_motion="reduce") as (page, _):
        expect(page.locator(".mp-result").first).to_be_visible()
        arrow = "getComputedStyle(document.querySelector('.mp-filter-block > summary'), '::after')"
        assert page.evaluate(f"{arrow}.backgroundColor") == page.evaluate("getComputedStyle(document.body).color")
        assert page.evaluate(f"{arrow}.transitionDuration") == "0s"


def test_paper_has_the_results_alone(browser: Browser, served_search_page: str) -> None:
    """Without fields and filters, with what was chosen."""
    with opened(browser, f"{served_search_page}?q=mentoring&type=lesson") as (page, _):
        expect_total(page, "2 records found")
        page.emulate_media(media="print")
        for hidden in (".mp-search-form", ".mp-filters", ".mp-search-sort"):
            expect(page.locator(hidden)).to_be_hidden()
        expect(page.locator(".mp-result").first).to_be_visible()
        expect(page.locator(".mp-chosen")).to_contain_text("Type: Lessons")


@pytest.mark.parametrize("lost", ["**/*.js", "**/box.js", "**/page.js"])
def test_scripts_that_do_not_come_leave_the_catalogues(browser: Browser, search_page: str, lost: str) -> None:
    """Scripts may be allowed and still be missing, as from half a copy. Where they run, nobody sees what is meant for that."""
    without = "The search runs in your browser"
    with opened(browser, "about:blank") as (page, _):
        page.context.route(lost, lambda route: route.abort())
        page.goto(search_page)
        expect(page.get_by_text(without)).to_be_visible()
        assert page.get_by_role("searchbox").count() == 0
        page.get_by_role("link", name="By Partner").click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.context.unroute(lost)
        page.goto(search_page)
        expect_total(page, "463 records found")
        expect(page.get_by_text(without)).to_be_hidden()


@pytest.mark.parametrize("width", [1280, 360])
def test_without_script_there_are_the_catalogues(browser: Browser, search_page: str, width: int) -> None:
    """And no field that would do nothing."""
    with opened(browser, search_page, java_script_enabled=False, viewport={"width": width, "height": 800}) as (page, told):
        expect(page.get_by_role("link", name="All catalogues")).to_be_visible()
        assert page.get_by_role("searchbox").count() == 0
        page.get_by_role("link", name="By Partner").click()
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert told == []
