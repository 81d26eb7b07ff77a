"""Links and navigation of a release lead to no page that it does not have; what is no link stays as it is."""

from pathlib import Path

import pytest
from mkdocs.structure.files import File, Files

from milpart_docs.corpus import Corpus, Settings
from mkdocs_milpart.navigation import prune, unlink


def files_of(*names: str) -> Files:
    """Make the files of a site."""
    return Files([File(name, "docs", "site", use_directory_urls=True) for name in names])


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("[words](gone.md) [words](here.md) [words](../folder/here.md#a)", "words [words](here.md) [words](../folder/here.md#a)"),
        ("[![a](b.png)](gone.md) <a href=gone.md>", '![a](b.png) <a href="#">'),
        ("[a]: gone.md\n", "[a]: #\n"),
        ("`[words](gone.md)`", "`[words](gone.md)`"),
        ("```\n[code](gone.md)\n<a href=gone.md>\n```\n", "```\n[code](gone.md)\n<a href=gone.md>\n```\n"),
        ("data = gone.md", "data = gone.md"),
        ("[words](https://a.example/gone.md) [words](gone.png)", "[words](https://a.example/gone.md) [words](gone.png)"),
    ],
)
def test_links_to_pages_that_are_not_there_become_words(written: str, left: str) -> None:
    """Of Markdown and of HTML; not what is shown as code, and no words that only look like an attribute."""
    assert unlink(written, "folder/page.md", files_of("folder/page.md", "folder/here.md")) == left


def test_the_navigation_has_what_the_site_has(tmp_path: Path) -> None:
    """Pages, other files, and addresses elsewhere."""
    nav = [
        {"Home": "index.md"},
        {"Gone": [{"Page": "gone.md"}]},
        {"Paper": "files/paper.pdf"},
        {"Lost": "files/lost.pdf"},
        {"Web": "https://a.example"},
    ]
    left = prune(nav, files_of("index.md", "files/paper.pdf"), Corpus(Settings(tmp_path), ()))
    assert left == [{"Home": "index.md"}, {"Paper": "files/paper.pdf"}, {"Web": "https://a.example"}]
