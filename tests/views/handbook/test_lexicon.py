"""The annexes: abbreviations, terms, sources, and records referred to."""

import re

from tests.views.handbook.books import ALL, html_of, words_of


def part(html: str, start: str, end: str) -> str:
    """Give the words between two headings."""
    return words_of(html[html.index(f'id="{start}"') :].partition(f'id="{end}"' if end else "\0")[0].partition(">")[2].rpartition("<")[0])


def test_lexicon_has_the_terms_that_the_text_uses() -> None:
    """Referred to, or met in the text; abbreviations first; what nobody uses is not there."""
    html = html_of("DOC-2026-0001")
    assert part(html, "lexicon-abbreviations", "lexicon-terms") == "Part 1: Abbreviations CSDP Common Security and Defence Policy"
    assert part(html, "lexicon-terms", "sources") == (
        "Part 2: Terms and definitions after-action review Talk after an exercise. TRM-AAR"
        " Common Security and Defence Policy (CSDP) Policy of the Union. TRM-CSDP"
    )


def test_without_abbreviations_there_is_one_part() -> None:
    """And without terms no lexicon."""
    without = tuple(file for file in ALL if "CSDP" not in file.path)
    html = html_of("DOC-2026-0001", files=without)
    assert "Part 1" not in html
    assert ">Terms and definitions<" in html
    assert "Abbreviations and terms" not in html_of("LL-2026-0001")


def test_term_that_is_a_chapter_is_in_no_lexicon() -> None:
    """References to it lead to the chapter."""
    html = html_of("DOC-2026-0001", "TRM-CSDP")
    assert 'href="#TRM-CSDP"' in html
    assert "lexicon-TRM-CSDP" not in html
    assert "lexicon-TRM-AAR" in html


def test_records_referred_to_are_listed_once() -> None:
    """With what a reader must know to look them up; those of the handbook itself are not among them."""
    html = html_of("DOC-2026-0001")
    rows = re.findall(r'<th scope="row" id="reference-([^"]*)">.*?</tr>', html)
    assert rows == ["ACR-EUMS", "LL-2026-0001"]
    assert "LL-2026-0001 Lead time Lesson Observation PUBLIC" in words_of(html)
    assert re.findall(r'id="reference-([^"]*)"', html_of("DOC-2026-0001", "LL-2026-0001")) == ["ACR-EUMS"]


def test_sources_of_a_publication_are_an_annex() -> None:
    """Those of other records stand at the end of each; the address stands in full, because paper has no links."""
    html = html_of("DOC-2026-0001")
    assert "Annex C Sources A report. https://example.org/report" in words_of(html)
    assert "Annex C Sources" not in words_of(html_of("DOC-2026-0001", "LL-2026-0001"))
