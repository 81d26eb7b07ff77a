"""The record of changes, and the contents."""

import re

from milpart_docs.views.handbook.changes import NONE, render_changes
from milpart_docs.views.handbook.chapters import Chapter, Line, letter_annexes
from milpart_docs.views.handbook.contents import MOST_LINES, render_contents
from milpart_docs.views.markup import Markup
from tests.corpora import record
from tests.views.handbook.books import book_of, html_of, words_of


def test_changes_of_a_publication() -> None:
    """By version, with paragraphs and lessons that lead there; a lesson that is not there is not named."""
    html = render_changes(book_of("DOC-2026-0001"))
    assert words_of(html) == "Version Day Change Paragraphs Lessons 0.2 2026-11 Rule added. 2.1 LL-2026-0001"
    assert 'href="#DOC-2026-0001--p-2.1"' in html
    plain = record("DOC-2026-0002", "## 1 A\n\n1.1 b\n", originator="ACR-EUMS", version="1", level="operational", custodian="ACR-EUMS")
    assert words_of(render_changes(book_of("DOC-2026-0002", files=(plain,)))) == NONE


def test_changes_of_a_selection_are_days() -> None:
    """The latest first, and chapters in their order where the day is the same."""
    files = [record(f"LL-2026-{number:04}", title=f"L{number}", modified=day) for number, day in ((1, "2026-01-01"), (2, "2026-03-01"))]
    words = words_of(render_changes(book_of("LL-2026-0001", "LL-2026-0002", files=tuple(files))))
    assert words.endswith("2 2026-03-01 L2 (LL-2026-0002) Observation 1 2026-01-01 L1 (LL-2026-0001) Observation")


def test_contents_name_chapters_sections_and_pages() -> None:
    """The first page of each chapter is known by its label; sections have none, where nothing is laid out."""
    html = html_of("LL-2026-0001", "TRM-CSDP")
    contents = words_of(html[html.index('class="mp-contents"') :].partition("<main>")[0].partition(">")[2])
    assert contents.startswith(
        "1 Lead time 1-1 1.1 Observation 1.2 Discussion 2 Common Security and Defence Policy 2-1 Annex A Records referred to A-1"
    )
    assert re.findall(r'<a class="mp-entry" href="#(LL-2026-0001--[a-z]+)">', html) == [
        "LL-2026-0001--observation",
        "LL-2026-0001--discussion",
    ]


def test_long_contents_name_chapters_only() -> None:
    """Nobody reads ten pages of contents."""
    sections = tuple(Line(str(place), "s", f"s{place}") for place in range(MOST_LINES))
    chapter = Chapter(Line("1", "a", "a"), Markup(), "1", sections)
    assert render_contents([chapter]).count("<li>") == 1
    assert render_contents([Chapter(chapter.line, Markup(), "1", sections[1:])]).count("<li>") == MOST_LINES


def test_annexes_get_letters() -> None:
    """All that has no number and stands behind the first that has one: after Z comes AA."""
    lines = [Line("", "Foreword", "f"), Line("1", "a", "a"), *(Line("", "x", f"x{place}") for place in range(27))]
    lettered = letter_annexes([Chapter(line, Markup(), line.number) for line in lines])
    assert [(chapter.label, chapter.line.number) for chapter in (*lettered[:4], lettered[-2], lettered[-1])] == [
        ("A", ""),
        ("1", "1"),
        ("B", "Annex B"),
        ("C", "Annex C"),
        ("AA", "Annex AA"),
        ("AB", "Annex AB"),
    ]
