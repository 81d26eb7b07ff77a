"""References as links: what is replaced, what is left, and that no title becomes markup."""

import html
import re
from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.addresses import Addresses
from milpart_docs.views.references import anchor_paragraphs, escape, link_references, paragraph_notes
from tests.corpora import Written, corpus_of, page, record
from tests.projects import load, make_project


def test_reference_becomes_a_link_with_the_title(tmp_path: Path) -> None:
    """Words after the bar stand instead of the title; what is unknown becomes text; code stays."""
    corpus = load(make_project(tmp_path))
    text = "A [[ACR-EUMS]], [[ACR-EUMS|the staff]], [[ACR-NONE|them]] and `[[ACR-EUMS]]`."
    shown = markdown.markdown(link_references(text, corpus, Addresses(), "../../"))
    assert '<a class="mp-reference" href="../../records/ACR&#45;EUMS/"' in shown or 'href="../../records/ACR-EUMS/"' in shown
    assert ">European Union Military Staff</a>, <a " in shown
    assert ">the staff</a>" in shown
    assert '<span class="mp-unresolved" title="There is no such record on this site">them</span>' in shown
    assert "<code>[[ACR-EUMS]]</code>" in shown


@given(st.text(max_size=60))
def test_escaped_text_shows_as_itself_and_makes_no_element(text: str) -> None:
    """Whatever a title holds, Markdown makes one paragraph of it, without any element inside."""
    line = " ".join(("x" + text + "x").split())
    shown = markdown.markdown(f"<span>{escape(line)}</span>")
    assert shown.count("<") == 4, shown


def test_doctrine_paragraphs_get_anchors_once() -> None:
    """Numbers at the start of a paragraph and of a heading; the first of two equal ones; not in code."""
    text = "## 2 Chapter\n\n2.1 First.\n\n2.1 Again.\n\n    2.2 code\n\n2.10. Last, see 2.1.\n"
    shown = anchor_paragraphs(text)
    assert shown.count('id="p-2.1"') == 1
    assert 'id="p-2"' in shown
    assert 'id="p-2.10">2.10</span>. Last, see 2.1.' in shown
    assert "    2.2 code" in shown


def test_needs_are_cited_by_id() -> None:
    """A reference to a part lands on it and says which part it is; one to a paragraph lands on the paragraph."""
    corpus = corpus_of(record("ASM-2026-0001", title="Needs of Niger"), record("DOC-2026-0001", "2.14 Text.", title="Doctrine"))
    linked = link_references("[[ASM-2026-0001#N1]] and [[DOC-2026-0001#2.14|there]]", corpus, Addresses(), "../")
    shown = html.unescape(markdown.markdown(linked))
    assert 'href="../records/ASM-2026-0001/#n1"' in shown
    assert ">Needs of Niger, N1</a>" in shown
    assert 'href="../records/DOC-2026-0001/#p-2.14"' in shown
    assert ">there</a>" in shown


NOTE = " (N)"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("2.1 One.\n\n2.2 Two.\n", "2.1 One. (N)\n\n2.2 Two.\n"),
        ("2.1 One,\nstill one.\n\nOther.\n", "2.1 One,\nstill one. (N)\n\nOther.\n"),
        ("1.9 Nil.\n\n2.1 One.", "1.9 Nil.\n\n2.1 One. (N)"),
        ("1.9 Nil.\n\n2.1 One.\n", "1.9 Nil.\n\n2.1 One. (N)\n"),
        ("2.1 One:\n\n- first\n- second\n", "2.1 One: (N)\n\n- first\n- second\n"),
        ("**2.1** One.\n\nOther.", "**2.1** One. (N)\n\nOther."),
        ("**2.1 One.** More.\n\nOther.", "**2.1 One.** More. (N)\n\nOther."),
        ("2.1. One.\n \t\nOther.", "2.1. One. (N)\n \t\nOther."),
        ("2.1 One.\n2.2 Two.\n2.3 Three.\n", "2.1 One. (N)\n2.2 Two.\n2.3 Three.\n"),
        ("2.1 One.\n## 3 Next\n\nText.\n", "2.1 One. (N)\n## 3 Next\n\nText.\n"),
        ("2.1 One.\n\n2.1 Again.\n", "2.1 One. (N)\n\n2.1 Again.\n"),
        ("## 2.1 Heading\n\nText.\n", "## 2.1 Heading\n\n<p> (N)</p>\n\n\nText.\n"),
        ("See 2.1 there.\n\n    2.1 code\n", "See 2.1 there.\n\n    2.1 code\n"),
    ],
    ids=[
        *("before another", "over lines", "last", "last with a line end", "before a list", "bold number", "bold beginning"),
        *("before blanks", "without a blank line", "before a heading", "the first of two", "below a heading", "none in text or code"),
    ],
)
def test_note_stands_at_the_end_of_its_paragraph(text: str, shown: str) -> None:
    """Not in the next one, not inside the list behind it, and nothing of the text is lost or told twice."""
    noted = anchor_paragraphs(text, {"2.1": NOTE})
    assert re.sub(r'<span class="mp-number" id="p-[0-9.]+">([0-9.]+)</span>', r"\1", noted) == shown


PARAGRAPHS = st.lists(
    st.sampled_from(
        ["2.1 One.", "2.2 Two", "**2.3** Three", "## 2.4 Four", "- item", "text", "    code", "```", "2.1 Again", "> 2.2 quoted", "", " "]
    ),
    max_size=12,
).map("\n".join)


@given(PARAGRAPHS)
def test_without_the_marks_the_text_is_the_same(text: str) -> None:
    """Whatever stands around the paragraphs; and each number has at most one anchor and one note."""
    marked = anchor_paragraphs(text, {number: f"«{number}»" for number in ("2.1", "2.2", "2.3", "2.4")})
    assert re.sub(r'\n\n<p>«[0-9.]+»</p>\n|«[0-9.]+»|<span class="mp-number" id="p-[0-9.]+">|</span>', "", marked) == text
    for number in ("2.1", "2.2", "2.3", "2.4"):
        assert max(marked.count(f'id="p-{number}"'), marked.count(f"«{number}»")) <= 1


def notes(*files: Written, **fields: object) -> dict[str, str]:
    """Give the notes of a doctrine publication among other records, without markup."""
    corpus = corpus_of(record("DOC-2026-0001", "2.1 One.\n\n2.2 Two, see [[DOC-2026-0001#2.1]].", **fields), *files)
    found = paragraph_notes(corpus, corpus.by_id["DOC-2026-0001"], Addresses(), "../")
    return {number: " ".join(html.unescape(re.sub("<[^>]*>", "", note)).split()) for number, note in found.items()}


def test_paragraph_says_who_cites_it() -> None:
    """Each record once, however often; not pages, not the publication itself, not who cites the whole."""
    files = (
        record("LL-2026-0002", "As [[DOC-2026-0001#2.1]] and again [[DOC-2026-0001#2.1|says]]."),
        record("ACT-2026-0001", "Under [[DOC-2026-0001#2.1]] and [[DOC-2026-0001#2.2]]."),
        record("LL-2026-0003", "See [[DOC-2026-0001]]."),
        page("page", "See [[DOC-2026-0001#2.2]].\n"),
    )
    assert notes(*files) == {"2.1": "cited by ACT-2026-0001, LL-2026-0002", "2.2": "cited by ACT-2026-0001"}


def test_paragraph_says_when_it_changed_and_after_which_lessons() -> None:
    """In the version of the record of changes; a lesson that is not there is not named; several changes stand one after the other."""
    changes = [
        {"version": "1.1", "date": "2026-01", "paragraphs": ["2.1"], "lessons": ["LL-2026-0002", "LL-2026-0404"]},
        {"version": "1.2", "date": "2026-05", "paragraphs": ["2.1", "2.2"]},
        {"version": "1.3", "date": "2026-06", "note": "Spelling."},
    ]
    assert notes(record("LL-2026-0002"), record("LL-2026-0003", "[[DOC-2026-0001#2.2]]"), changes=changes) == {
        "2.1": "changed in version 1.1 after LL-2026-0002; changed in version 1.2",
        "2.2": "cited by LL-2026-0003; changed in version 1.2",
    }


def test_notes_are_links_and_no_markup() -> None:
    """The record by its identifier, with its title on asking, escaped."""
    corpus = corpus_of(record("DOC-2026-0001", "2.1 One."), record("LL-2026-0002", "[[DOC-2026-0001#2.1]]", title='A "title" <b>'))
    note = paragraph_notes(corpus, corpus.by_id["DOC-2026-0001"], Addresses(), "../../")["2.1"]
    shown = markdown.markdown(f"2.1 One.{note}")
    assert "<b>" not in shown
    assert '<a href="../../records/LL-2026-0002/" title="A "title" <b>">LL-2026-0002</a>' in html.unescape(shown)
