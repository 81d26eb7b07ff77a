"""Lines of a front matter that name no field."""

from pathlib import Path

import pytest

from milpart_docs.rules.reading.lines import split_lines
from milpart_docs.rules.reading.stray_line import advise_stray
from tests.projects import LESSON, base_lesson, diagnose, make_project


@pytest.mark.parametrize(
    ("above", "row", "advice"),
    [
        ("title: a", "Without them", "if it belongs to title, write it at the end of the line above"),
        ("title: 'a'", "Without them", "if it belongs to title, write it inside the quotation marks of the line above"),
        ("topics: [a]", "b", "if it belongs to topics, write it inside the brackets of the line above"),
        ("topics:", "b", "if it belongs to topics, write - b with two spaces before it"),
        ("topics:", "\u2705 b", "if it belongs to topics, write - b with two spaces before it"),
        ("title:", "b", "if it belongs to title, write b with two spaces before it"),
        ("  - a", "b", "if it is another entry of the list, write - b in the column of the hyphen above"),
        ("    a", "b", "if it continues the text above, write 4 spaces before it, as many as that line has"),
        ("title: a", "***", "delete it"),
    ],
)
def test_where_its_words_go(above: str, row: str, advice: str) -> None:
    """By what stands above it."""
    assert advise_stray(split_lines(f"{above}\n{row}\nstatus: b"), 2).partition(";")[0] == advice


@pytest.mark.parametrize(
    "row", ["*** remark", "* remark", "> remark", ">>> remark", "*remark by the J7", "@all look", "Upper case", "---- x"]
)
def test_a_remark_below_a_title(tmp_path: Path, row: str) -> None:
    """Whatever sign it begins with, it is told as a line that is no field, and each way out that is told checks."""
    title = "title: A new task needs lead time"
    [found] = diagnose(make_project(tmp_path, {LESSON: base_lesson((title, f"{title}\n{row}"))}))
    assert (found.location.line, found.code, found.hint.split(",")[0]) == (5, "MP003", "if it belongs to title")
    make_project(tmp_path, {LESSON: base_lesson((title, f"{title}\n# {row}"))})
    assert diagnose(tmp_path) == []
