"""Links rewritten where they are links: outside of code, and in the tags of HTML."""

import pytest

from milpart_docs.corpus.release.links import rewrite_links, rewrite_tags


def judge(targets: tuple[str, ...]) -> str | None:
    """Let every link to ``gone.md`` be none, and one to ``place.md`` lead to a page."""
    return "" if "gone.md" in targets else "page.md" if "place.md#a" in targets else None


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("[a](gone.md) [b](stays.md) [c](place.md#a)", "a [b](stays.md) [c](page.md)"),
        ("[![a](gone.md)](stays.md) [![a](x.png)](gone.md)", "[a](stays.md) ![a](x.png)"),
        (
            "`[words](gone.md)`\n\n```\n[code](gone.md) <a href=gone.md>\n```\n",
            "`[words](gone.md)`\n\n```\n[code](gone.md) <a href=gone.md>\n```\n",
        ),
        ("data = gone.md", "data = gone.md"),
        ("[a]: gone.md\n\n[b]: gone.md is what it was\n", "[a]: #\n\n[b]: gone.md is what it was\n"),
        ("<a href=gone.md>", '<a href="#">'),
        ('<a title="data = gone.md" data-href="gone.md">', '<a title="data = gone.md" data-href="#">'),
        ("![a](b.png){ href=gone.md }", '![a](b.png){ href="#" }'),
    ],
)
def test_links_of_markdown(written: str, left: str) -> None:
    """Of every form; code and prose stay."""
    assert rewrite_links(written, judge) == left


def test_links_of_html_stand_in_tags() -> None:
    """And nowhere else."""
    text = "<script>[a](gone.md)</script>[a](gone.md) <a href=gone.md>{href=gone.md}"
    assert rewrite_tags(text, judge) == text.replace("<a href=gone.md>", '<a href="#">')
