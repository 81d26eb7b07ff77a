"""References as links: what is replaced, what is left, and that no title becomes markup."""

from pathlib import Path

import markdown
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.addresses import Addresses
from milpart_docs.views.references import anchor_paragraphs, escape, link_references
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
