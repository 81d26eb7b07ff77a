"""What tests of forms do there as a person would: find a field by its label, write, choose, tick, add, and take the file away."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Locator, Page, expect

NOW = datetime(2026, 11, 22, 10, 0)  # noqa: DTZ001 - in the clock of whoever writes
"""The time at which all forms are filled in."""
Values = dict[str, Any]
"""By label: a text, a number, a flag, a date in the form of the platform, a list of any of these, or the same for a group."""


class Way(NamedTuple):
    """A value that is given in one of several ways: the name of the way, and the value."""

    name: str
    value: Any


def open_form(browser: Browser, address: str, **options: Any) -> tuple[Page, list[str]]:
    """Open a form on the day of the tests, and keep what its page complains about or asks other places for."""
    page = browser.new_context(accept_downloads=True, **options).new_page()
    told: list[str] = []
    own = "file:" if address.startswith("file:") else "/".join(address.split("/")[:3]) + "/"
    page.on("request", lambda request: None if request.url.startswith((own, "data:", "blob:")) else told.append(request.url))
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.clock.set_fixed_time(NOW)
    page.goto(address)
    page.set_default_timeout(8000)
    expect(page.locator(".mp-form")).to_be_visible()
    return page, told


def fill_form(page: Page, values: Values) -> None:
    """Fill in a form, field by field in the order given."""
    for label, value in values.items():
        if label == "State":
            choose_state(page, value)
        else:
            fill(page.locator(".mp-form"), label, value)


def field_of(scope: Locator, label: str) -> Locator:
    """Find the field with a label; what it stands in is opened, as a person would."""
    labels = scope.page.locator("> .mp-field-label", has_text=re.compile(rf"^{re.escape(label)}( needed)? *$"))
    field = scope.locator(".mp-field").filter(has=labels).first
    if not field.is_visible():
        for closed in field.locator("xpath=ancestor::details[not(@open)]").all():
            closed.locator("> summary").click()
    return field


def fill(scope: Locator, label: str, value: Any) -> None:
    """Fill in the field with a label."""
    field = field_of(scope, label)
    if isinstance(value, Way):
        field.get_by_role("radiogroup").first.get_by_role("radio", name=value.name, exact=True).check()
        _fill(field.locator("> .mp-way:visible"), value.value)
    else:
        _fill(field, value)


def choose_state(page: Page, label: str) -> None:
    """Choose the state of the record."""
    part = page.locator(".mp-form-state")
    if part.get_attribute("open") is None:
        part.locator("> summary").click()
    part.locator(".mp-choice", has=page.locator(".mp-choice-label", has_text=re.compile(rf"^{label}$"))).click()


def _fill(field: Locator, value: Any) -> None:
    if isinstance(value, list):
        _fill_list(field, value)
    elif isinstance(value, dict):
        for label, item in value.items():
            fill(field.locator("> .mp-group"), label, item)
    elif isinstance(value, bool):
        _tick(field, "Yes" if value else "No")
    elif field.locator("> .mp-form-partial").count():
        _fill_date(field, value)
    elif field.locator("> .mp-choices").count():
        _tick(field, value)
    elif field.get_by_role("combobox").count() and not field.locator("select").count():
        choose(field, str(value))
    else:
        _write(field, str(value))


def _write(field: Locator, text: str) -> None:
    box = field.locator("input, textarea").first
    if box.get_attribute("type") == "date":
        box.fill(text)
    else:
        box.click()
        box.fill(text)


def _tick(field: Locator, label: str) -> None:
    words = field.page.locator(".mp-choice-label", has_text=re.compile(rf"^{re.escape(label)}$"))
    field.locator(".mp-choice").filter(has=words).locator("input").check()


def _fill_date(field: Locator, value: str) -> None:
    how = {4: "Year", 7: "Month", 10: "Day"}[len(value)]
    field.locator("select").first.select_option(label=how)
    if how == "Day":
        field.locator("input[type=date]").fill(value)
        return
    field.locator(".mp-form-year").fill(value[:4])
    if how == "Month":
        field.locator("select").nth(1).select_option(value=value[5:])


def choose(field: Locator, words: str) -> None:
    """Write into a field that is chosen from a list, and take the first choice with the keyboard."""
    box = field.get_by_role("combobox")
    box.click()
    box.fill(words)
    expect(field.get_by_role("option").first).to_be_visible()
    option = field.get_by_role("option", name=words).first
    expect(option).to_be_visible()
    option.click()


def _fill_list(field: Locator, values: list[Any]) -> None:
    if field.locator("> .mp-choices").count():
        for value in values:
            _tick(field, value)
    elif field.locator("> .mp-combo-field").count():
        for value in values:
            choose(field, value)
    else:
        for place, value in enumerate(values):
            items = field.locator("> .mp-items > .mp-item")
            if items.count() <= place:
                field.locator("> .mp-form-button").click()
            inner = items.nth(place).locator("> :last-child")
            if isinstance(value, dict):
                for label, item in value.items():
                    fill(inner, label, item)
            else:
                inner.locator("textarea").fill(str(value))


def download(page: Page, folder: Path) -> Path:
    """Take the file away, and give where it is."""
    with page.expect_download() as found:
        page.get_by_role("button", name="Download the file").click()
    target = folder / found.value.suggested_filename
    found.value.save_as(target)
    return target


def problems(page: Page) -> list[str]:
    """Give what the form says is to be put right."""
    return page.locator(".mp-form-summary li").all_inner_texts()
