"""The handbook as a whole: its parts in their order, its ids and links, and that it is one file which loads nothing."""

import re

import pytest

from milpart_docs.views.handbook.handbook import render_handbook
from tests.corpora import record
from tests.views.handbook.books import ALL, DOCTRINE, book_of, html_of, replaced, words_of

GOLDEN = [
    "PUBLIC",
    "Doctrine publication · DOC-2026-0001",
    "h1 Planning & assessing",
    "h2 About this publication",
    "h2 Record of changes",
    "h2 Contents",
    "h2 1 Purpose",
    "h2 2 Rules",
    "h2 Annex A Lexicon",
    "h2 Annex B Abbreviations and terms",
    "h3 Part 1: Abbreviations",
    "h3 Part 2: Terms and definitions",
    "h2 Annex C Sources",
    "h2 Annex D Records referred to",
]
_LOADED = re.compile(
    r"<(?:script|link|iframe|object|embed|base|form|video|audio|source)\b|\bsrc=\"(?!data:)|@import|url\(|\bon[a-z]+=", re.IGNORECASE
)


def headings_of(html: str) -> list[str]:
    """List the headings with their levels."""
    return [f"h{level} {words_of(inside)}" for level, inside in re.findall(r"<h([1-6])[^>]*>(.*?)</h\1>", html, re.DOTALL)]


def test_parts_of_a_publication_in_their_order() -> None:
    """Cover, what it is, record of changes, contents, chapters, and annexes behind them."""
    html = html_of("DOC-2026-0001")
    assert headings_of(html) == GOLDEN[2:]
    positions = [html.index(words) for words in ("PUBLIC", "Doctrine publication", "<h1")]
    assert positions == sorted(positions)


def test_parts_of_a_selection_in_their_order() -> None:
    """Each record is a chapter, in the order in which it was asked for; a publication keeps its own numbers below."""
    html = html_of("LL-2026-0001", "DOC-2026-0001")
    assert headings_of(html) == [
        "h1 Selected records",
        "h2 Record of changes",
        "h2 Contents",
        "h2 1 Lead time",
        "h3 1.1 Observation",
        "h3 1.2 Discussion",
        "h2 2 Planning & assessing",
        "h3 1 Purpose",
        "h3 2 Rules",
        "h3 Lexicon",
        "h2 Annex A Abbreviations and terms",
        "h3 Part 1: Abbreviations",
        "h3 Part 2: Terms and definitions",
        "h2 Annex B Records referred to",
    ]


@pytest.mark.parametrize("chosen", [("DOC-2026-0001",), ("LL-2026-0001", "DOC-2026-0001"), tuple(file.path[5:-3] for file in ALL)])
def test_every_id_once_and_every_link_leads_somewhere(chosen: tuple[str, ...]) -> None:
    """Also where records have headings of the same words."""
    html = html_of(*chosen)
    ids = re.findall(r' id="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]*)"', html)) <= set(ids)


def test_one_file_that_loads_nothing() -> None:
    """No script, no style sheet, picture or font from elsewhere; the addresses of sources are only links."""
    html = render_handbook(book_of("DOC-2026-0001")).html
    assert _LOADED.findall(html.replace('href="https://example.org/report"', "")) == []
    assert html.startswith('<!doctype html>\n<html lang="en">')


def test_hostile_text_does_nothing() -> None:
    """Whatever an author writes in title, fields and text stays text; raw HTML loses what runs or loads."""
    evil = '"></title></style><script>alert(1)</script><img src=x onerror=alert(1)>\\'
    body = f"## A <script>alert(2)</script>\n\n{evil}\n\n<iframe src='https://example.org'>f</iframe> [x](javascript:alert(3))\n"
    file = record("LL-2026-0001", body, title=evil, summary=evil, originator=evil, topics=[evil], sources=[{"title": evil, "url": evil}])
    html = render_handbook(book_of("LL-2026-0001", files=(file,))).html
    assert _LOADED.findall(re.sub(r"&lt;.*?&gt;", "", html)) == []
    assert html.count("<style>") == html.count("</style>") == html.count("</title>") == 1
    assert "javascript:" not in re.sub(r">[^<]*<", "><", html)


def test_language_is_that_of_the_records() -> None:
    """A French publication is French; our own headings in it are English, and say so."""
    french = replaced(DOCTRINE, ("language: en", "language: fr"))
    html = html_of("DOC-2026-0001", files=(french, *ALL[1:]))
    assert '<html lang="fr">' in html
    assert '<section class="mp-front" lang="en"><h2 id="changes">' in html
    assert '<header class="mp-cover" lang="en">' in html
    assert '<h1 lang="fr">' in html
    assert '<html lang="en">' in html_of("DOC-2026-0001", "LL-2026-0001", files=(french, *ALL[1:]))


def test_text_from_right_to_left() -> None:
    """Title, summary and body of a record; what is ours goes from left to right, and so does every other record."""
    arabic = replaced(ALL[1], ("language: en", "language: ar"))
    html = html_of("LL-2026-0001", "DOC-2026-0001", files=(ALL[0], arabic, *ALL[2:]))
    assert re.findall(r'<section class="mp-chapter [^>]*>', html)[0] == '<section class="mp-chapter mp-leaf-0" lang="ar" dir="rtl">'
    assert html.count('dir="rtl"') == 1
    chapter = html.partition('dir="rtl">')[2].partition("</section>")[0]
    ours = re.findall(r'<div lang="en" dir="ltr">(.*?)</div>(?=<p class="mp-summary|<h3|</section|$)', chapter)
    assert [words_of(part).split()[0] for part in ours] == ["Lesson", "Observation."]
    assert "It was late." not in "".join(ours)
    of_doctrine = html_of("DOC-2026-0001", files=(replaced(DOCTRINE, ("language: en", "language: he")), *ALL[1:]))
    assert '<h1 lang="he" dir="rtl">' in of_doctrine
    assert re.search(r'<p class="mp-summary" lang="he" dir="rtl">', of_doctrine)


def test_marking_is_that_of_the_highest_part() -> None:
    """Of one of several records, of a marked block, and of a term in the lexicon, whose definition stands in the handbook."""
    limite = (("marking: PUBLIC", "marking: LIMITE"),)
    assert render_handbook(book_of("DOC-2026-0001")).marking == "PUBLIC"
    of_term = (*ALL[:3], replaced(ALL[3], *limite), *ALL[4:])
    assert render_handbook(book_of("DOC-2026-0001", files=of_term)).marking == "LIMITE"
    assert render_handbook(book_of("LL-2026-0001", files=of_term)).marking == "PUBLIC"
    of_block = replaced(ALL[1], ("It was late.", "::: marking RESTREINT UE/EU RESTRICTED\nIt was late.\n:::"))
    marked = render_handbook(book_of("DOC-2026-0001", "LL-2026-0001", files=(ALL[0], of_block, *ALL[2:])))
    assert marked.marking == "RESTREINT UE/EU RESTRICTED"
    assert '<span class="mp-portion mp-portion--start">RESTREINT UE/EU RESTRICTED</span>' in marked.html


def test_margins_carry_marking_title_and_number() -> None:
    """On every sheet but the cover, which has its marking large; text cannot end the string that it stands in."""
    html = render_handbook(book_of("DOC-2026-0001", asked_title='A "title" </style> é')).html
    assert '@top-center { content: "PUBLIC"; }' in html.replace("\\", "")
    assert '@bottom-left { content: "A \\000022title\\000022 \\00003c/style\\00003e \\0000e9"; }' in html
    assert html.count("</style>") == 1


def test_same_bytes_each_time() -> None:
    """And only the day is taken from outside."""
    first, second = (render_handbook(book_of("LL-2026-0001", "DOC-2026-0001")).html for _ in range(2))
    assert first == second


def test_what_was_cut_leaves_no_trace() -> None:
    """A record that is not there and one that was never there give the same."""
    without = tuple(file for file in ALL if "TRM-UNUSED" not in file.path)
    assert html_of("DOC-2026-0001") == html_of("DOC-2026-0001", files=without)
    assert "LL-2026-0099" not in html_of("DOC-2026-0001")
