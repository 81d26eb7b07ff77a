"""The body: headings, references, anchors, and what is code or comment and does not count."""

import re

import markdown
import pytest

from milpart_docs.reading.body import read_body, slugify


def targets(text: str) -> list[str]:
    """List the targets of the references in a text."""
    return [reference.target for reference in read_body(text, 1).references]


SHOWN = [
    "`[[A]]`",
    "``a ` [[A]] ` b``",
    "`two\nlines [[A]]`",
    "```\n[[A]]\n```",
    "~~~~ yaml\n[[A]]\n~~~\n[[A]]\n~~~~",
    "> ```\n> [[A]]\n> ```",
    "- item\n\n    ```\n    [[A]]\n    ```",
    "```` markdown\n```\n[[A]]\n```\n````",
    "text\n\n    [[A]]\n",
    "text\n\n\t[[A]]\n",
    "    [[A]]",
    "- item\n\n        [[A]]",
    "1. item\n\n\t\t[[A]]",
    "- item\n    - nested\n\n            [[A]]",
    "- item\n    - nested\n\n    back\n\n        [[A]]",
    "- item\n\ntext\n\n    [[A]]",
    "- item\n\n# Heading\n\n    [[A]]",
    "text\n- no item\n\n    [[A]]",
    "1) no item\n\n    [[A]]",
    "!!! note\n\n    text\n\n        [[A]]",
    "[^1]: note\n\n        [[A]]",
    "<!-- [[A]] -->",
    "<!-- two\n\nlines [[A]]\n-->",
    "<pre>\n[[A]]\n</pre>",
    "<code>[[A]]</code>",
    "<script>let a = [[A]]</script>",
    "\\[[A]]",
    "`C:\\` and `[[A]]`",
]


@pytest.mark.parametrize("text", SHOWN)
def test_no_references_in_code_and_comments(text: str) -> None:
    """What is shown as code or left out refers to nothing; what follows it does."""
    assert targets(text) == []
    assert targets(f"{text}\n\nand [[B]]\n") == ["B"]


WRITTEN = [
    "[[A]]",
    "a ` b [[A]] c",
    "\\`[[A]]\\`",
    "`a`[[A]]`b`",
    "one `tick\n\nand [[A]] another` tick",
    "- item\n\n    [[A]] goes on",
    "!!! note\n\n    [[A]]",
    "1. item\n\n    [[A]]",
    "text\n    [[A]] goes on",
    "[^1]: note\n\n    [[A]]",
    "> [[A]]",
    "| [[A]] | b |\n|---|---|",
    "**[[A]]**",
    "# [[A]]",
    "([[A]])",
    "``` is no fence `here` [[A]]",
    "<!-- closed --> [[A]]",
    "a < b [[A]] <premium>",
    "[[A|]]",
    "[[A#]]",
    "[[A#|]]",
    "[[A| ]]",
    "- item\nlazy\n\n    [[A]]",
    "- item\n    - nested\n\n        [[A]]",
    "- item\n- item\n\n    more\n\n    [[A]]",
    "!!! note\n\n    - item\n\n        [[A]]",
    "- item\n\n    !!! note\n\n        [[A]]",
    "[[A]]: what it says",
]


@pytest.mark.parametrize("text", WRITTEN)
def test_references_everywhere_else(text: str) -> None:
    """In lists, quotes, tables, notes and beside code a reference counts."""
    assert targets(text) == ["A"]


@pytest.mark.parametrize("text", ["[A]", "[[]]", "[[A", "[[A]", "[[a\nb]]", "[[[A]]]", "[[A]](x)", "[[" + "x" * 300 + "]]", "[[A]][b]"])
def test_what_is_no_reference(text: str) -> None:
    """Markdown's own links and broken brackets are left alone."""
    assert targets(text) == []


def _shown_outside_code(text: str) -> set[str]:
    """Render a text as the site does, and find the references that do not stand in code."""
    html = markdown.markdown(text, extensions=["admonition", "attr_list", "footnotes", "tables", "toc", "pymdownx.superfences"])
    return set(re.findall(r"\[\[(\w+)\]\]", re.sub(r"<(pre|code)\b.*?</\1>", "", html, flags=re.DOTALL)))


BEGIN = ["", "- [[A]]\n", "1. [[A]]\n\n", "- [[A]]\n    - [[B]]\n", "- [[A]]\n\n    - [[B]]\n\n", "- [[A]]\nlazy\n", "text\n- [[A]]\n"]
MIDDLE = ["", "\n[[C]]\n", "\n    [[C]]\n", "\n        [[C]]\n", "# [[C]]\n", "\n        - [[C]]\n", "---\n"]


@pytest.mark.parametrize("begin", BEGIN)
@pytest.mark.parametrize("middle", MIDDLE)
@pytest.mark.parametrize("indent", range(0, 18, 2))
@pytest.mark.parametrize("mark", ["", "- ", "1. "])
def test_code_is_what_the_site_shows_as_code(begin: str, middle: str, indent: int, mark: str) -> None:
    """Text and items at every depth, behind lists of every depth: the same references are found that are shown as text."""
    text = f"{begin}{middle}\n{' ' * indent}{mark}[[D]]\n"
    assert set(targets(text)) == _shown_outside_code(text)


def test_target_anchor_and_text() -> None:
    """The three parts of a reference, with its place in the file and in the body."""
    (reference,) = read_body("é\n\nSee [[ DOC-2026-0001#2.14 | the paragraph ]].\n", 10).references
    assert reference == ("cites", "DOC-2026-0001", "2.14", "the paragraph", 12, 5, 7, 47)


def test_places_behind_code_are_true() -> None:
    """Code is blanked out and not cut, so that line, column and offset stay."""
    text = "`[[A]]` <!-- é\n -->\n\n```\nx\n```\n`é` [[B]] [[C]]\n"
    found = read_body(text, 1).references
    assert [(reference.line, reference.column) for reference in found] == [(7, 5), (7, 11)]
    assert [text[reference.start : reference.end] for reference in found] == ["[[B]]", "[[C]]"]


def test_headings() -> None:
    """Both ways to write a heading; the words are those of the author, without marks and attributes."""
    text = "# One #\n\ntext\n\n## `code` & *two* {#own}\n\n#\n\nThree\n=====\n\nFour\n---\n\n```\n# no heading\n```\n\n###### Six\n"
    assert [heading[:3] for heading in read_body(text, 5).headings] == [
        ("One", 1, 5),
        ("`code` & *two*", 2, 9),
        ("Three", 1, 13),
        ("Four", 2, 16),
        ("Six", 6, 23),
    ]


def test_empty_sections() -> None:
    """A section is empty where nothing but headings and comments stands in it."""
    text = "# A\n\n## B\n\n<!-- to do -->\n\n## C\n\ntext\n\n# D\n\n### E\n\n# F\n\n```\n# code\n```\n"
    assert {heading.title: heading.is_empty for heading in read_body(text, 1).headings} == {
        "A": False,
        "B": True,
        "C": False,
        "D": True,
        "E": True,
        "F": False,
    }


def test_anchors() -> None:
    """Numbers of paragraphs and chapters, and headings as words with hyphens."""
    text = "## 2 Lead time\n\n2.1 One.\n\n2.1.1. Two.\n\n**2.14** Three.\n\n3 4 5\n\n1.5 km\n\n```\n9.9 code\n```\nin 2.2 text\n"
    assert read_body(text, 1).anchors == ("2", "2.1", "2.1.1", "2.14", "3", "1.5", "2-lead-time")


@pytest.mark.parametrize(("title", "anchor"), [("Lead time", "lead-time"), ("  Où? Ça! ", "où-ça"), ("A — B/C", "a-b-c"), ("!!!", "")])
def test_slugs(title: str, anchor: str) -> None:
    """Small letters, digits and hyphens, in any language."""
    assert slugify(title) == anchor
