"""A change: what it keeps, adds, renames and takes away, and what the other branch has gained."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from milpart_docs.corpus import change as module
from milpart_docs.corpus import loading
from milpart_docs.corpus.change import Change, load_change
from milpart_docs.corpus.entry import Inspect
from milpart_docs.corpus.files import Found
from milpart_docs.corpus.loading import read_all, read_body_text
from tests.changes import begin_change, change_of, gain_meanwhile, load_example, make_change
from tests.corpora import Written, record
from tests.projects import LESSON, base_lesson, load, make_project
from tests.repositories import git

STRANGER = Written("docs/b.md", record("TRM-ONE", "Kitchens.", title="Gas", created="2026-11-09").text.replace("TRM-ONE", " trm one"))
ONE, TWO = record("TRM-ONE", "First."), record("TRM-TWO", "Second.")


def pairs(change: Change) -> list[tuple[str, str]]:
    """Give the path of each revised file before and after."""
    return [(one.before.path if one.before else "", one.after.path if one.after else "") for one in change.revised]


def test_only_what_differs_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all other files the entry of the corpus is taken, and so they are no part of the change."""
    make_change(tmp_path, {}, {LESSON: base_lesson(("A new task", "Another task"))})
    read: list[str] = []

    def remember(found: Sequence[Found], inspect: Inspect, jobs: int | None) -> list[bytes]:
        read.extend(item.path for item in found)
        return read_all(found, inspect, jobs)

    monkeypatch.setattr(module, "read_all", remember)
    change = load_example(tmp_path)
    assert read == [LESSON]
    assert pairs(change) == [(LESSON, LESSON)]
    before, after = change.revised[0]
    assert before is not None
    assert after is not None
    assert (before.title, after.title) == ("A new task needs lead time", "Another task needs lead time")


def test_text_before_is_that_of_the_commit(tmp_path: Path) -> None:
    """And the text now is that of the disk."""
    change = load_example(make_change(tmp_path, {}, {LESSON: base_lesson(("six weeks", "two weeks"))}))
    texts = [read_body_text(corpus, corpus.by_path[LESSON]) for corpus in (change.before, change.after)]
    assert ["six weeks" in text for text in texts] == [True, False]
    assert ["two weeks" in text for text in texts] == [False, True]


def test_committed_or_not(tmp_path: Path) -> None:
    """What was committed on the branch counts like what was not."""
    make_change(tmp_path, {"docs/a.md": ONE.text}, {"docs/a.md": None, "docs/b.md": TWO.text})
    assert pairs(load_example(tmp_path)) == [("docs/a.md", ""), ("", "docs/b.md")]
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "Change")
    assert pairs(load_example(tmp_path)) == [("docs/a.md", ""), ("", "docs/b.md")]


def test_nothing_changed_and_head(tmp_path: Path) -> None:
    """A comparison with oneself is empty; with HEAD it shows what is not committed yet."""
    make_change(tmp_path, {}, {})
    assert load_example(tmp_path).revised == load_example(tmp_path, "HEAD").revised == ()
    (tmp_path / "docs/a.md").write_text(ONE.text, encoding="utf-8")
    assert pairs(load_example(tmp_path, "HEAD")) == [("", "docs/a.md")]


def test_what_the_other_branch_gained_is_no_change_of_this_one(tmp_path: Path) -> None:
    """It stands beside: new files, and those that were changed there."""
    make_change(tmp_path, {"docs/a.md": ONE.text}, {}, {"docs/b.md": TWO.text, "docs/a.md": ONE.text.replace("First", "Other")})
    change = load_example(tmp_path)
    assert pairs(change) == []
    assert [entry.path for entry in change.theirs.entries] == ["docs/a.md", "docs/b.md"]


def test_what_was_merged_is_no_change(tmp_path: Path) -> None:
    """After a merge of the other branch, this one began there."""
    make_change(tmp_path, {}, {}, {"docs/b.md": TWO.text})
    git(tmp_path, "merge", "-q", "main")
    change = load_example(tmp_path)
    assert (change.revised, change.theirs.entries) == ((), ())


def test_a_project_in_a_folder_of_its_repository(tmp_path: Path) -> None:
    """What changes outside is not seen."""
    root = make_project(tmp_path / "records")
    (tmp_path / "README.md").write_text(ONE.text, encoding="utf-8")
    begin_change(tmp_path)
    (tmp_path / "README.md").write_text(TWO.text, encoding="utf-8")
    (root / LESSON).write_text(base_lesson(("six weeks", "two weeks")), encoding="utf-8")
    change = load_example(root)
    assert pairs(change) == [(LESSON, LESSON)]
    gain_meanwhile(tmp_path)
    assert [entry.path for entry in load_example(root).theirs.entries] == [LESSON]


def test_folders_that_the_settings_named_then(tmp_path: Path) -> None:
    """What was read then and is not read now is gone; what is read now and lay there then is not new."""
    config = "site_name: A\nplugins:\n  - milpart/records:\n      record_dirs: [{}]\n"
    files: dict[str, str | None] = {"old/one.md": ONE.text, "new/two.md": TWO.text, "mkdocs.yml": config.format("lessons, old")}
    make_change(tmp_path, files, {"mkdocs.yml": config.format("lessons, new")})
    assert pairs(load_example(tmp_path)) == [("old/one.md", "")]


def test_files_outside_of_the_folders_are_no_part_of_it(tmp_path: Path) -> None:
    """The corpus knows those that are named like records, to tell their authors; a comparison has nothing to say of them."""
    make_change(tmp_path, {"drafts/LL-2026-0007-late.md": ONE.text}, {"drafts/LL-2026-0008-early.md": ONE.text})
    assert pairs(load_example(tmp_path)) == []


def test_settings_then_that_cannot_be_read(tmp_path: Path) -> None:
    """The folders of today count alone."""
    broken = "plugins: [milpart/records: {record_dirs: [lessons, docs]"
    make_change(tmp_path, {"mkdocs.yml": broken}, {"mkdocs.yml": "site_name: A\nplugins:\n  - milpart/records\n", "docs/a.md": ONE.text})
    assert pairs(load_example(tmp_path)) == [("", "docs/a.md")]


def test_windows_line_ends_are_no_change(tmp_path: Path) -> None:
    """Git may write them on one machine and not on another."""
    make_change(tmp_path, {"docs/a.md": ONE.text}, {})
    (tmp_path / "docs/a.md").write_bytes(ONE.text.replace("\n", "\r\n").encode())
    assert pairs(load_example(tmp_path)) == []


def test_protected_values_and_parts_are_read_as_ever(tmp_path: Path) -> None:
    """The protection of what was there before is known."""
    text = record("TRM-ONE", "::: marking LIMITE\nHidden.\n:::", definition={"value": "A.", "withhold": "LIMITE"}).text
    change = load_example(make_change(tmp_path, {"docs/a.md": text}, {"docs/a.md": ONE.text}))
    (before,) = (one.before for one in change.revised)
    assert before is not None
    assert [block.protection.marking for block in before.marked] == ["LIMITE"]
    assert [value.protection.marking for value in before.withheld] == ["LIMITE"]


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ([ONE], [Written("docs/b.md", ONE.text)], [("docs/TRM-ONE.md", "docs/b.md")]),
        ([ONE, TWO], [Written(ONE.path, TWO.text), Written(TWO.path, ONE.text)], [(TWO.path, ONE.path), (ONE.path, TWO.path)]),
        ([ONE], [Written(ONE.path, TWO.text)], [("", ONE.path), (ONE.path, "")]),
        ([ONE], [Written(ONE.path, ONE.text.replace("id: TRM-ONE", "id: TRM-TWO"))], [(ONE.path, ONE.path)]),
        ([ONE], [Written("docs/b.md", ONE.text.replace("id: TRM-ONE", "id: trm one"))], [(ONE.path, "docs/b.md")]),
        ([ONE], [Written("docs/b.md", ONE.text.replace("id: TRM-ONE", "id: TRM-TWO"))], [(ONE.path, "docs/b.md")]),
        ([ONE], [STRANGER], [(ONE.path, "docs/b.md")]),
        ([ONE], [Written(ONE.path, "A page.")], [(ONE.path, ONE.path)]),
        ([ONE], [Written("docs/b.md", ONE.text), Written(ONE.path, TWO.text)], [("", ONE.path), (ONE.path, "docs/b.md")]),
        ([Written("docs/p.md", "Page.")], [Written("docs/p.md", "Text.")], [("docs/p.md", "docs/p.md")]),
        ([Written("docs/p.md", "Page.")], [Written("docs/q.md", "Page.")], [("docs/p.md", "docs/q.md")]),
        ([Written("docs/p.md", "Page.")], [Written("docs/q.md", "Text.")], [("docs/p.md", ""), ("", "docs/q.md")]),
    ],
)
def test_versions_are_matched_by_identifier_place_and_text(
    before: list[Written], after: list[Written], found: list[tuple[str, str]]
) -> None:
    """Renamed, exchanged, renumbered, moved with another identifier; a new record in the place of another one is new."""
    assert pairs(change_of(before, after)) == found


def test_many_changed_files_are_read_by_workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the loader does; what is inspected must reach another process."""
    monkeypatch.setattr(loading, "FEW", 2)
    files: dict[str, str | None] = {f"docs/t{number}.md": record(f"TRM-T{number}").text for number in range(5)}
    make_change(tmp_path, files, {path: str(text).replace("Summary", "Gist") for path, text in files.items()})
    assert len(load_change(load(tmp_path), "main").revised) == 5
