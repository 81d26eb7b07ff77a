"""What git knows of identifiers that were in use once."""

from pathlib import Path

from milpart_docs.corpus.past import NO_PAST, Past, past_identifiers
from tests.changes import write
from tests.corpora import record
from tests.projects import make_project
from tests.repositories import git

FOLDERS = ("lessons", "docs")


def commit(root: Path, files: dict[str, str | None]) -> None:
    """Write files or take them away, and commit that."""
    write(root, files)
    git(root, "add", "--all")
    git(root, "commit", "--message", "Change")


def begin(root: Path) -> Path:
    """Make a project in a repository."""
    make_project(root)
    git(root, "init", "--initial-branch", "main")
    commit(root, {})
    return root


def test_identifiers_of_all_branches(tmp_path: Path) -> None:
    """Git tells of files that are gone, and of those in other branches; without git there are none."""
    assert past_identifiers(make_project(tmp_path), FOLDERS) == frozenset()
    begin(tmp_path)
    git(tmp_path, "switch", "--create", "draft")
    commit(tmp_path, {"lessons/LL-2026-0009-draft.md": "x"})
    git(tmp_path, "switch", "main")
    commit(tmp_path, {"docs/actors/ACR-EUMS.md": None})
    assert {"LL-2026-0009", "ACR-EUMS", "LL-2026-0001"} <= past_identifiers(tmp_path, FOLDERS) == Past(tmp_path, FOLDERS).identifiers


def test_deleted_records(tmp_path: Path) -> None:
    """As they were last, under whichever name."""
    begin(tmp_path)
    commit(tmp_path, {"docs/TRM-A.md": record("TRM-A", title="First").text})
    commit(tmp_path, {"docs/TRM-A.md": None, "docs/TRM-A-b.md": record("TRM-A", "Text.", title="Last").text})
    commit(tmp_path, {"docs/TRM-A-b.md": None})
    past = Past(tmp_path, FOLDERS, "HEAD", "HEAD")
    found = past.load_deleted("TRM-A")
    assert {*past.deleted} == {"TRM-A"}
    assert found is not None
    corpus, entry = found
    assert (entry.title, corpus.texts[entry.path].endswith("Text.\n")) == ("Last", True)
    assert past.load_deleted("TRM-B") is None


def test_what_a_branch_took_back_was_never_there(tmp_path: Path) -> None:
    """Of a merge, what it brought in counts."""
    begin(tmp_path)
    git(tmp_path, "switch", "--create", "draft")
    commit(tmp_path, {"docs/TRM-A.md": record("TRM-A").text, "docs/TRM-B.md": record("TRM-B").text})
    commit(tmp_path, {"docs/TRM-A.md": None})
    git(tmp_path, "switch", "main")
    commit(tmp_path, {"docs/TRM-C.md": record("TRM-C").text})
    git(tmp_path, "merge", "--no-ff", "--no-edit", "draft")
    commit(tmp_path, {"docs/TRM-B.md": None})
    assert {*Past(tmp_path, FOLDERS, "HEAD", "HEAD").deleted} == {"TRM-B"}


def test_a_name_that_is_none_of_its_record(tmp_path: Path) -> None:
    """The file of another record says nothing of the identifier that it is named for."""
    commit(begin(tmp_path), {"docs/TRM-A.md": record("TRM-OTHER").text})
    commit(tmp_path, {"docs/TRM-A.md": None})
    assert Past(tmp_path, FOLDERS, "HEAD", "HEAD").load_deleted("TRM-A") is None


def test_no_past(tmp_path: Path) -> None:
    """Without a repository there is none."""
    for past in (NO_PAST, Past(tmp_path, FOLDERS, "HEAD", "HEAD")):
        assert (past.identifiers, dict(past.deleted), past.load_deleted("TRM-A")) == (frozenset(), {}, None)
