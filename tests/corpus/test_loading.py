"""Loading: the same corpus by every way, from one process or several, with a cache or without."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from milpart_docs.corpus import Corpus, Entry, load_corpus, load_settings
from milpart_docs.corpus import loading as loading_module
from milpart_docs.diagnostics import Finding
from milpart_docs.reading import SourceFile
from milpart_docs.rules.engine import check, inspect_file
from tests.projects import LESSON, TODAY, base_lesson, diagnose, make_project

MIXED: Mapping[str, str | bytes] = {
    "lessons/LL-2026-0002.md": base_lesson(("LL-2026-0001", "LL-2026-0002"), ("pillars: [train]", "pillars: [trian]")),
    "lessons/LL-2026-0003.md": base_lesson(("LL-2026-0001", "LL-2026-0003"), ("[[ACT-2026-0001]]", "[[ACT-2026-0099]]")),
    "lessons/LL-2026-0004.md": b"\xff\xfe\x00",
    "docs/page.md": "# A page\n\nSee [[LL-2026-0001]].\n",
    "docs/Größe/ключ.md": "A page in a folder with an accent.\n",
}
"""A project with sound records, faults of several kinds, a page and a file that is no text."""


def snapshot(entry: Entry) -> tuple[Any, ...]:
    """Give everything that an entry says."""
    at = [entry.position(*path) for path in ((), ("id",), ("topics", 1), ("sources", 0, "title"), ("nothing",))]
    written = (entry.path, entry.kind, entry.fields, entry.has_record, entry.body_line, entry.references, entry.findings)
    return (*written, entry.anchors, entry.headings, entry.record, at)


def picture(corpus: Corpus) -> tuple[Any, ...]:
    """Give everything that a corpus says, with what the rules say of it."""
    return [snapshot(entry) for entry in corpus.entries], check(corpus, TODAY)


def load_with(root: Path, jobs: int | None = 1, *, use_cache: bool = False) -> Corpus:
    """Load a project with the rules."""
    return load_corpus(load_settings(root, {}), inspect=inspect_file, jobs=jobs, use_cache=use_cache)


def inspect_nothing(source: SourceFile) -> list[Finding]:
    """Fail: nothing should have to be read."""
    pytest.fail(f"{source.path} was read again")


def test_entries_are_sorted_by_path(tmp_path: Path) -> None:
    """The order does not depend on the disk."""
    paths = [entry.path for entry in load_with(make_project(tmp_path, MIXED)).entries]
    assert paths == sorted(paths)
    assert len(paths) == len(set(paths)) == 9


def test_several_processes_give_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With one worker and with two, forked or spawned."""
    root = make_project(tmp_path, MIXED)
    alone = picture(load_with(root))
    monkeypatch.setattr(loading_module, "FEW", 1)
    monkeypatch.setattr(loading_module, "CHUNK", 2)
    assert picture(load_with(root, jobs=2)) == alone
    monkeypatch.setattr(loading_module, "_start_method", lambda: "spawn")
    assert picture(load_with(root, jobs=2)) == alone


def test_cold_and_warm_cache_give_the_same(tmp_path: Path) -> None:
    """What comes from the cache says what the file would."""
    root = make_project(tmp_path, MIXED)
    without = picture(load_with(root))
    assert picture(load_with(root, use_cache=True)) == without
    assert picture(load_with(root, use_cache=True)) == without


def test_warm_cache_is_used(tmp_path: Path) -> None:
    """Nothing is read a second time."""
    root = make_project(tmp_path)
    load_with(root, use_cache=True)
    assert len(load_corpus(load_settings(root, {}), inspect=inspect_nothing).entries) == 4


def test_changed_file_is_read_again_and_nothing_else(tmp_path: Path) -> None:
    """An entry is kept by the content of its file."""
    root = make_project(tmp_path)
    load_with(root, use_cache=True)
    (root / LESSON).write_text(base_lesson(("title: A new", "title: Another")), encoding="utf-8")
    seen = []

    def inspect(source: SourceFile) -> list[Finding]:
        seen.append(source.path)
        return []

    corpus = load_corpus(load_settings(root, {}), inspect=inspect, jobs=1)
    assert seen == [LESSON]
    assert corpus.by_id["LL-2026-0001"].title == "Another task needs lead time"


def test_moved_and_removed_files(tmp_path: Path) -> None:
    """The same content at another path is another entry, and what is gone from the disk is gone from the corpus."""
    root = make_project(tmp_path, MIXED)
    load_with(root, use_cache=True)
    (root / "docs/page.md").rename(root / "docs/moved.md")
    (root / "lessons/LL-2026-0002.md").unlink()
    assert picture(load_with(root, use_cache=True)) == picture(load_with(root))


def test_read_only_project_loads(tmp_path: Path) -> None:
    """Where the cache cannot be written, everything is read anew each time."""
    root = make_project(tmp_path)
    (root / ".cache").write_text("a file where the folder should be", encoding="utf-8")
    assert len(load_with(root, use_cache=True).entries) == 4


def test_without(tmp_path: Path) -> None:
    """A corpus without a file has neither the record nor its links."""
    corpus = load_with(make_project(tmp_path))
    less = corpus.without([LESSON])
    assert "LL-2026-0001" not in less.by_id
    assert all(link.source.path != LESSON for links in less.graph.backlinks.values() for link in links)
    assert corpus.without([]) is corpus


def test_first_by_path_wins(tmp_path: Path) -> None:
    """Of two records with one identifier, the first by path answers to it."""
    corpus = load_with(make_project(tmp_path, {"docs/copy.md": base_lesson()}))
    assert corpus.by_id["LL-2026-0001"].path == "docs/copy.md"


def test_title_is_never_empty(tmp_path: Path) -> None:
    """Without a title an entry is called by its identifier, or by its path."""
    files = {
        "docs/a.md": "---\nid: ACR-X\ntype: actor\ntitle: ' '\n---\n",
        "docs/b.md": "Text.\n",
        "docs/c.md": "---\ntype: 3\nid: [1]\n---\n",
    }
    corpus = load_with(make_project(tmp_path, files))
    titles = {entry.path: (entry.id, entry.type, entry.title) for entry in corpus.entries}
    assert titles["docs/a.md"] == ("ACR-X", "actor", "ACR-X")
    assert titles["docs/b.md"] == ("", "", "docs/b.md")
    assert titles["docs/c.md"] == ("", "", "docs/c.md")


def test_places_behind_an_entry_that_was_taken_out(tmp_path: Path) -> None:
    """A rule about the corpus points at what is wrong, also where an entry before it did not fit and was taken out."""
    lesson = base_lesson(("marking: PUBLIC", "marking: LIMITE\nreleasable_to: [fra, FIVE-EYES]"))
    found = diagnose(make_project(tmp_path, {LESSON: lesson}))
    assert [(item.code, item.location.line, item.location.column) for item in found] == [("MP403", 7, 17), ("MP603", 7, 22)]
