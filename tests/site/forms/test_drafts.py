"""The draft that a form keeps in the browser: it comes back whole, is told apart from what was handed in, and never hides words."""

import json
from typing import Any

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from tests.site.forms.steps import choose_state, field_of, fill, fill_form, open_form
from tests.site.forms.wanted import WANTED

pytestmark = pytest.mark.browser


def test_draft_survives(browser: Browser, form_address: str) -> None:
    """A page that is closed and opened again has everything as it was, says since when, and can be emptied."""
    page, told = open_form(browser, f"{form_address}submit/lesson/")
    choose_state(page, "Observation")
    fill_form(page, WANTED["lesson"])
    fill(page.locator(".mp-form"), "Discussion", "It was <wet>.")
    preview = page.locator(".mp-form-preview")
    expect(preview).to_contain_text("It was <wet>.")
    before = preview.text_content()
    page.wait_for_timeout(600)
    page.reload()
    expect(page.get_by_text("Here is your draft of 22 November 2026 at 10:00 again.")).to_be_visible()
    expect(preview).to_have_text(str(before), use_inner_text=False)
    expect(field_of(page.locator(".mp-form"), "Context").get_by_role("combobox")).to_have_value("Bridging course at Agadez")
    page.get_by_role("button", name="Discard the draft").click()
    expect(page.get_by_role("textbox", name="Title")).to_have_value("")
    page.reload()
    expect(page.locator(".mp-form")).to_be_visible()
    expect(page.get_by_role("button", name="Discard the draft")).to_be_hidden()
    assert told == []
    page.context.close()


def test_a_kept_draft_takes_the_day_and_the_number_of_today(browser: Browser, form_address: str) -> None:
    """What was filled in by itself is filled in anew; what somebody set stays."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    fill_form(page, {"Title": "A", "Language": "French"})
    page.wait_for_timeout(600)
    page.clock.set_fixed_time("2027-01-05T08:00:00")
    page.reload()
    preview = page.locator(".mp-form-preview")
    expect(preview).to_contain_text("id: LL-2027-0001")
    expect(preview).to_contain_text("created: 2027-01-05")
    expect(preview).to_contain_text("language: fr")
    page.context.close()


REFUSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });"


def test_says_where_no_draft_can_be_kept(browser: Browser, form_address: str) -> None:
    """Some browsers keep nothing; the form works, says so, and asks before it is left."""
    context = browser.new_context(accept_downloads=True)
    context.add_init_script(REFUSED)
    page = context.new_page()
    page.goto(f"{form_address}submit/lesson/")
    expect(page.locator(".mp-form")).to_be_visible()
    fill_form(page, {"Title": "A"})
    expect(page.get_by_text("This browser keeps no draft for this page")).to_be_visible()
    asked: list[str] = []

    def accept(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", accept)
    page.close(run_before_unload=True)
    page.wait_for_event("close")
    assert asked == ["beforeunload"]
    context.close()


def test_keeps_no_draft_of_what_is_marked(browser: Browser, form_address: str) -> None:
    """What is above the lowest marking does not stay in a browser; above the ceiling, nothing is offered."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    fill_form(page, {"Title": "A"})
    page.wait_for_timeout(600)
    kept = "Object.keys(localStorage).filter(name => name.startsWith('milpart-form')).length"
    assert page.evaluate(kept) == 1
    fill(page.locator(".mp-form"), "Marking", "LIMITE")
    expect(page.get_by_text("No draft is kept of what is marked above PUBLIC")).to_be_visible()
    assert page.evaluate(kept) == 0
    markings = field_of(page.locator(".mp-form"), "Marking").locator(".mp-choice-label").all_inner_texts()
    assert markings == ["PUBLIC", "LIMITE", "RESTREINT UE/EU RESTRICTED"]
    page.context.close()


def seed(page: Page, draft: dict[str, Any]) -> None:
    """Leave a draft of a lesson as another version of the site would have left it, and open the form again."""
    name = "milpart-form / lesson"
    page.evaluate(
        "([name, text]) => localStorage.setItem(name, text)",
        [name, json.dumps({"at": 1795305600000, "begun": {}, "sections": {}, **draft})],
    )
    page.reload()
    expect(page.locator(".mp-form")).to_be_visible()


def test_a_discarded_draft_can_be_had_back(browser: Browser, form_address: str) -> None:
    """Until the page is left."""
    page, told = open_form(browser, f"{form_address}submit/lesson/")
    fill_form(page, {"Title": "Rain", "Observation": "It rained."})
    page.wait_for_timeout(600)
    page.reload()
    page.get_by_role("button", name="Discard the draft").click()
    expect(page.get_by_role("textbox", name="Title")).to_have_value("")
    page.get_by_role("button", name="Bring it back").click()
    expect(page.get_by_role("textbox", name="Title")).to_have_value("Rain")
    page.reload()
    expect(page.get_by_role("textbox", name="Observation")).to_have_value("It rained.")
    assert told == []
    page.context.close()


@pytest.mark.parametrize(
    "draft",
    [
        {"values": {"sources": "foo", "title": "Kept"}},
        {"values": {"topics": {"a": 1}, "title": "Kept", "translations": [1], "downgraded": "x"}},
        {"values": {"title": "Kept", "date_observed": [3], "pillars": "train"}, "at": 1e300, "handedAt": "x"},
    ],
)
def test_a_draft_of_another_form_is_taken_as_far_as_it_goes(browser: Browser, form_address: str, draft: dict[str, Any]) -> None:
    """The form is there, with what fits; nothing goes wrong."""
    page, told = open_form(browser, f"{form_address}submit/lesson/")
    seed(page, draft)
    expect(page.get_by_role("textbox", name="Title")).to_have_value("Kept")
    assert told == []
    page.context.close()


@pytest.mark.parametrize("draft", [{"at": 1e300, "values": []}, {"values": None}, {"values": {}, "sections": 3}])
def test_what_is_no_draft_is_none(browser: Browser, form_address: str, draft: dict[str, Any]) -> None:
    """An empty form is there."""
    page, told = open_form(browser, f"{form_address}submit/lesson/")
    seed(page, draft)
    expect(page.locator(".mp-form-draft")).to_be_hidden()
    assert told == []
    page.context.close()


def test_words_without_a_place_are_shown(browser: Browser, form_address: str) -> None:
    """A section that is gone stands with the further text; a value that fits no more can be copied, also after the page is opened again."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    values = {"title": None, "date_observed": "14/03/2026", "colour": "blue", "polarity": "worse"}
    seed(page, {"values": values, "sections": {"Remarks": "It rained."}, "status": "gone"})
    expect(page.get_by_role("textbox", name="Title")).to_have_value("")
    lost = page.locator(".mp-form-lost li")
    assert lost.all_inner_texts() == ["Date observed: 14/03/2026", "colour: blue", "Polarity: worse", "Status: gone"]
    expect(page.locator(".mp-form-preview")).to_contain_text("## Remarks\n\nIt rained.")
    fill(page.locator(".mp-form"), "Title", "Rain")
    page.wait_for_timeout(600)
    page.reload()
    expect(lost.first).to_have_text("Date observed: 14/03/2026")
    page.context.close()


def test_one_tab_keeps_the_draft(browser: Browser, form_address: str) -> None:
    """Where another tab begins to write the same form, this one says that it keeps nothing any more."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    fill_form(page, {"Title": "First"})
    page.wait_for_timeout(600)
    other = page.context.new_page()
    other.goto(page.url)
    fill_form(other, {"Title": "Second"})
    expect(page.get_by_text("This form is open in another tab as well")).to_be_visible()
    fill_form(page, {"Title": "Third"})
    page.wait_for_timeout(600)
    other.reload()
    expect(other.get_by_role("textbox", name="Title")).to_have_value("Second")
    page.context.close()


def test_a_year_that_the_site_does_not_know(browser: Browser, form_address: str) -> None:
    """A copy that is years old still begins with a number."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    page.clock.set_fixed_time("2031-01-05T08:00:00")
    page.reload()
    expect(page.locator(".mp-form-preview")).to_contain_text("id: LL-2031-0001")
    page.context.close()


def test_half_a_date_comes_back(browser: Browser, form_address: str) -> None:
    """A month without its year, and the sentence that asks for it."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    date = field_of(page.locator(".mp-form"), "Date observed")
    date.locator("select").first.select_option(label="Month")
    date.locator("select").nth(1).focus()
    date.locator("select").nth(1).select_option(label="May")
    page.get_by_role("textbox", name="Title").click()
    expect(date.locator("> .mp-field-problem")).to_have_text("Give the year, too.")
    page.wait_for_timeout(600)
    page.reload()
    expect(date.locator("select").nth(1)).to_have_value("05")
    expect(date.locator(".mp-form-year")).to_have_value("")
    page.context.close()
