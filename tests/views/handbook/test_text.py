"""The body of a record as HTML: references, marked parts, and what only a site can compute."""

import re

from milpart_docs.views.handbook.text import LEFT_OUT, render_text
from tests.corpora import record
from tests.views.handbook.books import ALL, book_of, html_of, words_of


def render(body: str, identifier: str = "LL-2026-0002", *inside: str) -> str:
    """Render the body of a lesson, in a handbook that holds it and other records."""
    file = record(identifier, body, title="Another", originator="ACR-EUMS", topics=["x"])
    book = book_of(identifier, *inside, files=(*ALL, file))
    return render_text(book, book.entries[0]).replace("&#35;", "#")


def test_reference_within_the_handbook_leads_there() -> None:
    """By its words, or by the title and the paragraph of the record; on paper the place stands behind the words."""
    html = render("[[DOC-2026-0001#2.1|the rule]] [[DOC-2026-0001#2.1]] [[DOC-2026-0001]]", "LL-2026-0002", "DOC-2026-0001")
    assert '<a class="mp-inside" href="#DOC-2026-0001--p-2.1">the rule</a>' in html
    assert words_of(html) == "the rule Planning & assessing, para 2.1 Planning & assessing"
    document = html_of("DOC-2026-0001")
    assert '<a class="mp-inside" href="#DOC-2026-0001--p-2.1" data-place="para 2.1">the rule</a>' in document
    assert '<a class="mp-inside mp-placed" href="#DOC-2026-0001--p-2.1">para 2.1</a>' in document


def test_reference_to_another_record_names_it() -> None:
    """The list of records referred to says what it is."""
    html = render("[[DOC-2026-0001#2.1|the rule]], [[DOC-2026-0001#2.1]], [[LL-2026-0001#discussion]]")
    assert words_of(html).replace(" ,", ",").replace("( ", "(") == (
        "the rule (DOC-2026-0001 para 2.1), DOC-2026-0001 para 2.1, LL-2026-0001 discussion"
    )
    assert 'href="#reference-DOC-2026-0001"' in html


def test_reference_to_a_term_leads_to_the_lexicon() -> None:
    """Where the term is explained."""
    assert render("[[TRM-CSDP|policy]]") == '<p><a class="mp-term" href="#lexicon-TRM-CSDP">policy</a></p>'


def test_reference_that_leads_nowhere_is_words() -> None:
    """As it is where a record was cut: nothing hints at what was meant."""
    assert render("[[LL-2026-0099|words]] [[LL-2026-0098]]") == "<p><span>words</span> <span>LL-2026-0098</span></p>"


def test_reference_in_code_stays_code() -> None:
    """As on the site."""
    assert "<code>[[DOC-2026-0001]]</code>" in render("`[[DOC-2026-0001]]`")


def test_lists_of_the_site_are_left_out() -> None:
    """A sentence stands in their place, and what stands around them stays."""
    html = render("a\n\n::: milpart catalogue lessons\n\nb\n\n* ::: milpart figures\n")
    assert LEFT_OUT.strip() in html
    assert re.sub(r"<[^>]*>", "", html).split()[0] == "a"
    assert "<p>b</p>" in html
    assert html.count("mp-left-out") == 1


def test_marked_parts_say_so() -> None:
    """Before and behind, one within the other, too; the lines themselves are gone."""
    html = render("a\n\n::: marking LIMITE FRA EU\nb\n\n::: marking CONFIDENTIEL UE/EU CONFIDENTIAL\nc\n:::\n:::\n\nd\n")
    assert words_of(html) == (
        "a LIMITE, releasable to France and EU b CONFIDENTIEL UE/EU CONFIDENTIAL c End of CONFIDENTIEL UE/EU CONFIDENTIAL End of LIMITE d"
    )


def test_markdown_as_the_site_has_it() -> None:
    """Tables, notes, boxes and code."""
    html = render('| a | b |\n| - | -: |\n| 1 | 2 |\n\nx[^1]\n\n[^1]: note\n\n!!! warning "W"\n    y\n\n```\nz\n```\n')
    assert all(each in html for each in ("<table>", 'class="footnote"', 'class="admonition warning"', '<pre class="highlight"><code>z'))


def test_code_in_a_list_is_code() -> None:
    """It stands behind its item, and the list goes on."""
    html = render("1. a\n\n    ```\n    ::: marking LIMITE\n    b\n    :::\n    ```\n\n2. c\n")
    assert html.count("<ol>") == 1
    assert "<code>::: marking LIMITE\nb\n:::</code>" in html


def test_links_between_files_lead_where_references_do() -> None:
    """To a record by its path; to the web as they are; to anything else nowhere, but the words stay."""
    link = (
        "[a](DOC-2026-0001.md) [b](TRM-CSDP.md#x) [c](LL-2026-0001.md) [d](../mkdocs.yml) [e](https://example.org) [f](file:///etc/passwd)"
    )
    file = record("LL-2026-0002", link, title="Another", originator="ACR-EUMS", topics=["x"])
    html = html_of("LL-2026-0002", "DOC-2026-0001", files=(*ALL, file))
    assert re.search(
        r'<a href="#DOC-2026-0001" class="mp-inside" data-place="chapter 2">a</a>|<a class="[^"]*" href="#DOC-2026-0001"', html
    )
    assert 'href="#lexicon-TRM-CSDP"' in html
    assert "c (LL-2026-0001)</a>" in html
    assert '<a href="https://example.org">e</a>' in html
    assert "mkdocs.yml" not in html
    assert "passwd" not in html


def test_text_that_is_nested_too_deeply_stands_as_it_is() -> None:
    """Nothing is lost, and nothing breaks."""
    assert "deep" in render("> " * 3000 + "deep")
