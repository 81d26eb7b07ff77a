"""HTML, XML and style sheets that are no pages: what is a tag, and what is a comment."""

import pytest

from milpart_docs.reading.markup import Part, is_html, is_markup, map_parts, split_markup, without_markup_comments, without_style_comments


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a<b>c", [("a<b>c", "")]),
        ("<style a>b</style>c", [("<style a>", ""), ("b", "style"), ("</style>c", "")]),
        ("<SCRIPT>'<style>'</Script >", [("<SCRIPT>", ""), ("'<style>'", "script"), ("</Script >", "")]),
        ("<script src=a />b</script>", [("<script src=a />b</script>", "")]),
        ("<!-- <script> -->b<scripts>", [("<!-- <script> -->b<scripts>", "")]),
        ("<a title='<script>'>b</script>", [("<a title='<script>'>b</script>", "")]),
        ("<script>b<style>c</style>", [("<script>b<style>c</style>", "")]),
    ],
)
def test_scripts_and_styles_are_parts(text: str, parts: list[tuple[str, str]]) -> None:
    """As browsers find them; one that nothing ends is none."""
    assert [*split_markup(text)] == [Part(*part) for part in parts]
    assert map_parts(text, str) == text


@pytest.mark.parametrize(
    ("text", "left_of_html", "left_of_xml"),
    [
        ("a<!-- b -->c", "ac", "ac"),
        ("a<!-- b", "a", "a"),
        ("<script>a <!-- b --> c</script>", "<script>a <!-- b --> c</script>", "<script>a  c</script>"),
        ("<style>/* a */ b</style>", "<style> b</style>", "<style> b</style>"),
        ("<!doctype html><? a ?><!a></ a>", "<!doctype html>", "<!doctype html><? a ?><!a></ a>"),
        ("<script>a <!-- b", "<script>a ", "<script>a "),
        ("[//]: # (words)", "[//]: # (words)", "[//]: # (words)"),
    ],
)
def test_comments(text: str, left_of_html: str, left_of_xml: str) -> None:
    """In HTML, a script is none; in XML, a comment is one everywhere."""
    assert without_markup_comments(text, is_html=True) == left_of_html
    assert without_markup_comments(text, is_html=False) == left_of_xml


@pytest.mark.parametrize(
    ("text", "left"),
    [("a/* b */c", "ac"), ("a/* b", "a"), ("'/* a */' \"/* b\" /* ' */", "'/* a */' \"/* b\" "), ("url(a/*.png) /* b */", "url(a/*.png) ")],
)
def test_comments_of_styles(text: str, left: str) -> None:
    """What stands in quotes or in an address is none."""
    assert without_style_comments(text) == left


@pytest.mark.parametrize(
    ("text", "begins", "is_page"),
    [
        (" <!DOCTYPE html><p>", True, True),
        ("\ufeff<html lang=en>", True, True),
        ("<!-- a -->\n<html>", True, True),
        ("<html xmlns='http://www.w3.org/1999/xhtml'>", True, False),
        ("<?xml version='1.0'?><kml>", True, False),
        ("<svg>", True, False),
        ("< 5, a", False, False),
        ("a<b>", False, False),
    ],
)
def test_kinds(text: str, begins: bool, is_page: bool) -> None:  # noqa: FBT001
    """By how a text begins."""
    assert (is_markup(text), is_html(text)) == (begins, is_page)


@pytest.mark.parametrize("piece", ["<!--", "<script>", "<style ", "<a '", '"<a ', "</style>", "/*", "'", "url(", "<?", "<!-- --><html"])
def test_a_text_that_is_made_to_be_slow(piece: str) -> None:
    """Comes to an end."""
    text = piece * 20_000
    assert is_html(text) in {True, False}
    for is_page in (True, False):
        assert len(without_markup_comments(text, is_html=is_page)) <= len(text)
    assert len(without_style_comments(text)) <= len(text)
