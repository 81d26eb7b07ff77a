"""The site of a bundle in a real Chromium, opened from a folder: everything works, nothing calls out, and nothing could."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from milpart_docs.bundle.outside import find_calls
from mkdocs_milpart.engine import build_site
from tests.browser import opened
from tests.site.conftest import DAY, build
from tests.site.offline_bundle import ODD, make_bundle_project

browser_test = pytest.mark.browser

KINDS = (
    "index",
    "page",
    "table",
    "long",
    "records/LL-2026-0001",
    "records/DOC-2026-0900",
    "records/ACT-2025-0450",
    "records/TRM-EXAMPLE",
    "catalogue/index",
    "catalogue/ladder",
    "catalogue/type/activity",
    "catalogue/partner/mli",
    "catalogue/lessons-board",
    "catalogue/glossary",
    "analysis/index",
    "analysis/picture/index",
    "analysis/partners/index",
    "analysis/lessons/index",
    "search",
)
"""Pages of every kind."""
FOREIGN = ("site.example", "scripts.example", "nobody/nothing", "iframe-worker", "googletagmanager", "fonts.g", "__consent")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site of a bundle, strictly, and carry it to a folder with an odd name."""
    folder = tmp_path_factory.mktemp("bundle")
    ran = build(make_bundle_project(folder / "project"), folder / "site", "--strict")
    assert ran.returncode == 0, ran.stderr
    shutil.copytree(folder / "site", folder / ODD)
    return folder / "site"


@pytest.fixture(params=["site", ODD])
def place(site: Path, request: pytest.FixtureRequest) -> Path:
    """Give the folder where the bundle was built, and the one with the odd name."""
    return site.with_name(request.param)


@contextmanager
def alone(browser: Browser, folder: Path, name: str, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """Open a page from a folder; at the end, nothing may have been asked for outside of it, missed or complained about."""
    with opened(browser, (folder / f"{name}.html").as_uri(), **options) as (page, told):
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        yield page, asked
        page.wait_for_timeout(100)
        inside = f"file://{folder.as_posix()}/"
        assert [url for url in asked if not (unquote(url).startswith(inside) or url.startswith(("data:", "blob:")))] == []
        assert told == []


@browser_test
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("looks", ["light", "dark", "no script"])
def test_pages_of_every_kind_open(browser: Browser, site: Path, width: int, looks: str) -> None:
    """They show what they are about, are no wider than the screen, and stay in their folder."""
    script = looks != "no script"
    options = {"viewport": {"width": width, "height": 800}, "color_scheme": "dark" if looks == "dark" else "light"}
    with alone(browser, site, KINDS[0], java_script_enabled=script, **options) as (page, asked):
        for name in KINDS:
            page.goto((site / f"{name}.html").as_uri())
            page.wait_for_load_state("load")
            expect(page.locator("h1").first).to_be_visible()
            if script:
                expected = "slate" if looks == "dark" else "default"
                expect(page.locator("body")).to_have_attribute("data-md-color-scheme", expected)
                assert page.evaluate("document.documentElement.scrollWidth") == width, name
        assert any(url.endswith(".css") for url in asked)


@browser_test
@pytest.mark.parametrize("width", [1280, 360])
def test_box_finds_a_word_and_opens_its_page(browser: Browser, place: Path, width: int) -> None:
    """From the first page and from one that lies deeper; the page that is found stands in the same folder."""
    for start in ("index", "records/LL-2026-0001"):
        with alone(browser, place, start, viewport={"width": width, "height": 800}) as (page, _):
            if width < 960:
                page.locator(".mp-find-open").click()
            page.get_by_role("combobox", name="Search the site").click()
            page.keyboard.type("phone breaks")
            page.get_by_role("option", name="A page about gap crossing").click()
            expect(page.locator("h1")).to_contain_text("A page about gap crossing")
            assert unquote(page.url).startswith(f"file://{place.as_posix()}/page.html")


@browser_test
def test_search_page_finds_narrows_and_keeps_it_in_its_address(browser: Browser, place: Path) -> None:
    """With facets and cards; what is chosen stands in the address, and comes back from it."""
    with alone(browser, place, "search") as (page, asked):
        page.get_by_role("searchbox", name="Words to search for").fill("course bridge builders")
        page.get_by_role("button", name="Search", exact=True).click()
        expect(page.locator("#mp-total")).to_have_text("457 records and 1 page found")
        page.get_by_role("group", name="Partner").get_by_label("Mali").check()
        expect(page.locator("#mp-total")).to_have_text("230 records found")
        assert page.url.endswith("/search.html?q=course+bridge+builders&partner=MLI")
        page.goto(page.url)
        expect(page.locator("#mp-total")).to_have_text("230 records found")
        page.locator(".mp-result a").first.click()
        expect(page.locator(".mp-banner .mp-id")).to_be_visible()
        assert any("/search/data/c" in url for url in asked)


@browser_test
def test_catalogue_filters_and_sorts(browser: Browser, place: Path) -> None:
    """Also over rows that stand on other pages and are loaded now."""
    with alone(browser, place, "catalogue/type/activity") as (page, _):
        page.get_by_role("searchbox", name="Filter the rows").fill("course 450")
        expect(page.locator(".mp-rows tbody .mp-title > a")).to_have_text(["Course 450 for bridge builders"])
        page.get_by_role("searchbox", name="Filter the rows").fill("course 44")
        page.get_by_role("button", name="Record", exact=True).click()
        page.get_by_role("button", name="Record", exact=True).click()
        expect(page.locator(".mp-rows tbody .mp-title > a").first).to_have_text("Course 449 for bridge builders")
        page.get_by_role("link", name="Course 449").click()
        expect(page.locator(".mp-banner .mp-id")).to_have_text("ACT-2025-0449")


@browser_test
def test_link_has_a_preview(browser: Browser, place: Path) -> None:
    """The card of a record is shown where a reader points at a link to it."""
    with alone(browser, place, "page") as (page, _):
        page.get_by_role("link", name="the lesson").hover()
        expect(page.locator("#mp-preview-shown")).to_contain_text("A new task needs lead time")


@browser_test
def test_picture_shows_its_map_and_narrows(browser: Browser, place: Path) -> None:
    """The map has countries; what a reader chooses is counted from data that come as a script."""
    with alone(browser, place, "analysis/picture/index") as (page, asked):
        expect(page.locator("[data-part=map] svg.mp-svg")).to_be_visible()
        assert page.locator("[data-part=map] svg.mp-svg path").count() > 1
        page.locator(".mp-chooser select[name=status]").select_option("pipeline")
        expect(page.locator(".mp-picture.mp-is-narrowed")).to_be_visible()
        assert any(url.endswith("/analysis/picture/data.js") for url in asked)


@browser_test
@pytest.mark.parametrize("name", ["records/LL-2026-0001", "catalogue/type/activity", "analysis/picture/index"])
def test_page_prints(browser: Browser, place: Path, name: str) -> None:
    """It gives sheets of paper, and asks for nothing more."""
    with alone(browser, place, name) as (page, _):
        printed = page.pdf(format="A4")
        assert printed.startswith(b"%PDF")
        assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") > 0


@browser_test
@pytest.mark.parametrize(
    "call",
    [
        "fetch('http://127.0.0.1:9/')",
        "Object.assign(new Image(), {src: 'http://127.0.0.1:9/a.png'})",
        "document.head.append(Object.assign(document.createElement('script'), {src: 'http://127.0.0.1:9/a.js'}))",
        "document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: 'http://127.0.0.1:9/a.css'}))",
        "document.body.append(Object.assign(document.createElement('iframe'), {src: 'http://127.0.0.1:9/'}))",
        "navigator.sendBeacon('http://127.0.0.1:9/', 'read')",
        "new WebSocket('ws://127.0.0.1:9/')",
    ],
)
def test_browser_refuses_a_call(browser: Browser, site: Path, call: str) -> None:
    """Whatever a script tries, the page's own policy stops it."""
    with opened(browser, (site / "index.html").as_uri()) as (page, _):
        barred = page.evaluate(
            """call => new Promise(tell => {
                document.addEventListener("securitypolicyviolation", event => tell(event.blockedURI));
                try { Promise.resolve(eval(call)).catch(() => {}); } catch { /* told by the event */ }
                setTimeout(tell, 20000, "nothing");
            })""",
            call,
        )
        assert barred.startswith(("http://127.0.0.1:9", "ws://127.0.0.1:9"))


def test_nothing_in_the_site_calls(site: Path) -> None:
    """No file of it would have its browser load anything from elsewhere, and nothing of what the theme was told is left."""
    assert find_calls(site) == ()
    pages = [path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))]
    assert [word for word in FOREIGN if any(word in page for page in pages)] == []
    assert all('http-equiv="Content-Security-Policy"' in page for page in pages)
    assert all('rel="canonical"' not in page for page in pages)


def test_bundle_has_files_and_nothing_for_servers(site: Path) -> None:
    """A file for each page, the index of the search, no page for servers, and nothing of the theme's search."""
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert {"index.html", "records/LL-2026-0001.html", "search.html", "search/data/manifest.js", "search/labels.js"} <= files
    assert files.isdisjoint(
        {"404.html", "sitemap.xml", "sitemap.xml.gz", "search/search_index.json", "page/index.html", "search/index.html"}
    )
    assert [path for path in files if path.startswith(("assets/javascripts/lunr/", "assets/javascripts/workers/"))] == []


def test_the_log_says_nothing_of_pages_for_servers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody misses them."""
    for name, value in DAY.items():
        monkeypatch.setenv(name, value)
    root = make_bundle_project(tmp_path / "project")
    (tmp_path / "site").mkdir()
    assert build_site(root / "mkdocs.yml", tmp_path / "site", strict=True, quiet=False) == 0
    said = capsys.readouterr().err
    assert "Documentation built in" in said
    assert "Template skipped" not in said


def test_other_sites_stay_as_they_are(library_site: Path) -> None:
    """A site that is no bundle has its pages for servers, and no policy in its pages."""
    assert {"404.html", "sitemap.xml"} <= {path.name for path in library_site.iterdir()}
    home = (library_site / "index.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" not in home


def test_damaged_note_is_told(tmp_path: Path) -> None:
    """A project whose note cannot be read is not taken for one without: the build ends with a sentence."""
    root = make_bundle_project(tmp_path / "project")
    (root / ".milpart-release.json").write_text("{}", encoding="utf-8")
    ran = build(root, tmp_path / "site")
    assert ran.returncode == 1
    assert "what the project was staged for cannot be read" in ran.stderr
    assert "Traceback" not in ran.stderr
