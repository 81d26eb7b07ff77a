"""MP105: identifiers that two records have."""

from pathlib import Path

from tests.projects import BASE, LESSON, base_lesson, diagnose, make_project


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
    hint = "take the next free number for one of the two, LL-2026-"
    assert findings(tmp_path, files) == [
        (f"{LESSON}:2:5", f"{hint}0008; milpart renumber {LESSON} does it, with all references"),
        ("lessons/LL-2026-0001-x.md:2:5", f"{hint}0008; milpart renumber lessons/LL-2026-0001-x.md does it, with all references"),
        ("lessons/LL-2026-0001-y.md:2:5", f"{hint}0009; milpart renumber lessons/LL-2026-0001-y.md does it, with all references"),
    ]


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
    way = "take the next free number for one of the two, LL-2026-0003; milpart renumber lessons/copy.md does it, with all references"
    assert (place, hint) == ("lessons/copy.md:2:5", way)


def test_a_key(tmp_path: Path) -> None:
    """For a key no other one can be proposed."""
    actor = (BASE / "docs/actors/ACR-EUMS.md").read_text(encoding="utf-8")
    assert findings(tmp_path, {"docs/other/ACR-EUMS.md": actor}) == [
        (f"{path}:2:5", f"give one of the two records another key; milpart renumber {path} NEW does it, with all references")
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
