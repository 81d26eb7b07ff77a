"""Which record is meant, and which identifier it gets."""

from pathlib import Path

import pytest

from milpart_docs.authoring.renumbering.error import RenumberError
from milpart_docs.authoring.renumbering.subject import choose_identifier, find_subject, rename
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.change import Change
from tests.projects import LESSON, base_lesson, load, make_project

OTHER = "lessons/LL-2026-0001-other.md"


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    """Make a project with a lesson, a broken one, and one whose identifier is malformed."""
    files = {
        "lessons/LL-2026-0007-broken.md": base_lesson(("LL-2026-0001", "LL-2026-0007"), ("title: ", "title: a: ")),
        "lessons/odd.md": base_lesson(("LL-2026-0001", "LL-26-1")),
    }
    return load(make_project(tmp_path, files))


@pytest.mark.parametrize("name", ["LL-2026-0001", "ll-2026-1", LESSON, "LL_2026_0001"])
def test_found(corpus: Corpus, name: str) -> None:
    """By identifier, in whatever form, and by path."""
    assert find_subject(corpus, name).path == LESSON


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("LL-2026-0011", "no record has the identifier LL-2026-0011; did you mean LL-2026-0001?"),
        ("nothing", "no record has the identifier nothing; milpart list names all records"),
        ("LL-2026-0007", "lessons/LL-2026-0007-broken.md cannot be read as it stands"),
        ("lessons/LL-2026-0007-broken.md", "lessons/LL-2026-0007-broken.md is no record whose identifier can be read"),
        ("LL-26-1", "the identifier LL-26-1 of lessons/odd.md is"),
    ],
)
def test_not_found(corpus: Corpus, name: str, sentence: str) -> None:
    """What is wrong, and what to do."""
    with pytest.raises(RenumberError) as error:
        find_subject(corpus, name)
    assert str(error.value).startswith(sentence)


def test_two_records_with_one_identifier(tmp_path: Path) -> None:
    """A path says which one, and so does what was published before; otherwise both are named."""
    corpus = load(make_project(tmp_path, {OTHER: base_lesson()}))
    nothing = Corpus(corpus.settings, ())
    assert find_subject(corpus, OTHER).path == OTHER
    assert find_subject(corpus, "LL-2026-0001", Change("main", corpus.without([OTHER]), corpus, nothing)).path == OTHER
    assert find_subject(corpus, "LL-2026-0001", Change("main", nothing, corpus, corpus.without([OTHER]))).path == OTHER
    for known in (None, *(Change("main", before, corpus, nothing) for before in (corpus, nothing))):
        with pytest.raises(RenumberError, match=rf"LL-2026-0001 is the identifier of {LESSON} and {OTHER}; say the path") as error:
            find_subject(corpus, "LL-2026-0001", known)
        assert error.value.status == 2


def test_next_number(corpus: Corpus) -> None:
    """Behind the highest of the year, that of a broken file and that of the past included."""
    entry = corpus.by_path[LESSON]
    assert choose_identifier(corpus, entry, "", ()) == "LL-2026-0008"
    assert choose_identifier(corpus, entry, "", {"LL-2026-0031", "LL-2025-0099"}) == "LL-2026-0032"
    assert choose_identifier(corpus, entry, "LL-2025-0003", ()) == "LL-2025-0003"


@pytest.mark.parametrize(
    ("wanted", "sentence"),
    [
        ("LL-2026-7", "LL-2026-7 is not a well-formed identifier; it is LL-YYYY-NNNN, for instance LL-2026-0042"),
        ("BP-2026-0007", "BP-2026-0007 is an identifier of the type best-practice, and LL-2026-0001 is a lesson"),
        ("LL-2026-0001", "LL-2026-0001 has this identifier already"),
        ("LL-2026-0007", "LL-2026-0007 was in use before, and an identifier is never used twice; take another"),
        ("LL-2026-0009", "LL-2026-0009 was in use before"),
    ],
)
def test_refused(corpus: Corpus, wanted: str, sentence: str) -> None:
    """Malformed, of another type, its own, in use, or used before."""
    with pytest.raises(RenumberError) as error:
        choose_identifier(corpus, corpus.by_path[LESSON], wanted, {"LL-2026-0009"})
    assert str(error.value).startswith(sentence)
    assert error.value.status == 2


def test_key_is_said(corpus: Corpus) -> None:
    """There is no next key; one that is taken is refused with the file that has it."""
    entry = corpus.by_id["ACR-EUMS"]
    with pytest.raises(RenumberError, match="ACR-EUMS has a key and no number; say the new key: milpart renumber ACR-EUMS NEW"):
        choose_identifier(corpus, entry, "", ())
    assert choose_identifier(corpus, entry, "ACR-EU-MS", ()) == "ACR-EU-MS"
    with pytest.raises(RenumberError, match=r"ACR-EUTM-EXAMPLE is the identifier of docs/\S+; take another"):
        choose_identifier(corpus, entry, "ACR-EUTM-EXAMPLE", ())


@pytest.mark.parametrize(
    ("path", "new_path"),
    [
        ("lessons/LL-2026-0001-a.md", "lessons/LL-2026-0002-a.md"),
        ("lessons/LL-2026-0001.md", "lessons/LL-2026-0002.md"),
        ("ll-2026-0001-a.md", "LL-2026-0002-a.md"),
        ("lessons/a.md", "lessons/a.md"),
        ("lessons/LL-2026-00011.md", "lessons/LL-2026-00011.md"),
    ],
)
def test_rename(path: str, new_path: str) -> None:
    """A name that begins with the identifier follows it."""
    assert rename(path, "LL-2026-0001", "LL-2026-0002") == new_path
