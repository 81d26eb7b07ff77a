"""Comments of authors: what counts as one, what is shown as code, and what is left without them."""

import pytest

from milpart_docs.reading.comments import without_author_comments, without_comments, without_spans


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("a<!-- b -->c", "ac"),
        ("a<!-- b\n\nb -->c", "ac"),
        ("a<!-- b", "a"),
        ("`<!-- b -->`", "`<!-- b -->`"),
        ("`<!--` a `-->` c", "`<!--` a `-->` c"),
        ("`<!--` a\n\n```mermaid\nA-->B\n```\nc", "`<!--` a\n\n```mermaid\nA-->B\n```\nc"),
        ("```\n<!-- a -->\n[//]: # (a)\n```\n<!-- b -->c", "```\n<!-- a -->\n[//]: # (a)\n```\nc"),
        ("a<!-- b\n```\nA-->B\n```\nb -->c", "ac"),
        ("<div>\n\n    <!-- b -->\n`<!-- b -->`\n</div>\n`<!-- c -->`", "<div>\n\n    \n``\n</div>\n`<!-- c -->`"),
        ("`a\n<!-- b -->\nc`", "`a\n\nc`"),
        ("<!-- ` -->a<!-- ` b -->c", "ac"),
        ("a<? b ?>c<!b>d</ b>e<![CDATA[b]]>f `<? g ?>`", "acdef `<? g ?>`"),
        ("```\n<!-- b -->c", "```\nc"),
        ("```\n`<!-- a -->`\n```\n~~~\n`<!-- b -->`", "```\n`<!-- a -->`\n```\n~~~\n``"),
        ("<div>\n\n```\n</div>\n`<!-- b -->`", "<div>\n\n```\n</div>\n``"),
        ("    a\n\n    <!-- b\n", "    a\n\n    <!-- b\n"),
        ("<!<!-- a -->-- b -->c", "c"),
        ("[//]: # (b)\nc", "c"),
        ("[b]: <> 'b'\nc", "c"),
        ('[a]: # "t"\n\n[b]: x.md\n', "\n[b]: x.md\n"),
        ("a", "a"),
    ],
)
def test_comments_go_wherever_they_stand(body: str, left: str) -> None:
    """Of every kind that browsers or Markdown know; what is shown as code stays."""
    assert without_author_comments(body) == left


@pytest.mark.parametrize(
    ("text", "left"), [("    <!-- b -->`<!-- b -->`", "    ``"), ("a<!-- b", "a"), ("a<!-->c", "ac"), ("<?xml?><a/>", "<?xml?><a/>")]
)
def test_html_has_no_code_of_markdown(text: str, left: str) -> None:
    """Nothing in a drawing is code because of its indentation or of backticks."""
    assert without_comments(text) == left


def test_comments_in_comments_end_somewhere() -> None:
    """After some rounds the rest goes as a whole."""
    for take_out in (without_comments, without_author_comments):
        assert "b" not in take_out("<!" * 5000 + "<!-- b -->" + "-- b -->" * 5000)


@pytest.mark.parametrize(
    "piece", ["<!--", "<!--\n", "-->", "<?", "<![CDATA[", "<!", "```a\n", "~~~\n", "`<!--", "<div>\n`", "</ ", "[a]: # "]
)
def test_comments_of_a_text_that_is_made_to_be_slow(piece: str) -> None:
    """Whatever is repeated, comments are found in the end."""
    for take_out in (without_comments, without_author_comments):
        assert len(take_out(piece * 20_000)) <= len(piece) * 20_000


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], "abcdef"),
        ([(1, 2)], "acdef"),
        ([(4, 6), (0, 2)], "cd"),
        ([(1, 5), (2, 3)], "af"),
        ([(1, 3), (2, 4)], "aef"),
        ([(2, 2)], "abcdef"),
    ],
)
def test_without_spans(spans: list[tuple[int, int]], expected: str) -> None:
    """In any order, inside one another or overlapping."""
    assert without_spans("abcdef", iter(spans)) == expected
