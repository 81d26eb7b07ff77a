"""Every kind of page in a real Chromium: light and dark, desk and phone, with and without script."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.site.conftest import build, make_site_project

PAGES = {
    "home": "",
    "lesson": "records/LL-2026-0005/",
    "best practice": "records/BP-2026-0012/",
    "activity": "records/ACT-2026-0005/",
    "actor": "records/ACR-EUMS/",
    "doctrine": "records/DOC-2026-0001/",
    "catalogues": "catalogue/",
    "facet": "catalogue/partner/",
    "value": "catalogue/partner/mli/",
    "problems": "catalogue/problems/",
    "handbook": "handbook/lesson-process/",
    "fields": "handbook/fields/",
    "rules": "handbook/rules/",
    "terms": "handbook/terms/",
}

pytestmark = pytest.mark.browser


@contextmanager
def opened(browser: Browser, address: str, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """Open a page and keep what it asked other hosts for, and what it complained about."""
    context = browser.new_context(**options)
    page = context.new_page()
    origin = address.split("/")[2]
    told: list[str] = []
    page.on(
        "request", lambda request: told.append(request.url) if origin not in request.url and not request.url.startswith("data:") else None
    )
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto(address)
    page.wait_for_load_state("load")
    yield page, told
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
def test_page_fits_and_keeps_to_itself(browser: Browser, shipped_address: str, name: str, scheme: str, width: int) -> None:
    """No sideways scrolling, one main heading, nothing loaded from elsewhere, no complaint in the console."""
    with opened(browser, shipped_address + PAGES[name], viewport={"width": width, "height": 800}, color_scheme=scheme) as (page, told):
        assert told == []
        assert page.locator("h1").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.title() != ""


@pytest.mark.parametrize("name", PAGES)
def test_page_reads_without_script(browser: Browser, shipped_address: str, name: str) -> None:
    """The content is there where scripts do not run."""
    with opened(browser, shipped_address + PAGES[name], java_script_enabled=False) as (page, told):
        assert told == []
        assert len(page.locator("main").inner_text()) > 60


def test_record_page_shows_its_parts(browser: Browser, shipped_address: str) -> None:
    """Banner with state and marking, facts, body, relations and backlinks, sources, history, ways to take part."""
    with opened(browser, shipped_address + PAGES["lesson"]) as (page, _):
        assert page.locator(".mp-banner h1").inner_text() == "Training had effect once it was tied to a planned deployment"
        assert page.locator(".mp-banner .mp-status").inner_text() == "Lesson learned"
        assert page.locator(".mp-marking").first.inner_text() == "PUBLIC"
        assert page.locator(".mp-track [aria-current=step]").inner_text() == "Lesson learned"
        assert "Illustration." in page.locator(".mp-illustrative").inner_text()
        assert page.locator(".mp-facts dt", has_text="Context").count() == 1
        assert [text.rstrip("¶") for text in page.locator(".mp-body h2").all_inner_texts()[:2]] == ["Observation", "Discussion"]
        assert page.locator(".mp-relation", has_text="Implemented by").count() == 1
        assert page.locator(".mp-sources li").count() >= 1
        assert page.locator(".mp-actions").get_by_role("link", name="Propose a change").count() == 1
        assert page.locator(".mp-actions").get_by_role("link", name="Discuss").count() == 1


def test_reader_walks_from_home_to_a_lesson_and_on(browser: Browser, shipped_address: str) -> None:
    """Home, lessons, a lesson, its context, and the backlink back to the lesson."""
    with opened(browser, shipped_address) as (page, _):
        page.locator(".mp-figures a", has_text="Lessons").click()
        page.get_by_role("link", name="Training had effect once it was tied to a planned deployment").click()
        page.locator(".mp-facts").get_by_role("link", name="EU Training Mission Somalia (EUTM Somalia)").click()
        assert page.locator(".mp-banner .mp-id").inner_text() == "ACR-EUTM-SOM"
        assert page.locator(".mp-relation", has_text="Lessons observed").count() == 1
        page.locator(".mp-links").get_by_role("link", name="Training had effect once it was tied to a planned deployment").first.click()
        assert page.locator(".mp-banner .mp-id").inner_text() == "LL-2026-0005"


def test_citation_lands_on_its_paragraph(browser: Browser, shipped_address: str) -> None:
    """A doctrine paragraph has the anchor that it is cited by."""
    with opened(browser, shipped_address + PAGES["doctrine"] + "#p-3.2") as (page, _):
        number = page.locator("[id='p-3.2']")
        assert number.inner_text() == "3.2"
        assert number.evaluate("node => { const box = node.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight }")


def test_reader_walks_from_a_folder_without_a_server(browser: Browser, tmp_path: Path) -> None:
    """Built with a file for each page, the site is read from ``file://``: links work, nothing is missing, nothing calls out."""
    root = make_site_project(tmp_path / "project")
    config = root / "mkdocs.yml"
    config.write_text("use_directory_urls: false\n" + config.read_text(encoding="utf-8"), encoding="utf-8")
    assert build(root, tmp_path / "site", "--strict").returncode == 0
    page = browser.new_page()
    told: list[str] = []
    page.on("request", lambda request: told.append(request.url) if not request.url.startswith(("file:", "data:", "blob:")) else None)
    page.on("requestfailed", lambda request: told.append(request.url))
    page.on("pageerror", lambda error: told.append(str(error)))
    page.goto((tmp_path / "site/index.html").as_uri())
    page.get_by_role("link", name="A new task needs lead time").click()
    page.locator(".mp-facts").get_by_role("link", name="An example mission").click()
    assert page.locator(".mp-banner .mp-id").inner_text() == "ACR-EUTM-EXAMPLE"
    assert told == []
    page.close()
