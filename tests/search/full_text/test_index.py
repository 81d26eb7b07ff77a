"""Opening an index: whatever lies on the disk, the answers are those of one that is made anew, and nothing foreign is ever opened."""

import pickle
import shutil
from pathlib import Path

import pytest

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.release.release import release
from milpart_docs.corpus.sealed_file import read_sealed, write_sealed
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.corpus.user_key import load_key
from milpart_docs.rules.engine import inspect_file
from milpart_docs.search.full_text import Options, Search, open_index
from milpart_docs.search.full_text.postings import CollectionPostings, WhooshPostings
from tests.corpora import Written
from tests.search.full_text.indexes import answers, corpus_in, ids, index_files, lesson, make_files


class _Evil:
    """Makes a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, ...]:
        return Path.touch, (self._path,)


def poison(root: Path, key: bytes, marker: Path) -> None:
    """Put a pickle into the index of a project that makes a file, and seal it with a key."""
    (path,) = index_files(root)
    own = load_key(root)
    assert own is not None
    pieces = {name: bytes(piece) for name, piece in (read_sealed(root, path.name, own) or {}).items()}
    (name,) = (name for name in pieces if name.endswith(".toc"))
    start = pieces[name].index(pickle.dumps([], -1)[:2], 16)
    write_sealed(root, path.name, key, {**pieces, name: pieces[name][:start] + pickle.dumps([_Evil(marker)], -1)})


def test_a_foreign_index_is_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copied project brings an index with a pickle in it that would make a file; it is made anew, and the file is not there."""
    marker, project = tmp_path / "marker", tmp_path / "project"
    corpus = corpus_in(project, *make_files().values())
    wanted = answers(corpus)
    poison(project, b"x" * 32, marker)
    assert answers(corpus) == wanted
    assert not marker.exists()
    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "attacker"))
    answers(corpus)
    own = load_key(project)
    assert own is not None
    poison(project, own, marker)
    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "state"))
    assert answers(corpus) == wanted
    assert not marker.exists()


def test_the_poison_would_work(tmp_path: Path) -> None:
    """Sealed with the user's own key it does what it is made for; so the other test tests something."""
    marker, project = tmp_path / "marker", tmp_path / "project"
    corpus = corpus_in(project, *make_files().values())
    answers(corpus)
    own = load_key(project)
    assert own is not None
    poison(project, own, marker)
    with pytest.raises(AttributeError):
        answers(corpus)
    assert marker.exists()


def test_a_damaged_index_is_made_anew(tmp_path: Path) -> None:
    """Every kind of damage gives the answers of before, and a sound file again."""
    corpus = corpus_in(tmp_path / "project", *make_files().values())
    wanted = answers(corpus)
    (path,) = index_files(tmp_path / "project")
    good = path.read_bytes()
    size = len(good)
    for bad in (b"", b"milpart-search-1\n", good[:-1], good[: size // 2], good + b"x", good.replace(b"bridge", b"bridga", 1), b"x" * size):
        path.write_bytes(bad)
        assert answers(corpus) == wanted
        assert path.stat().st_size > size // 2


def test_an_index_of_other_code_is_not_looked_into(tmp_path: Path) -> None:
    """The next version of the program may have other pieces in it."""
    project = tmp_path / "project"
    corpus = corpus_in(project, *make_files().values())
    wanted = answers(corpus)
    (path,) = index_files(project)
    write_sealed(project, path.name, load_key(project), {"code": b"of another version", "other": b"piece"})
    assert answers(corpus) == wanted
    assert len(read_sealed(project, path.name, load_key(project)) or {}) > 2


def test_without_a_key_everything_works_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No home, nothing written, the same answers."""
    corpus = corpus_in(tmp_path / "project", *make_files().values())
    wanted = answers(corpus)
    assert isinstance(open_index(corpus).postings, WhooshPostings)
    shutil.rmtree(tmp_path / "project")
    (tmp_path / "file").write_bytes(b"")
    for variable in ("XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "file"))
    assert answers(corpus) == wanted
    assert isinstance(open_index(corpus).postings, CollectionPostings)
    assert index_files(tmp_path / "project") == []


def test_a_disk_that_allows_nothing_is_no_error(tmp_path: Path) -> None:
    """The same answers, and nothing kept."""
    corpus = corpus_in(tmp_path / "project", *make_files().values())
    wanted = answers(corpus)
    shutil.rmtree(tmp_path / "project")
    (tmp_path / "project").mkdir()
    (tmp_path / "project/.cache").write_bytes(b"")
    assert answers(corpus) == wanted


def test_each_audience_has_its_own(tmp_path: Path) -> None:
    """What one may not see is not in its index: no hit, no correction, no suggestion, no word in the file."""
    files = {1: lesson(1, "evacuation"), 2: lesson(2, "quartermaster quartermaster", marking="EU RESTRICTED")}
    corpus = corpus_in(tmp_path / "project", *files.values())
    public = release(corpus, Audience("public", "PUBLIC"), inspect=inspect_file).corpus
    everything = Search(open_index(corpus))
    assert ids(everything, "quartermaster") == ["LL-2026-0002"]
    (inside,) = index_files(tmp_path / "project")
    outside = Search(open_index(public, "public"))
    found = outside.ask("quartermastre")
    assert (found.total, found.suggestion, found.corrections, found.facets) == (0, None, {}, {})
    assert ids(outside, "") == ["LL-2026-0001"]
    assert everything.ask("quartermastre").suggestion == "quartermaster"
    (other,) = (path for path in index_files(tmp_path / "project") if path != inside)
    assert b"quartermaster" in inside.read_bytes()
    assert b"quartermaster" not in other.read_bytes()
    inside.replace(other)
    assert outside.ask("quartermastre", Options()).total == Search(open_index(public, "public")).ask("quartermastre").total == 0


@pytest.mark.parametrize(
    "change", [{"marking": "EU RESTRICTED"}, {"body": "quarters"}, None], ids=["marked higher", "a word less", "deleted"]
)
def test_nothing_stays_in_the_index_of_an_audience(tmp_path: Path, change: dict[str, str] | None) -> None:
    """What an audience saw yesterday and may not see today is not in its file today; what is new is only added."""
    others = [lesson(number, f"evacuation of unit{number}") for number in range(1, 20)]

    def open_for_public(*more: Written) -> bytes:
        corpus = corpus_in(tmp_path / "project", *others, *more)
        assert (
            len(ids(Search(open_index(release(corpus, Audience("public", "PUBLIC"), inspect=inspect_file).corpus, "public")), "unit7")) == 1
        )
        (path,) = index_files(tmp_path / "project")
        return path.read_bytes()

    assert b"quartermast" in open_for_public(lesson(30, "quartermaster"))
    changed = [] if change is None else [lesson(30, **{"body": "quartermaster", **change})]
    assert b"quartermast" not in open_for_public(*changed)
    assert b"quartermast" in open_for_public(*changed, lesson(31, "quartermaster"))
    assert not (tmp_path / "project/.cache/milpart/words").exists()


def test_what_is_marked_in_part(tmp_path: Path) -> None:
    """A part of a record that is protected for itself is in the index of the project, and in none of those who may not see it."""
    body = "Evacuation.\n\n::: marking LIMITE\nThe quartermaster came.\n:::\n"
    corpus = corpus_in(tmp_path / "project", lesson(1, body, marking="LIMITE"), lesson(2, body))
    for audience, found in (
        (Audience("public", "PUBLIC"), []),
        (Audience("partners", "LIMITE", ("EU",)), ["LL-2026-0001", "LL-2026-0002"]),
    ):
        cut = release(corpus, audience, inspect=inspect_file).corpus
        before = index_files(tmp_path / "project")
        assert sorted(ids(Search(open_index(cut, audience.name)), "quartermaster")) == found
        (path,) = (path for path in index_files(tmp_path / "project") if path not in before)
        assert (b"quartermaster" in path.read_bytes()) == bool(found)


@pytest.mark.parametrize("audience", [None, Audience("public", "PUBLIC")], ids=["project", "audience"])
def test_a_file_written_while_a_run_reads_is_in_no_index(tmp_path: Path, audience: Audience | None) -> None:
    """Its new text is cut for nobody. When the old one is back, it is found again: the index was not kept as that of the old one."""
    before, after = lesson(1, "evacuation"), lesson(1, "quartermaster", marking="EU RESTRICTED")
    others, name = [lesson(2, "convoy")], audience.name if audience else None

    def load() -> Corpus:
        corpus = corpus_in(tmp_path / "project", before, *others)
        return release(corpus, audience, inspect=inspect_file).corpus if audience else corpus

    read = load()
    raced = Search(open_index(Corpus(read.settings, read.entries, {**read.texts, after.path: after.text}), name))
    assert [ids(raced, query) for query in ("quartermaster", "evacuation", "convoy")] == [[], [], ["LL-2026-0002"]]
    assert index_files(tmp_path / "project") == []
    again = Search(open_index(load(), name))
    assert [ids(again, query) for query in ("quartermaster", "evacuation")] == [[], ["LL-2026-0001"]]
    assert len(index_files(tmp_path / "project")) == 1


def test_an_empty_corpus(tmp_path: Path) -> None:
    """Nothing is found, again and again."""
    for _ in range(2):
        search = Search(open_index(corpus_in(tmp_path / "project")))
        for query in ("", "mentors", '"a b"', "-a", "title:x", "date:2024", "a*", "type:lesson"):
            assert search.ask(query).total == 0
