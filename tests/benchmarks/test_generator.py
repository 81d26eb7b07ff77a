"""Generated projects: the same bytes every time, sound, of all types and states, and as large as they are meant to be."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from statistics import mean

import pytest

from benchmarks.days import TODAY
from benchmarks.generator import FEWEST, build_records, write_project
from benchmarks.plan import build_plan
from benchmarks.shares import SHARES, STATES, count_types
from milpart_docs.corpus import Corpus
from milpart_docs.model import RECORD_TYPES
from milpart_docs.model.identifier import is_identifier
from milpart_docs.reading import SourceFile, read_source
from milpart_docs.rules.engine import check
from milpart_docs.vocabulary import VOCABULARIES
from tests.projects import load

COUNT = 200
SEED = "milpart"


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """Generate and load a project."""
    root = tmp_path_factory.mktemp("generated")
    write_project(root, COUNT)
    return load(root)


@pytest.fixture(scope="module")
def sources() -> list[SourceFile]:
    """Read the records of the same project without a disk."""
    return [read_source(path, text.encode()) for path, text in build_records(build_plan(COUNT, SEED))]


def contents(root: Path) -> Mapping[str, bytes]:
    """Give the bytes of every file by its path."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    """Nothing depends on the clock, on the order of a set or on the folder."""
    for name in ("one", "two"):
        write_project(tmp_path / name, FEWEST)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_another_seed_gives_other_records() -> None:
    """The seed is what the records depend on."""
    one, two = (list(build_records(build_plan(FEWEST, seed), seed)) for seed in ("one", "two"))
    assert one != two


def test_number_of_records(corpus: Corpus) -> None:
    """As many records as were asked for, each with an identifier of its own, and one page."""
    assert len(corpus.records) == len(corpus.by_id) == COUNT
    assert all(is_identifier(identifier) for identifier in corpus.by_id)
    assert [entry.path for entry in corpus.entries if entry.kind == "page"] == ["docs/index.md"]


def test_no_findings(corpus: Corpus) -> None:
    """The generated project is sound on its day."""
    assert check(corpus, TODAY) == []


def test_smallest_project_has_no_findings(tmp_path: Path) -> None:
    """The fewest records still have everything that others need."""
    write_project(tmp_path, FEWEST)
    assert check(load(tmp_path), TODAY) == []


def test_all_types_occur(corpus: Corpus) -> None:
    """Every type of the model has records, and about half of all are lessons."""
    counts = Counter(entry.type for entry in corpus.records)
    assert set(counts) == set(RECORD_TYPES) == set(SHARES)
    assert 0.4 * COUNT < counts["lesson"] < 0.6 * COUNT


def test_all_states_of_lessons_occur(corpus: Corpus) -> None:
    """Every state of the process has lessons."""
    states = {entry.fields["status"] for entry in corpus.records if entry.type == "lesson"}
    assert states == set(VOCABULARIES["lesson-status"].terms)


@pytest.mark.parametrize("vocabulary", STATES)
def test_states_are_those_of_the_vocabulary(vocabulary: str) -> None:
    """A state that is added to a vocabulary needs a weight here."""
    assert set(STATES[vocabulary]) == set(VOCABULARIES[vocabulary].terms)


@pytest.mark.parametrize("count", [FEWEST, 1000, 50_000])
def test_types_share_all_records_out(count: int) -> None:
    """No record is lost between the shares, and no type is left out."""
    counts = count_types(count)
    assert sum(counts.values()) == count
    assert min(counts.values()) > 0


def test_identifiers_of_the_largest_project() -> None:
    """Fifty thousand identifiers are of the right form and different."""
    identifiers = [item.id for item in build_plan(50_000, SEED).items]
    assert len(set(identifiers)) == 50_000
    assert all(is_identifier(identifier) for identifier in identifiers)


def test_words(sources: list[SourceFile]) -> None:
    """A body has about five hundred words."""
    words = [len(source.body_text.split()) for source in sources]
    assert 450 < mean(words) < 550
    assert min(words) > 300
    assert max(words) < 750


def test_references(sources: list[SourceFile]) -> None:
    """A record refers to about five others, in fields and in text."""
    counts = [len(source.references) for source in sources]
    assert 3.5 < mean(counts) < 6
    assert min(counts) > 0
    assert max(counts) < 15
    assert any(reference.anchor for source in sources for reference in source.references)
    assert sum(len(source.body.references) for source in sources) > COUNT / 2


def test_bodies_have_lists_and_tables(sources: list[SourceFile]) -> None:
    """Not all is running text."""
    texts = [source.body_text for source in sources]
    assert sum("\n- " in text for text in texts) > COUNT / 5
    assert sum("\n| --- |" in text for text in texts) > COUNT / 20
