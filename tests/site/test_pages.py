"""Every kind of page in a real Chromium: light and dark, desk and phone, with and without script."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from milpart_docs.catalogue.definitions import load_definitions
from milpart_docs.corpus import load_settings
from milpart_docs.model import RECORD_TYPES
from tests.browser import opened
from tests.site.conftest import ROOT, build, make_site_project

CATALOGUES = load_definitions(load_settings(ROOT, environment={})).catalogues
PAGES = {
    "home": "",
    "overview": "catalogue/",
    "problems": "catalogue/problems/",
    "handbook": "handbook/lesson-process/",
    "manual of catalogues": "handbook/catalogues/",
    "fields": "handbook/fields/",
    "rules": "handbook/rules/",
    "terms": "handbook/terms/",
    **{f"catalogue {name}": f"catalogue/{name}/" for name in CATALOGUES},
    "records of a type": "catalogue/type/lesson/",
    "all of a partner": "catalogue/partner/mli/",
    "all of a Member State": "catalogue/member-state/fra/",
    "all of a mission": "catalogue/mission/acr-eutm-mli/",
    "all of a capability": "catalogue/capability/cap-medevac/",
    "all links": "catalogue/links/*",
    **{f"record {kind}": f"records/{kind}" for kind in RECORD_TYPES},
}
"""Every kind of page. Of the records of a type, and of the catalogues of links, the longest is looked at."""

LESSON = "records/LL-2026-0005/"
DOCTRINE = "records/DOC-2026-0001/"

pytestmark = pytest.mark.browser


def address_of(name: str, site: Path) -> str:
    """Give the address of a page within the site."""
    folder, _, last = PAGES[name].rpartition("/")
    if folder == "records":
        rows = json.loads((site / "records.json").read_text(encoding="utf-8"))
        candidates = [site / row["url"] / "index.html" for row in rows if row["type"] == last]
    elif last == "*":
        candidates = list((site / folder).glob("*/index.html"))
    else:
        return PAGES[name]
    longest = max(candidates, key=lambda path: path.stat().st_size)
    return f"{longest.parent.relative_to(site).as_posix()}/"


@pytest.mark.parametrize("name", PAGES)
def test_page_fits_and_keeps_to_itself(browser: Browser, shipped_site: Path, shipped_address: str, name: str) -> None:
    """In both schemes and at both widths: no sideways scrolling, one main heading, nothing from elsewhere, no complaint in the console."""
    with opened(browser, shipped_address + address_of(name, shipped_site), viewport={"width": 1280, "height": 800}) as (page, told):
        for width, schemes in ((1280, ("default", "slate")), (360, ("slate", "default"))):
            page.set_viewport_size({"width": width, "height": 800})
            for scheme in schemes:
                if page.locator("body").get_attribute("data-md-color-scheme") != scheme:
                    page.locator("form[data-md-component=palette] label:visible").click()
                    page.wait_for_selector(f"body[data-md-color-scheme={scheme}]")
                assert page.evaluate("document.documentElement.scrollWidth") <= width, (scheme, width)
        assert page.locator("h1").count() == 1
        assert page.title() != ""
        assert told == []


@pytest.mark.parametrize("name", PAGES)
def test_page_reads_without_script(browser: Browser, shipped_site: Path, shipped_address: str, name: str) -> None:
    """The content is there where scripts do not run: the rows of catalogues, too."""
    address = shipped_address + address_of(name, shipped_site)
    with opened(browser, address, java_script_enabled=False, viewport={"width": 360, "height": 800}) as (page, told):
        assert told == []
        assert len(page.locator("main").inner_text()) > 60
        rows = page.locator(".mp-listing tbody tr, .mp-lane li, .mp-facet li")
        assert not PAGES[name].startswith("catalogue/") or name == "problems" or rows.first.is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_record_page_shows_its_parts(browser: Browser, shipped_address: str) -> None:
    """Banner with state and marking, facts, body, relations and backlinks, sources, history, ways to take part."""
    with opened(browser, shipped_address + LESSON) as (page, _):
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
    with opened(browser, shipped_address + DOCTRINE + "#p-3.2") as (page, _):
        number = page.locator("[id='p-3.2']")
        assert number.inner_text() == "3.2"
        assert number.evaluate("node => { const box = node.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight }")


def test_reader_walks_from_a_folder_without_a_server(browser: Browser, tmp_path: Path) -> None:
    """Built with a file for each page, the site is read from ``file://``: links work, nothing is missing, nothing calls out."""
    root = make_site_project(tmp_path / "project")
    config = root / "mkdocs.yml"
    config.write_text("use_directory_urls: false\n" + config.read_text(encoding="utf-8"), encoding="utf-8")
    assert build(root, tmp_path / "site", "--strict").returncode == 0
    with opened(browser, (tmp_path / "site/index.html").as_uri()) as (page, told):
        page.get_by_role("link", name="A new task needs lead time").click()
        page.locator(".mp-facts").get_by_role("link", name="An example mission").click()
        assert page.locator(".mp-banner .mp-id").inner_text() == "ACR-EUTM-EXAMPLE"
        assert told == []
