"""Who wrote a record and a line: the branch, or somebody else."""

import pytest

from milpart_docs.corpus.sides import Side, Sides
from tests.changes import change_of
from tests.corpora import Written, record

NAME = "LL-2026-0007"
OURS = Written("docs/LL-2026-0007-ours.md", record(NAME, "Ours.").text)
THEIRS = Written("docs/LL-2026-0007-theirs.md", record(NAME, "Theirs.").text)
PAGE = "docs/page.md"


def page(*rows: str) -> Written:
    """Write a page of some lines."""
    return Written(PAGE, "\n".join(rows))


@pytest.mark.parametrize(("before", "theirs"), [([THEIRS], []), ([], [THEIRS])])
def test_records(before: list[Written], theirs: list[Written]) -> None:
    """One is new that neither the beginning of the branch nor the other branch has under its identifier."""
    change = change_of(before, [OURS, THEIRS], theirs)
    assert [Sides(change).is_new(change.after.by_path[file.path]) for file in (OURS, THEIRS)] == [True, False]


def test_a_record_that_was_moved_is_not_new() -> None:
    """Its identifier was there in another file."""
    change = change_of([THEIRS], [Written("docs/elsewhere.md", THEIRS.text)])
    assert not Sides(change).is_new(change.after.by_path["docs/elsewhere.md"])


@pytest.mark.parametrize(
    ("before", "after", "sides"),
    [
        (["a", f"see {NAME}"], ["a", f"see {NAME}"], "TT"),
        (["a", f"see {NAME}"], ["b", "c", f"see {NAME}"], "OOT"),
        (["a"], ["a", "", f"see {NAME}"], "TOO"),
        ([f"see {NAME}"], [f"look at {NAME}"], "T"),
        ([f"see {NAME}"], [f"see {NAME} and {NAME}"], "B"),
        ([f"see {NAME}", "", "x"], [f"see {NAME}", "", "x", f"see {NAME}"], "TTTO"),
        (["related: [LL-2026-0003]"], [f"related: [LL-2026-0003, {NAME}]"], "O"),
    ],
)
def test_lines(before: list[str], after: list[str], sides: str) -> None:
    """A line that was there is theirs, also with other words; one that names it once more is of both; one that names it anew is ours."""
    found = Sides(change_of([page(*before)], [page(*after)])).tell_lines(PAGE, after, NAME)
    assert "".join(side.name[0] for side in found) == sides
    taken = Sides(change_of([], [page(*after)], [page(*before)])).tell_lines(PAGE, after, NAME)
    assert taken == found


def test_files() -> None:
    """All of a new file is ours; of what is neither record nor page nobody knows."""
    sides = Sides(change_of([], [page("a")]))
    assert sides.tell_lines(PAGE, ["a"], NAME) == [Side.OURS]
    assert sides.tell_lines("mkdocs.yml", ["a"], NAME) == [Side.BOTH]
