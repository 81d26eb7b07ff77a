"""MP415: lines that ask for something computed, and are not understood."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson
from tests.rules.findings import find, places

PAGE = "docs/index.md"


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("figurs", "did you mean figures?"),
        ("", "the blocks are catalogue, figures, newest, map, fields, rules, terms"),
        ("catalogue cuorses", "did you mean courses?"),
        ("catalogue courses capabilty=CAP-A", "did you mean capability?"),
        ("catalogue type=lesson limit=all", "write limit: 10"),
        ("fields type=lesson", "write ::: milpart fields"),
    ],
)
def test_points_at_the_line(tmp_path: Path, words: str, hint: str) -> None:
    """In a page, where the line begins."""
    assert find(tmp_path, "MP415", {PAGE: f"# Home\n\nText.\n\n::: milpart {words}\n"}) == [f"index.md:5:1 {hint}"]


def test_in_a_record(tmp_path: Path) -> None:
    """Records are pages too; the line is that of the file, below its front matter."""
    lesson = base_lesson(("## Discussion\n", "::: milpart catalog\n\n## Discussion\n"))
    line = lesson.split("\n").index("::: milpart catalog") + 1
    assert places(tmp_path, "MP415", {LESSON: lesson}) == [f"LL-2026-0001-lead-time.md:{line}:1"]


def test_each_option_is_told(tmp_path: Path) -> None:
    """Several mistakes of one line are several findings, at the same place."""
    found = places(tmp_path, "MP415", {PAGE: "::: milpart catalogue courses lmit=3 layout=cards\n"})
    assert found == ["index.md:1:1", "index.md:1:1"]


def test_catalogue_of_the_project_is_known(tmp_path: Path) -> None:
    """What the configuration adds can be placed, and what it leaves out cannot."""
    config = """\
site_name: x
plugins:
  - milpart/records: {ceiling: RESTREINT UE/EU RESTRICTED}
  - milpart/catalogue:
      catalogues:
        - {name: ours, records: {type: lesson}}
        - {name: courses, off: true}
"""
    text = "::: milpart catalogue ours\n\n::: milpart catalogue courses\n"
    assert places(tmp_path, "MP415", {"mkdocs.yml": config, PAGE: text}) == ["index.md:3:1"]


@pytest.mark.parametrize(
    "text",
    [
        "```\n::: milpart x\n```\n",
        "    ::: milpart x\n",
        "`::: milpart x`\n",
        "<!--\n::: milpart x\n-->\n",
        "::: other\n",
    ],
    ids=["fence", "indented", "span", "comment", "another's"],
)
def test_what_is_no_block(tmp_path: Path, text: str) -> None:
    """Code shows how one is written, and other extensions have blocks of their own."""
    assert places(tmp_path, "MP415", {PAGE: text}) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- a\n\n    ::: milpart figures\n", "index.md:3:5"),
        ("* ::: milpart figures\n", "index.md:1:3"),
        ("> ::: milpart figures\n", "index.md:1:3"),
        (" ::: milpart figures\n", "index.md:1:2"),
        (":::milpart figures\n", "index.md:1:1"),
    ],
    ids=["in a list", "an item", "in a quotation", "set in", "without a gap"],
)
def test_line_that_does_not_stand_by_itself(tmp_path: Path, text: str, place: str) -> None:
    """It would be shown as it is written, and its author would wonder."""
    assert places(tmp_path, "MP415", {PAGE: text}) == [place]


@pytest.mark.parametrize(
    "words", ["figures", "newest", "fields", "rules", "terms", "catalogue", "catalogue type=lesson", "catalogue actions order=-due"]
)
def test_understood(tmp_path: Path, words: str) -> None:
    """Every block, and a catalogue of its own."""
    assert places(tmp_path, "MP415", {PAGE: f"::: milpart {words}\n"}) == []
