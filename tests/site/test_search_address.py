"""What stands in the address of the search page, in a real Chromium: it can be shared, and the browser goes back through it."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import opened
from tests.site.search_steps import ask, chips, expect_total, titles

pytestmark = pytest.mark.browser

FORBID = "history.pushState = history.replaceState = () => { throw new DOMException('forbidden', 'SecurityError'); };"
"""What some browsers do to pages in a folder."""


def test_address_holds_the_state(browser: Browser, search_page: str) -> None:
    """Words, filters, dates and sorting; from the address it comes back, and the browser's own button goes through it."""
    with opened(browser, search_page) as (page, told):
        ask(page, "course 45")
        page.get_by_role("group", name="Partner").get_by_role("checkbox", name="Mali").click()
        expect(page.locator(".mp-chosen button")).to_have_text("Partner: Mali")
        page.get_by_label("Sort by").select_option("oldest")
        expect(page).to_have_url(f"{search_page}?q=course+45&partner=MLI&sort=oldest")
        expect(page.locator(".mp-result").first).not_to_contain_text("Course 045")
        there = titles(page)
        page.reload()
        expect(page.get_by_role("searchbox", name="Words to search for")).to_have_value("course 45")
        expect(page.get_by_label("Sort by")).to_have_value("oldest")
        expect(page.get_by_role("group", name="Partner").get_by_role("checkbox", name="Mali")).to_be_checked()
        assert titles(page) == there
        page.go_back()
        expect(page).to_have_url(f"{search_page}?q=course+45&partner=MLI")
        expect(page.get_by_label("Sort by")).to_have_value("relevance")
        page.go_back()
        expect(page.locator(".mp-chosen button")).to_have_count(0)
        page.go_back()
        expect(page.get_by_role("searchbox", name="Words to search for")).to_have_value("")
        expect_total(page, "463 records found")
        page.go_forward()
        expect(page.get_by_role("searchbox", name="Words to search for")).to_have_value("course 45")
        assert told == []


@pytest.mark.parametrize("strange", ["utm_source=mail&x=", "__proto__=x&constructor=y", "toString=1&hasOwnProperty=2&q2=z"])
def test_address_may_hold_what_others_added(browser: Browser, search_page: str, strange: str) -> None:
    """It is no filter, and breaks nothing."""
    with opened(browser, f"{search_page}?q=quokka&{strange}&type=lesson") as (page, told):
        expect_total(page, "2 records found")
        assert chips(page) == ["Type: Lessons"]
        page.get_by_role("button", name="Remove the filter").click()
        expect(page).to_have_url(f"{search_page}?q=quokka")
        assert told == []


def test_address_behind_the_hash_where_no_other_is_allowed(browser: Browser, search_page: str) -> None:
    """Some browsers forbid a page in a folder to change its address."""
    with opened(browser, "about:blank") as (page, _):
        page.context.add_init_script(FORBID)
        page.goto(search_page)
        ask(page, "course 45")
        page.get_by_role("group", name="Partner").get_by_role("checkbox", name="Mali").click()
        expect(page).to_have_url(f"{search_page}#q=course+45&partner=MLI")
        page.reload()
        expect(page.get_by_role("searchbox", name="Words to search for")).to_have_value("course 45")
        expect(page.locator(".mp-chosen button")).to_have_text("Partner: Mali")
        page.go_back()
        expect(page.locator(".mp-chosen button")).to_have_count(0)
        expect(page.get_by_role("searchbox", name="Words to search for")).to_have_value("course 45")


def test_what_is_typed_stays_typed_behind_the_hash(browser: Browser, search_page: str) -> None:
    """What the page itself writes there is no step of the reader: words go on being typed, and are one step back."""
    with opened(browser, search_page) as (page, told):
        page.context.add_init_script(FORBID)
        page.goto(search_page)
        expect_total(page, "463 records found")
        field = page.get_by_role("searchbox", name="Words to search for")
        field.press_sequentially("wallaby bandi", delay=120)
        expect(page).to_have_url(f"{search_page}#q=wallaby+bandi&begins=yes")
        expect(page.locator(".mp-result").filter(has_text="How the wombat is searched").locator(".mp-result-inside")).to_be_visible()
        page.wait_for_timeout(300)
        expect(page.locator(".mp-result").filter(has_text="How the wombat is searched").locator(".mp-result-inside")).to_be_visible()
        expect(field).to_have_value("wallaby bandi")
        page.go_back()
        expect(field).to_have_value("")
        expect_total(page, "463 records found")
        assert told == []


def test_address_gives_the_search_that_was_shown_while_typing(browser: Browser, search_page: str) -> None:
    """The last word was a beginning, and stays one, until Enter ends it."""
    with opened(browser, search_page) as (page, _):
        field = page.get_by_role("searchbox", name="Words to search for")
        field.click()
        page.keyboard.type("cours 4")
        expect(page).to_have_url(f"{search_page}?q=cours+4&begins=yes")
        expect(page.locator("#mp-total")).to_contain_text("found")
        there, total = titles(page), page.locator("#mp-total").inner_text()
        page.reload()
        expect_total(page, total)
        assert titles(page) == there
        field.press("Enter")
        expect(page).to_have_url(f"{search_page}?q=cours+4")


def test_days_that_no_calendar_has_are_no_filter(browser: Browser, search_page: str) -> None:
    """Somebody wrote the address by hand."""
    with opened(browser, f"{search_page}?from=2026-02-31&to=2026-99-99") as (page, told):
        expect_total(page, "463 records found")
        assert chips(page) == []
        assert told == []


def test_places_in_the_page_are_no_steps(browser: Browser, search_page: str) -> None:
    """A link to one leaves the words that are being written."""
    with opened(browser, f"{search_page}?q=wombat") as (page, _):
        expect_total(page, "1 page found")
        page.evaluate("document.querySelector('.mp-search-input').value = 'wombats and others'; location.hash = 'mp-total'")
        page.wait_for_timeout(300)
        expect(page.get_by_role("searchbox", name="Words to search for")).to_have_value("wombats and others")


def test_typing_is_one_step_back(browser: Browser, served_search_page: str) -> None:
    """Not one for each letter."""
    with opened(browser, served_search_page) as (page, _):
        expect_total(page, "463 records found")
        page.get_by_role("searchbox", name="Words to search for").press_sequentially("wombat", delay=120)
        expect_total(page, "1 page found")
        page.go_back()
        expect(page.get_by_role("searchbox", name="Words to search for")).to_have_value("")


def test_back_from_a_record_shows_as_many_results(browser: Browser, search_page: str) -> None:
    """At the place where the reader was."""
    with opened(browser, f"{search_page}?q=course") as (page, told):
        page.get_by_role("button", name="Show 20 more").click()
        link = page.locator(".mp-result a").nth(22)
        title = link.inner_text()
        link.click()
        expect(page.locator(".mp-banner .mp-id")).to_be_visible()
        page.go_back()
        expect(page.locator(".mp-result")).to_have_count(30)
        expect(page.locator(".mp-result a").nth(22)).to_have_text(title)
        expect(page.locator(".mp-result a").nth(22)).to_be_in_viewport()
        assert told == []
