"""What authors wrote, in a comment on a forge."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from milpart_docs.views.answers.review.words import field_words, protection_words, quoted, state_words, type_words, value_words
from milpart_docs.vocabulary.markings import CLOSED, Protection
from tests.corpora import corpus_of, page, record

HOSTILE = [
    "@everyone look",
    "/approve",
    "![x](https://evil.example/a.png)",
    "<img src=x onerror=alert(1)>",
    "[link](https://evil.example)",
    "line one\n/merge\nline three",
    "`code` and ``more``",
    "````",
    "`",
    "\u202eright to left",
    "| a | table |",
    "#12 !34 ~bug %milestone",
    "</details><h1>",
    "\x00\x1b[31m",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_are_shown_and_do_nothing(text: str) -> None:
    """Everything stands in one code span, on one line; a Markdown program finds nothing else."""
    written = quoted(text)
    assert "\n" not in written
    html = markdown(f"* {written} end")
    assert re.fullmatch(r"<ul>\n<li><code>[^<>]*</code> end</li>\n</ul>", html), html


@given(st.text(max_size=400))
def test_any_text_stands_in_a_span_that_it_cannot_leave(text: str) -> None:
    """The fence is longer than any row of backticks in it, and nothing in it steers a terminal or a line."""
    written = quoted(text)
    if written == "*nothing*":
        assert not text.strip() or not " ".join(text.split())
        return
    fence = re.match(r"`+", written)
    assert fence is not None
    inner = written[len(fence[0]) : -len(fence[0])]
    assert written == f"{fence[0]}{inner}{fence[0]}"
    assert fence[0] not in inner
    assert inner.strip() == inner or inner.startswith(" `") or inner.endswith("` ")
    assert written.isprintable() or all(char.isprintable() or char.isspace() for char in written)


def test_long_texts_are_cut() -> None:
    """A title may be of any length."""
    assert len(quoted("a" * 5000)) == 302


def test_names_and_words() -> None:
    """What the model knows is told in its words, and what it does not know is quoted."""
    corpus = corpus_of(record("LL-2026-0001", title="Late"), page("p", "Text."))
    assert type_words(corpus.by_id["LL-2026-0001"]) == "lesson"
    assert type_words(corpus.by_path["docs/p.md"]) == "of no type"
    assert (state_words("tasked"), state_words("@all"), state_words(None)) == ("*Tasked*", "`@all`", "*no state that is known*")
    assert (field_words("root_cause"), field_words("@all")) == ("Root cause", "`@all`")
    assert protection_words(Protection("LIMITE", ("FRA",))) == "`LIMITE FRA`"
    assert protection_words(CLOSED) == "*not clear*"


def test_values() -> None:
    """What is short is shown, one or several; a long text and groups of values are not."""
    assert [value_words(value) for value in ("train", 3, True, ["MLI", "NER"], None, [])] == [
        "`train`",
        "`3`",
        "`true`",
        "`MLI, NER`",
        "*nothing*",
        "*nothing*",
    ]
    assert [value_words(value) for value in ("a" * 61, {"by": "x"}, [{"by": "x"}])] == ["", "", ""]
