"""Catalogues in a real Chromium: sorted, filtered and cut into pages, with a server and without one, with script and without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import opened
from tests.site.learners import COURSES

pytestmark = pytest.mark.browser

UP = {
    "Record": ["=1+1 Echo", "Alpha", "Bravo", "Charlie", "Delta"],
    "State": ["=1+1 Echo", "Bravo", "Charlie", "Alpha", "Delta"],  # pipeline, cancelled, suspended: the process, not the alphabet
    "Trainees": ["Alpha", "Delta", "Bravo", "=1+1 Echo", "Charlie"],  # 9, 25, 100, 1,200, none
    "End": ["Charlie", "Bravo", "Alpha", "=1+1 Echo", "Delta"],  # 2026-12-31, 2027, 2027-03, 2027-03-02, none
}
DOWN = {
    "Record": ["Delta", "Charlie", "Bravo", "Alpha", "=1+1 Echo"],
    "State": ["Alpha", "Delta", "Charlie", "=1+1 Echo", "Bravo"],
    "Trainees": ["=1+1 Echo", "Bravo", "Delta", "Alpha", "Charlie"],
    "End": ["=1+1 Echo", "Alpha", "Bravo", "Charlie", "Delta"],
}


@pytest.fixture(params=["server", "folder"])
def place(request: pytest.FixtureRequest) -> Iterator[tuple[str, str]]:
    """Give where the site begins, and how the address of a page ends: on a server, and in a folder without one."""
    if request.param == "server":
        yield request.getfixturevalue("learners_address"), "/"
    else:
        folder: Path = request.getfixturevalue("learners_folder")
        yield folder.as_uri() + "/", ".html"


def titles(page: Page) -> list[str]:
    """Give the titles of the rows that are shown, from above to below."""
    return page.locator(".mp-rows tbody .mp-title > a").all_inner_texts()


def found(page: Page) -> str:
    """Give what the status line tells, once all rows are there."""
    page.wait_for_function(
        "/row/.test(document.querySelector('.mp-found').textContent) && !document.querySelector('.mp-found').textContent.includes('…')"
    )
    return page.get_by_role("status").inner_text()


def test_columns_sort_both_ways(browser: Browser, place: tuple[str, str]) -> None:
    """Numbers by size, dates by the calendar, terms in their order; what is missing stands last both ways; the header says which way."""
    with opened(browser, f"{place[0]}catalogue/ladder{place[1]}") as (page, told):
        for title, up in UP.items():
            header = page.locator("th", has=page.get_by_role("button", name=title, exact=True))
            header.get_by_role("button").click()
            assert (titles(page), header.get_attribute("aria-sort")) == (up, "ascending"), title
            header.get_by_role("button").click()
            assert (titles(page), header.get_attribute("aria-sort")) == (DOWN[title], "descending"), title
            assert page.locator("th[aria-sort]").count() == 1
        assert told == []


def test_text_and_lists_filter_together(browser: Browser, place: tuple[str, str]) -> None:
    """Words in any order and case, without accents; a list of states with their counts; both at once; and back again."""
    with opened(browser, f"{place[0]}catalogue/ladder{place[1]}") as (page, told):
        field = page.get_by_role("searchbox", name="Filter the rows")
        field.fill("MÁLI  suspended")
        assert (titles(page), found(page)) == (["Delta"], "1 row")
        field.fill("")
        state = page.get_by_role("combobox", name="State")
        assert state.locator("option").all_inner_texts() == ["State", "Cancelled (1)", "Pipeline (2)", "Suspended (2)"]
        state.select_option("Suspended")
        assert (titles(page), found(page)) == (["Alpha", "Delta"], "2 rows")
        page.get_by_role("combobox", name="Partner").select_option("Niger")
        assert (titles(page), found(page)) == (["Alpha"], "1 row")
        field.fill("bravo")
        assert (titles(page), found(page)) == ([], "0 rows")
        state.select_option("")
        page.get_by_role("combobox", name="Partner").select_option("")
        field.fill("")
        assert (sorted(titles(page)), found(page)) == (sorted(UP["Record"]), "5 rows")
        assert told == []


def test_partner_among_several_is_found_by_the_list(browser: Browser, learners_address: str) -> None:
    """A row with two partners stands under both."""
    with opened(browser, learners_address + "catalogue/ladder/") as (page, _):
        partner = page.get_by_role("combobox", name="Partner")
        assert partner.locator("option").all_inner_texts() == ["Partner", "Mali (3)", "Niger (3)"]
        partner.select_option("Mali")
        assert (titles(page), found(page)) == (["Bravo", "Charlie", "Delta"], "3 rows")


def test_filter_reaches_the_last_page(browser: Browser, place: tuple[str, str]) -> None:
    """On the first page of many, a filter loads all rows and finds one of the last page; the links to pages go, since all rows are here."""
    with opened(browser, f"{place[0]}catalogue/type/activity{place[1]}") as (page, told):
        assert "Course 450 for bridge builders" not in titles(page)
        assert page.locator(".mp-steps").first.is_visible()
        page.get_by_role("searchbox").fill("course 450")
        assert (found(page), titles(page)) == ("1 row", ["Course 450 for bridge builders"])
        assert not page.locator(".mp-steps").first.is_visible()
        page.get_by_role("link", name="Course 450").click()
        assert page.locator(".mp-banner .mp-id").inner_text() == "ACT-2025-0450"
        assert told == []


def test_more_shows_more(browser: Browser, learners_address: str) -> None:
    """Two hundred rows at once; a button brings the next, until all are there and it goes."""
    with opened(browser, learners_address + "catalogue/type/activity/") as (page, _):
        page.get_by_role("searchbox").fill("bridge builders")
        assert (found(page), len(titles(page))) == (f"{COURSES} rows", 200)
        page.get_by_role("button", name="Show 200 more of 450").click()
        page.get_by_role("button", name="Show 50 more of 450").click()
        assert len(titles(page)) == len(set(titles(page))) == COURSES
        assert page.locator(".mp-show-more").count() == 0


def test_sorting_a_page_sorts_the_whole_catalogue(browser: Browser, place: tuple[str, str]) -> None:
    """The last course stands first when the order is turned round, and who sorted with the keyboard goes on from there."""
    with opened(browser, f"{place[0]}catalogue/type/activity{place[1]}") as (page, _):
        page.get_by_role("button", name="Record").focus()
        page.keyboard.press("Enter")
        assert found(page) == "456 rows"
        page.keyboard.press("Enter")
        assert titles(page)[:3] == ["First course of the example mission", "Delta", "Course 450 for bridge builders"]
        assert page.evaluate("document.activeElement.textContent") == "Record"


def test_row_of_two_groups_stands_under_both(browser: Browser, learners_address: str) -> None:
    """When all rows of a cut catalogue are loaded, each heading has as many as the page said before."""
    with opened(browser, learners_address + "catalogue/activities/") as (page, _):
        said = [int(count) for count in page.locator(".mp-jumps .mp-count").all_inner_texts()]
        page.get_by_role("button", name="State").first.click()
        assert found(page) == f"{sum(said)} rows"
        assert [int(text) for text in page.locator(".mp-listing h2 .mp-quiet").all_inner_texts()] == said
        shown = page.locator(".mp-listing tbody").evaluate_all("bodies => bodies.map(body => body.rows.length)")
        assert shown == [min(count, 200) for count in said]
        assert page.locator(".mp-jumps a").evaluate_all("links => links.map(link => link.getAttribute('href'))") == ["#of-mli", "#of-ner"]
        page.get_by_role("searchbox").fill("mali course 449")
        assert (found(page), page.locator(".mp-listing section:visible").count()) == ("1 row", 1)


@pytest.mark.parametrize(("name", "rows"), [("partner/mli", 230), ("partner-courses/mli", 225)])
def test_catalogue_of_a_value_loads_its_own_rows_only(browser: Browser, learners_address: str, name: str, rows: int) -> None:
    """The rows of a type are shared by many pages; each shows those of its value, and of its conditions, and no others."""
    with opened(browser, f"{learners_address}catalogue/{name}/") as (page, _):
        assert f"{rows} records" in page.locator(".mp-summary").inner_text()
        page.get_by_role("searchbox").fill("e")
        assert found(page) == f"{rows} rows"


def test_rows_that_cannot_be_read_are_told(browser: Browser, learners_address: str) -> None:
    """Where the other rows do not come, the page is filtered alone, and says so."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/rows/*.js", lambda route: route.abort())
    page.goto(learners_address + "catalogue/type/activity/")
    page.get_by_role("searchbox").fill("course 101")
    assert found(page) == "1 row on this page; the rows of the other pages cannot be read here"
    context.close()


@pytest.mark.parametrize("name", ["type/activity", "activities"])
def test_pages_walk_through_without_script(browser: Browser, place: tuple[str, str], name: str) -> None:
    """Each page leads to the next, and to all others near it; together they have every row once under each heading."""
    with opened(browser, f"{place[0]}catalogue/{name}{place[1]}", java_script_enabled=False) as (page, told):
        pages = int(page.locator(".mp-steps").first.locator("a, span").last.inner_text())
        seen = list(titles(page))
        for number in range(2, pages + 1):
            page.locator(".mp-steps").first.get_by_role("link", name=str(number), exact=True).click()
            assert page.locator(".mp-steps [aria-current=page]").first.inner_text() == str(number)
            seen += titles(page)
        assert pages > 1
        assert len(set(seen)) == 456
        assert len(seen) == (456 if name == "type/activity" else 682)
        assert told == []


def test_table_in_a_page_sorts(browser: Browser, place: tuple[str, str]) -> None:
    """A catalogue that a page asks for has the rows and the order of its line, leads to the whole, and sorts."""
    with opened(browser, f"{place[0]}table{place[1]}") as (page, told):
        assert titles(page) == ["Delta", "Charlie", "Bravo", "Alpha"]
        assert page.locator(".mp-more").inner_text() == "1 more in: Ladder"
        page.get_by_role("button", name="Trainees").click()
        assert titles(page) == ["Alpha", "Delta", "Bravo", "Charlie"]
        assert page.get_by_role("searchbox", name="Filter the rows").count() == 0
        page.locator(".mp-more a").click()
        assert page.locator("h1").inner_text() == "Ladder"
        assert told == []


def test_long_table_in_a_page_filters(browser: Browser, learners_address: str) -> None:
    """So many rows that a reader looks for one: there is a field, which knows the words of the headings, too."""
    with opened(browser, learners_address + "long/") as (page, told):
        assert len(titles(page)) == 20
        page.get_by_role("searchbox", name="Filter the rows").fill("mali charlie")
        assert (titles(page), found(page)) == (["Charlie"], "1 row")
        assert told == []


def test_phone_can_sort(browser: Browser, learners_address: str) -> None:
    """At the width of a phone, where rows become cards, the titles of the columns are still there to be touched."""
    with opened(browser, learners_address + "catalogue/ladder/", viewport={"width": 360, "height": 800}, has_touch=True) as (page, _):
        page.get_by_role("button", name="Trainees").tap()
        assert titles(page) == UP["Trainees"]
        assert page.evaluate("document.documentElement.scrollWidth") == 360
