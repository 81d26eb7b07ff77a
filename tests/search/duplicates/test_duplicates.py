"""Likely duplicates: copies and near copies are found, the same event told twice is, and what is alike for a reason is not."""

from typing import Any

import pytest

from benchmarks.duplicates.labelled import SAMPLE
from benchmarks.duplicates.measure import Measured, measure
from benchmarks.generator import build_records
from benchmarks.plan import build_plan
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.release.release import release
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.rules.engine import inspect_file
from milpart_docs.search.duplicates import THRESHOLD, Pair, find_duplicates
from tests.corpora import Written, record, shipped_corpus
from tests.search.duplicates.lessons import CONTEXT, lesson, texts_of
from tests.search.duplicates.told_twice import EVENTS, MEANWHILE

CONVOY, OTHER_WORDS = EVENTS["convoy"]
TURNS = 4
OBJECTIVE = "To teach drivers of the second company how to recover broken vehicles from fords, mud and sand."


def find(*files: Written) -> list[tuple[str, str, str]]:
    """Give kind and records of each pair."""
    return [(pair.kind, pair.a.id, pair.b.id) for pair in find_duplicates(texts_of(*files))]


@pytest.fixture(scope="module")
def measured() -> list[Measured]:
    """Measure several sets of lessons with near copies."""
    return [measure(SAMPLE, turn) for turn in range(TURNS)]


def test_copies_are_found(measured: list[Measured]) -> None:
    """Of near copies by edits of many kinds, at least 95 of 100, and of what is found, as many are copies."""
    assert all(found.recall() >= 0.95 and found.precision() >= 0.95 for found in measured)
    assert sum(len(scores) for found in measured for scores in found.scores.values()) > 100


def test_nothing_among_kin_of_the_house() -> None:
    """Records that are written from the same patterns about the same partners say different things."""
    texts = dict(build_records(build_plan(700, "kin"), "kin"))
    files = (Written(path, text) for path, text in texts.items())
    assert [(pair.kind, pair.score) for pair in find_duplicates(texts_of(*files))] == []


def test_nothing_in_the_shipped_records() -> None:
    """They were written once each, many of them of one mission and year."""
    assert find_duplicates(shipped_corpus()) == ()


def test_exact_copy() -> None:
    """The same words under another title, however they are set."""
    copy = CONVOY._replace(title="Another title", text=CONVOY.text.replace(". ", ".\n").upper())
    (pair,) = find_duplicates(texts_of(lesson(1, CONVOY), lesson(2, copy, context="ACR-EUMS", date_observed="2019")))
    assert (pair.kind, pair.score, pair.declared) == ("exact", 1.0, "")


def test_passages() -> None:
    """What matches is quoted from both, in rows, with the lines on which it begins."""
    first, second = CONVOY.text.split("\n\n")
    added = "A second convoy went another way. It met nobody and nothing on its whole journey."
    moved = CONVOY._replace(text=f"{second.strip()}\n\n{added}\n\n{first.strip()}", summary="Told in another order.")
    (pair,) = find_duplicates(texts_of(lesson(1, CONVOY), lesson(2, moved)))
    rows = [(passage.a_line, passage.b_line, passage.share) for passage in pair.passages if passage.a_line > 20]
    assert rows == [(21, 24, 1.0), (23, 20, 1.0)]
    assert [passage.a == passage.b == " ".join(text.split()) for passage, text in zip(pair.passages[-2:], (first, second), strict=True)]
    assert THRESHOLD < pair.score < 1


@pytest.mark.parametrize("name", EVENTS)
def test_event_told_twice(name: str) -> None:
    """In other words, and so with a lower score than a copy; what else happened then and there is left alone."""
    first, second = EVENTS[name]
    others = [lesson(number, told) for number, told in enumerate(MEANWHILE, 10)]
    assert find(lesson(1, first), lesson(2, second), *others) == [("event", "LL-2026-0001", "LL-2026-0002")]
    scores = [pair.score for pair in find_duplicates(texts_of(lesson(1, first), lesson(2, second), lesson(3, first, title="A copy")))]
    assert scores == sorted(scores, reverse=True)
    assert scores[0] == 1 > scores[1]


@pytest.mark.parametrize(
    "changed", [{"context": "ACT-2026-0002"}, {"date_observed": "2026-03-19"}, {"date_observed": "2025"}, {"date_observed": "unknown"}]
)
def test_event_of_another_time_or_place(changed: dict[str, Any]) -> None:
    """Other words about another activity or day tell another event."""
    first, second = EVENTS["evacuation"]
    assert find(lesson(1, first), lesson(2, second, **changed)) == []


def test_event_within_a_month() -> None:
    """A month means any of its days."""
    first, second = EVENTS["evacuation"]
    assert [kind for kind, *_ in find(lesson(1, first), lesson(2, second, date_observed="2026-03"))] == ["event"]


@pytest.mark.parametrize(
    "fields",
    [
        {"translations": ["LL-2026-0001"]},
        {"supersedes": ["LL-2026-0001"]},
        {"superseded_by": "LL-2026-0001"},
        {"status": "superseded"},
        {"status": "withdrawn"},
    ],
)
def test_alike_for_a_reason(fields: dict[str, Any]) -> None:
    """Translations and versions of one record, and what is kept only for the record."""
    assert find(lesson(1, CONVOY), lesson(2, CONVOY, **fields)) == []
    assert find(lesson(1, OTHER_WORDS), lesson(2, CONVOY, **fields)) == []
    turned = {key: "LL-2026-0002" if key == "superseded_by" else ["LL-2026-0002"] for key in fields if key != "status"} or fields
    assert find(lesson(1, CONVOY, **turned), lesson(2, CONVOY)) == []


def test_family() -> None:
    """Two versions of one record are kin by a third that both belong to; a circle is one family."""
    versions = [lesson(2, CONVOY, supersedes=["LL-2026-0001"]), lesson(3, CONVOY, supersedes=["LL-2026-0002"])]
    assert find(lesson(1, CONVOY, supersedes=["LL-2026-0003"]), *versions) == []


@pytest.mark.parametrize(("field", "declared"), [("related", "related"), ("duplicates", "duplicates")])
def test_declared(field: str, declared: str) -> None:
    """That one names the other is told with the pair."""
    (pair,) = find_duplicates(texts_of(lesson(1, CONVOY), lesson(2, CONVOY, **{field: ["LL-2026-0001"]})))
    assert pair.declared == declared


def activity(number: int, **fields: Any) -> Written:
    """Write an activity that is described as others of its series are."""
    common = {"partners": ["MLI"], "dates": {"planned_start": "2024-05-02"}, "objective": OBJECTIVE}
    summary = f"Course number {number} for drivers, held by the training mission for the fifth brigade at the garrison of Garvala."
    return record(f"ACT-2026-{number:04}", CONVOY.text, **{**common, "summary": summary, **fields})


def test_series() -> None:
    """Courses of successive years, or for other partners, have one description; facts tell them apart, unless nothing else does."""
    assert find(activity(1), activity(2)) == [("near", "ACT-2026-0001", "ACT-2026-0002")]
    assert find(activity(1), activity(2, dates={"actual_start": "2025-05-02"})) == []
    assert find(activity(1), activity(2, partners=["NER"])) == []
    assert find(activity(1, summary=OBJECTIVE), activity(2, summary=OBJECTIVE, partners=["NER"]))[0][0] == "exact"


def test_records_of_other_types() -> None:
    """A lesson may be written down again as a practice; an actor and an activity of one name are two things."""
    practice = record("BP-2026-0001", f"## Practice\n\n{CONVOY.text}", summary=CONVOY.summary, originator="ACR-EUMS")
    assert [kind for kind, *_ in find(lesson(1, CONVOY), practice)] == ["exact"]
    derived = record("BP-2026-0001", f"## Practice\n\n{CONVOY.text}", summary=CONVOY.summary, derived_from=["LL-2026-0001"])
    assert find(lesson(1, CONVOY), derived) == []
    assert find(lesson(1, CONVOY), record("ACR-CONVOY", CONVOY.text, summary=CONVOY.summary)) == []


def test_many_copies() -> None:
    """A record that was copied a hundred times is told a hundred times, not five thousand."""
    found = find(*(lesson(number, CONVOY, context=f"ACT-2026-{number:04}") for number in range(1, 102)))
    assert len(found) == 100


def released_pairs(corpus: Corpus) -> tuple[Pair, ...]:
    """Find the pairs of what the public may see."""
    return find_duplicates(release(corpus, Audience("public", "PUBLIC", ()), inspect=inspect_file).corpus)


def test_what_an_audience_may_not_see_is_not_compared() -> None:
    """A copy that is not released makes no pair; and of one that is, only what is released is compared and quoted."""
    assert released_pairs(texts_of(lesson(1, CONVOY), lesson(2, CONVOY, marking="LIMITE"))) == ()
    first, second = CONVOY.text.split("\n\n")
    veiled = f"::: marking LIMITE\n\n{first}\n\n:::\n\n{second}"
    corpus = texts_of(lesson(1, CONVOY._replace(text=veiled)), lesson(2, CONVOY._replace(text=veiled), title="A copy"))
    whole, cut = find_duplicates(corpus), released_pairs(corpus)
    assert any("heat" in passage.a for passage in whole[0].passages)
    assert not any("heat" in passage.a + passage.b for pair in cut for passage in pair.passages)
    assert cut[0].a.fingerprint != whole[0].a.fingerprint
    assert CONTEXT not in str(cut[0].a.fields)
