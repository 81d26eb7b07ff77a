"""MP105: identifiers that two records have."""

from pathlib import Path

import pytest

from milpart_docs.rules.engine import check
from tests.changes import load_example, make_change
from tests.projects import BASE, LESSON, TODAY, base_lesson, diagnose, load, make_project


def lesson(identifier: str) -> str:
    """Give the base lesson under another identifier."""
    return base_lesson(("id: LL-2026-0001", f"id: {identifier}"))


def findings(root: Path, files: dict[str, str]) -> list[tuple[str, str]]:
    """Give place and hint of each finding of the rule."""
    found = diagnose(make_project(root, files))
    return [(str(diagnostic.location), diagnostic.hint) for diagnostic in found if diagnostic.code == "MP105"]


def test_each_is_told_with_a_free_number_of_its_own(tmp_path: Path) -> None:
    """Free numbers follow the highest of the same year; the first file names the number that is proposed to the second."""
    files = {f"lessons/LL-2026-0001-{name}.md": lesson("LL-2026-0001") for name in ("x", "y")}
    files["lessons/LL-2026-0007.md"] = lesson("LL-2026-0007")
    files["lessons/LL-2025-0900.md"] = lesson("LL-2025-0900")
    told = [(LESSON, "0008"), ("lessons/LL-2026-0001-x.md", "0008"), ("lessons/LL-2026-0001-y.md", "0009")]
    assert findings(tmp_path, files) == [
        (f"{path}:2:5", f"give the later one of the two the next free number, LL-2026-{number}; {command(path)}") for path, number in told
    ]


def command(path: str) -> str:
    """Give what is said of the command that mends it, where nothing is compared."""
    return f"milpart renumber {path} --since origin/main does it, with the references that are not on that branch yet"


def test_the_later_one_is_named_where_the_days_tell(tmp_path: Path) -> None:
    """In both files, with the command for it."""
    later = "lessons/LL-2026-0001-a.md"
    files = {later: lesson("LL-2026-0001").replace("created: 2026-11-02", "created: 2026-11-03")}
    way = f"the next free number, LL-2026-0002; {command(later)}"
    assert findings(tmp_path, files) == [(f"{later}:2:5", f"give this one {way}"), (f"{LESSON}:2:5", f"give {later} {way}")]


@pytest.mark.parametrize("is_merged", [True, False])
def test_a_comparison_tells_which_one_is_new(tmp_path: Path, is_merged: bool) -> None:  # noqa: FBT001 - both ways of one test
    """That one is told, and no other, with a command that holds; also where the other branch was taken over without its history."""
    old, mine, own = LESSON, "lessons/LL-2026-0001-a.md", "lessons/LL-2026-0001-b.md"
    does_it = "does it, with the references that came with it"
    both = {mine: lesson("LL-2026-0001"), own: lesson("LL-2026-0001")}
    root = make_change(tmp_path, {} if is_merged else {old: None}, both | {old: base_lesson()}, None if is_merged else {old: base_lesson()})
    found = [one for one in check(load(root), TODAY, load_example(root)) if one.code in {"MP105", "MP809"}]
    assert [(one.location.path, one.message, one.hint) for one in found] == [
        (
            path,
            f"the identifier LL-2026-0001 is also that of {old}",
            f"give this one the next free number, LL-2026-{number}; milpart renumber {path} --since main {does_it}",
        )
        for path, number in ((mine, "0002"), (own, "0003"))
    ]


def test_two_that_were_there_are_told_although_nothing_is_new(tmp_path: Path) -> None:
    """A comparison excuses nobody."""
    root = make_change(tmp_path, {"lessons/LL-2026-0001-a.md": lesson("LL-2026-0001")}, {})
    assert [one.code for one in check(load(root), TODAY, load_example(root))] == ["MP105", "MP105"]


def test_the_other_is_named(tmp_path: Path) -> None:
    """The sentence says which other file has the identifier, and how it is written there."""
    found = diagnose(make_project(tmp_path, {"lessons/LL-2026-0001-x.md": lesson("ll-2026-0001")}))
    assert [diagnostic.message for diagnostic in found if diagnostic.code == "MP105"] == [
        "the identifier LL-2026-0001 is also that of lessons/LL-2026-0001-x.md, written ll-2026-0001 there",
        "the identifier ll-2026-0001 is also that of lessons/LL-2026-0001-lead-time.md, written LL-2026-0001 there",
    ]


def test_a_copy_that_kept_the_identifier_is_told_and_its_original_is_not(tmp_path: Path) -> None:
    """A file that is named for another identifier is told by MP103, and one that is named for none here; the original is right."""
    assert findings(tmp_path, {"lessons/LL-2026-0002-copy.md": lesson("LL-2026-0001")}) == []
    [(place, hint)] = findings(tmp_path, {"lessons/copy.md": lesson("LL-2026-0001")})
    way = f"give the later one of the two the next free number, LL-2026-0003; {command('lessons/copy.md')}"
    assert (place, hint) == ("lessons/copy.md:2:5", way)


def test_a_key(tmp_path: Path) -> None:
    """For a key no other one can be proposed."""
    actor = (BASE / "docs/actors/ACR-EUMS.md").read_text(encoding="utf-8")
    assert findings(tmp_path, {"docs/other/ACR-EUMS.md": actor}) == [
        (f"{path}:2:5", f"give the later one of the two another key; {command(path).replace('.md --', '.md NEW --')}")
        for path in ("docs/actors/ACR-EUMS.md", "docs/other/ACR-EUMS.md")
    ]


def test_no_duplicates(tmp_path: Path) -> None:
    """Other years, records without an id, and pages with the same id are no duplicates."""
    files = {
        "lessons/LL-2025-0001.md": lesson("LL-2025-0001"),
        "lessons/LL-2026-0002.md": lesson(""),
        "lessons/LL-2026-0003.md": lesson(""),
        "docs/a.md": "---\nid: page\n---\n",
        "docs/b.md": "---\nid: page\n---\n",
    }
    assert findings(tmp_path, files) == []
