"""What stands in the place of a line of three hyphens."""

import pytest

from milpart_docs.reading.front_matter import read_front_matter
from milpart_docs.reading.odd_fences import is_heading, is_text

FIELDS = "id: LL-2026-0047\ntype: lesson\ntitle: A title\n"


@pytest.mark.parametrize("fence", ["—", "\u2013-", "--", "----", "———", "- - -", "***", "___", "===", "~~~", "+++", " —— "])
def test_dashes_and_other_signs(fence: str) -> None:
    """Each is told at its line, with what stands there."""
    first = read_front_matter(f"{fence}\n{FIELDS}---\n\nText.\n")
    assert [(fault[:3], fault.details["written"]) for fault in first.faults] in (
        [(("odd-fence", 1, 1), fence.strip())],
        [(("code-fence", 1, 1), fence.strip())],
    )
    second = read_front_matter(f"---\n{FIELDS}{fence}\n\nText.\n")
    assert [(fault[:3], fault.details["written"]) for fault in second.faults] == [(("odd-fence", 5, 1), fence.strip())]
    assert second.names_record


@pytest.mark.parametrize(
    ("text", "line", "written", "both"),
    [
        (f"```yaml\n{FIELDS}```\n\n## Observation\n", 1, "```", " and on line 5"),
        (f"---\n{FIELDS}```\n\n## Observation\n", 5, "```", ""),
        (f"---\n{FIELDS} ---\n\n## Observation\n", 5, "with blanks before it", ""),
        (f"--- the fields\n{FIELDS}---\n\n## Observation\n", 1, "with words behind it", ""),
        (f"---\n{FIELDS}--- the end\n\n## Observation\n", 5, "with words behind it", ""),
        (f"\\---\n{FIELDS}\\---\n\n## Observation\n", 1, "\\---", " and on line 5"),
    ],
)
def test_lines_of_other_programs(text: str, line: int, written: str, both: str) -> None:
    """Signs of a block of code, blanks and words, and the backslash of a program that writes Markdown itself."""
    [fault] = read_front_matter(text).faults
    assert (fault[:3], fault.details["written"], fault.details["both"]) == (("odd-fence", line, 1), written, both)


def test_both_lines() -> None:
    """Where the second is no line of hyphens either, its line is named with the first."""
    [fault] = read_front_matter(f"--\n{FIELDS}--\n\nText.\n").faults
    assert (fault[:3], fault.details["both"]) == (("odd-fence", 1, 1), " and on line 5")


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        (f"```yaml\n---\n{FIELDS}---\n```\n", "code-fence", 1),
        (f"A lesson.\n\n---\n{FIELDS}---\n", "text-before-fence", 1),
        (f"{FIELDS}---\n", "no-opening-fence", 1),
        (f"---\n{FIELDS}\n## Observation\n\nText.\n", "no-closing-fence", 6),
        (f"---\n{FIELDS}\n# Observation\n\nText.\n", "no-closing-fence", 6),
        (f"---\n{FIELDS}\nThe timetable was short.\n", "no-closing-fence", 6),
        (f"---\n{FIELDS}", "no-closing-fence", 1),
        (f"---\n{FIELDS}\n## Observation\n\nText.\n\n---\n", "no-closing-fence", 6),
    ],
)
def test_the_place_of_a_line_that_is_missing(text: str, kind: str, line: int) -> None:
    """Where the text begins, and not where the file does."""
    assert [fault[:2] for fault in read_front_matter(text).faults] == [(kind, line)]


@pytest.mark.parametrize("row", ["## Observation", "#Observation", "# Discussion", "Text of a record.", "### 1. What happened"])
def test_lines_of_a_text(row: str) -> None:
    """Headings, and words at the margin without a key."""
    assert is_text(row)


@pytest.mark.parametrize("row", ["", "title: A", "# comment", "- planning", "  Half of it.", "]", "date observed: x", "status\uff1adraft"])
def test_lines_of_a_front_matter(row: str) -> None:
    """Fields, also misspelled ones, comments, entries, and what is indented."""
    assert not is_text(row)
    assert not is_heading(row)
