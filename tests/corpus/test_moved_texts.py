"""Files that were moved and edited at once."""

from collections.abc import Sequence

import pytest

from milpart_docs.corpus import moved_texts
from milpart_docs.corpus.moved_texts import NEAREST, find_moved, resemblance, sketch
from milpart_docs.corpus.same_record import Version
from tests.changes import change_of
from tests.corpora import Written, page, record

TEXT = "the brigade had no trainers of its own left and nobody knew where the next ones would come from or who was to pay for them"
HALF = "the brigade had no trainers of its own left and nobody knew where the next ones would was what everybody said"
OTHER = "Kitchens ran out of gas in winter because no resupply was planned."


def versions_of(old: Sequence[Written], new: Sequence[Written]) -> tuple[list[Version], list[Version]]:
    """Read the files of both sides."""
    change = change_of(old, new)
    before, after = ([(corpus, entry) for entry in corpus.entries] for corpus in (change.before, change.after))
    return before, after


def moved(old: Sequence[Written], new: Sequence[Written]) -> list[str]:
    """Give which file became which."""
    found = find_moved(*versions_of(old, new))
    return [f"{one.path} {other.path}".replace("docs/", "").replace(".md", "") for one, other in found]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ([page("a", TEXT)], [page("b", TEXT)], ["a b"]),
        ([page("a", TEXT)], [page("b", HALF)], ["a b"]),
        ([page("a", TEXT)], [page("b", OTHER)], []),
        ([page("a", TEXT)], [page("b", f"{TEXT} {' '.join(map(str, range(60)))}")], []),
        ([page("a", TEXT), page("b", OTHER)], [page("c", OTHER), page("d", TEXT)], ["a d", "b c"]),
        ([page("a", TEXT)], [page("b", HALF), page("c", TEXT)], ["a c"]),
        ([page("a", HALF), page("b", TEXT)], [page("c", TEXT)], ["b c"]),
        ([page("a", "One.")], [page("b", "One.")], ["a b"]),
        ([page("a", "")], [page("b", "")], []),
        ([page("a", TEXT)], [], []),
        ([], [page("a", TEXT)], []),
        ([record("TRM-A", TEXT)], [page("b", TEXT)], ["TRM-A b"]),
        (
            [record("TRM-A", "Of trainers.", title="One", summary="-")],
            [record("TRM-B", "No trainers.", title="one", summary="-")],
            ["TRM-A TRM-B"],
        ),
        ([record("TRM-A", "Of trainers.", title="One", summary="-")], [record("TRM-B", "No trainers.", title="Two", summary="-")], []),
    ],
)
def test_known_again_by_the_text(old: list[Written], new: list[Written], found: list[str]) -> None:
    """Half of it is enough, each file is known once, and the surest pair counts; records are also known by what identifies them."""
    assert sorted(moved(old, new)) == found


def test_what_all_have_hides_nothing() -> None:
    """A hundred copies beside the file that was moved, or a text that all files begin with."""
    copies = [page(f"c{number:03}", TEXT) for number in range(100)]
    assert len(moved([page("a", TEXT)], copies)) == 1
    assert len(moved([page("a", TEXT)], [*copies[:50], page("b", OTHER)])) == 1


def test_what_few_files_have_counts_for_more() -> None:
    """Files that have most of their text in common are told apart by the rest."""
    shared = " ".join(f"{number} begins" for number in range(40))
    files = [[page(f"{side}{number:03}", f"{shared} {f'own{number} word ' * 5} {side}") for number in range(90)] for side in "ab"]
    assert sorted(moved(*files)) == [f"a{number:03} b{number:03}" for number in range(90)]


def test_resemblance_is_the_share_of_both() -> None:
    """Of texts of any length, about."""
    texts = [" ".join(f"w{number}" for number in range(start, start + 3000)) for start in (0, 1000)]
    one, other = (sketch(*version) for side in versions_of([page("a", texts[0])], [page("b", texts[1])]) for version in side)
    assert resemblance(one, other) == pytest.approx(0.5, abs=0.2)
    assert resemblance(frozenset(), frozenset()) == 0


def test_work_grows_with_the_number_of_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each file is compared with a few, of however many, whatever they have in common."""
    shared = " ".join(f"{number} begins" for number in range(60))
    compared: list[int] = []

    def count_resemblance(one: frozenset[int], other: frozenset[int]) -> float:
        compared.append(1)
        return resemblance(one, other)

    monkeypatch.setattr(moved_texts, "resemblance", count_resemblance)
    files = [[page(f"{side}{number:04}", f"{shared} own{number} word {side}") for number in range(200)] for side in "ab"]
    assert len([*find_moved(*versions_of(files[0], files[1]))]) > 100
    assert len(compared) <= NEAREST * 200
