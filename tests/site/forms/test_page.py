"""The page of a form: what it checks, shows and keeps while somebody writes, and how it ends."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from milpart_docs.model.types import RECORD_TYPES
from tests.browser import opened
from tests.site.forms.steps import choose_state, download, field_of, fill, fill_form, open_form, problems
from tests.site.forms.wanted import WANTED

pytestmark = pytest.mark.browser
ASKED_FIRST = ["Title", "Summary", "Topics", "Originator", "Date observed", "Context", "Observation"]
HOSTILE = (
    "<img src=x onerror=\"document.title='owned'\"> ---\u00a0# a: b, [c], {d} 'e' \"f\" \\g `h` ${i}"
    " \U0001f600 \u202eabc {{ j }} &amp; %k @l |m"
)
"""Signs that mean something in pages, in YAML, in Markdown or in scripts."""


def problem_of(page: Page, label: str) -> str:
    """Give what stands at a field."""
    return field_of(page.locator(".mp-form"), label).locator("> .mp-field-problem").inner_text()


def test_asks_six_fields_and_the_observation_of_a_lesson(browser: Browser, form_address: str) -> None:
    """Nothing else is shown before somebody opens it."""
    page, told = open_form(browser, f"{form_address}submit/lesson/")
    shown = [label.strip() for label in page.locator(".mp-field-label:visible").all_inner_texts()]
    assert [label.removesuffix(" needed") for label in shown] == ASKED_FIRST
    assert told == []
    page.context.close()


def test_way_from_home(browser: Browser, shipped_address: str) -> None:
    """From the home page of the shipped site, one step leads to the form, and one to all of them."""
    with opened(browser, shipped_address) as (page, told):
        page.get_by_role("link", name="Submit a lesson", exact=True).first.click()
        expect(page.get_by_role("heading", name="Submit a lesson", level=1)).to_be_visible()
        expect(page.locator(".mp-form")).to_be_visible()
        page.get_by_role("link", name="Submit a record", exact=True).first.click()
        names = page.locator(".mp-form-kinds strong")
        expect(names).to_have_count(len(RECORD_TYPES))
        expect(names.first).to_have_text("Lesson")
        assert told == []


def test_says_at_its_field_what_is_wrong_when_it_is_left(browser: Browser, form_address: str) -> None:
    """While somebody first writes, nothing is said; then it stands beside the field, also for screen readers."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    title = page.get_by_role("textbox", name="Title")
    title.click()
    title.press_sequentially("x" * 101)
    assert problem_of(page, "Title") == ""
    title.press("Tab")
    expect(field_of(page.locator(".mp-form"), "Title").locator("> .mp-field-problem")).to_have_text("Say it in at most 100 characters.")
    expect(title).to_have_attribute("aria-invalid", "true")
    described = str(title.get_attribute("aria-describedby")).split()
    assert any(page.locator(f"#{name}").inner_text() == "Say it in at most 100 characters." for name in described)
    title.fill("Short")
    expect(field_of(page.locator(".mp-form"), "Title").locator("> .mp-field-problem")).to_be_hidden()
    page.context.close()


RULES: tuple[tuple[str, str, object, str], ...] = (
    ("lesson", "Date observed", "2027-05", "This has not come yet: the observation cannot lie in the future."),
    ("lesson", "Observation", "Ask jane.doe@example.org", "This is an e-mail address: name the office or function instead."),
    ("lesson", "Sources", [{"Title": "A report"}], "Give the address of the page, or the reference of the document."),
    ("lesson", "Created", "2026-04-01", "Date observed: This lies after Created (2026-04-01)."),
    ("lesson", "Modified", "2026-04-01", "Created: This lies after Modified (2026-04-01)."),
    ("lesson", "Identifier", "LL-26-1", "Write it as LL-2026-0901."),
    ("lesson", "Identifier", "LL-2026-0900", "This number is taken: write LL-2026-0901."),
    ("lesson", "Observation", "Ask +32 2 281 61 11", "This is a telephone number: name the office or function instead."),
    ("lesson", "Observation", "```\nThe end is missing.", "Observation: The part that begins with ``` has no end"),
    ("lesson", "Impact", "TBD", "This only holds the place of something"),
    ("actor", "Identifier", "ACR-EUMS", "This identifier belongs to another record: European Union Military Staff."),
    ("actor", "Identifier", "ACR Mali", "Write ACR, a hyphen and a key of capitals, digits and hyphens."),
    ("activity", "Trainees", "many", "Write a whole number in digits."),
    ("activity", "Trainees", "1,500", "Write a whole number in digits."),
    ("activity", "Budget", {"Amount": "-1", "Currency": "euro"}, "Give a number from 0 to 1000000000000000."),
    ("activity", "Activity type", "Donation", "This type of activity belongs to Equip: choose that pillar, too."),
    ("needs-assessment", "Valid until", "2025-01-01", "This ends before it begins (2026-03)."),
    ("partner-profile", "Levels", [{"Capability": "Bridging", "Level": "Foundation"}], "An assessed level says how it was found"),
)
"""Type, label, what is written there, and what is said."""


@pytest.mark.parametrize("rule", RULES)
def test_holds_the_rules(browser: Browser, form_address: str, rule: tuple[str, str, object, str]) -> None:
    """What check would refuse, and the definition can say, is told before the file leaves."""
    type_name, label, value, sentence = rule
    page, _ = open_form(browser, f"{form_address}submit/{type_name}/")
    fill_form(page, {**WANTED[type_name], label: value})
    page.get_by_role("button", name="Download the file").click()
    assert any(sentence in problem for problem in problems(page)), problems(page)
    expect(page.locator(".mp-form-summary")).to_be_focused()
    page.context.close()


def test_summary_leads_to_each_field(browser: Browser, form_address: str) -> None:
    """An empty form ends in a list of what is needed; each line puts the cursor into its field, and goes when that is filled in."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    page.get_by_role("button", name="Copy the text").click()
    assert [problem.split(":")[0] for problem in problems(page)] == ASKED_FIRST
    page.get_by_role("link", name="Observation: Fill this in.").click()
    observation = page.get_by_role("textbox", name="Observation")
    expect(observation).to_be_focused()
    page.keyboard.type("It rained.")
    expect(page.get_by_role("link", name="Observation: Fill this in.")).to_have_count(0)
    page.context.close()


def test_state_shows_what_it_needs(browser: Browser, form_address: str) -> None:
    """In words, and as fields; what was written there stays when the state changes."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    choose_state(page, "Lesson identified")
    words = "The state Lesson identified also needs: Discussion, Conclusion, Recommendation, Root cause, DOTMLPF-I, Proposed action body."
    expect(page.get_by_text(words)).to_be_visible()
    fill(page.locator(".mp-form"), "Root cause", "A list was lost.")
    choose_state(page, "Observation submitted")
    expect(page.get_by_text(words)).to_be_hidden()
    choose_state(page, "Tasked")
    expect(page.get_by_role("textbox", name="Root cause")).to_have_value("A list was lost.")
    page.context.close()


def test_says_which_records_of_a_text_nobody_knows(browser: Browser, form_address: str, tmp_path: Path) -> None:
    """As it says so of fields: as a question, and the file may leave."""
    page, told = open_form(browser, f"{form_address}submit/lesson/")
    fill_form(
        page,
        {
            **WANTED["lesson"],
            "Observation": "As in [[LL-2026-0900]], `[[LL-9999-0003]]` and [[ll-9999-0001]]; see [[LL-9999-0002#x|there]].",
        },
    )
    note = field_of(page.locator(".mp-form"), "Observation").locator(".mp-field-note")
    expect(note).to_have_text("LL-9999-0001: not known to this site: is it right? LL-9999-0002: not known to this site: is it right?")
    page.get_by_role("textbox", name="Observation").fill("As in [[LL-2026-0900]].")
    expect(note).to_be_hidden()
    assert download(page, tmp_path).exists()
    assert told == []
    page.context.close()


def test_says_which_parts_of_records_nobody_knows(browser: Browser, form_folder: Path) -> None:
    """MP205, below the text and in fields, also where the page is opened from a folder."""
    page, told = open_form(browser, (form_folder / "submit/lesson.html").as_uri())
    field = field_of(page.locator(".mp-form"), "Observation")
    page.get_by_role("textbox", name="Observation").fill("See [[LL-2026-0900#observation]] and [[LL-2026-0900#2.14|there]].")
    expect(field.locator(".mp-field-note")).to_have_text("LL-2026-0900 has no paragraph or section 2.14: it has observation.")
    page.get_by_role("textbox", name="Observation").fill("See [[LL-2026-0900#observation]].")
    expect(field.locator(".mp-field-note")).to_be_hidden()
    box = field_of(page.locator(".mp-form"), "Related").get_by_role("combobox")
    box.fill("LL-2026-0900#conclusion")
    box.press("Tab")
    expect(page.get_by_text("LL-2026-0900 has no paragraph or section conclusion: it has observation.")).to_be_visible()
    assert told == []
    page.context.close()


def test_hostile_words_stay_words(browser: Browser, form_address: str, tmp_path: Path) -> None:
    """Whatever is written into any field is written into the file as a text, and becomes no markup of the page."""
    page, told = open_form(browser, f"{form_address}submit/lesson/")
    fill_form(page, WANTED["lesson"])
    texts = {"Title": HOSTILE[:90], "Summary": HOSTILE, "Observation": HOSTILE, "Impact": HOSTILE, "Further text": HOSTILE}
    fill_form(page, {**texts, "Topics": ["<b>x</b>"], "Regions": ["<i>: #"], "Sources": [{"Document": HOSTILE}]})
    text = download(page, tmp_path).read_text(encoding="utf-8")
    assert "impact: '<img src=x onerror=\"document.title=''owned''\">" in " ".join(text.split()) or "impact: >-" in text
    assert page.title() != "owned"
    assert page.locator(".mp-form img").count() == 0
    assert told == []
    page.context.close()


@pytest.mark.parametrize("type_name", RECORD_TYPES)
def test_fits_a_phone_and_a_large_zoom(browser: Browser, form_address: str, type_name: str) -> None:
    """At 360 pixels, and at 320, which is 1280 at 400 %, with everything open: nothing is wider than the window."""
    page, told = open_form(browser, f"{form_address}submit/{type_name}/", viewport={"width": 360, "height": 700})
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    for button in page.get_by_role("button", name=re.compile("^Add to ")).all():
        button.click()
    for width in (360, 320):
        page.set_viewport_size({"width": width, "height": 700})
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert told == []
    page.context.close()


def test_on_paper(browser: Browser, form_address: str) -> None:
    """Nothing stands there that can only be pressed."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    expect(page.locator(".mp-form-buttons")).to_be_visible()
    page.emulate_media(media="print")
    assert page.locator(".mp-form button:visible").all_inner_texts() == []
    page.context.close()


def test_without_script(browser: Browser, form_address: str) -> None:
    """The page says what is needed, and shows a file to fill in."""
    with opened(browser, f"{form_address}submit/lesson/", java_script_enabled=False) as (page, _):
        page.wait_for_timeout(1200)
        expect(page.get_by_text("Without them, copy the text below into a file")).to_be_visible()
        expect(page.locator(".mp-form-needs dt")).to_have_count(7)
        expect(page.locator(".mp-form-without pre")).to_contain_text("type: lesson")


def test_opens_from_a_folder(browser: Browser, form_folder: Path, tmp_path: Path) -> None:
    """Without a server and a repository: records are found, the draft is kept or the page says that it is not, and the file is saved."""
    page, told = open_form(browser, (form_folder / "submit/lesson.html").as_uri())
    fill_form(page, WANTED["lesson"])
    assert page.get_by_role("button", name="Open in").count() == 0
    expect(page.get_by_text("Download the file. Send it by e-mail to the office that keeps this site")).to_be_visible()
    assert download(page, tmp_path).name == "LL-2026-0901-engineers-second-course-took.md"
    expect(page.get_by_text("Send that file by e-mail to the office that keeps this site. That is all.")).to_be_visible()
    assert told == []
    page.context.close()


def test_the_day_is_that_of_the_check(browser: Browser, form_address: str) -> None:
    """Which counts in UTC: nobody east of Greenwich writes a record of tomorrow."""
    page = browser.new_context(timezone_id="Asia/Tokyo").new_page()
    page.clock.set_fixed_time("2026-11-22T20:00:00Z")
    page.goto(f"{form_address}submit/lesson/")
    expect(page.locator(".mp-form-preview")).to_contain_text("created: 2026-11-22\nmodified: 2026-11-22")
    page.context.close()


def test_every_field_has_a_name(browser: Browser, form_address: str) -> None:
    """Whoever cannot see the page hears what each field is."""
    page, _ = open_form(browser, f"{form_address}submit/activity/")
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
    nameless = page.evaluate("""
        [...document.querySelectorAll('.mp-form :is(input, textarea, select)')]
          .filter(node => !node.labels.length && !node.getAttribute('aria-label')).map(node => node.outerHTML.slice(0, 120))""")
    assert nameless == []
    page.context.close()
