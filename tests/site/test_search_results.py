"""The results of the search page in a real Chromium: what each shows, what is told above them, and what leads on where there are none."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import opened
from tests.site.search_steps import ask, chips, expect_total, titles
from tests.site.searchers import BREAKOUT, HOSTILE

pytestmark = pytest.mark.browser

FAIL_LATER = """() => {
  const search = window.milpartSearch;
  const fail = async (query, options) => {
    if (!window.isLucky && (options.limit === 0 || options.offset)) throw new Error("gone");
    return search(query, options);
  };
  window.milpartSearch = Object.assign(fail, { fold: search.fold });
}"""
"""Lets the search answer, and fail where more is asked."""


def test_result_shows_what_it_is(browser: Browser, search_page: str) -> None:
    """Type, identifier, state, date, marking where it is not PUBLIC, and the words that were found; the live region says how many."""
    with opened(browser, search_page) as (page, told):
        ask(page, "mentoring")
        result = page.locator(".mp-result").filter(has_text="LL-2026-0902")
        for words in ("Lesson", "Observation submitted", "15 Feb 2026", "LIMITE"):
            expect(result).to_contain_text(words)
        assert result.locator("mark").all_inner_texts() == ["mentoring"]
        expect(page.locator(".mp-result").filter(has_text="LL-2026-0901").locator("mark")).to_have_text("Mentors")
        assert "PUBLIC" not in page.locator(".mp-results").inner_text()
        expect(page.get_by_role("status")).to_have_text("2 records found")
        assert told == []


def test_all_records_without_words(browser: Browser, search_page: str) -> None:
    """The newest first; pages are no records. More are shown at once when a reader asks, and the first of them gets the focus."""
    with opened(browser, search_page) as (page, told):
        expect_total(page, "463 records found")
        assert page.get_by_label("Sort by").input_value() == "date"
        assert len(titles(page)) == 10
        page.get_by_role("button", name="Show 20 more").click()
        expect(page.locator(".mp-result")).to_have_count(30)
        expect(page.locator(".mp-result a").nth(10)).to_be_focused()
        assert told == []


def test_pages_are_found_with_records(browser: Browser, search_page: str) -> None:
    """By their heading; not those that ask to be left out, nor files beside records that are no pages of the site."""
    with opened(browser, search_page) as (page, told):
        ask(page, "wombat")
        expect_total(page, "1 page found")
        page.get_by_role("link", name="How the wombat is searched").click()
        expect(page.locator("h1")).to_contain_text("How the wombat is searched")
        page.go_back()
        ask(page, "security sector reform")
        expect(page.locator("#mp-total")).to_contain_text("records and 1 page found")
        ask(page, "platypodes")
        expect_total(page, "Nothing found")
        assert told == []


def test_hit_without_the_words_says_which_it_has_inside(browser: Browser, search_page: str) -> None:
    """Those of the query as they were found; and a page shows how it begins, since it seldom has a summary."""
    with opened(browser, search_page) as (page, told):
        ask(page, "wombat")
        guide = page.locator(".mp-result").filter(has_text="How the wombat is searched")
        expect(guide).to_contain_text("One page of words about security sector reform.")
        expect(guide.locator(".mp-result-inside")).to_have_count(0)
        ask(page, "bandicots wallaby")
        expect(guide.locator(".mp-result-inside")).to_have_text("Found inside: bandicoots")
        expect(page.locator(".mp-result").filter(has_text="Mentors of a wallaby").locator(".mp-result-inside")).to_have_count(0)
        assert told == []


def test_correction_can_be_refused(browser: Browser, served_search_page: str) -> None:
    """It is told, and what was typed can be searched."""
    with opened(browser, served_search_page) as (page, _):
        ask(page, "quoka")
        expect(page.locator(".mp-notes")).to_contain_text("Searched for “quokka” instead of “quoka”.")
        expect_total(page, "2 records found")
        page.get_by_role("button", name="Search as typed").click()
        expect_total(page, "Nothing found")
        expect(page).to_have_url(f"{served_search_page}?q=quoka&typed=yes")
        page.get_by_role("button", name="Correct them").click()
        expect_total(page, "2 records found")
        ask(page, "Walaby quoka Bandicots")
        expect(page.locator(".mp-notes")).to_contain_text("“wallaby”, “quokka”, “bandicoots” instead of “walaby”, “quoka”, “bandicots”")
        ask(page, "quoka")
        expect_total(page, "2 records found")


def test_synonyms_are_told_and_can_be_left_out(browser: Browser, served_search_page: str) -> None:
    """An abbreviation finds the words, in other languages, too."""
    with opened(browser, served_search_page) as (page, _):
        ask(page, "SSR")
        expect(page.locator(".mp-notes")).to_contain_text("Also searched: security sector reform")
        inside = page.locator(".mp-result").filter(has_text="How the wombat is searched")
        expect(inside.locator("mark").first).to_have_text("security")
        with_synonyms = titles(page)
        page.get_by_role("button", name="Leave out such synonyms").click()
        expect(page.locator(".mp-notes")).to_contain_text("Synonyms are left out.")
        assert len(titles(page)) < len(with_synonyms)
        expect(page).to_have_url(f"{served_search_page}?q=SSR&synonyms=no")
        page.get_by_role("button", name="Search them, too").click()
        expect(page.locator(".mp-notes")).to_contain_text("Also searched")


def test_nothing_found_leads_on(browser: Browser, search_page: str) -> None:
    """Without each filter, with the number that it gives; without signs; and the catalogues."""
    with opened(browser, f'{search_page}?q="quokka+wallaby"&partner=MLI&type=term') as (page, told):
        expect_total(page, "Nothing found")
        page.get_by_role("link", name="By Partner").wait_for()
        page.goto(f"{search_page}?q=%2Bquokka+%2Bwallaby&type=term")
        way = page.get_by_role("listitem").filter(has_text="Without Type: Terms")
        expect(way).to_contain_text("1 result")
        page.goto(f'{search_page}?q="quokka+wallaby"')
        page.get_by_role("button", name="The words alone: quokka wallaby").click()
        expect_total(page, "2 records found")
        expect(page.get_by_role("searchbox", name="Words to search for")).to_have_value("quokka wallaby")
        assert told == []


def test_words_of_authors_stay_words(browser: Browser, search_page: str) -> None:
    """What looks like markup in titles is shown as it was written, and does nothing; so is what somebody puts into an address."""
    with opened(browser, f"{search_page}?q=quokka&topic=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&type=%3Cb%3E") as (page, told):
        expect_total(page, "Nothing found")
        assert chips(page) == ["Topic: <img src=x onerror=alert(1)>", "Type: <b>", "Remove all"]
        page.get_by_role("button", name="Remove all").click()
        expect_total(page, "2 records found")
        assert sorted(titles(page)) == sorted([HOSTILE, BREAKOUT])
        assert page.locator(".mp-search :is(img, b, script)").count() == 0
        assert page.title() == "quokka - Search - A small project"
        assert told == []


def test_records_say_their_language(browser: Browser, search_page: str) -> None:
    """To a screen reader, which else would read French as English."""
    with opened(browser, f"{search_page}?q=accompagner") as (page, _):
        title = page.get_by_role("heading", name="Accompagner la réforme")
        expect(title).to_have_attribute("lang", "fr")
        expect(title).to_have_attribute("dir", "auto")
        expect(page.locator(".mp-result-summary[lang=fr]")).to_contain_text("Trois équipes")


def test_late_answer_is_dropped(browser: Browser, served_search_page: str) -> None:
    """An answer to what is no longer asked changes nothing."""
    with opened(browser, served_search_page) as (page, _):
        expect_total(page, "463 records found")
        page.evaluate(
            """() => {
                const search = window.milpartSearch;
                const slow = async (query, options) => {
                    if (query === "quokka") await new Promise(go => setTimeout(go, 700));
                    return search(query, options);
                };
                window.milpartSearch = Object.assign(slow, { fold: search.fold });
            }"""
        )
        ask(page, "quokka")
        ask(page, "wombat")
        expect_total(page, "1 page found")
        page.wait_for_timeout(900)
        expect_total(page, "1 page found")


def test_missing_index_is_told(browser: Browser, served_search_page: str) -> None:
    """In words, with the way to the catalogues."""
    with opened(browser, "about:blank") as (page, _):
        page.context.route("**/search/data/**", lambda route: route.abort())
        page.goto(served_search_page)
        expect_total(page, "The search cannot be loaded here")
        expect(page.get_by_role("link", name="All catalogues")).to_be_visible()


@pytest.mark.parametrize("place", ["more", "help", "block"])
def test_later_search_that_fails_is_told(browser: Browser, search_page: str, place: str) -> None:
    """Where it was asked for; what was found before stays, and who asks again may be luckier."""
    lost = "The search cannot be loaded here"
    with opened(browser, search_page) as (page, told):
        expect(page.locator(".mp-result")).to_have_count(10)
        page.evaluate(FAIL_LATER)
        end, block = page.locator(".mp-search-end"), page.locator("[data-facet=language]")
        if place == "more":
            page.get_by_role("button", name="Show 20 more").click()
            expect(end).to_contain_text(lost)
            expect(page.locator(".mp-result")).to_have_count(10)
            page.evaluate("window.isLucky = true")
            page.get_by_role("button", name="Show 20 more").click()
            expect(page.locator(".mp-result")).to_have_count(30)
        elif place == "block":
            block.locator("summary").click()
            expect(block).to_contain_text(lost)
            expect(page.locator(".mp-result")).to_have_count(10)
            expect(page.get_by_role("status")).to_have_text(lost)
            page.evaluate("window.isLucky = true")
            block.locator("summary").click()
            block.locator("summary").click()
            expect(block.get_by_role("checkbox")).to_have_count(2)
        else:
            ask(page, "+quokka -quokka")
            expect_total(page, "Nothing found")
            expect(end).to_contain_text(lost)
            page.evaluate("window.isLucky = true")
            ask(page, "+quokka +nowhere -quokka")
            expect(end.get_by_role("button")).to_have_text("The words alone: quokka nowhere")
        expect(end).not_to_contain_text(lost)
        expect(block).not_to_contain_text(lost)
        assert told == []


def test_other_pages_and_checks_can_ask(browser: Browser, search_page: str) -> None:
    """The page has the two functions that others rely on."""
    with opened(browser, search_page) as (page, _):
        found = page.evaluate("milpartSearch('quokka', {limit: 1, facets: {type: ['lesson']}})")
        assert (found["total"], len(found["hits"]), found["facets"]["type"]) == (2, 1, {"lesson": 2})
        assert page.evaluate("milpartSearchInfo().then(info => info.facets.map(facet => facet.key))")[0] == "type"
