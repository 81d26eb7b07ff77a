"""The marking of every page in a real Chromium: on the screen, on paper, and in releases, with the page about the release."""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from milpart_docs.corpus.release.note import ReleaseNote, write_note
from milpart_docs.vocabulary import COUNTRIES, MARKINGS
from tests.browser import opened, serve
from tests.projects import LESSON, base_lesson
from tests.site.conftest import SITE_CONFIG, build, make_site_project
from tests.site.readability import find_faint
from tests.views.handbook.books import COLUMNS, WIDE, black_picture
from tests.views.handbook.sheets import pictures_of

NOTE = ReleaseNote("partners", "LIMITE", ("FRA",), "0123abcd", is_clean=True, day="2026-11-22")
PALETTE = """\
theme:
  name: material
  font: false
  features: [announce.dismiss, navigation.instant, navigation.footer]
  palette:
    - {scheme: default, primary: custom, toggle: {icon: material/weather-night, name: Dark}}
    - {scheme: slate, primary: custom, toggle: {icon: material/weather-sunny, name: Light}}
"""
CONFIG = SITE_CONFIG.replace("theme: {name: material, font: false}\n", PALETTE).replace("RESTREINT UE/EU RESTRICTED", MARKINGS[-1])
NATIONS = [code for code, country in COUNTRIES.items() if country.is_member_state]
LINES = "".join(f"{number}. A line of a long page.\n" for number in range(1, 201))
PAGES = {
    "record": ("records/LL-2026-0001/", "PUBLIC"),
    "record for some": ("records/LL-2026-0002/", "LIMITE · releasable to France, NATO and An example mission"),
    "page": ("page/", "LIMITE"),
    "page for many": ("many/", "LIMITE · releasable to Austria, Belgium"),
    "home": ("", "LIMITE · released to partners"),
    "overview": ("catalogue/", "LIMITE · released to partners"),
    "catalogue": ("catalogue/type/lesson/", "LIMITE · released to partners"),
    "analysis": ("analysis/picture/", "LIMITE · released to partners"),
    "about the release": ("release/", "LIMITE · released to partners"),
    "not found": ("404.html", "LIMITE · released to partners"),
}
"""Every kind of page, and how its marking begins."""
CLEAR = 10
"""So many points lie between a marking on paper and what is next to it, from baseline to baseline."""

pytestmark = pytest.mark.browser


def lesson(number: int, marking: str, more: str = "") -> str:
    """Write a lesson with a marking."""
    return base_lesson(("LL-2026-0001", f"LL-2026-{number:04}"), ("marking: PUBLIC", f"marking: {marking}{more}"))


def page(marking: str, text: str, more: str = "") -> str:
    """Write a page with a marking."""
    return f"---\nmarking: {marking}\n{more}---\n\n# A page\n\n{text}\n"


FILES: dict[str, str | bytes] = {
    "mkdocs.yml": CONFIG,
    "docs/index.md": page("PUBLIC", "See [[LL-2026-0001]].\n\n::: milpart figures"),
    "docs/page.md": page("LIMITE", LINES),
    "docs/many.md": page("LIMITE", LINES, f"releasable_to: [{', '.join(NATIONS)}]\n"),
    LESSON: lesson(1, "PUBLIC"),
    "lessons/LL-2026-0002-x.md": lesson(2, "LIMITE", "\nreleasable_to: [FRA, NATO, ACR-EUTM-EXAMPLE]"),
}


def make_release(folder: Path, note: ReleaseNote | None = NOTE, more: Mapping[str, str] | None = None) -> Path:
    """Build a project as a release, or, without a note, for its authors; ``more`` are further files of it."""
    root = make_site_project(folder / "project", {**FILES, **(more or {})})
    if note:
        write_note(note, root)
    ran = build(root, folder / "site", *(["--strict"] if note else []))
    assert ran.returncode == 0, ran.stderr
    return folder / "site"


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a release with every kind of page."""
    return make_release(tmp_path_factory.mktemp("release"))


@pytest.fixture(scope="module")
def address(release: Path) -> Iterator[str]:
    """Serve the release."""
    with serve(release) as found:
        yield found


@pytest.fixture(scope="module")
def levels(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build a site for authors with a record of every marking, and a page of none; serve it."""
    files = {f"lessons/LL-2026-000{number}-x.md": lesson(number, marking) for number, marking in enumerate(MARKINGS[1:], 2)}
    with serve(make_release(tmp_path_factory.mktemp("levels"), None, {**files, "docs/bare.md": "# Bare\n"})) as found:
        yield found


class Words(NamedTuple):
    """Words on a sheet, and how far above its lower edge they stand, in points."""

    height: float
    text: str


def read_sheets(pdf: bytes) -> list[list[Words]]:
    """Read the words of each sheet, the topmost first; those that are turned are left out."""
    sheets = []
    for sheet in PdfReader(io.BytesIO(pdf)).pages:
        found: list[Words] = []

        def note(text: str, user: list[float], place: list[float], *_: Any, into: list[Words] = found) -> None:
            is_level = abs(place[0] * user[1] + place[1] * user[3]) < 1e-6
            if text.strip() and is_level:
                into.append(Words(place[4] * user[1] + place[5] * user[3] + user[5], text.strip()))

        sheet.extract_text(visitor_text=note)
        sheets.append(sorted(found, key=lambda words: -words.height))
    return sheets


def marking_of(page: Page, place: str) -> str:
    """Give the words of a marking on the screen, of which there must be one."""
    return " ".join(page.locator(f".mp-marking--{place}").inner_text().split())


def is_at_edges(page: Page) -> bool:
    """Tell whether the markings are the first and the last thing on a page, over its whole width."""
    return bool(
        page.evaluate(
            """() => {
              const [top, bottom] = ["top", "bottom"].map(name => document.querySelector(`.mp-marking--${name}`).getBoundingClientRect());
              const root = document.documentElement;
              const others = [...document.querySelectorAll("header, main, footer, .mp-release, .md-banner")]
                .map(node => node.getBoundingClientRect());
              return top.top + scrollY === 0 && Math.abs(bottom.bottom + scrollY - root.scrollHeight) < 1
                && top.width === root.clientWidth && bottom.width === root.clientWidth
                && others.every(box => box.height === 0 || (box.top >= top.bottom - 1 && box.bottom <= bottom.top + 1));
            }"""
        )
    )


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no script"])
def test_every_page_is_marked_at_top_and_bottom(browser: Browser, address: str, name: str, *, has_script: bool) -> None:
    """First and last on the page, on desk and phone; the same words at both places."""
    url, words = PAGES[name]
    with opened(browser, address + url, java_script_enabled=has_script, viewport={"width": 1280, "height": 800}) as (page, told):
        for width in (1280, 360):
            page.set_viewport_size({"width": width, "height": 800})
            assert marking_of(page, "top").startswith(words)
            assert marking_of(page, "bottom") == marking_of(page, "top")
            assert page.locator(".mp-marking").count() == 2
            assert is_at_edges(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert told == []


@pytest.mark.parametrize("name", PAGES)
def test_every_sheet_is_marked_at_top_and_bottom(browser: Browser, address: str, name: str) -> None:
    """On paper the marking is the first and the last on each sheet, in full, and nothing comes near it."""
    with opened(browser, address + PAGES[name][0]) as (page, _):
        whole = marking_of(page, "top")
        for form in ("A4", "A5"):
            sheets = read_sheets(page.pdf(format=form))
            assert len(sheets) > (1 if name.startswith("page") else 0)
            for sheet in sheets:
                assert_marked(sheet, whole)


def assert_marked(sheet: list[Words], whole: str) -> None:
    """Check a sheet: the marking stands above and below everything else, and clear of it."""
    top, rest = split(sheet, whole)
    bottom, between = split(rest[::-1], whole)
    assert sorted(letters(top)) == sorted(letters(bottom)) == sorted(whole.replace(" ", ""))
    heights = [found.height for found in between]
    assert not heights or top[-1].height - max(heights) >= CLEAR
    assert not heights or min(heights) - bottom[-1].height >= CLEAR


def split(sheet: list[Words], whole: str) -> tuple[list[Words], list[Words]]:
    """Split the words of a sheet behind as many letters as the marking has."""
    place = next(place for place in range(len(sheet) + 1) if len(letters(sheet[:place])) >= len(whole.replace(" ", "")))
    return sheet[:place], sheet[place:]


def letters(found: list[Words]) -> str:
    """Give words without spaces, which lines that break do not keep."""
    return re.sub(r"\s", "", "".join(words.text for words in found))


def test_marking_is_black_on_paper(browser: Browser, levels: str) -> None:
    """Whatever the screen shows, paper and its copies know no colour; nothing dark can come to lie below the words."""
    with opened(browser, f"{levels}records/LL-2026-0006/", color_scheme="dark") as (page, _):
        page.emulate_media(media="print")
        ink, ground = page.locator(".mp-marking--top").evaluate(
            "node => [getComputedStyle(node).color, getComputedStyle(node).backgroundColor]"
        )
        assert (ink, ground) == ("rgb(0, 0, 0)", "rgb(255, 255, 255)")


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build a site with a tall picture, a wide table, and a record in Arabic; serve it."""
    text = f"![Tall](tall.png)\n\n{WIDE}"
    arabic = base_lesson(
        ("LL-2026-0001", "LL-2026-0002"), ("language: en", "language: ar"), ("## Discussion\n", f"## Discussion\n\n{WIDE}\n")
    )
    files: dict[str, str | bytes] = {"docs/page.md": page("LIMITE", text), "lessons/LL-2026-0002-x.md": arabic}
    files["docs/tall.png"] = black_picture(1000, 3000)
    root = make_site_project(tmp_path_factory.mktemp("odd") / "project", {"mkdocs.yml": CONFIG, **files})
    ran = build(root, root.parent / "site")
    assert ran.returncode == 0, ran.stderr
    with serve(root.parent / "site") as found:
        yield found


@pytest.mark.parametrize("form", ["A4", "A5"])
def test_tall_picture_stays_between_the_markings(browser: Browser, odd: str, form: str) -> None:
    """It is on one sheet, whole, and clear of the words at both edges."""
    with opened(browser, f"{odd}page/") as (page, _):
        pdf = page.pdf(format=form)
    ((number, low, high),) = pictures_of(pdf)
    sheet = read_sheets(pdf)[number - 1]
    assert high - low > 250
    assert low > sheet[-1].height + CLEAR
    assert high < sheet[0].height - 2


@pytest.mark.parametrize("url", ["page/", "records/LL-2026-0002/"])
@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no script"])
def test_wide_table_is_on_paper_as_a_whole(browser: Browser, odd: str, url: str, *, has_script: bool) -> None:
    """No column is cut at the edge of the sheet."""
    with opened(browser, odd + url, java_script_enabled=has_script) as (page, _):
        words = "".join("".join(found.text for found in sheet) for sheet in read_sheets(page.pdf(format="A4")))
    assert [name for name in COLUMNS if name.lower() not in re.sub(r"\s|-|\N{HYPHEN}", "", words)] == []


def test_record_says_its_language(browser: Browser, odd: str) -> None:
    """Title, summary, text, and the words that it shares with another record, where it is not the site's language.

    A reading voice must know, and the lines begin on the right.
    """
    with opened(browser, f"{odd}records/LL-2026-0002/") as (page, _):
        for place in (".mp-banner h1", ".mp-summary", ".mp-body", ".mp-reason > span"):
            found = page.locator(place)
            assert (found.get_attribute("lang"), found.get_attribute("dir")) == ("ar", "rtl")
            assert found.evaluate("node => getComputedStyle(node).direction") == "rtl"
        assert page.locator("[dir=rtl]").count() == 4
        assert page.locator(".mp-body td").first.evaluate("node => getComputedStyle(node).textAlign") == "right"
    with opened(browser, f"{odd}records/LL-2026-0001/") as (page, _):
        assert page.locator("main [lang], main [dir]").count() == 0


@pytest.mark.parametrize(("number", "marking"), list(enumerate(MARKINGS, 1)))
def test_marking_can_be_read(browser: Browser, levels: str, number: int, marking: str) -> None:
    """In light and dark each level stands out enough from its ground; no two look alike."""
    with opened(browser, f"{levels}records/LL-2026-000{number}/") as (page, _):
        assert marking_of(page, "top") == marking
        for scheme in ("default", "slate"):
            page.evaluate("scheme => document.body.setAttribute('data-md-color-scheme', scheme)", scheme)
            for place in ("top", "bottom"):
                assert find_faint(page, f".mp-marking--{place}") == [], (scheme, place)


def test_authors_see_what_is_not_marked(browser: Browser, levels: str) -> None:
    """In the authors' own view; there is no release, and no label."""
    with opened(browser, f"{levels}bare/") as (page, _):
        assert marking_of(page, "top") == marking_of(page, "bottom") == "Not marked"
        assert page.locator(".mp-release").count() == 0
    with opened(browser, f"{levels}records/LL-2026-0001/") as (page, _):
        assert page.locator("link[rel=describedby]").count() == 0
    with opened(browser, f"{levels}catalogue/") as (page, _):
        assert page.get_by_role("link", name="Problems").count() == 1
        assert marking_of(page, "top") == MARKINGS[-1]


def test_record_of_a_release_has_its_label(browser: Browser, release: Path, address: str) -> None:
    """Named in the head and in the text; one for each record, and no other."""
    with opened(browser, f"{address}records/LL-2026-0002/") as (page, told):
        assert page.locator("head link[rel=describedby]").get_attribute("type") == "application/xml"
        assert page.locator("head link[rel=describedby]").get_attribute("href") == "../../labels/LL-2026-0002.xml"
        link = page.get_by_role("link", name="Confidentiality label (STANAG 4774)")
        assert page.request.get(str(link.evaluate("link => link.href"))).ok
        assert told == []
    records = {path.parent.name for path in release.glob("records/*/index.html")}
    assert {path.stem for path in release.glob("labels/*")} == records


def test_release_tells_of_itself_and_not_of_problems(browser: Browser, release: Path, address: str) -> None:
    """Every page leads to the page about the release; commit and day stand there alone, and no page of problems is there."""
    for url, _ in PAGES.values():
        with opened(browser, address + url) as (page, told):
            assert page.locator(".mp-release").inner_text() == "Released to partners · About this release"
            page.get_by_role("link", name="About this release").click()
            assert page.locator("h1").inner_text() == "About this release"
            assert marking_of(page, "top") == marking_of(page, "bottom") == "LIMITE · released to partners"
            assert told == []
    assert not (release / "catalogue/problems").exists()
    pages = {path.relative_to(release).as_posix(): path.read_text(encoding="utf-8") for path in release.rglob("*.html")}
    assert [name for name, text in pages.items() if NOTE.commit in text] == ["release/index.html"]
    assert [name for name, text in pages.items() if "catalogue/problems" in text or "roblems</a>" in text] == []


def test_pages_stay_when_only_the_commit_changes(tmp_path: Path, release: Path) -> None:
    """All files but the page about the release are the same, byte for byte."""
    other = make_release(tmp_path, ReleaseNote("partners", "LIMITE", ("FRA",), "ffff", is_clean=False, day="2026-11-22"))
    files = sorted(path.relative_to(release) for path in release.rglob("*") if path.is_file() and path.name != "sitemap.xml.gz")
    assert [str(path) for path in files if (release / path).read_bytes() != (other / path).read_bytes()] == ["release/index.html"]


def test_release_page_makes_room_for_a_page_of_the_project(tmp_path: Path) -> None:
    """The project's own page keeps its address."""
    site = make_release(tmp_path, NOTE, {"docs/release.md": page("PUBLIC", "Ours.")})
    assert "Ours." in (site / "release/index.html").read_text(encoding="utf-8")
    assert "About this release" in (site / "release-2/index.html").read_text(encoding="utf-8")
    assert 'href="release-2/"' in (site / "index.html").read_text(encoding="utf-8")


def test_bundle_is_marked_and_tells_of_itself(browser: Browser, tmp_path: Path) -> None:
    """From a folder, without a server: markings, label, and the page about the release, with its links into the catalogues."""
    site = make_release(tmp_path, replace(NOTE, is_bundle=True))
    with opened(browser, (site / "records/LL-2026-0002.html").as_uri()) as (page, told):
        assert marking_of(page, "top") == marking_of(page, "bottom") == PAGES["record for some"][1]
        assert page.locator("link[rel=describedby]").get_attribute("href") == "../labels/LL-2026-0002.xml"
        page.get_by_role("link", name="About this release").click()
        assert page.url == (site / "release.html").as_uri()
        assert "This is a folder that opens without a server" in page.locator(".mp-summary").inner_text()
        page.get_by_role("table").get_by_role("link", name="2", exact=True).first.click()
        assert page.locator("h1").inner_text() == "Lessons"
        assert told == []


@pytest.mark.parametrize(("parent", "is_marked"), [("milpart/main.html", True), ("main.html", True), ("base.html", False)])
def test_no_template_of_a_project_hides_the_marking(tmp_path: Path, parent: str, *, is_marked: bool) -> None:
    """A release ends with a word on what to do; an announcement of the project stands below the marking."""
    config = CONFIG.replace("  name: material\n", "  name: material\n  custom_dir: overrides\n")
    name = "overrides/own.html" if parent == "main.html" else "overrides/main.html"
    text = f'{{% extends "{parent}" %}}\n{{% block announce %}}Read this.{{% endblock %}}\n'
    page_of_own = FILES["docs/page.md"] if name.endswith("main.html") else page("LIMITE", "Text.", "template: own.html\n")
    root = make_site_project(tmp_path / "project", {**FILES, "mkdocs.yml": config, name: text, "docs/page.md": page_of_own})
    write_note(NOTE, root)
    ran = build(root, tmp_path / "site", "--strict")
    assert (ran.returncode == 0) == is_marked, ran.stderr
    assert is_marked or "does not show its marking: let the project's main.html extend milpart/main.html" in ran.stderr


def test_a_comment_shows_no_marking(tmp_path: Path) -> None:
    """A template that only speaks of the marking has left it out."""
    config = CONFIG.replace("  name: material\n", "  name: material\n  custom_dir: overrides\n")
    text = '{% extends "base.html" %}\n{% block announce %}<!-- mp-marking--top mp-marking--bottom -->{% endblock %}\n'
    root = make_site_project(tmp_path / "project", {**FILES, "mkdocs.yml": config, "overrides/main.html": text})
    write_note(NOTE, root)
    ran = build(root, tmp_path / "site", "--strict")
    assert (ran.returncode != 0, "does not show its marking" in ran.stderr) == (True, True), ran.stderr


def test_announcement_stands_below_the_marking(browser: Browser, tmp_path: Path) -> None:
    """The marking is above whatever a project puts at the top."""
    config = CONFIG.replace("  name: material\n", "  name: material\n  custom_dir: overrides\n")
    text = '{% extends "milpart/main.html" %}\n{% block announce %}Read this.{% endblock %}\n'
    site = make_release(tmp_path, NOTE, {"mkdocs.yml": config, "overrides/main.html": text})
    with serve(site) as address, opened(browser, address) as (page, _):
        assert page.locator(".md-banner").is_visible()
        assert is_at_edges(page)
