"""MP015: parts of fields at the margin, and entries without hyphens."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from milpart_docs.model.inputs import inputs_of
from milpart_docs.model.types import RECORD_TYPES
from milpart_docs.reading import SourceFile, read_source
from milpart_docs.reading.values import read_values
from milpart_docs.rules.fix import Edit, Fix
from milpart_docs.rules.reading.mp015_lost_layout import check, fix
from tests.projects import LESSON, diagnose_lesson

SOURCE = "  - title: Report of the mission, June 2025\n    document: EX/2025/17"


def groups() -> Iterator[tuple[str, str, bool, tuple[str, ...]]]:
    """Give every field of groups of every type: type, key, whether it is a list, and the keys in it."""
    for name in RECORD_TYPES:
        for given in inputs_of(name):
            yield from (
                (name, given.key, shape.is_list, tuple(inner.key for inner in shape.inputs)) for shape in given.shapes if shape.inputs
            )


every_group = pytest.mark.parametrize(("name", "key", "is_list", "inner"), [*groups()])


def lines(inner: tuple[str, ...], number: int) -> list[str]:
    """Give a line for each field of a group."""
    return [f"{key}: {key[:2]}{number}" for key in inner]


def front(name: str, key: str, below: list[str]) -> str:
    """Give a front matter with all that a type may have at the margin, so that a field of a group may be one of these, too."""
    others = [f"{given.key}: x" for given in inputs_of(name) if given.key not in {key, "type"}]
    return "\n".join(["---", f"type: {name}", *others, f"{key}:", *below, "---", ""])


def source_of(text: str) -> SourceFile:
    """Read a text as a file."""
    return read_source(LESSON, text.encode())


def mended(text: str, fixes: Iterator[Fix]) -> str:
    """Write fixes into a text."""
    edits = [change for one in fixes for change in one.changes if isinstance(change, Edit)]
    for edit in sorted(edits, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def as_entries(inner: tuple[str, ...], numbers: range) -> list[str]:
    """Give entries of a list as they should be written."""
    return [f"  {'- ' if place == 0 else '  '}{line}" for number in numbers for place, line in enumerate(lines(inner, number))]


@every_group
def test_fields_of_any_group_at_the_margin(name: str, key: str, is_list: bool, inner: tuple[str, ...]) -> None:  # noqa: FBT001
    """They are read as if they were indented, told once, and mended to just that."""
    right = front(name, key, as_entries(inner, range(1)) if is_list else [f"  {line}" for line in lines(inner, 0)])
    wrong = front(name, key, lines(inner, 0))
    assert read_values(wrong[4:-4], 2).values == read_values(right[4:-4], 2).values
    assert [finding.line for finding in check(source_of(wrong))] == [wrong.split("\n").index(f"{key}:") + 2]
    assert mended(wrong, fix(source_of(wrong))) == right


@pytest.mark.parametrize("has_first", [True, False])
@every_group
def test_entries_of_any_list_without_hyphens(name: str, key: str, is_list: bool, inner: tuple[str, ...], has_first: bool) -> None:  # noqa: FBT001
    """Three entries are read as three, told once, and mended."""
    if not is_list or len(inner) == 1:
        return
    right = front(name, key, as_entries(inner, range(3)))
    loose = [f"{'    ' if has_first else '  '}{line}" for number in range(3) for line in lines(inner, number)]
    wrong = front(name, key, [f"  - {loose[0].strip()}" if has_first else loose[0], *loose[1:]])
    assert read_values(wrong[4:-4], 2).values == read_values(right[4:-4], 2).values
    assert len([*check(source_of(wrong))]) == 1
    assert mended(wrong, fix(source_of(wrong))) == right


@pytest.mark.parametrize(
    ("old", "new", "findings"),
    [
        (SOURCE, "- title: Report\ndocument: EX/2025/17", ["23:1 MP015"]),
        (SOURCE, "title: Report\ndocument: EX/2025/17", ["22:1 MP015"]),
        (SOURCE, "  - title: Report\n    document: EX/2025/17\n    title: Another", ["24:5 MP005"]),
        (
            SOURCE,
            "  - title: Report\n    document: EX/2025/17\n    withhold: LIMITE\n    title: Other\n    document: EX",
            ["25:5 MP005", "26:5 MP005"],
        ),
        (SOURCE, "  - title: Report\n    document: EX/2025/17\nsummary: Again", ["24:1 MP005"]),
        (SOURCE, "  - {title: Report, document: EX/2025/17}\nurl: https://www.example.org", ["23:1 MP402"]),
    ],
)
def test_what_is_moved_and_what_is_not(tmp_path: Path, old: str, new: str, findings: list[str]) -> None:
    """A field that is only written twice, one of the record, and what is withheld stay where they are."""
    assert diagnose_lesson(tmp_path, (old, new)) == findings
