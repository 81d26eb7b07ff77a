"""MP606: marked blocks."""

from pathlib import Path

import pytest

from tests.projects import LESSON, base_lesson, diagnose, make_project
from tests.rules.findings import find, places

LIST = "one of PUBLIC, LIMITE, RESTREINT UE/EU RESTRICTED"


def with_lines(*lines: str) -> dict[str, str]:
    """Give a project whose lesson has lines of ours, from line 34 on."""
    return {LESSON: base_lesson(("## Conclusion", "\n".join([*lines, "", "## Conclusion"])))}


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        ("::: marking LIMITED", "did you mean ::: marking LIMITE?"),
        ("::: marking limite fra", "did you mean ::: marking LIMITE FRA?"),
        ("::: marking LIMITE France, Belgium", "did you mean ::: marking LIMITE FRA BEL?"),
        ("::: marking LIMITE OTAN", None),
        ("::: marking LIMITE otan", "did you mean ::: marking LIMITE NATO?"),
        ("::: marking RESTREINT UE/EU RESTRICTED: FRA", "did you mean ::: marking RESTREINT UE/EU RESTRICTED FRA?"),
        ("::: marking SECRET FRA", "did you mean ::: marking SECRET UE/EU SECRET FRA?"),
        ("::: markign LIMITE", "did you mean ::: marking LIMITE?"),
        ("::: SECRET UE/EU SECRET", "did you mean ::: marking SECRET UE/EU SECRET?"),
        ("::: marking PUBLIC EU", "PUBLIC is for everyone: write ::: marking PUBLIC, or the marking that it needs before the communities"),
        ("::: marking", "write ::: marking LIMITE FRA EU, with one of PUBLIC, LIMITE, "),
        ("::: marking LIMITE but not for all", "write ::: marking LIMITE FRA EU: behind the marking stand "),
        ("See here ::: marking LIMITE", "begin the line with it: ::: marking LIMITE FRA EU"),
        ("| ::: marking LIMITE |", "begin the line with it: ::: marking LIMITE FRA EU"),
        (":: marking LIMITE", "did you mean ::: marking LIMITE?"),
    ],
)
def test_words(tmp_path: Path, line: str, hint: str | None) -> None:
    """The hint has the marking that is nearest, and names of countries as codes."""
    found = find(tmp_path, "MP606", with_lines(line, "Text.", ":::"))
    assert len(found) == (hint is not None)
    assert hint is None or found[0].partition(" ")[2].startswith(hint)


def test_places(tmp_path: Path) -> None:
    """A block points at its colons, in a list or a quotation as well."""
    lines = ("> ::: marking X", "> :::", "", "1. ::: marking X", "   :::", "", "   ::: marking X", ":::")
    expected = [f"LL-2026-0001-lead-time.md:{place}" for place in ("34:3", "37:4", "40:4")]
    assert places(tmp_path, "MP606", with_lines(*lines)) == expected


@pytest.mark.parametrize(
    ("lines", "place", "hint"),
    [
        (("::: marking LIMITE", "Text."), "34:1", "write a line ::: behind its last line"),
        (("Text.", ":::"), "35:1", "write a line ::: marking LIMITE before the block, or take this line out"),
        (("::: marking LIMITE", ":::", "> :::"), "36:3", "write a line ::: marking LIMITE before the block, or take this line out"),
    ],
)
def test_ends(tmp_path: Path, lines: tuple[str, ...], place: str, hint: str) -> None:
    """An end without a beginning, and a beginning without an end."""
    assert find(tmp_path, "MP606", with_lines(*lines)) == [f"LL-2026-0001-lead-time.md:{place} {hint}"]


def test_a_comment_that_tears_a_block(tmp_path: Path) -> None:
    """A comment that begins in it and ends behind it."""
    hint = "let each comment, and each piece of code, begin and end in the block, or stand outside of it"
    lines = ("Text.", "::: marking LIMITE", "<!-- Words.", ":::", "-->")
    assert find(tmp_path, "MP606", with_lines(*lines)) == [f"LL-2026-0001-lead-time.md:35:1 {hint}"]


def test_a_block_in_the_front_matter(tmp_path: Path) -> None:
    """There nothing cuts it; the finding stands at its line."""
    text = base_lesson(("language: en", "language: en\nimpact: |\n  ::: marking LIMITE\n  Text.\n  :::"))
    assert places(tmp_path, "MP606", {LESSON: text}) == ["LL-2026-0001-lead-time.md:12:3"]


def test_pages_and_other_blocks(tmp_path: Path) -> None:
    """Pages have the same blocks; blocks of other kinds, lines that stand by themselves and code are left alone."""
    page = "---\nmarking: PUBLIC\n---\n::: marking LIMITED\n:::\n\n::: some.module\n\n::: warning\n:::\n\n`::: marking X`\n\nstd::marking\n"
    root = make_project(tmp_path, {"docs/page.md": page})
    assert [str(item.location) for item in diagnose(root)] == ["docs/page.md:4:1"]
