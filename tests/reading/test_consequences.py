"""One mistake is told once, at its cause."""

import pytest

from milpart_docs.reading import read_source
from tests.projects import base_lesson


def kinds(*changes: tuple[str, str]) -> list[str]:
    """Give the kind and the field of each fault in the base lesson with some changes."""
    source = read_source("lessons/LL-2026-0001.md", base_lesson(*changes).encode())
    return [f"{fault.kind} {'.'.join(map(str, fault.path))}".strip() for fault in source.faults]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ([("title: A", "Title: A")], ["unknown-field Title"]),
        ([("title: A", "Title: A"), ("topics:", "tags:")], ["unknown-field Title", "unknown-field tags"]),
        ([("    document:", "    dokument:")], ["unknown-field sources.0.dokument"]),
        ([("title: A", "zzz: A")], ["missing title", "unknown-field zzz"]),
        ([("language: en\n", "---\nlanguage: en\n")], ["fields-behind-fence"]),
        ([("type: lesson", "type: best-practice")], []),
        ([("type: lesson", "type: best-practice"), ("created: 2026-11-02", "created: soon")], ["wrong-value created"]),
        ([("title: A", "title: !A")], ["unknown-tag title"]),
    ],
)
def test_the_cause_is_told_and_what_follows_is_not(changes: list[tuple[str, str]], expected: list[str]) -> None:
    """A key in another spelling, a line of hyphens too many, an identifier of another type, a tag."""
    assert sorted(kinds(*changes)) == sorted(expected)


def test_a_record_whose_type_key_is_misspelled_is_still_a_record() -> None:
    """In a file of any name: a type of ours stands behind a key that is nearly ours."""
    source = read_source("docs/any-name.md", b"---\nType: lesson\ntitle: A\n---\n")
    assert (source.kind, [fault[:3] for fault in source.faults]) == ("record", [("unknown-field", 2, 1)])
    assert read_source("docs/any-name.md", b"---\nType: page\ntitle: A\n---\n").kind == "page"
