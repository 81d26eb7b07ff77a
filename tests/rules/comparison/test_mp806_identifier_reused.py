"""MP806: identifiers that were given to another record."""

from pathlib import Path

from milpart_docs.rules.comparison import mp806_identifier_reused as rule
from tests.changes import begin_change, change_of, found_by, hints_by, told, write
from tests.corpora import Written, record
from tests.projects import make_project
from tests.repositories import git

OLD = record("LL-2026-0001", "The recovery vehicle stayed behind in barracks.", title="Vehicles missing", summary="Nobody could recover.")
OTHER = record("LL-2026-0001", "Ammunition arrived with different calibres.", title="Wrong calibre", summary="Machine guns stood silent.")


def test_another_record_under_the_same_identifier() -> None:
    """In the same file or in another one."""
    says = "LL-2026-0001 was another record before: Vehicles missing"
    assert found_by(rule, change_of([OLD], [OTHER])) == [f"docs/LL-2026-0001.md:2:5 {says}"]
    assert found_by(rule, change_of([OLD], [Written("docs/new.md", OTHER.text)])) == [f"docs/new.md:2:5 {says}"]


def test_another_type() -> None:
    """A lesson that became a practice is another record, whatever its words; the prefix alone is told by MP102."""
    practice = Written(OLD.path, OLD.text.replace("type: lesson", "type: best-practice"))
    assert found_by(rule, change_of([OLD], [practice])) == [
        "docs/LL-2026-0001.md:2:5 LL-2026-0001 was another record before: a lesson, Vehicles missing"
    ]


def test_an_edited_record_is_none() -> None:
    """Another title, or other words: one of the two may change."""
    for title, text in (("Vehicles missing", OTHER), ("Wrong calibre", OLD)):
        new = Written(OLD.path, text.text.replace(f"title: {'Wrong calibre' if text is OTHER else 'Vehicles missing'}", f"title: {title}"))
        assert found_by(rule, change_of([OLD], [new])) == []


LONG_AGO = "LL-2026-0041"


def delete_long_ago(root: Path, after: str) -> list[str]:
    """Give what the rule says where a record of main was deleted, and a branch writes another text under its identifier."""
    path = f"lessons/{LONG_AGO}-vehicles.md"
    make_project(root, {path: OLD.text.replace("LL-2026-0001", LONG_AGO)})
    begin_change(root)
    write(root, {path: None})
    git(root, "commit", "-q", "-a", "-m", "Delete")
    git(root, "branch", "-f", "main", "HEAD")
    write(root, {f"lessons/{LONG_AGO}-new.md": after.replace("LL-2026-0001", LONG_AGO)})
    return told(root, "MP806")


def test_a_record_that_was_deleted_long_ago(tmp_path: Path) -> None:
    """Before the branch began: git knows what it was."""
    says = f"{LONG_AGO}-new.md:2:5 {LONG_AGO} was another record once, which was deleted: Vehicles missing"
    assert delete_long_ago(tmp_path, OTHER.text) == [says]


def test_a_record_that_is_brought_back(tmp_path: Path) -> None:
    """It may have its identifier again."""
    assert delete_long_ago(tmp_path, OLD.text.replace("stayed behind", "stayed far behind")) == []


def test_the_hint_names_a_free_number() -> None:
    """One that nobody has, here or where the change is to go; a keyed record needs another key."""
    theirs = [record("LL-2026-0007")]
    assert "take LL-2026-0008 for it" in hints_by(rule, change_of([OLD], [OTHER], theirs))[0]
    old, new = (Written("docs/TRM-A.md", file.text.replace("LL-2026-0001", "TRM-A").replace("lesson", "term")) for file in (OLD, OTHER))
    assert "take another key for it" in hints_by(rule, change_of([old], [new]))[0]
