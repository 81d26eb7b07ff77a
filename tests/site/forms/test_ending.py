"""The end of a form: the file leaves in one of three ways, and the next can be begun."""

import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import serve
from tests.site.forms.steps import download, fill, fill_form, open_form, problems
from tests.site.forms.wanted import GIST

pytestmark = pytest.mark.browser
LESSON = {**GIST, "Date observed": "2026-05", "Context": "Bridging course", "Observation": "It rained."}


def test_opens_the_web_editor_with_name_and_text(browser: Browser, form_address: str) -> None:
    """Of GitLab: the address holds both; what is too long goes through the clipboard, and the page says so."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/", permissions=["clipboard-read", "clipboard-write"])
    page.context.route("https://gitlab.example/**", lambda route: route.fulfill(body="GitLab"))
    fill_form(page, LESSON)
    with page.context.expect_page() as found:
        page.get_by_role("button", name="Open in GitLab").click()
    address = urlsplit(found.value.url)
    assert address.path == "/team/records/-/new/main/docs/examples"
    assert {key: values[0] for key, values in parse_qs(address.query).items()} == {
        "file_name": "LL-2026-0901-engineers-second-course-took.md",
        "content": page.locator(".mp-form-preview").text_content(),
    }
    expect(page.get_by_text("Start a new merge request")).to_be_visible()
    expect(page.get_by_role("link", name="open it here")).to_have_attribute("href", found.value.url)
    fill(page.locator(".mp-form"), "Observation", "It rained again. " * 700)
    with page.context.expect_page() as found:
        page.get_by_role("button", name="Open in GitLab").click()
    assert parse_qs(urlsplit(found.value.url).query).keys() == {"file_name"}
    expect(page.get_by_text("The text is too long to be handed over with the address. It is in your clipboard")).to_be_visible()
    page.bring_to_front()
    assert page.evaluate("navigator.clipboard.readText()") == page.locator(".mp-form-preview").text_content()
    page.context.close()


def test_what_is_marked_is_not_put_into_an_address(browser: Browser, form_address: str) -> None:
    """Addresses stay in histories and logs."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/", permissions=["clipboard-read", "clipboard-write"])
    page.context.route("https://gitlab.example/**", lambda route: route.fulfill(body="GitLab"))
    fill_form(page, {**LESSON, "Marking": "LIMITE"})
    with page.context.expect_page() as found:
        page.get_by_role("button", name="Open in GitLab").click()
    assert parse_qs(urlsplit(found.value.url).query).keys() == {"file_name"}
    expect(page.get_by_text("What is marked is not handed over with the address")).to_be_visible()
    page.context.close()


def test_a_taken_identifier_is_told_at_once(browser: Browser, form_address: str) -> None:
    """However quickly a button is pressed, because nothing has to be looked up."""
    page, _ = open_form(browser, f"{form_address}submit/lesson/")
    fill_form(page, {**LESSON, "Identifier": "LL-2026-0900"})
    page.get_by_role("button", name="Download the file").click()
    assert problems(page) == ["Identifier: This number is taken: write LL-2026-0901."]
    page.context.close()


def test_the_next_has_the_next_number(browser: Browser, form_address: str, tmp_path: Path) -> None:
    """What was handed in is called so when the form is opened again, and a second record does not take its number."""
    page, told = open_form(browser, f"{form_address}submit/lesson/")
    fill_form(page, LESSON)
    assert download(page, tmp_path).name.startswith("LL-2026-0901-")
    page.reload()
    expect(page.get_by_text("This is what you opened or saved on 22 November 2026 at 10:00.")).to_be_visible()
    expect(page.locator(".mp-form-preview")).to_contain_text("id: LL-2026-0901")
    page.get_by_role("button", name="Write another").first.click()
    expect(page.get_by_role("textbox", name="Title")).to_be_focused()
    expect(page.get_by_role("textbox", name="Title")).to_have_value("")
    fill_form(page, LESSON)
    assert download(page, tmp_path).name.startswith("LL-2026-0902-")
    page.get_by_role("button", name="Write another lesson").click()
    expect(page.get_by_role("button", name="Write another lesson")).to_be_hidden()
    expect(page.locator(".mp-form-preview")).to_contain_text("id: LL-2026-0903")
    assert told == []
    page.context.close()


def test_says_whom_to_send_the_file_to(browser: Browser, form_site: Path, tmp_path: Path) -> None:
    """With the address that the project names, and the file as subject; what is marked is not sent by e-mail."""
    shutil.copytree(form_site, tmp_path / "site")
    data = tmp_path / "site/submit/data/lesson.js"
    data.write_text(data.read_text(encoding="utf-8").replace('"contact":""', '"contact":"lessons@example.org"'), encoding="utf-8")
    with serve(tmp_path / "site") as address:
        page, _ = open_form(browser, f"{address}submit/lesson/")
        expect(
            page.get_by_text("Without one: Download the file. Send it by e-mail to the office that keeps this site, lessons@")
        ).to_be_visible()
        fill_form(page, LESSON)
        name = download(page, tmp_path).name
        link = page.locator(".mp-form-told").get_by_role("link", name="lessons@example.org")
        expect(link).to_have_attribute("href", f"mailto:lessons@example.org?subject={name}")
        fill_form(page, {"Marking": "LIMITE"})
        expect(page.get_by_text("by a way that its marking allows, and not by e-mail")).to_be_visible()
        page.context.close()
