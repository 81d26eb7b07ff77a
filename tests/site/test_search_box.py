"""The search box in the header, in a real Chromium: results while typing, by keyboard, on a server and in a folder, wide and narrow."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser import opened
from tests.site.readability import find_cramped, find_faint
from tests.site.searchers import SCHEMES

pytestmark = pytest.mark.browser

NOTHING_KEPT = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('forbidden', 'SecurityError'); } });"
"""What a browser does that is told to keep nothing."""
FOLLOWED = "long/"
"""A page with another behind it."""
DEEP = "records/LL-2026-0001"
"""A page that lies deeper than the first."""


@pytest.fixture(params=["server", "folder"])
def place(request: pytest.FixtureRequest) -> Iterator[tuple[str, str]]:
    """Give where the site begins, and how the address of a page ends: on a server, and in a folder without one."""
    if request.param == "server":
        yield request.getfixturevalue("searchers_address"), "/"
    else:
        folder: Path = request.getfixturevalue("searchers_folder")
        yield folder.as_uri() + "/", ".html"


def box(page: Page) -> Locator:
    """Give the field."""
    return page.get_by_role("combobox", name="Search the site")


def test_results_come_while_typing(browser: Browser, place: tuple[str, str]) -> None:
    """The last word is the beginning of one; at most eight, grouped by type; the live region says how many there are."""
    with opened(browser, f"{place[0]}{DEEP}{place[1]}") as (page, told):
        box(page).click()
        page.keyboard.type("course brid")
        options = page.get_by_role("listbox", name="Found").get_by_role("option")
        expect(options).to_have_count(9)
        expect(page.get_by_role("group", name="Activities")).to_be_visible()
        expect(options.last).to_contain_text("and filter them")
        expect(page.locator(".mp-find mark").first).to_have_text("Course")
        expect(page.get_by_role("status")).to_contain_text("the best 8 are listed")
        expect(box(page)).to_have_attribute("aria-expanded", "true")
        assert told == []


def test_keyboard_alone_opens_a_record(browser: Browser, place: tuple[str, str]) -> None:
    """Arrows go through the options and back to the field; the field says which is meant, and Enter opens it."""
    with opened(browser, f"{place[0]}{DEEP}{place[1]}") as (page, told):
        page.keyboard.press("/")
        expect(box(page)).to_be_focused()
        page.keyboard.type("ssr")
        first = page.get_by_role("option").first
        expect(first).to_contain_text("security sector reform")
        page.keyboard.press("ArrowDown")
        expect(first).to_have_attribute("aria-selected", "true")
        expect(box(page)).to_have_attribute("aria-activedescendant", str(first.get_attribute("id")))
        page.keyboard.press("ArrowUp")
        assert box(page).get_attribute("aria-activedescendant") is None
        page.keyboard.press("ArrowUp")
        expect(page.get_by_role("option").last).to_have_attribute("aria-selected", "true")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        expect(page.locator(".mp-banner .mp-id")).to_have_text("TRM-SSR")
        assert told == []


def test_enter_without_a_choice_opens_the_search_page(browser: Browser, place: tuple[str, str]) -> None:
    """With what was typed."""
    with opened(browser, f"{place[0]}{DEEP}{place[1]}") as (page, told):
        box(page).fill("bridge & builders")
        box(page).press("Enter")
        expect(page.get_by_role("searchbox", name="Words to search for")).to_have_value("bridge & builders")
        expect(page.locator("#mp-total")).to_contain_text("found")
        assert told == []


def test_escape_closes_in_steps(browser: Browser, searchers_address: str) -> None:
    """First the results, then the field loses the focus; and who leaves with Tab closes them, too."""
    with opened(browser, searchers_address) as (page, _):
        box(page).click()
        page.keyboard.type("mentors")
        expect(page.get_by_role("listbox")).to_be_visible()
        page.keyboard.press("Escape")
        expect(page.get_by_role("listbox")).to_be_hidden()
        expect(box(page)).to_have_attribute("aria-expanded", "false")
        expect(box(page)).to_be_focused()
        page.keyboard.press("ArrowDown")
        expect(page.get_by_role("listbox")).to_be_visible()
        page.keyboard.press("Tab")
        expect(page.get_by_role("listbox")).to_be_hidden()
        box(page).focus()
        page.keyboard.press("Escape")
        expect(box(page)).not_to_be_focused()


@pytest.mark.parametrize("width", [360, 1280])
def test_left_box_stays_closed(browser: Browser, place: tuple[str, str], width: int) -> None:
    """Also where its reader has typed just before, and the search was still to come."""
    with opened(browser, f"{place[0]}{DEEP}{place[1]}", viewport={"width": width, "height": 740}) as (page, _):
        for is_left_by_key in (True, False):
            page.keyboard.press("/")
            expect(box(page)).to_be_focused()
            page.keyboard.type("c")
            if is_left_by_key:
                page.keyboard.press("Escape")
            else:
                page.locator("h1").click()
            page.wait_for_timeout(900)
            expect(page.locator(".mp-find-panel")).to_be_hidden()
            page.keyboard.press("Escape")


@pytest.mark.parametrize("key", ["/", "s", "Control+k"])
def test_keys_open_it_where_nobody_writes(browser: Browser, searchers_address: str, key: str) -> None:
    """Elsewhere a letter is a letter."""
    with opened(browser, f"{searchers_address}catalogue/ladder/") as (page, _):
        field = page.get_by_role("searchbox", name="Filter the rows")
        field.focus()
        page.keyboard.press(key)
        if key == "Control+k":
            expect(box(page)).to_be_focused()
        else:
            expect(field).to_be_focused()
            expect(field).to_have_value(key)
            field.blur()
            page.keyboard.press(key)
            expect(box(page)).to_be_focused()
            expect(box(page)).to_have_value("")


def test_keys_of_one_letter_can_be_switched_off(browser: Browser, place: tuple[str, str]) -> None:
    """For good, on every page of the site, and on again (WCAG 2.1.4); the key that is held stays."""
    elsewhere, search = f"{place[0]}{DEEP}{place[1]}", f"{place[0]}search{place[1]}"
    with opened(browser, search) as (page, told):
        field, switch = page.get_by_role("searchbox", name="Words to search for"), page.get_by_role("checkbox", name="open the search")
        switch.uncheck()
        switch.blur()
        page.keyboard.press("s")
        page.keyboard.press("/")
        expect(field).not_to_be_focused()
        page.keyboard.press("Control+k")
        expect(field).to_be_focused()
        page.goto(elsewhere)
        expect(page.locator(".mp-find kbd")).to_be_hidden()
        page.keyboard.press("s")
        page.keyboard.press("/")
        expect(box(page)).not_to_be_focused()
        page.keyboard.press("Control+k")
        expect(box(page)).to_be_focused()
        expect(box(page)).to_have_value("")
        page.goto(search)
        expect(switch).not_to_be_checked()
        switch.check()
        switch.blur()
        page.keyboard.press("s")
        expect(field).to_be_focused()
        page.goto(elsewhere)
        expect(page.locator(".mp-find kbd")).to_be_visible()
        page.keyboard.press("/")
        expect(box(page)).to_be_focused()
        assert told == []


def test_the_keys_of_the_theme_are_switched_off_with_ours(browser: Browser, searchers_address: str) -> None:
    """They turn the pages that follow one another."""
    with opened(browser, f"{searchers_address}search/") as (page, _):
        switch = page.get_by_role("checkbox", name="open the search")
        for is_on in (False, True):
            switch.set_checked(is_on)
            page.goto(f"{searchers_address}{FOLLOWED}")
            page.keyboard.press("n")
            page.keyboard.press(".")
            if is_on:
                expect(page).not_to_have_url(f"{searchers_address}{FOLLOWED}")
            else:
                page.wait_for_timeout(300)
                expect(page).to_have_url(f"{searchers_address}{FOLLOWED}")
            page.goto(f"{searchers_address}search/")


def test_keys_of_one_letter_are_off_where_nothing_is_kept(browser: Browser, searchers_address: str) -> None:
    """Else nobody could switch them off."""
    with opened(browser, searchers_address) as (page, _):
        page.context.add_init_script(NOTHING_KEPT)
        page.goto(f"{searchers_address}search/")
        switch = page.get_by_role("checkbox", name="open the search")
        expect(switch).not_to_be_checked()
        switch.click()
        expect(switch).not_to_be_checked()
        switch.blur()
        page.keyboard.press("/")
        field = page.get_by_role("searchbox", name="Words to search for")
        expect(field).not_to_be_focused()
        page.keyboard.press("Control+k")
        expect(field).to_be_focused()


def test_index_is_loaded_when_the_box_is_used(browser: Browser, searchers_address: str) -> None:
    """A reader who searches nothing loads nothing of it."""
    with opened(browser, searchers_address) as (page, _):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.reload()
        assert [url for url in asked if "engine.js" in url or "search/data" in url or "labels.js" in url] == []
        with page.expect_request("**/assets/milpart/search/engine.js"):
            box(page).focus()


def test_every_page_can_be_asked(browser: Browser, place: tuple[str, str]) -> None:
    """By other scripts, before the box is used; what cannot be loaded is told to them, and can be asked for again."""
    with opened(browser, f"{place[0]}{DEEP}{place[1]}") as (page, told):
        found = page.evaluate("milpartSearch('quokka', {limit: 1, facets: {type: ['lesson']}})")
        assert (found["total"], len(found["hits"]), found["facets"]["type"]) == (2, 1, {"lesson": 2})
        assert page.evaluate("milpartSearchInfo().then(info => info.records)") == 463
        assert told == []


@pytest.mark.parametrize("body", ["", "throw new Error('too old')"], ids=["missing", "broken"])
def test_engine_that_does_not_come_is_told(browser: Browser, searchers_address: str, body: str) -> None:
    """With an error, and no endless wait; who asks again may be luckier."""
    with opened(browser, searchers_address) as (page, _):
        page.route("**/engine.js", lambda route: route.fulfill(body=body) if body else route.abort())
        assert page.evaluate("milpartSearch('x').then(() => 'found', () => 'failed')") == "failed"
        page.unroute("**/engine.js")
        assert page.evaluate("milpartSearch('quokka').then(found => found.total, () => 'failed')") == 2


@pytest.mark.parametrize("looks", ["light", "dark"])
def test_narrow_window_has_a_button(browser: Browser, place: tuple[str, str], looks: str) -> None:
    """It lays the field over the header; closing it gives the focus back to the button. Nothing is wider than the window."""
    with opened(browser, f"{place[0]}{DEEP}{place[1]}", viewport={"width": 360, "height": 740}, color_scheme=looks) as (page, told):
        expect(box(page)).to_be_hidden()
        button = page.get_by_role("button", name="Search", exact=True)
        button.press("Enter")
        expect(box(page)).to_be_focused()
        expect(button).to_have_attribute("aria-expanded", "true")
        page.keyboard.type("ssr")
        expect(page.get_by_role("option").first).to_be_visible()
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        page.keyboard.press("ArrowDown")
        expect(page.locator(f"body[data-md-color-scheme={SCHEMES[looks]}]")).to_have_count(1)
        assert find_faint(page, ".mp-find-panel") == []
        assert find_cramped(page, ".mp-find") == []
        page.get_by_role("button", name="Close the search").click()
        expect(box(page)).to_be_hidden()
        expect(button).to_be_focused()
        assert told == []


def test_words_of_authors_stay_words(browser: Browser, place: tuple[str, str]) -> None:
    """What looks like markup in a title is shown as it was written."""
    with opened(browser, f"{place[0]}{DEEP}{place[1]}") as (page, told):
        title = page.title()
        box(page).click()
        page.keyboard.type("quokka")
        expect(page.get_by_role("option").filter(has_text="<img src=x onerror=document.title='caught'> & <b>quokka</b>")).to_have_count(1)
        assert page.locator(".mp-find-panel :is(img, b, script)").count() == 0
        assert page.title() == title
        assert told == []


def test_correction_and_marking_are_told(browser: Browser, searchers_address: str) -> None:
    """A slip is put right and said; what is not PUBLIC says so."""
    with opened(browser, searchers_address) as (page, _):
        box(page).fill("quoka")
        expect(page.locator(".mp-find-note")).to_have_text("Searched for quokka")
        expect(page.get_by_role("option").filter(has_text="LL-2026-0902")).to_contain_text("LIMITE")


def test_records_say_their_language(browser: Browser, searchers_address: str) -> None:
    """To a screen reader, which else would read French as English."""
    with opened(browser, searchers_address) as (page, _):
        box(page).fill("accompagner")
        option = page.get_by_role("option").filter(has_text="LL-2026-0903")
        expect(option.locator("[lang=fr]").first).to_have_text("Accompagner la réforme")
        expect(option.locator("[lang=fr]").first).to_have_attribute("dir", "auto")
        expect(option).to_contain_text("15 Mar 2026")


def test_choice_is_seen_in_colours_of_the_reader(browser: Browser, searchers_address: str) -> None:
    """Where backgrounds are those of the reader, a line around it says which option is meant."""
    with opened(browser, searchers_address, forced_colors="active") as (page, _):
        box(page).fill("ssr")
        page.get_by_role("option").first.wait_for()
        box(page).press("ArrowDown")
        expect(page.get_by_role("option").first).to_have_css("outline-style", "solid")
        expect(page.get_by_role("option").nth(1)).to_have_css("outline-style", "none")


def test_late_answer_is_dropped(browser: Browser, searchers_address: str) -> None:
    """An answer to what is no longer asked changes nothing."""
    with opened(browser, searchers_address) as (page, _):
        box(page).focus()
        page.wait_for_function("window.milpartSearch")
        page.evaluate(
            """() => {
                const search = window.milpartSearch, wait = { ssr: 600 };
                const slow = async (query, options) => {
                    await new Promise(go => setTimeout(go, wait[query] || 0));
                    return search(query, options);
                };
                window.milpartSearch = Object.assign(slow, { fold: search.fold });
            }"""
        )
        box(page).fill("ssr")
        page.wait_for_timeout(200)
        box(page).fill("wombat")
        expect(page.get_by_role("option").first).to_contain_text("How the wombat is searched")
        page.wait_for_timeout(800)
        expect(page.get_by_role("option").first).to_contain_text("How the wombat is searched")


def test_missing_index_is_told(browser: Browser, searchers_address: str) -> None:
    """In words, and the page goes on."""
    with opened(browser, searchers_address) as (page, _):
        page.route("**/search/data/**", lambda route: route.abort())
        box(page).fill("mentoring")
        expect(page.locator(".mp-find-note")).to_contain_text("cannot be loaded")


@pytest.mark.parametrize("width", [1280, 360])
def test_without_script_it_leads_to_the_search_page(browser: Browser, searchers_address: str, width: int) -> None:
    """A field that sends its words there, or a link."""
    options = {"java_script_enabled": False, "viewport": {"width": width, "height": 740}}
    with opened(browser, f"{searchers_address}{DEEP}/", **options) as (page, _):
        if width == 360:
            page.get_by_role("link", name="Search", exact=True).click()
        else:
            page.get_by_role("searchbox", name="Search the site").fill("mentoring")
            page.get_by_role("searchbox", name="Search the site").press("Enter")
        expect(page.get_by_role("heading", name="Search", exact=True)).to_be_visible()
        expect(page.get_by_role("link", name="All catalogues")).to_be_visible()
        assert page.url.startswith(f"{searchers_address}search/")


def test_enter_opens_no_old_result(browser: Browser, place: tuple[str, str]) -> None:
    """Who chose a result and types on has chosen none any more."""
    with opened(browser, f"{place[0]}{DEEP}{place[1]}") as (page, _):
        box(page).click()
        page.keyboard.type("course")
        expect(page.get_by_role("listbox", name="Found").get_by_role("option").first).to_be_visible()
        page.keyboard.press("ArrowDown")
        page.keyboard.type(" quokka")
        page.keyboard.press("Enter")
        expect(page).to_have_url(re.compile(r"/search(/|\.html)\?q=course(\+|%20)quokka"))
