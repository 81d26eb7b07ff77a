"""The filters of the search page in a real Chromium: facets with counts, and dates."""

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import opened
from tests.site.search_steps import ask, chips, expect_total

pytestmark = pytest.mark.browser

LISTEN = """() => {
  const search = window.milpartSearch;
  const listen = async (query, options) => {
    window.counted = options.count;
    await new Promise(go => setTimeout(go, window.pause));
    return search(query, options);
  };
  window.milpartSearch = Object.assign(listen, { fold: search.fold });
}"""
"""Keeps which facets were to be counted, and lets answers be slow."""


def test_filters_narrow_and_can_be_taken_back(browser: Browser, search_page: str) -> None:
    """Several values of one filter: any; several filters: all. What is chosen stands above the results, and the focus is never lost."""
    with opened(browser, search_page) as (page, told):
        ask(page, "bridge builders")
        partner = page.get_by_role("group", name="Partner")
        partner.get_by_role("checkbox", name="Mali").click()
        expect(partner.get_by_role("checkbox", name="Mali")).to_be_focused()
        expect_total(page, "228 records found")
        partner.get_by_role("checkbox", name="Niger").click()
        expect_total(page, "455 records found")
        expect(page.get_by_role("group", name="Type").get_by_role("checkbox")).to_have_count(1)
        page.get_by_role("group", name="Type").get_by_role("checkbox", name="Activities").click()
        expect(page.locator(".mp-chosen li")).to_have_count(4)
        assert chips(page) == ["Partner: Mali", "Partner: Niger", "Type: Activities", "Remove all"]
        page.get_by_role("button", name="Remove the filter Partner: Niger").click()
        expect(page.get_by_role("button", name="Remove the filter Type: Activities")).to_be_focused()
        assert chips(page) == ["Partner: Mali", "Type: Activities", "Remove all"]
        expect_total(page, "228 records found")
        page.get_by_role("button", name="Remove all").click()
        expect_total(page, "458 records found")
        expect(page.get_by_role("list", name="Filters in use")).to_be_hidden()
        expect(partner.get_by_role("checkbox", name="Mali")).not_to_be_checked()
        assert told == []


def test_filters_that_narrow_nothing_are_left_out(browser: Browser, served_search_page: str) -> None:
    """Where all records have the same language, nobody needs to choose it; one that an address asks for can be taken back."""
    only = """() => {
        const info = window.milpartSearchInfo;
        window.milpartSearchInfo = async keys => {
            const told = await info(keys);
            told.facets.find(facet => facet.key === "type").size = 1;
            return told;
        };
    }"""
    with opened(browser, served_search_page) as (page, _):
        expect(page.get_by_role("group", name="Type")).to_be_visible()
        page.evaluate(only)
        ask(page, "course")
        expect(page.get_by_role("group", name="Type")).to_be_hidden()
        ask(page, "mentoring")
        expect(page.locator("[data-facet=language]")).to_be_visible()


@pytest.mark.parametrize("value", ["constructor", "__proto__"])
def test_filter_may_have_any_value(browser: Browser, search_page: str, value: str) -> None:
    """One that no record has finds nothing, whatever its name means to a script, and can be taken back."""
    with opened(browser, f"{search_page}?q=quokka&topic={value}&topic=toString") as (page, told):
        expect_total(page, "Nothing found")
        assert chips(page) == [f"Topic: {value}", "Topic: toString", "Remove all"]
        topic = page.get_by_role("group", name="Topic")
        expect(topic.get_by_role("checkbox", name=value)).to_be_checked()
        expect(topic.locator(".mp-count").first).to_have_text("0")
        topic.get_by_role("checkbox", name="toString").click()
        expect(page).to_have_url(f"{search_page}?q=quokka&topic={value}")
        assert told == []


def test_only_what_is_looked_at_is_loaded_and_counted(browser: Browser, search_page: str) -> None:
    """The facets of open blocks and those in use; any other when a reader opens its block, with the numbers of the answer that is there."""
    with opened(browser, search_page) as (page, told):
        loaded: list[str] = []
        page.on("request", lambda request: loaded.extend(re.findall(r"/search/data/f(\d+)\.js", request.url)))
        page.goto(f"{search_page}?q=mentoring&marking=LIMITE")
        expect_total(page, "1 record found")
        keys = page.evaluate("milpartSearchInfo([]).then(info => info.facets.map(facet => facet.key))")
        begun = {"type", "pillar", "status", "partner", "marking"} & set(keys)
        assert {keys[int(number)] for number in loaded} <= begun  # small facets come with the manifest
        assert chips(page) == ["Marking: LIMITE"]
        page.evaluate(LISTEN)
        page.locator("[data-facet=language] summary").focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("group", name="Language").get_by_role("checkbox", name="English 1")).to_be_visible()
        assert {keys[int(number)] for number in loaded} <= begun | {"language"}
        assert page.evaluate("counted") == ["language"]
        page.locator("[data-facet=status] summary").click()
        expect(page.get_by_role("group", name="State")).to_be_hidden()
        ask(page, "mentors")
        expect(page).to_have_url(f"{search_page}?q=mentors&marking=LIMITE")
        expect_total(page, "1 record found")
        assert set(page.evaluate("counted")) >= (begun | {"language"}) - {"status"}
        assert "status" not in page.evaluate("counted")
        assert {keys[int(number)] for number in loaded} <= begun | {"language"}
        assert told == []


def test_block_may_be_opened_before_the_answer(browser: Browser, served_search_page: str) -> None:
    """It has the numbers of what is asked at last, however long that takes, and none of what was asked before."""
    with opened(browser, f"{served_search_page}?q=bridge+builders") as (page, told):
        expect_total(page, "458 records found")
        page.evaluate(LISTEN)
        summary, boxes = page.locator("[data-facet=language] summary"), page.get_by_role("group", name="Language").get_by_role("checkbox")
        page.evaluate("window.pause = 400")
        ask(page, "mentoring")
        summary.click()
        expect_total(page, "2 records found")
        expect(boxes).to_have_count(1)
        expect(boxes).to_have_accessible_name("English 2")
        summary.click()
        ask(page, "accompagner")
        expect_total(page, "1 record found")
        summary.click()
        expect(boxes).to_have_count(0)
        expect(boxes).to_have_count(1)
        expect(boxes).to_have_accessible_name(re.compile("1$"))
        assert told == []


def test_block_without_values_says_so(browser: Browser, search_page: str) -> None:
    """It stays in its place, for its values are not known before it is opened; where nothing is found, there is nothing to narrow."""
    with opened(browser, f"{search_page}?q=wombat") as (page, _):
        expect_total(page, "1 page found")
        nothing = "No values among these results"
        expect(page.locator("[data-facet=partner]")).to_contain_text(nothing)
        expect(page.locator("[data-facet=topic]")).not_to_contain_text(nothing)
        page.locator("[data-facet=topic] summary").click()
        expect(page.locator("[data-facet=topic]")).to_contain_text(nothing)
        ask(page, "platypodes")
        expect_total(page, "Nothing found")
        expect(page.locator("[data-facet]:not([data-facet=date])").filter(visible=True)).to_have_count(0)


def test_long_filters_show_all_and_can_be_searched(browser: Browser, served_search_page: str) -> None:
    """The first values, then all of them; with many, a field to find one. What is chosen stays to be seen."""
    with opened(browser, served_search_page) as (page, _):
        expect(page.locator(".mp-result").first).to_be_visible()
        page.evaluate(
            """() => {
                const search = window.milpartSearch, info = window.milpartSearchInfo;
                const values = Array.from({ length: 20 }, (_, place) => "Émile " + String.fromCharCode(97 + place));
                window.milpartSearch = Object.assign(async (...given) => {
                    const found = await search(...given);
                    found.facets.topic = Object.fromEntries(values.map((value, place) => [value, 100 - place]));
                    return found;
                }, { fold: search.fold });
                window.milpartSearchInfo = async keys => {
                    const told = await info(keys), topic = told.facets.find(facet => facet.key === "topic");
                    topic.values = Object.fromEntries(values.map(value => [value, value]));
                    topic.order = values;
                    return told;
                };
            }"""
        )
        ask(page, "course")
        block = page.locator("[data-facet=topic]")
        block.locator("summary").click()
        expect(block.get_by_role("checkbox")).to_have_count(6)
        block.get_by_role("button", name="Show all 2").click()
        field = block.get_by_role("searchbox", name="Find in Topic")
        expect(field).to_be_focused()
        field.fill("emile s")
        expect(block.get_by_role("checkbox")).to_have_count(1)
        block.get_by_role("checkbox", name="Émile s").click()
        block.get_by_role("button", name="Show fewer").click()
        expect(block.get_by_role("checkbox", name="Émile s")).to_be_checked()
        expect(block.get_by_role("checkbox")).to_have_count(7)


def test_dates_narrow(browser: Browser, search_page: str) -> None:
    """From and to stand in the address and among what is chosen."""
    with opened(browser, search_page) as (page, told):
        ask(page, "type:lesson")
        expect_total(page, "4 records found")
        page.locator("[data-facet=date] summary").click()
        page.get_by_label("From", exact=True).fill("2026-02-01")
        expect_total(page, "2 records found")
        page.get_by_label("To", exact=True).fill("2026-02-28")
        expect_total(page, "1 record found")
        assert chips(page) == ["From 1 Feb 2026", "To 28 Feb 2026", "Remove all"]
        expect(page).to_have_url(f"{search_page}?q=type%3Alesson&from=2026-02-01&to=2026-02-28")
        assert told == []


def test_what_is_found_while_typing_stays_found(browser: Browser, search_page: str) -> None:
    """The beginning of a word finds the same when a filter is chosen, when Enter is pressed, and when the address is opened again."""
    with opened(browser, search_page) as (page, _):
        field = page.get_by_role("searchbox", name="Words to search for")
        field.press_sequentially("bui")
        expect_total(page, "455 records found")
        page.get_by_role("group", name="Partner").get_by_role("checkbox", name="Mali").click()
        expect_total(page, "228 records found")
        page.get_by_role("button", name="Remove the filter Partner: Mali").click()
        field.press("Enter")
        expect_total(page, "455 records found")
        page.reload()
        expect_total(page, "455 records found")


def test_pages_are_found_without_words(browser: Browser, search_page: str) -> None:
    """Who chose them as the only type still has them when the words are gone."""
    with opened(browser, f"{search_page}?type=page") as (page, _):
        expect(page.locator("#mp-total")).to_contain_text("found")
        expect(page.locator(".mp-result")).not_to_have_count(0)


def test_dates_do_not_change_what_the_words_mean(browser: Browser, search_page: str) -> None:
    """The dates of the filter are no words of the query, whatever stands in it, and however odd they are."""
    for address, words in (("?q=BRIDGE+AND+BUILDERS+AND+MALI", "only what has all"), ("?q=bridge+NOT", "a word that negates nothing")):
        with opened(browser, search_page + address) as (page, _):
            expect(page.locator("#mp-total")).to_contain_text("found")
            total = page.locator("#mp-total").inner_text().split(" and ")[0]
        with opened(browser, f"{search_page}{address}&from=0202-01-01&to=9999-12-31&type=activity&type=course&type=lesson&type=term") as (
            page,
            _,
        ):
            expect(page.locator("#mp-total")).to_contain_text("found")
            assert page.locator("#mp-total").inner_text().split(" and ")[0] == total, words
