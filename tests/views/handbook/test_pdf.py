"""A handbook as PDF by WeasyPrint: numbers of pages, bookmarks, structure, markings on every sheet, the same bytes each time."""

import builtins
import hashlib
import os
import re
import subprocess
import sys
from datetime import date
from functools import partial
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from milpart_docs.corpus.attachments import load_attachment
from milpart_docs.corpus.loading import read_body_text
from milpart_docs.views.handbook.book import Book
from milpart_docs.views.handbook.handbook import render_handbook
from milpart_docs.views.handbook.pdf import NoPdfError, import_weasyprint, render_pdf
from tests.corpora import record, shipped_corpus
from tests.projects import TODAY
from tests.views.handbook.books import ALL, COLUMNS, WIDE, black_picture, book_of, replaced
from tests.views.handbook.sheets import (
    CHAPTERS,
    EDGE,
    RESTRICTED,
    Sheet,
    contents_of,
    outline_of,
    page_with,
    pictures_of,
    roles_of,
    sheets_of,
)

pytest.importorskip("weasyprint", reason="PDF needs WeasyPrint", exc_type=ImportError)


@pytest.fixture(scope="module")
def shipped_pdf() -> bytes:
    """Make the shipped doctrine on planning as PDF."""
    corpus = shipped_corpus()
    entries = (corpus.by_id["DOC-2026-0001"],)
    readers = partial(read_body_text, corpus), partial(load_attachment, corpus.settings)
    return render_pdf(render_handbook(Book(corpus, entries, TODAY, *readers)).html)


@pytest.fixture(scope="module")
def sheets(shipped_pdf: bytes) -> list[Sheet]:
    """Read its sheets."""
    return sheets_of(shipped_pdf)


def test_contents_name_the_right_pages(sheets: list[Sheet]) -> None:
    """Each chapter begins on the page that the contents name."""
    assert contents_of(sheets, CHAPTERS) == [str(page_with(sheets, title)) for title in CHAPTERS]


def test_every_sheet_has_its_marking_head_and_number(sheets: list[Sheet]) -> None:
    """The cover has its marking large, first and last."""
    cover, *others = sheets
    assert (cover.top, cover.bottom) == ("", "")
    assert cover.text.startswith("PUBLIC Doctrine publication")
    assert cover.text.endswith(" PUBLIC")
    for number, sheet in enumerate(others, 2):
        assert sheet.top == "DOC-2026-0001, version 0.2 PUBLIC"
        assert sheet.bottom == f"Planning and assessing military partnership PUBLIC Page {number} of {len(sheets)}"


def test_bookmarks_lead_to_the_headings(shipped_pdf: bytes, sheets: list[Sheet]) -> None:
    """Down to the third level."""
    outline = outline_of(shipped_pdf)
    assert outline[:4] == [
        (1, "Planning and assessing military partnership", 1),
        (2, "About this publication", 2),
        (2, "Record of changes", 3),
        (2, "Contents", 4),
    ]
    assert [entry for entry in outline[4:] if entry[0] == 2] == [(2, title, page_with(sheets, title)) for title in CHAPTERS]
    assert (3, "Part 1: Abbreviations", page_with(sheets, "Annex C Abbreviations and terms")) in outline


def test_structure_and_properties(shipped_pdf: bytes) -> None:
    """What PDF/UA asks for and a program can tell: tags, language, title that is shown, conformance, keywords with the marking."""
    reader = PdfReader(BytesIO(shipped_pdf))
    root: Any = reader.trailer["/Root"]
    roles = roles_of(shipped_pdf)
    assert (root["/MarkInfo"]["/Marked"], root["/Lang"], root["/ViewerPreferences"]["/DisplayDocTitle"]) == (True, "en", True)
    assert b'pdfuaid:part="1"' in root["/Metadata"].get_data()
    assert (roles["Document"], roles["H1"], roles["H2"]) == (1, 1, 3 + len(CHAPTERS))
    assert all(roles[role] for role in ("P", "Table", "TR", "TH", "TD", "L", "LI", "Link"))
    assert reader.metadata is not None
    assert reader.metadata.title == "Planning and assessing military partnership (DOC-2026-0001, version 0.2)"
    assert reader.metadata.keywords == "PUBLIC, DOC-2026-0001"
    assert str(reader.metadata["/CreationDate"]) == "D:20261122"


def test_high_marking_and_release_on_every_sheet() -> None:
    """Also where a chapter has many sheets."""
    long = "\n\n".join(f"1.{number} {'word ' * 60}" for number in range(1, 40))
    marked = record(
        "DOC-2026-0002", f"## 1 Long\n\n{long}\n", originator="ACR-EUMS", version="1", level="operational", custodian="ACR-EUMS",
        marking=RESTRICTED, releasable_to=["FRA", "NATO"], topics=["x"],
    )  # fmt: skip
    found = sheets_of(render_pdf(render_handbook(book_of("DOC-2026-0002", files=(*ALL, marked))).html))
    assert len(found) > 6
    for sheet in found[1:]:
        assert f"{RESTRICTED} releasable to France and NATO" in sheet.top
        assert f"{RESTRICTED} releasable to France and NATO" in sheet.bottom


def test_references_name_their_page() -> None:
    """Paragraph and page, behind the words; nothing where the words name the paragraph already, but the page."""
    found = sheets_of(render_pdf(render_handbook(book_of("DOC-2026-0001")).html))
    rules = page_with(found, "2 Rules")
    text = found[page_with(found, "1 Purpose") - 1].text
    assert f"See para 2.1 (page {rules}) and the rule (para 2.1, page {rules})" in text


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither a file nor an address, whoever managed to put one into the document."""
    asked: list[object] = []
    monkeypatch.setattr("socket.socket.connect", lambda *address: asked.append(address))
    real = builtins.open

    def watched(file: Any, *rest: Any, **options: Any) -> Any:
        asked.extend([file] if "passwd" in str(file) else [])
        return real(file, *rest, **options)

    monkeypatch.setattr(builtins, "open", watched)
    sly = '<img src="file:///etc/passwd" alt="a"><img src="http://127.0.0.1:9/a.png" alt="b"><link rel="attachment" href="file:///etc/passwd"></body>'
    pdf = render_pdf(render_handbook(book_of("LL-2026-0001")).html.replace("</body>", sly))
    assert asked == []
    assert PdfReader(BytesIO(pdf)).attachments == {}


def test_same_bytes_in_another_process() -> None:
    """Under another clock, order of hashes, folder and time zone."""
    html = render_handbook(book_of("DOC-2026-0001")).html
    code = (
        "import sys, hashlib; from milpart_docs.views.handbook.pdf import render_pdf; "
        "print(hashlib.sha256(render_pdf(sys.stdin.buffer.read().decode())).hexdigest())"
    )
    odd = {**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "1"}
    ran = subprocess.run([sys.executable, "-c", code], input=html.encode(), env=odd, cwd="/", capture_output=True, check=True)
    assert ran.stdout.decode().strip() == hashlib.sha256(render_pdf(html)).hexdigest()


@pytest.mark.parametrize(
    ("error", "said"),
    [(ImportError("no"), "not installed"), (OSError("cannot load library 'pango'\nmore"), "cannot load library 'pango')")],
)
def test_without_weasyprint(monkeypatch: pytest.MonkeyPatch, error: Exception, said: str) -> None:
    """One sentence says what is missing."""

    def fail(name: str) -> None:
        assert name == "weasyprint.urls"
        raise error

    monkeypatch.setattr("milpart_docs.views.handbook.pdf.import_module", fail)
    with pytest.raises(NoPdfError, match=said.replace(")", r"\)")):
        import_weasyprint()


def test_pictures_are_in_the_structure() -> None:
    """With the words that describe them."""
    from tests.views.handbook.test_pictures import PNG

    file = replaced(ALL[1], ("It was late.", "![A grey dot](dot.png)"))
    pdf = render_pdf(render_handbook(book_of("LL-2026-0001", files=(ALL[0], file, *ALL[2:]), pictures={"docs/dot.png": PNG})).html)
    assert roles_of(pdf)["Figure"] == 1
    assert "A grey dot" in _alternatives(pdf)


def test_wide_tables_and_tall_pictures_fit() -> None:
    """No column is lost, however many there are; a picture stays between the markings."""
    text = f"{WIDE}\n![Tall](tall.png)\n\nx ![Small](tall.png){{: width=900 }}\n\n{'| w ' * 40}|\n{'|-' * 40}|\n"
    file = replaced(ALL[1], ("It was late.", text))
    pictures = {"docs/tall.png": black_picture(100, 3000)}
    pdf = render_pdf(render_handbook(book_of("LL-2026-0001", files=(ALL[0], file, *ALL[2:]), pictures=pictures)).html)
    for page in PdfReader(BytesIO(pdf)).pages:
        places: list[float] = []
        page.extract_text(visitor_text=lambda text, cm, tm, *_, into=places: into.append(cm[0] * tm[4] + cm[4]) if text.strip() else None)
        assert max(places) < float(page.mediabox.width) - 22 * 72 / 25.4
    together = re.sub(r"\s|-|\N{HYPHEN}", "", "".join(sheet.text for sheet in sheets_of(pdf)))
    assert all(name.lower() in together for name in COLUMNS)
    found = pictures_of(pdf)
    assert len(found) == 2
    assert all(low >= EDGE - 0.5 and high <= 297 * 72 / 25.4 - EDGE + 0.5 and high - low > 300 for _, low, high in found)


def _alternatives(pdf: bytes) -> list[str]:
    root: Any = PdfReader(BytesIO(pdf)).trailer["/Root"]
    waiting: list[Any] = [root["/StructTreeRoot"]]
    found = []
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            found += [str(node["/Alt"])] if "/Alt" in node else []
            waiting += [node["/K"]] if "/K" in node else []
    return found


def test_day_is_the_one_that_is_given() -> None:
    """And no clock is asked."""
    book = book_of("LL-2026-0001")
    other = Book(book.corpus, book.entries, date(2027, 1, 2), book.read_text, book.read_picture)
    metadata = PdfReader(BytesIO(render_pdf(render_handbook(other).html))).metadata
    assert metadata is not None
    assert {str(metadata["/CreationDate"]), str(metadata["/ModDate"])} == {"D:20270102"}
