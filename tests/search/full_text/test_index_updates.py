"""Bringing an index up to date: after any edits it answers as one that is made anew, and only what changed is written."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from milpart_docs.search.collection import Collection
from milpart_docs.search.full_text import Search, index, open_index
from milpart_docs.search.full_text.whoosh_index import WhooshIndex
from tests.corpora import Written, page, record
from tests.search.full_text.indexes import WORDS, answers, corpus_in, ids, lesson, make_files

Files = dict[str, Written]
NAMES = st.integers(1, 12).map("{:04d}".format)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join)
TERMS = st.fixed_dictionaries(
    {"title": st.sampled_from(["Security sector reform", "Bridge convoy", "Mentors"])},
    optional={
        "abbreviation": st.sampled_from(["SSR", "BC"]),
        "labels": st.sampled_from(
            [{"fr": "R\u00e9forme du secteur de la s\u00e9curit\u00e9"}, {"fr": "convoy", "de": "Ausbildungszentrum"}]
        ),
        "status": st.sampled_from(["draft", "withdrawn"]),
    },
)
EDITS = st.one_of(
    st.tuples(NAMES, st.none()),
    st.tuples(
        NAMES,
        st.builds(
            lambda body, language, title: ("write", body, language, title),
            TEXTS,
            st.sampled_from(["en", "de", "fr"]),
            st.sampled_from(WORDS),
        ),
    ),
    st.tuples(NAMES, st.sampled_from(["lessons", "docs/moved"])),
    st.tuples(st.just("term"), TERMS),
    st.tuples(st.just("page"), TEXTS),
)


def edit(files: Files, name: str, change: object) -> None:
    """Delete a lesson, write it (anew), move its file; change the term or the page."""
    if isinstance(change, dict):
        files[name] = record("TRM-SSR", **change)
    elif name == "page":
        files[name] = page("about", f"# About\n\n{change}\n")
    elif change is None:
        files.pop(name, None)
    elif isinstance(change, str) and name in files:
        files[name] = files[name]._replace(path=f"{change}/{Path(files[name].path).name}")
    elif isinstance(change, tuple):
        _, body, language, title = change
        files[name] = lesson(int(name), body, language=language, title=title)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(EDITS, max_size=4), min_size=1, max_size=4))
@example([[("term", {"title": "Bridge convoy", "abbreviation": "SSR"})], [("term", {"title": "Mentors", "status": "withdrawn"})]])
def test_edits_give_what_a_new_index_gives(tmp_path: Path, steps: list[list[tuple[str, object]]]) -> None:
    """Any sequence of new, changed, moved and deleted records, other names of a thing, other pages: the same in everything."""
    root, fresh = tmp_path / "project", tmp_path / "fresh"
    shutil.rmtree(root, ignore_errors=True)
    files = make_files()
    answers(corpus_in(root, *files.values()))
    for step in steps:
        for name, change in step:
            edit(files, name, change)
        shutil.rmtree(fresh, ignore_errors=True)
        assert answers(corpus_in(root, *files.values())) == answers(corpus_in(fresh, *files.values()))


def test_only_what_changed_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After one edit, one document goes out and one comes in; without any, nothing is analysed."""
    files = make_files()
    open_index(corpus_in(tmp_path / "project", *files.values()))
    changes = []
    write = WhooshIndex.write_changes

    def watch(self: WhooshIndex, gone: list[int], added: object) -> None:
        rows = list(added)  # type: ignore[call-overload]
        changes.append((len(list(gone)), [identifier for identifier, _ in rows]))
        write(self, gone, rows)

    def fail(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(WhooshIndex, "write_all", fail)
    monkeypatch.setattr(WhooshIndex, "write_changes", watch)
    files["0003"] = lesson(3, "helicopter helicopter", title=WORDS[3])
    assert ids(Search(open_index(corpus_in(tmp_path / "project", *files.values()))), "helicopter") == ["LL-2026-0003"]
    assert changes == [(1, ["LL-2026-0003"])]
    monkeypatch.setattr(index, "build_documents", fail)
    assert ids(Search(open_index(corpus_in(tmp_path / "project", *files.values()))), "helicopter") == ["LL-2026-0003"]


def test_where_most_has_changed_it_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents that are gone do not pile up, either."""
    files = make_files()
    open_index(corpus_in(tmp_path / "project", *files.values()))
    made = []
    write = WhooshIndex.write_all

    def count(self: WhooshIndex, collection: Collection) -> None:
        made.append(collection.size)
        write(self, collection)

    monkeypatch.setattr(WhooshIndex, "write_all", count)
    for step in range(20):
        files["0001"] = lesson(1, f"word{step}")
        open_index(corpus_in(tmp_path / "project", *files.values()))
    assert 1 < len(made) < 10
    assert ids(Search(open_index(corpus_in(tmp_path / "project", *files.values()))), "word19") == ["LL-2026-0001"]
    assert ids(Search(open_index(corpus_in(tmp_path / "project", *files.values()))), "+word18 mentors") == []
