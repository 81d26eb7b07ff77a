"""MP008: files with more than one record."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose, diagnose_lesson, make_project


def test_two_records_in_a_row(tmp_path: Path) -> None:
    """The fence of the second record is named."""
    make_project(tmp_path, {LESSON: base_lesson() + "\n" + base_lesson(("LL-2026-0001", "LL-2026-0002"))})
    assert [(str(found.location), found.code) for found in diagnose(tmp_path)] == [(f"{LESSON}:42:1", "MP008")]


def test_an_end_mark_inside_the_front_matter(tmp_path: Path) -> None:
    """What follows three dots would be lost."""
    assert diagnose_lesson(tmp_path, ("related:", "...\nrelated:")) == ["20:1 MP008"]


def test_an_end_mark_without_anything_behind_it(tmp_path: Path) -> None:
    """Three dots at the end lose nothing."""
    assert diagnose_lesson(tmp_path, ("    document: EX/2025/17", "    document: EX/2025/17\n...")) == []


def test_lines_across_the_page(tmp_path: Path) -> None:
    """Lines across the page, and a front matter that is shown as code, are text."""
    shown = "\n---\n\nText: more.\n\n---\n\n```yaml\n---\nid: LL-2026-0002\n---\n```\n"
    assert diagnose(make_project(tmp_path, {LESSON: base_lesson() + shown})) == []


@pytest.mark.parametrize(
    ("between", "place"), [("", "25:1"), ("\n\n", "27:1"), ("type: lesson\n", "25:1"), ("pillars:\n- train\n\n", "25:1")]
)
def test_one_fence_between_two_front_matters(tmp_path: Path, between: str, place: str) -> None:
    """The first value of the second record is named."""
    head, values, body = base_lesson().split("---\n")
    second = values.replace("LL-2026-0001", "LL-2026-0002")
    make_project(tmp_path, {LESSON: f"{head}---\n{values}---\n{between}{second}---\n{body}"})
    assert [(str(found.location), found.code) for found in diagnose(tmp_path)] == [(f"{LESSON}:{place}", "MP008")]


@pytest.mark.parametrize(
    "begin",
    [
        "Note: read this first.\n---\n",
        "Note: read this first.\n\n---\n",
        "summary: of what follows\n\nSome text.\n\n---\n",
        "summary: of what follows\n",
        "odd_key: of what follows\n---\n",
        "http://example.org\n---\n",
        "```\nid: LL-2026-0002\n---\n```\n",
    ],
)
def test_body_that_begins_with_a_colon(tmp_path: Path, begin: str) -> None:
    """A text that happens to have one, a heading, a line across the page and code."""
    assert diagnose_lesson(tmp_path, ("---\n\n## ", f"---\n\n{begin}\n## ")) == []
