"""The last comments of a page: whatever made them, a release has none in its content."""

import pytest

from mkdocs_milpart.records.comments import drop_comments


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>a<!-- b -->c</p>", "<p>ac</p>"),
        ("<p>a<!-- b\n\n<p>b --!>c</p>", "<p>ac</p>"),
        ("<p>a<? b ?>c<!b>d</ b>e<![CDATA[<b>]]>f</p>", "<p>acdef</p>"),
        ("<p>a<? b", "<p>a"),
        ("<script>if (a<!b) c('<!-- d -->')</script><!-- e -->", "<script>if (a<!b) c('<!-- d -->')</script>"),
        ("<p>a<!-->c<!--->d</p>", "<p>acd</p>"),
        ("<p>a</p><!-- b", "<p>a</p>"),
        ("<a title=\"<!-- a -->\" alt='<!--'>c</a>", "<a title=\"<!-- a -->\" alt='<!--'>c</a>"),
        ("<pre>&lt;!-- a --&gt;</pre>", "<pre>&lt;!-- a --&gt;</pre>"),
        ("1 < 2 <!-- b --> 3 > 2", "1 < 2  3 > 2"),
        ('<a "<!-- b -->', '<a "'),
    ],
)
def test_comments_go_and_nothing_else(html: str, left: str) -> None:
    """Comments go, ended or not; what stands in attributes and what is shown does not."""
    assert drop_comments(html) == left


def test_content_that_is_made_to_be_slow() -> None:
    """It comes to an end."""
    for piece in ("<!--", "<?", "</ ", "<!", "<![CDATA[", "<script>", "<style a=", "<a ", '<a "', "<a '\"", "</", "<a x=''"):
        assert "<!--" not in drop_comments("<!-- -->" + piece * 20_000)
