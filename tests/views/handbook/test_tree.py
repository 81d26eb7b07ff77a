"""HTML of authors, made harmless and whole."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.handbook.tree import DEEPEST, read_tree, render_inside, text_of


def clean(html: str) -> str:
    """Clean HTML."""
    return render_inside(read_tree(html))


@pytest.mark.parametrize(
    ("html", "cleaned"),
    [
        ("<p>a<b>b</b></p>", "<p>a<b>b</b></p>"),
        ("<p>a<script>b</script>c<style>d</style>e</p>", "<p>ace</p>"),
        ("<script>a<script>b</script>c", "c"),
        ("<svg><g><text>a</text></g></svg>b", "b"),
        ("<p onclick='x' style='color:red' class='mp-number evil' id=i>a", '<p class="mp-number" id="i">a</p>'),
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<b>a</i></b></div>c", "<b>a</b>c"),
        ("<details><summary>a</summary>b</details>", "<div><p>a</p>b</div>"),
        ("<form><input><button>a</button></form>", "a"),
        ('<td style="text-align: right;" colspan="2" rowspan="99999999">a</td>', '<td class="mp-right" colspan="2">a</td>'),
        ('a &amp; b &lt; "c" <!-- d --> <?e?>', "a &amp; b &lt; &quot;c&quot;  "),
        ("<img src='a' srcset='b' alt='' width='1'>", '<img src="a" alt="" width="1">'),
        ("<br/><hr/><span/>a", "<br><hr><span></span>a"),
        *((f"<p>a<{name}>b</p><h2>c</h2>", "<p>ab</p><h2>c</h2>") for name in ("svg", "script", "style", "template", "textarea", "math")),
        ("<p>a<script>b</p><p>c</script>d</p><svg>e</svg>", "<p>ab</p><p>cd</p>"),
        ("<template><p>a</p></template><svg><p>b</p></svg>c<svg", "c"),
        ("<select><option>a<option>b</select><textarea>c</textarea>", " a bc"),
    ],
)
def test_cleaned(html: str, cleaned: str) -> None:
    """Text stays, what runs or loads goes, and what was left open is closed."""
    assert clean(html) == cleaned


def test_depth_has_an_end() -> None:
    """Deeper elements are taken for their text, and nothing is too deep to be written."""
    html = clean("<b>" * 5000 + "a" + "</b>" * 5000)
    assert html.count("<b>") == DEEPEST
    assert text_of(read_tree(html)) == "a"


_PIECES = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<div>", "</div>", "<script>", "</script>", "<table><tr><td>", "<br>", "a", "&", "<", '"']
)


@given(st.lists(_PIECES, max_size=30).map("".join) | st.text(max_size=60))
def test_whatever_comes_is_balanced_and_stays_as_it_is(html: str) -> None:
    """Every element that is opened is closed in its order; what is clean does not change any more; nothing is raised."""
    cleaned = clean(html)
    opened: list[str] = []
    for end, name in re.findall(r"<(/?)([a-z0-9]+)[^>]*>", cleaned):
        if end:
            assert opened.pop() == name
        elif name not in {"br", "hr", "img", "wbr"}:
            opened.append(name)
    assert opened == []
    assert "<script" not in cleaned
    assert clean(cleaned) == cleaned
