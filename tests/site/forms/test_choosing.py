"""Choosing in a form: lists that open while somebody writes, with the keyboard alone, and what else stands in them."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.site.forms.steps import field_of, fill_form, open_form, problems

pytestmark = pytest.mark.browser


def test_context_offers_no_actor_that_is_no_mission(browser: Browser, form_address: str) -> None:
    """MP702: a lesson is observed in an activity or a mission."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    box = field_of(page.locator(".mp-form"), "Context")
    box.get_by_role("combobox").click()
    expect(box.get_by_role("option", name="An example mission")).to_be_visible()
    expect(box.get_by_role("option", name="Bridging course at Agadez")).to_be_visible()
    assert box.get_by_role("option", name="Military Staff").count() == 0
    originator = field_of(page.locator(".mp-form"), "Originator")
    originator.get_by_role("combobox").fill("staff nobody knows")
    page.get_by_role("textbox", name="Title").click()
    expect(originator.locator("> .mp-field-problem")).to_have_text(
        "\u201cstaff nobody knows\u201d was not chosen yet: open the list, and choose one of the names."
    )
    page.context.close()


ALIKE = {
    "Title": "Bridge was late for engineers",
    "Summary": "The smallest record, and of its own type: late bridge.",
    "Observation": "The bridge came late.",
}


def test_shows_what_is_called_the_same(browser: Browser, form_address: str) -> None:
    """Somebody who has only written the title of a lesson that is there is told so."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    fill_form(page, {"Title": "A bridge that came too late"})
    expect(page.locator(".mp-alike").get_by_role("link", name="A bridge that came late")).to_be_visible()
    page.context.close()


def test_shows_what_says_the_same(browser: Browser, form_address: str) -> None:
    """While somebody writes, with a link that opens beside the form; and nothing where nothing is alike."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    alike = page.locator(".mp-alike")
    fill_form(
        page, {"Title": "Interpreters without a timetable", "Summary": "Nobody knew who would translate on Monday, so the class waited."}
    )
    page.wait_for_timeout(1500)
    expect(alike).to_be_hidden()
    fill_form(page, ALIKE)
    expect(alike.get_by_role("link", name="A new task needs lead time")).to_have_count(0)
    expect(alike.get_by_role("link", name="A bridge that came late")).to_be_visible()
    link = alike.get_by_role("link", name="A bridge that came late")
    expect(link).to_have_attribute("target", "_blank")
    assert str(link.get_attribute("href")).endswith("/records/LL-2026-0900/")
    page.context.close()


def test_keyboard_alone(browser: Browser, form_address: str) -> None:
    """A lesson is written and taken away without a mouse: lists with arrows and Enter, everything else with Tab and typing."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    page.get_by_role("textbox", name="Title").focus()
    page.keyboard.type("Rain stops bridging")
    page.keyboard.press("Tab")
    page.keyboard.type("It rained, and nothing was built on that day.")
    page.keyboard.press("Tab")
    page.keyboard.type("weather")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Remove weather")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.type("military")
    expect(field_of(page.locator(".mp-form"), "Originator").get_by_role("option").first).to_contain_text("Military Staff")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Year")
    page.keyboard.press("Tab")
    page.keyboard.type("2026")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    expect(field_of(page.locator(".mp-form"), "Context").get_by_role("option").first).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("It rained.")
    button = page.get_by_role("button", name="Download the file")
    for _ in range(40):
        page.keyboard.press("Tab")
        if button.evaluate("node => node === document.activeElement"):
            break
    with page.expect_download() as found:
        page.keyboard.press("Enter")
    assert found.value.suggested_filename == "LL-2026-0901-rain-stops-bridging.md"
    page.context.close()


def box_of(page: Page, label: str) -> Locator:
    """Find the field that a list opens below."""
    return field_of(page.locator(".mp-form"), label).get_by_role("combobox")


def chosen_in(page: Page, label: str) -> list[str]:
    """List what was chosen in a field, with the small words behind it."""
    return [
        text.removesuffix("Remove").strip()
        for text in field_of(page.locator(".mp-form"), label).locator(".mp-chosen-list li").all_inner_texts()
    ]


def test_enter_takes_what_begins_so(browser: Browser, form_address: str) -> None:
    """Half a topic that is in use is that topic, whether the list is there already or not; one step up stands what was written."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    box = box_of(page, "Topics")
    box.click()
    box.press_sequentially("examp")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_text("examples")
    box.press("Enter")
    assert chosen_in(page, "Topics") == ["examples"]
    page.get_by_role("button", name="Remove examples").click()
    box.fill("examp")
    box.press("Enter")
    expect(page.get_by_role("button", name="Remove examples")).to_be_visible()
    box.press_sequentially("exam")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_text("examples")
    box.press("ArrowUp")
    expect(page.locator("[role=option][aria-selected=true]")).to_have_text("examnew: as you wrote it")
    box.press("Enter")
    assert [text.split("\n")[0] for text in chosen_in(page, "Topics")] == ["examples", "exam new"]
    page.context.close()


def test_words_go_on_as_they_are_written(browser: Browser, form_address: str) -> None:
    """A list that was opened for fewer letters decides nothing."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    box = box_of(page, "Topics")
    box.click()
    box.press_sequentially("examples")
    expect(page.locator("[role=option][aria-selected=true]")).to_be_visible()
    box.press_sequentially(" of rain", delay=0)
    box.press("Enter")
    expect(page.get_by_role("button", name="Remove examples of rain")).to_be_visible()
    assert chosen_in(page, "Topics") == ["examples of rain new"]
    page.context.close()


def test_several_at_once(browser: Browser, form_address: str) -> None:
    """With commas, semicolons or lines between them, where words are free and where they are not."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/", permissions=["clipboard-read", "clipboard-write"])
    box_of(page, "Topics").fill("rain; examples, mud")
    box_of(page, "Topics").press("Enter")
    expect(page.get_by_role("button", name="Remove mud")).to_be_visible()
    page.evaluate("navigator.clipboard.writeText('snow\\r\\nice\\n')")
    box_of(page, "Topics").press("Control+v")
    box_of(page, "Topics").press("Enter")
    expect(page.get_by_role("button", name="Remove ice")).to_be_visible()
    assert chosen_in(page, "Topics") == ["rain new", "examples", "mud new", "snow new", "ice new"]
    box_of(page, "Partners").fill("Mali, Niger")
    box_of(page, "Partners").press("Enter")
    expect(page.get_by_role("button", name="Remove Niger")).to_be_visible()
    assert chosen_in(page, "Partners") == ["Mali MLI", "Niger NER"]
    page.context.close()


def test_enter_guesses_no_record(browser: Browser, form_address: str) -> None:
    """It takes the one whose name or key begins so; for a word from the middle it marks the first choice, which the next Enter takes."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    box = box_of(page, "Originator")
    for words in ("European Un", "eums"):
        box.fill(words)
        box.press("Enter")
        expect(box).to_have_value("European Union Military Staff")
    box.fill("milit")
    box.press("Enter")
    expect(page.locator("[role=option][aria-selected=true]")).to_contain_text("European Union Military Staff")
    expect(box).to_have_value("milit")
    box.press("Enter")
    expect(box).to_have_value("European Union Military Staff")
    context = box_of(page, "Context")
    context.fill("zzz")
    context.press("Enter")
    expect(context).to_have_value("zzz")
    context.press("Tab")
    expect(context).not_to_be_focused()
    page.context.close()


def test_enter_guesses_no_country(browser: Browser, form_address: str) -> None:
    """Of several that begin so none is taken before it is marked; other names than the usual one are known, too."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    box = box_of(page, "Partners")
    for words, name in (("niger", "Niger NER"), ("Ivory Coast", "Côte d\u2019Ivoire CIV"), ("mau", "")):
        box.fill(words)
        box.press("Enter")
        if name:
            expect(page.get_by_role("button", name=f"Remove {name[:4]}").last).to_be_visible()
    expect(page.locator("[role=option][aria-selected=true]")).to_have_text("MauritaniaMRT")
    assert [text.replace("'", "\u2019") for text in chosen_in(page, "Partners")] == ["Niger NER", "Côte d\u2019Ivoire CIV"]
    page.context.close()


def test_half_a_topic_is_asked_about(browser: Browser, form_address: str) -> None:
    """Whoever goes on without Enter has written a new one, and is asked whether the one in use was meant."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    box_of(page, "Topics").fill("exam")
    box_of(page, "Topics").press("Tab")
    page.get_by_role("button", name="Did you mean examples?").click()
    expect(box_of(page, "Topics")).to_be_focused()
    assert chosen_in(page, "Topics") == ["examples"]
    page.context.close()


def test_each_opener_says_of_what(browser: Browser, form_address: str) -> None:
    """Whoever hears the page knows which choices a button shows."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    names = page.locator(".mp-combo-open:visible").evaluate_all("nodes => nodes.map(node => node.getAttribute('aria-label'))")
    assert names == ["Show the choices for Topics", "Show the choices for Originator", "Show the choices for Context"]
    page.context.close()


def test_no_translation_is_lost(browser: Browser, form_address: str) -> None:
    """A text without a language, and two in one language, stay and are told."""
    page, _ = open_form(browser, f"{form_address}submit/term/")
    fill_form(page, {"Labels": [{"Text": "Pont"}, {"Language": "French", "Text": "Passerelle"}, {"Language": "French", "Text": "Viaduc"}]})
    page.get_by_role("button", name="Copy the text").click()
    told = [problem for problem in problems(page) if problem.startswith("Labels")]
    assert [problem.split(": ")[-1] for problem in told] == [
        "Choose the language of this text.",
        "There is a text in this language already.",
    ]
    page.context.close()
