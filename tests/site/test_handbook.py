"""The handbook in Chromium: printed from the browser, with markings and the pages of chapters, and read on a screen."""

import re
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from milpart_docs.corpus.attachments import load_attachment
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.views.handbook.book import Book
from milpart_docs.views.handbook.handbook import render_handbook
from tests.browser import opened
from tests.corpora import record, shipped_corpus
from tests.projects import TODAY
from tests.views.handbook.books import ALL, COLUMNS, WIDE, black_picture, book_of, replaced
from tests.views.handbook.sheets import CHAPTERS, EDGE, RESTRICTED, Sheet, contents_of, page_with, pictures_of, roles_of, sheets_of

pytestmark = pytest.mark.browser
DOCTRINE = ("DOC-2026-0001",)
KINDS = ("LL-2026-0004", "ASM-2026-0001", "DOC-2026-0003", "PRO-2026-0002")


def write(folder: Path, book: Book) -> str:
    """Write a handbook to a file, and give its address."""
    (folder / "handbook.html").write_text(render_handbook(book).html, encoding="utf-8")
    return (folder / "handbook.html").as_uri()


@pytest.fixture(scope="module", params=[DOCTRINE, KINDS], ids=["publication", "selection"])
def address(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Write a handbook of shipped records."""
    corpus = shipped_corpus()
    entries = tuple(corpus.by_id[identifier] for identifier in request.param)
    readers = partial(read_body_text, corpus), partial(load_attachment, corpus.settings)
    return write(tmp_path_factory.mktemp("handbook"), Book(corpus, entries, TODAY, *readers))


def print_page(browser: Browser, address: str) -> bytes:
    """Print a page as a reader does."""
    with opened(browser, address) as (page, told):
        pdf = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
        assert told == []
    return pdf


def pages_of_chapters(sheets: list[Sheet], titles: list[str]) -> list[str]:
    """Give the number that stands at the foot of the first page of each chapter: *3-1*."""
    return [sheets[page_with(sheets, title) - 1].bottom.partition(" of ")[2].split()[1] for title in titles]


def test_contents_name_the_pages_that_chromium_prints(browser: Browser, address: str) -> None:
    """It cannot look them up: each chapter counts its own."""
    sheets = sheets_of(print_page(browser, address))
    titles = CHAPTERS if any(sheet.text.startswith(CHAPTERS[0]) for sheet in sheets) else _chapters_of_selection()
    assert contents_of(sheets, titles) == pages_of_chapters(sheets, titles)
    assert len(titles) >= 6


def _chapters_of_selection() -> list[str]:
    corpus = shipped_corpus()
    return [
        *(f"{place} {corpus.title_of(each)}" for place, each in enumerate(KINDS, 1)),
        "Annex A Abbreviations and terms",
        "Annex B Records referred to",
    ]


def test_every_sheet_has_its_marking_and_number(browser: Browser, address: str) -> None:
    """Once at the top and once at the bottom: what is for other browsers does not show."""
    cover, *others = sheets_of(print_page(browser, address))
    assert (cover.text.startswith("PUBLIC "), cover.text.endswith(" PUBLIC")) == (True, True)
    for number, sheet in enumerate(others, 2):
        assert sheet.top.count("PUBLIC") == sheet.bottom.count("PUBLIC") == 1
        assert f"Page {number} of {len(others) + 1}" in sheet.bottom


def test_long_chapter_counts_its_pages(browser: Browser, tmp_path: Path) -> None:
    """And each carries the marking with its release."""
    long = "\n\n".join(f"1.{number} {'word ' * 60}" for number in range(1, 40))
    marked = record(
        "DOC-2026-0002", f"## 1 Long\n\n{long}\n\n## 2 Short\n\n2.1 x\n", originator="ACR-EUMS", version="1", level="operational",
        custodian="ACR-EUMS", marking=RESTRICTED, releasable_to=["FRA", "NATO"], topics=["x"],
    )  # fmt: skip
    sheets = sheets_of(print_page(browser, write(tmp_path, book_of("DOC-2026-0002", files=(*ALL, marked)))))
    start, end = page_with(sheets, "1 Long"), page_with(sheets, "2 Short")
    assert end - start > 3
    for place, sheet in enumerate(sheets[start - 1 : end - 1], 1):
        assert f"1-{place}" in sheet.bottom.split()
    for sheet in sheets[1:]:
        assert f"{RESTRICTED} releasable to France and NATO" in sheet.top
        assert f"{RESTRICTED} releasable to France and NATO" in sheet.bottom
    assert "2-1" in sheets[end - 1].bottom.split()


def test_printed_page_has_structure(browser: Browser, address: str) -> None:
    """Headings and tables are what they are in Chromium's PDF, too."""
    roles = roles_of(print_page(browser, address))
    assert all(roles[role] for role in ("H1", "H2", "Table", "TH", "L", "P"))


@pytest.mark.parametrize("width", [360, 1280])
def test_on_a_screen(browser: Browser, address: str, width: int) -> None:
    """No page scrolls sideways; the marking stands first and last; links lead within the document."""
    with opened(browser, address, viewport={"width": width, "height": 900}) as (page, told):
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        lines = page.evaluate("document.body.innerText.trim().split('\\n')")
        assert (lines[0], lines[-1]) == ("PUBLIC", "PUBLIC")
        page.locator(".mp-contents > li > .mp-entry").nth(1).click()
        assert page.evaluate("document.querySelector(':target').tagName") == "H2"
        assert page.locator(".mp-leaf").first.is_hidden()
        assert told == []


def test_wide_tables_and_tall_pictures_fit(browser: Browser, tmp_path: Path) -> None:
    """Every word of a table is on the sheet, and a picture stays between the markings; on a screen the page does not scroll sideways."""
    file = replaced(ALL[1], ("It was late.", f"{WIDE}\n![Tall](tall.png)\n\n{'| w ' * 40}|\n{'|-' * 40}|\n"))
    pictures = {"docs/tall.png": black_picture(300, 3000)}
    address = write(tmp_path, book_of("LL-2026-0001", files=(ALL[0], file, *ALL[2:]), pictures=pictures))
    pdf = print_page(browser, address)
    together = re.sub(r"\s|-|\N{HYPHEN}", "", "".join(sheet.text for sheet in sheets_of(pdf)))
    assert all(name.lower() in together for name in COLUMNS)
    ((_, low, high),) = pictures_of(pdf)
    assert low >= EDGE - 0.5
    assert high - low > 400
    assert high <= 297 * 72 / 25.4 - EDGE + 0.5
    with opened(browser, address) as (page, _):
        for width in (360, 700, 850, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_reference_names_its_paragraph_on_paper(browser: Browser, tmp_path: Path) -> None:
    """Without the page, which Chromium does not know."""
    sheets = sheets_of(print_page(browser, write(tmp_path, book_of("DOC-2026-0001"))))
    assert "See para 2.1 and the rule (para 2.1)" in sheets[page_with(sheets, "1 Purpose") - 1].text


def test_other_browsers_get_the_marking_another_way(browser: Browser, tmp_path: Path) -> None:
    """Where nothing can stand in the margins: at the edges of the text on every sheet. Here it is laid out as it would be there."""
    words = "\n\n".join(f"1.{number} {'word ' * 60}" for number in range(1, 40))
    long = record("DOC-2026-0002", f"## 1 Long\n\n{words}\n", originator="ACR-EUMS", version="1", level="operational", custodian="ACR-EUMS")
    html = render_handbook(book_of("DOC-2026-0002", files=(*ALL, long))).html
    other = html.replace("@supports selector(::details-content)", "@supports selector(::nothing-knows-this)")
    other = re.sub(r"@(top|bottom)-[a-z]+ ", "@media nothing ", other)
    assert other != html
    (tmp_path / "other.html").write_text(other, encoding="utf-8")
    sheets = sheets_of(print_page(browser, (tmp_path / "other.html").as_uri()))
    assert len(sheets) > 6
    for sheet in sheets:
        assert (sheet.top, sheet.bottom) == ("", "")
        assert sheet.text.startswith("PUBLIC ")
        assert sheet.text.endswith(" PUBLIC")
