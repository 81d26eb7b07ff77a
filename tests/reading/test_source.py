"""A file as a whole: record, page or unreadable, and the references of both parts."""

import pytest

from milpart_docs.reading import SourceFile, read_source
from tests.projects import base_lesson


def read(text: str, path: str = "docs/any.md") -> SourceFile:
    """Read a text at a path."""
    return read_source(path, text.encode())


@pytest.mark.parametrize(
    "text",
    [
        base_lesson(),
        "---\ntype: lesson\n---\n",
        "---\ntype: lessn\n---\n",
        "---\nid: LL-2026-0001\n---\n",
        "---\nid: LL-2026-0001\ntitle: a: b\n---\n",
        "---\ntype: lesson\ntitle: never closed\n",
        "id: LL-2026-0001\ntype: lesson\n---\n",
    ],
)
def test_a_record_is_known_by_its_values(text: str) -> None:
    """A type, or an identifier of ours, makes a record, even where the rest is broken."""
    assert read(text).kind == "record"


@pytest.mark.parametrize("text", ["", "text", "---\n", "---\n---\n", "---\na: [\n---\n", "# A"])
def test_a_record_is_known_by_its_file_name(text: str) -> None:
    """A file that is named like a record should be one."""
    assert read(text, "lessons/LL-2026-0001-x.md").kind == "record"
    assert read(text, "docs/ACR-EUMS.md").kind == "record"


@pytest.mark.parametrize(
    "text",
    ["", "# A", "---\ntitle: A\n---\n", "---\nid: page\n---\n", "title: A\n\ntext", "---\n\ntext\n\n---\n", "```\nid: LL-2026-0001\n```"],
)
def test_anything_else_is_a_page(text: str) -> None:
    """An ordinary page, with or without a front matter of its own, has no faults."""
    source = read(text)
    assert (source.kind, source.faults, source.record) == ("page", (), None)


def test_the_text_of_a_page_that_begins_with_a_line() -> None:
    """What stands between two lines across a page is text, with its references."""
    assert [(reference.target, reference.line) for reference in read("---\n\nSee [[A]].\n\n---\n\n[[B]]\n").references] == [
        ("A", 3),
        ("B", 7),
    ]


def test_references_of_both_parts() -> None:
    """Fields give their relation, the text cites; each has its place."""
    source = read(base_lesson(("[ACT-2026-0001]", "[ACT-2026-0001, 'DOC-2026-0001#2.14', 7, null]")))
    assert [
        (reference.relation, reference.target, reference.anchor, reference.line, reference.column) for reference in source.references
    ] == [
        ("originator", "ACR-EUMS", "", 7, 13),
        ("related", "ACT-2026-0001", "", 20, 11),
        ("related", "DOC-2026-0001", "2.14", 20, 26),
        ("context", "ACR-EUTM-EXAMPLE", "", 16, 10),
        ("proposed action body", "ACR-EUMS", "", 19, 23),
        ("cites", "ACT-2026-0001", "", 32, 74),
    ]


def test_position_of_what_is_not_there() -> None:
    """A missing value has the place of what is around it, or of the file's beginning."""
    source = read(base_lesson())
    assert (source.position("sources", 0, "url").line, source.position("sources", 4).line, source.position("nothing").line) == (22, 21, 1)


def test_parts_can_be_cited() -> None:
    """The ids of needs, criteria and actions are anchors, beside those of the text."""
    source = read("---\ntype: lesson\nactions:\n  - {id: A1, owner: ACR-EUMS}\n  - {id: 2}\n  - other\n---\n\n## Observation\n")
    assert source.body.anchors == ("observation", "A1", "2")
