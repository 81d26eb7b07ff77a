"""MP805: records that are gone, or have another identifier."""

from pathlib import Path

from milpart_docs.rules.comparison import mp805_identifier_vanished as rule
from tests.changes import change_of, found_by, make_change, told
from tests.corpora import Written, record

ONE = record("LL-2026-0001", "The recovery vehicle stayed behind.")
TWO = record("LL-2026-0002", "Ammunition came in the wrong calibre.")


def test_a_deleted_record_points_at_its_path() -> None:
    """There is no such file any more; its first line has to do."""
    assert found_by(rule, change_of([ONE, TWO], [TWO])) == ["docs/LL-2026-0001.md:1:1 LL-2026-0001 (Title of LL-2026-0001) is gone"]


def test_a_renumbered_record_points_at_its_new_identifier() -> None:
    """In its own file, or in another one: it is known by its title or its words."""
    says = "LL-2026-0001 (Title of LL-2026-0001) has another identifier now, LL-2026-0009"
    text = ONE.text.replace("id: LL-2026-0001", "id: LL-2026-0009")
    assert found_by(rule, change_of([ONE], [Written(ONE.path, text)])) == [f"docs/LL-2026-0001.md:2:5 {says}"]
    assert found_by(rule, change_of([ONE], [Written("docs/other.md", text)])) == [f"docs/other.md:2:5 {says}"]


def test_a_record_without_identifier_or_type() -> None:
    """It is no longer a record, or nobody can cite it."""
    for old, new, says in (
        ("id: LL-2026-0001\ntype: lesson\n", "", "is no longer a record"),
        ("id: LL-2026-0001\n", "", "has no identifier any more"),
    ):
        found = found_by(rule, change_of([Written("docs/a.md", ONE.text)], [Written("docs/a.md", ONE.text.replace(old, new))]))
        assert [line.partition(") ")[2] for line in found] == [says]


def test_another_record_in_its_file() -> None:
    """The old one is gone, and the new one is another."""
    other = record("LL-2026-0002", "Ammunition came in the wrong calibre.", title="Calibres", created="2026-11-20")
    found = found_by(rule, change_of([ONE], [Written(ONE.path, other.text)]))
    assert [line.partition(") ")[2] for line in found] == ["is gone"]


def test_no_record_stands_for_two() -> None:
    """Of two that are gone, one became the new record and the other is gone."""
    other = Written("docs/LL-2026-0003.md", ONE.text.replace("LL-2026-0001", "LL-2026-0003"))
    new = Written("docs/new.md", ONE.text.replace("id: LL-2026-0001", "id: LL-2026-0009"))
    found = [line.rpartition(") ")[2] for line in found_by(rule, change_of([ONE, other], [new]))]
    assert sorted(found) == ["has another identifier now, LL-2026-0009", "is gone"]


def test_what_is_no_loss() -> None:
    """A file that moved; one of two alike that got its own; a file that cannot be read for the moment; a broken identifier."""
    moved = Written("docs/elsewhere.md", ONE.text)
    twin = Written("docs/twin.md", TWO.text.replace("LL-2026-0002", "LL-2026-0001"))
    mended = Written("docs/twin.md", twin.text.replace("id: LL-2026-0001", "id: LL-2026-0003"))
    broken = Written(ONE.path, ONE.text.replace("title:", "\ttitle:"))
    small = Written("docs/a.md", ONE.text.replace("id: LL-2026-0001", "id: ll-2026-0001"))
    malformed = Written("docs/a.md", ONE.text.replace("id: LL-2026-0001", "id: ll-2026-1"))
    pairs = [
        ([ONE], [moved]),
        ([ONE, twin], [ONE, mended]),
        ([ONE], [broken]),
        ([malformed], [ONE]),
        ([Written("docs/a.md", ONE.text)], [small]),
    ]
    for before, after in pairs:
        assert found_by(rule, change_of(before, after)) == []


def test_a_folder_that_is_no_longer_read(tmp_path: Path) -> None:
    """The file is still there, and the setting that named its folder is not; one that is named for its record is told by the reader."""
    config = "site_name: A\nplugins:\n  - milpart/records:\n      record_dirs: [{}]\n"
    files = {"mkdocs.yml": config.format("lessons, docs, more"), "more/ddr.md": record("TRM-DDR").text}
    make_change(tmp_path, files, {"mkdocs.yml": config.format("lessons, docs")})
    says = "TRM-DDR (Title of TRM-DDR) is no longer read: its file lies in no folder of records"
    assert told(tmp_path, "MP805") == [f"ddr.md:1:1 {says}"]
