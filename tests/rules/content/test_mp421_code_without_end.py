"""MP421: code and comments without an end."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, make_project

TEXT = "Programmes must be ready"


@pytest.mark.parametrize(
    "opening",
    [
        "```\n",
        "``` text\n",
        "~~~\n",
        "````\nx\n```\n",
        "<!-- ",
        "<!-- one -->\n<!-- two ",
        "<pre>\n",
        "<code>",
        "<PRE class='x'>\n",
        "> ```\n",
    ],
)
def test_points_at_the_beginning(tmp_path: Path, opening: str) -> None:
    """Nothing that follows from it is told: the sections below stand there for their author."""
    [found] = [*diagnose_lesson(tmp_path, (TEXT, f"{opening}{TEXT}"))]
    assert found.endswith(" MP421")
    assert found.partition(":")[0] in {"36", "37"}


@pytest.mark.parametrize(
    "whole",
    [
        "```\nx\n```\n\n",
        "````\n```\n````\n\n",
        "<!-- x -->",
        "<pre>x</pre>\n\n",
        "`<!--` ",
        "```\n<!--\n```\n\n",
        "    <!-- code\n\n",
        "a < b, <br> ",
    ],
)
def test_what_has_an_end(tmp_path: Path, whole: str) -> None:
    """Code that ends, and signs that are shown as code."""
    text = base_lesson((TEXT, f"one\n\n{whole}{TEXT}"))
    assert diagnose(make_project(tmp_path, {LESSON: text})) == []


def test_an_end_at_the_end_of_the_file(tmp_path: Path) -> None:
    """What ends with the last line has an end."""
    for end in ("```\nx\n```\n", "<!-- x -->", "<pre>x</pre>\n", "    code\n", "`code`"):
        assert diagnose(make_project(tmp_path, {LESSON: f"{base_lesson()}\n{end}"})) == []


@pytest.mark.parametrize(
    ("opening", "hint"),
    [
        ("````\nx\n```\n\n", "write ```` in the place of ``` in line 38"),
        ("```\nx\n'''\n\n", "write ``` in the place of ''' in line 38"),
        ("<!-- x -- >", "write --> in the place of -- > in line 36"),
        ("<!-- x\n\u2014> ", "write --> in the place of \u2014> in line 37"),
        ("<!-- x ->", "write --> in the place of -> in line 36"),
        ("<pre>", "write </pre> behind the last word of the code, or delete <pre>"),
        ("<!-- x ", "write --> behind the last word of the comment, or delete <!--"),
        ("~~~\n", "add the line ~~~ below the last line of the code, or delete this line, if no code begins here"),
    ],
)
def test_hint_names_what_was_meant_as_the_end(tmp_path: Path, opening: str, hint: str) -> None:
    """Or says where one belongs."""
    [found] = diagnose(make_project(tmp_path, {LESSON: base_lesson((TEXT, f"{opening}{TEXT}"))}))
    assert found.hint == hint


def test_a_section_that_stands_nowhere_is_missing_all_the_same(tmp_path: Path) -> None:
    """Only those below the code are left to its finding."""
    assert diagnose_lesson(tmp_path, ("## Discussion\n", ""), (TEXT, f"```\n{TEXT}")) == ["25:1 MP406", "35:1 MP421"]


def test_pages(tmp_path: Path) -> None:
    """An ordinary page is told, too."""
    found = diagnose(make_project(tmp_path, {"docs/page.md": "---\nmarking: PUBLIC\n---\n\n# A page\n\n```\ncode\n"}))
    assert [(str(one.location), one.code) for one in found] == [("docs/page.md:7:1", "MP421")]
