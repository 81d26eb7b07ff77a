"""The release as a whole: all sides of it are read anew from what is left."""

import os
from functools import partial
from pathlib import Path

import pytest

from milpart_docs.corpus.release.note import ReleaseNote, load_note, write_note
from milpart_docs.corpus.release.proof import count_strangers
from tests.corpus.release.corpora import FRENCH, PARTNERS, PUBLIC, corpus_of, cut, lesson, page

FILES = {
    **lesson(1, "related: [LL-2026-0002]", body="[[LL-2026-0002]]\n"),
    **lesson(2, marking="marking: LIMITE"),
    **lesson(3, marking="marking: LIMITE\nreleasable_to: [FRA]"),
    **page("page", "::: marking LIMITE\nHidden.\n:::\n"),
    "docs/none.md": "# Unmarked\n",
}


def test_an_audience_sees_the_files_that_are_for_it() -> None:
    """Pages and records alike."""
    paths = [[path[-7:-3] for path in cut(corpus_of(FILES), audience).corpus.by_path] for audience in (PUBLIC, PARTNERS, FRENCH)]
    assert paths == [["page", "0001"], ["page", "0001", "0002"], ["page", "0001", "0002", "0003"]]


def test_links_are_those_of_what_is_left() -> None:
    """The graph knows neither the cut record nor that something is not found."""
    made = cut(corpus_of(FILES), PUBLIC)
    entry = made.corpus.by_id["LL-2026-0001"]
    assert entry.record is not None
    assert (entry.fields["related"], made.corpus.graph.links, made.corpus.graph.unresolved) == (["not released"], {}, ())
    assert len(cut(corpus_of(FILES), PARTNERS).corpus.graph.links["lessons/LL-2026-0001.md"]) == 2


def test_of_two_records_with_one_identifier_the_released_one_counts() -> None:
    """A cut twin does not take its place."""
    twin = lesson(1, marking="marking: LIMITE")["lessons/LL-2026-0001.md"].replace("Title 1", "Hidden")
    made = cut(corpus_of({**lesson(1), "docs/a.md": twin}), PUBLIC)
    assert made.corpus.by_id["LL-2026-0001"].title == "Title 1"


def test_what_needs_no_change_is_the_same_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    """No text is read, and nothing read anew."""
    corpus = corpus_of(page("page", "# A\n"))
    monkeypatch.setattr("milpart_docs.corpus.release.release.read_file_text", lambda *_: pytest.fail("a text was read"))
    assert cut(corpus, PUBLIC).corpus is corpus


def test_a_file_that_does_not_settle_stays_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rather one file too few than one that is not what it should be."""
    monkeypatch.setattr("milpart_docs.corpus.release.release.cut_text", lambda text, *_: f"{text}<!-- again -->")
    assert list(cut(corpus_of({**page("a", "<!-- b -->"), **page("c", "d")}), PUBLIC).corpus.by_path) == ["docs/c.md"]


@pytest.mark.parametrize(("note", "strangers"), [(PUBLIC, 4), (PARTNERS, 2), (FRENCH, 1)])
def test_the_last_look_counts_what_is_not_for_the_audience(note: object, strangers: int) -> None:
    """In the whole corpus some, in its own release none."""
    audience = note
    written = ReleaseNote(audience.name, audience.max_marking, audience.communities)  # type: ignore[attr-defined]
    assert count_strangers(corpus_of(FILES), written) == strangers
    assert count_strangers(cut(corpus_of(FILES), audience).corpus, written) == 0  # type: ignore[arg-type]


def test_a_note_is_read_as_it_was_written(tmp_path: Path) -> None:
    """And none is none."""
    assert load_note(tmp_path) is None
    note = ReleaseNote("partners", "LIMITE", ("EU",), "abc", is_clean=False, day="2026-11-22", is_bundle=True)
    write_note(note, tmp_path)
    assert load_note(tmp_path) == note


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        b" " * 2_000_000,
        b'{"odd": 1, "communities": []}',
        b'{"audience": "a", "max_marking": "LOW"}',
        b'{"audience": "a", "max_marking": "PUBLIC", "day": "today"}',
        b'{"audience": "a", "max_marking": "PUBLIC", "communities": "FRA"}',
        b'{"audience": "a", "max_marking": "PUBLIC", "is_bundle": "yes"}',
        b'{"audience": 3, "max_marking": "PUBLIC"}',
    ],
)
def test_a_damaged_note_is_told(tmp_path: Path, data: bytes) -> None:
    """In one way, whatever is wrong with it."""
    (tmp_path / ".milpart-release.json").write_bytes(data)
    with pytest.raises(ValueError, match=r"is damaged; only what is staged"):
        load_note(tmp_path)


def test_what_is_no_file_is_no_note(tmp_path: Path) -> None:
    """A pipe is not opened, a link not followed."""
    note = tmp_path / ".milpart-release.json"
    write_note(ReleaseNote("public", "PUBLIC"), tmp_path)
    note.rename(tmp_path / "note.json")
    for make in (partial(os.mkfifo, note), note.mkdir, partial(note.symlink_to, "note.json"), partial(note.symlink_to, "nowhere")):
        make()
        with pytest.raises(ValueError, match="is damaged"):
            load_note(tmp_path)
        note.rmdir() if note.is_dir() else note.unlink()


def test_what_does_not_settle_stays_behind_for_its_path_too(monkeypatch: pytest.MonkeyPatch) -> None:
    """What does not settle stays behind for its path, too; code that shows a comment is settled."""
    monkeypatch.setattr("milpart_docs.corpus.release.release.ROUNDS", 0)
    files = {**page("about-LL-2026-0099", "a"), **page("b", "`<!-- b -->`"), **page("c", "<!-- c -->"), **page("d", "LL-2026-0099")}
    assert list(cut(corpus_of(files), PUBLIC).corpus.by_path) == ["docs/b.md"]
