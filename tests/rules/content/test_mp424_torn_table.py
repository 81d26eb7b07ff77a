"""MP424: tables that are shown as text."""

from pathlib import Path

import markdown
import pytest

from tests.projects import LESSON, base_lesson, diagnose, make_project

TEXT = "The first course began six weeks late."


@pytest.mark.parametrize(
    ("table", "line", "hint"),
    [
        ("\n\n| a | b |\n| 1 | 2 |", 30, "add the line |---|---| below this one"),
        ("\n\n| a | b | c |\n| 1 | 2 | 3 |\n| 4 | 5 | 6 |", 30, "add the line |---|---|---| below this one"),
        ("\n\n| a | b |\n|---|\n| 1 | 2 |", 31, "write |---|---| in its place"),
        ("\n\n| a | b |\n|===|===|\n| 1 | 2 |", 31, "write |---|---| in its place"),
        ("\n\n| a | b |\n|\u2014|\u2014|\n| 1 | 2 |", 31, "write |---|---| in its place"),
        ("\n| a | b |\n|---|---|\n| 1 | 2 |", 29, "add an empty line above this one"),
    ],
)
def test_what_is_torn(tmp_path: Path, table: str, line: int, hint: str) -> None:
    """It is told with the line that makes a table of it; the engine of the site shows none."""
    text = base_lesson((TEXT, f"{TEXT}{table}"))
    [found] = diagnose(make_project(tmp_path, {LESSON: text}))
    assert (found.code, found.location.line, found.hint) == ("MP424", line, hint)
    assert "<table>" not in markdown.markdown(f"{TEXT}{table}", extensions=["tables"])
    assert "<table>" in markdown.markdown(mended(text, line, hint).partition("---\n\n")[2], extensions=["tables"])


def mended(text: str, line: int, hint: str) -> str:
    """Do what a hint says."""
    rows = text.split("\n")
    if hint.startswith("add the line "):
        rows.insert(line, hint.removeprefix("add the line ").partition(" ")[0])
    elif hint.startswith("write "):
        rows[line - 1] = hint.split()[1]
    else:
        rows.insert(line - 1, "")
    return "\n".join(rows)


@pytest.mark.parametrize(
    "table",
    [
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "| a | b |\n|:-:|--:|\n| 1 | 2 |",
        "| a | b |\n| - | - |",
        "| a | b |\n| -- | |\n| 1 | 2 |",
        "| a \\| c | b |\n|---|---|\n| 1 | 2 |",
        "```\n| a | b |\n| 1 | 2 |\n```",
        "    | a | b |\n    | 1 | 2 |",
        "|x| is a number, and\nso is |y|",
        "| one line |",
    ],
)
def test_what_is_sound(tmp_path: Path, table: str) -> None:
    """Tables with marks of alignment, those in code, and bars in a text."""
    assert diagnose(make_project(tmp_path, {LESSON: base_lesson((TEXT, f"{TEXT}\n\n{table}\n"))})) == []
