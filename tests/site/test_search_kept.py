"""Searches that a browser keeps for its reader: the last ones, and those that were saved."""

import json

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import opened
from tests.site.search_steps import ask, expect_total

pytestmark = pytest.mark.browser

KEEP = "text => localStorage.setItem(Object.keys(localStorage).find(key => key.startsWith('milpart-search')), text)"
"""Puts a text in the place of what the page has kept."""


def test_searches_are_kept_in_this_browser(browser: Browser, search_page: str) -> None:
    """The last ones, and those with a name; each can be deleted, and all forgotten."""
    with opened(browser, search_page) as (page, told):
        ask(page, "wombat")
        expect_total(page, "1 page found")
        page.get_by_role("button", name="Save this search").click()
        page.get_by_role("textbox", name="Name of this search").fill("Animals")
        page.keyboard.press("Enter")
        kept = page.get_by_role("region", name="Recent and saved searches")
        assert kept.get_by_role("link").all_inner_texts() == ["Animals", "wombat"]
        for number in range(12):
            ask(page, f"course {number}")
        page.goto(search_page)
        page.get_by_role("button", name="Recent and saved searches (11)").click()
        kept.get_by_role("link", name="Animals").click()
        expect_total(page, "1 page found")
        page.get_by_role("button", name="Recent and saved searches (11)").click()
        kept.get_by_role("button", name="Delete Animals").click()
        assert kept.get_by_role("link", name="Animals").count() == 0
        kept.get_by_role("button", name="Forget them all").click()
        expect(kept).to_be_hidden()
        page.reload()
        expect_total(page, "1 page found")
        expect(page.get_by_role("button", name="Recent and saved")).to_be_hidden()
        assert told == []


@pytest.mark.parametrize("broken", ["[]", "{", '{"recent": [{"name": 5}, null], "saved": "x"}'])
def test_what_is_kept_may_be_broken(browser: Browser, served_search_page: str, broken: str) -> None:
    """By another program, or another version; the page goes on."""
    with opened(browser, served_search_page) as (page, told):
        ask(page, "wombat")
        expect_total(page, "1 page found")
        page.evaluate(KEEP, broken)
        page.reload()
        expect_total(page, "1 page found")
        assert told == []


def test_what_is_kept_may_be_hostile(browser: Browser, served_search_page: str) -> None:
    """Pages in folders share what a browser keeps: words stay words, and an address leads nowhere but to this page."""
    name, at = "<img src=x onerror=document.title='caught'>", "javascript:alert(1)//&q=wombat"
    kept = {"saved": [{"name": name, "at": at}], "recent": [{"name": "there", "at": "//elsewhere.example/"}], "__proto__": {"saved": [1]}}
    with opened(browser, served_search_page) as (page, told):
        ask(page, "wombat")
        expect_total(page, "1 page found")
        page.evaluate(KEEP, json.dumps(kept))
        page.reload()
        page.get_by_role("button", name="Recent and saved searches (2)").click()
        links = page.get_by_role("region", name="Recent and saved searches").get_by_role("link")
        assert links.all_inner_texts() == [name, "there"]
        assert links.evaluate_all("links => links.map(link => link.href)") == [
            f"{served_search_page}?{at}",
            f"{served_search_page}?//elsewhere.example/",
        ]
        links.first.click()
        expect_total(page, "1 page found")
        assert page.title() == "wombat - Search - A small project"
        assert told == []


def test_browser_may_forbid_to_keep_anything(browser: Browser, served_search_page: str) -> None:
    """Then nothing is kept, and all else works."""
    forbid = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('forbidden', 'SecurityError'); } });"
    with opened(browser, "about:blank") as (page, _):
        page.context.add_init_script(forbid)
        page.goto(served_search_page)
        ask(page, "wombat")
        expect_total(page, "1 page found")
        expect(page.get_by_role("button", name="Recent and saved")).to_be_hidden()
