"""Numbers of sections and paragraphs, ids, and levels of headings."""

from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.views.handbook.numbering import Numbering
from milpart_docs.views.handbook.tree import read_tree, render_tree, text_of


def number(html: str, prefix: str = "3", *, top: int = 3, has_own: bool = False) -> tuple[list[str], dict[str, str]]:
    """Give the lines of a text that was numbered, with their elements, and the places that can be cited."""
    tree = read_tree(html)
    numbering = Numbering("LL-1", top, prefix, has_own)
    numbering.number(tree)
    return [f"{node.tag} {text_of(node)}" for node in tree], numbering.places


def test_one_row_of_numbers_at_each_level() -> None:
    """Paragraphs and sections share it, so that no number stands twice."""
    lines, places = number("<p>a</p><h2>B</h2><p>c</p><p>d</p><h3>E</h3><p>f</p><h2>G</h2><p>h</p><ul><li>i</li></ul>")
    assert lines == ["p 3.1 a", "h3 3.2 B", "p 3.2.1 c", "p 3.2.2 d", "h4 3.2.3 E", "p 3.2.3.1 f", "h3 3.3 G", "p 3.3.1 h", "ul i"]
    assert places["LL-1--b"] == "section 3.2"
    assert places["LL-1--p-3.2.1"] == "para 3.2.1"


def test_levels_without_gaps() -> None:
    """However an author begins and jumps, headings go down one by one, as a structure that is read aloud needs it."""
    assert number("<h1>A</h1><h4>B</h4><h2>C</h2><h6>D</h6>")[0] == ["h3 3.1 A", "h4 3.1.1 B", "h4 3.1.2 C", "h5 3.1.2.1 D"]
    assert number("<h5>A</h5><h2>B</h2>", "", top=2)[0] == ["h2 1 A", "h2 2 B"]
    assert number("".join(f"<h{level}>A</h{level}>" for level in range(1, 7)))[0][-1].startswith("h6 ")


def test_own_numbers_stay() -> None:
    """Where a publication has its own, nothing else is numbered, and each can be cited by them."""
    html = '<h2><span class="mp-number" id="p-2">2</span> Rules</h2><p><span class="mp-number" id="p-2.1">2.1</span> x</p><p>y</p>'
    lines, places = number(html, "", top=2, has_own=True)
    assert lines == ["h2 2 Rules", "p 2.1 x", "p y"]
    assert (places["LL-1--2-rules"], places["LL-1--p-2.1"]) == ("chapter 2", "para 2.1")


def test_ids_are_the_records_and_each_stands_once() -> None:
    """Those of authors, of Markdown's footnotes, and those that are made for headings of the same words."""
    tree = read_tree(
        '<p id="a">x</p><p id="a">y</p><h2>A</h2><h2>A</h2><p><a href="#a">z</a> <a class="mp-inside" href="#LL-2--b">w</a></p>'
    )
    Numbering("LL-1", 3, "1", has_own=False).number(tree)
    html = render_tree(tree)
    assert [html.count(f'id="LL-1--{each}"') for each in ("a", "a-2", "a-3", "p-1.2")] == [1, 1, 1, 1]
    assert 'href="#LL-1--a"' in html
    assert 'href="#LL-2--b"' in html


def test_headings_inside_other_things_are_words() -> None:
    """A heading in a quotation or a box is none of the record's sections."""
    assert number("<blockquote><h2>A</h2></blockquote><h2>B</h2>")[0] == ["blockquote A", "h3 3.1 B"]


def test_text_outside_paragraphs_is_kept() -> None:
    """As raw HTML leaves it between blocks."""
    assert number("a<div>b</div>c")[0] == ["p 3.1 a", "div b", "p 3.2 c"]


@given(st.lists(st.tuples(st.sampled_from(["h1", "h2", "h3", "h4", "h5", "h6", "p"]), st.sampled_from("ab")), max_size=12))
def test_no_number_and_no_id_twice(nodes: list[tuple[str, str]]) -> None:
    """Whatever stands in whichever order."""
    tree = read_tree("".join(f"<{tag}>{words}</{tag}>" for tag, words in nodes))
    Numbering("LL-1", 3, "1", has_own=False).number(tree)
    numbers = [node[0].text for node in tree]
    ids = [node.get("id") for node in tree]
    levels = [int(node.tag[1]) for node in tree if node.tag != "p"]
    assert len(numbers) == len(set(numbers))
    assert len(ids) == len(set(ids))
    assert all(later <= earlier + 1 for earlier, later in zip([2, *levels], levels, strict=False))
