"""The page of a form: what it checks, shows and keeps while somebody writes, and how it ends."""

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from milpart_docs.model.types import RECORD_TYPES
from tests.browser import opened
from tests.site.forms.steps import choose_state, download, field_of, fill, fill_form, open_form, problems
from tests.site.forms.wanted import GIST, WANTED

pytestmark = pytest.mark.browser
HOSTILE = (
    "<img src=x onerror=\"document.title='owned'\"> ---\u00a0# a: b, [c], {d} 'e' \"f\" \\g `h` ${i}"
    " \U0001f600 \u202eabc {{ j }} &amp; %k @l |m"
)
"""Signs that mean something in pages, in YAML, in Markdown or in scripts."""


def form_of(page: Page) -> Page:
    """Wait for the form, and give its page."""
    expect(page.locator(".mp-form")).to_be_visible()
    return page


def problem_of(page: Page, label: str) -> str:
    """Give what stands at a field."""
    return field_of(page.locator(".mp-form"), label).locator("> .mp-field-problem").inner_text()


def test_asks_six_fields_and_the_observation_of_a_lesson(browser: Browser, form_address: str) -> None:
    """Nothing else is shown before somebody opens it."""
    page, told = open_form(browser, f"{form_address}submit/lesson/")
    shown = [label.strip() for label in page.locator(".mp-field-label:visible").all_inner_texts()]
    assert [label.removesuffix(" needed") for label in shown] == [
        "Title",
        "Summary",
        "Topics",
        "Originator",
        "Date observed",
        "Context",
        "Observation",
    ]
    assert told == []
    page.context.close()


def test_way_from_home(browser: Browser, shipped_address: str) -> None:
    """From the home page of the shipped site, one step leads to the form, and one to all of them."""
    with opened(browser, shipped_address) as (page, told):
        page.get_by_role("link", name="Submit a lesson", exact=True).first.click()
        expect(page.get_by_role("heading", name="Submit a lesson", level=1)).to_be_visible()
        form_of(page)
        page.get_by_role("link", name="Submit a record", exact=True).first.click()
        names = page.locator(".mp-form-kinds strong").all_inner_texts()
        assert len(names) == len(RECORD_TYPES)
        assert names[0] == "Lesson"
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
    if "another record" in sentence:  # the search is asked when the writer pauses
        field_of(page.locator(".mp-form"), label).get_by_role("textbox").blur()
        expect(field_of(page.locator(".mp-form"), label).locator("> .mp-field-problem")).to_contain_text(sentence)
    page.get_by_role("button", name="Download the file").click()
    assert any(sentence in problem for problem in problems(page)), problems(page)
    expect(page.locator(".mp-form-summary")).to_be_focused()
    page.context.close()


def test_summary_leads_to_each_field(browser: Browser, form_address: str) -> None:
    """An empty form ends in a list of what is needed; each line puts the cursor into its field, and goes when that is filled in."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    page.get_by_role("button", name="Copy the text").click()
    assert [problem.split(":")[0] for problem in problems(page)] == [
        "Title",
        "Summary",
        "Topics",
        "Originator",
        "Date observed",
        "Context",
        "Observation",
    ]
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
    expect(form_of(page).get_by_role("button", name="Discard the draft")).to_be_hidden()
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
    form_of(page)
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


ALIKE = {
    "Title": "Bridge was late for engineers",
    "Summary": "The smallest record, and of its own type: late bridge.",
    "Observation": "The bridge came late.",
}


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
    expect(originator.locator("> .mp-field-problem")).to_have_text("Choose the record from the list.")
    page.context.close()


def test_opens_the_web_editor_with_name_and_text(browser: Browser, form_address: str) -> None:
    """Of GitLab: the address holds both; what is too long goes through the clipboard, and the page says so."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/", permissions=["clipboard-read", "clipboard-write"])
    page.context.route("https://gitlab.example/**", lambda route: route.fulfill(body="GitLab"))
    fill_form(page, {**GIST, "Date observed": "2026-05", "Context": "Bridging course", "Observation": "It rained."})
    with page.context.expect_page() as found:
        page.get_by_role("button", name="Open in GitLab").click()
    address = urlsplit(found.value.url)
    assert address.path == "/team/records/-/new/main/docs/examples"
    assert {key: values[0] for key, values in parse_qs(address.query).items()} == {
        "file_name": "LL-2026-0901-engineers-second-course-took.md",
        "content": page.locator(".mp-form-preview").text_content(),
    }
    expect(page.get_by_text("Start a new merge request")).to_be_visible()
    fill(page.locator(".mp-form"), "Observation", "It rained again. " * 700)
    with page.context.expect_page() as found:
        page.get_by_role("button", name="Open in GitLab").click()
    assert parse_qs(urlsplit(found.value.url).query).keys() == {"file_name"}
    expect(page.get_by_text("The text is too long to be handed over with the address. It is in your clipboard")).to_be_visible()
    page.bring_to_front()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".mp-form-preview").text_content()
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
    expect(page.get_by_text("This site does not name a repository")).to_be_visible()
    assert download(page, tmp_path).name == "LL-2026-0901-engineers-second-course-took.md"
    assert told == []
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
