"""What to read first: the order of the reasons, their words, and that a search through buckets finds what a search through all finds."""

import sys
from collections.abc import Sequence
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.analysis.read_first import ReadFirst, is_worth_reading, quality
from milpart_docs.catalogue.facets import Facets
from milpart_docs.corpus import Corpus, Entry
from tests.corpora import Written, corpus_of, record

READER = "ACT-2026-0001"
ACTIVITY = record(
    READER, partners=["NER"], capabilities=["CAP-MEDEVAC"], pillars=["train"], activity_type="exercise", topics=["evacuation"]
)
OTHER_EXERCISE = record("ACT-2026-0002", activity_type="exercise")
MEDICAL = (record("CAP-MEDICAL"), record("CAP-MEDEVAC", broader="CAP-MEDICAL"), record("CAP-MEDEVAC-AIR", broader="CAP-MEDEVAC"))
EACH: dict[str, dict[str, Any]] = {
    "partner": {"partners": ["MLI", "NER"]},
    "capability": {"capabilities": ["CAP-MEDEVAC"]},
    "pillar": {"pillars": ["equip", "train"]},
    "activity type": {"context": "ACT-2026-0002"},
    "topic": {"topics": ["Evacuation"]},
}
"""What a lesson must say to share each sign with the activity."""


def lesson(number: int, *shared: str, **fields: Any) -> Written:
    """Write a lesson that shares some signs with the activity."""
    return record(f"LL-2026-{number:04}", **{key: value for sign in shared for key, value in EACH[sign].items()}, **fields)


def suggested(identifier: str, *files: Written) -> list[tuple[str, str]]:
    """Give what to read first for a record, with the reasons."""
    corpus = corpus_of(*MEDICAL, OTHER_EXERCISE, *files)
    return [(found.entry.id, found.reason) for found in ReadFirst(corpus, Facets(corpus)).suggest(corpus.by_id[identifier])]


def test_weightiest_reason_first() -> None:
    """Partner before capability before pillar before activity type; more before less; the identifiers go the other way round here."""
    shared = [
        ("partner", "capability", "pillar", "activity type"),
        ("partner", "capability"),
        ("partner", "pillar"),
        ("partner",),
        ("capability", "pillar"),
        ("capability",),
    ]
    files = [lesson(90 - place, *signs) for place, signs in enumerate(shared)]
    assert suggested(READER, ACTIVITY, *files) == [
        ("LL-2026-0090", "same partner, capability, pillar and activity type"),
        ("LL-2026-0089", "same partner and capability"),
        ("LL-2026-0088", "same partner and pillar"),
        ("LL-2026-0087", "same partner"),
        ("LL-2026-0086", "same capability and pillar"),
        ("LL-2026-0085", "same capability"),
    ]


def test_what_shares_little() -> None:
    """Pillar with activity type, then pillar with topic; the pillar alone only up to three; what shares less is not worth the reading."""
    files = (
        lesson(9, "pillar", "activity type"),
        lesson(8, "pillar", "topic"),
        *(lesson(number, "pillar") for number in (4, 5, 6)),
        lesson(3, "activity type"),
        lesson(2, "topic"),
        lesson(1, "topic", "activity type"),
        lesson(7),
    )
    assert suggested(READER, ACTIVITY, *files) == [
        ("LL-2026-0009", "same pillar and activity type"),
        ("LL-2026-0008", "same pillar and topic"),
        ("LL-2026-0004", "same pillar"),
    ]


def test_explicit_link_comes_first() -> None:
    """Whatever else shares more; in either direction, said from the reader's side, with what is shared besides; once."""
    reader = record(READER, "As [[LL-2026-0003]] tells.", partners=["NER"], pillars=["train"], related=["LL-2026-0004"])
    files = (
        lesson(1, "partner", "pillar"),
        record("LL-2026-0002", "Seen in [[ACT-2026-0001]]."),
        lesson(3, "partner"),
        record("LL-2026-0004"),
        record("LL-2026-0005", context=READER, partners=["NER"], pillars=["train"]),
    )
    assert suggested(READER, reader, *files) == [
        ("LL-2026-0002", "cites this"),
        ("LL-2026-0003", "cited here; same partner"),
        ("LL-2026-0004", "linked as related"),
        ("LL-2026-0005", "observed here; same partner and pillar"),
        ("LL-2026-0001", "same partner and pillar"),
    ]


def test_narrower_capability_counts() -> None:
    """What bears on evacuation by air bears on evacuation; what bears on medical support in general comes last, and says so."""
    files = (lesson(1, capabilities=["CAP-MEDICAL"]), lesson(2, capabilities=["CAP-MEDEVAC-AIR"]))
    assert suggested(READER, ACTIVITY, *files) == [
        ("LL-2026-0002", "same capability"),
        ("LL-2026-0001", "broader capability: Title of CAP-MEDICAL"),
    ]


def test_capability_page_reads_what_names_it() -> None:
    """A capability's own page brings what bears on it and on those below it."""
    files = (lesson(1, capabilities=["CAP-MEDEVAC-AIR"]), lesson(2, capabilities=["CAP-MEDEVAC"]))
    assert suggested("CAP-MEDEVAC", *files) == [("LL-2026-0002", "about this capability"), ("LL-2026-0001", "same capability")]


def test_five_pillars_are_none_in_particular() -> None:
    """On either side: who bears on everything is no better match for one pillar."""
    every = ["advise", "train", "equip", "accompany", "reform"]
    assert suggested(READER, ACTIVITY, lesson(1, pillars=every)) == []
    assert suggested(READER, record(READER, pillars=every), lesson(1, pillars=every), lesson(2, "pillar")) == []
    assert suggested(READER, ACTIVITY, lesson(1, pillars=every[:4])) == [("LL-2026-0001", "same pillar")]


@pytest.mark.parametrize("status", ["observation-rejected", "superseded", "withdrawn"])
def test_dead_lessons_are_never_read(status: str) -> None:
    """Neither for what they share nor when they are linked."""
    reader = record(READER, "See [[LL-2026-0001]].", partners=["NER"], related=["LL-2026-0001"])
    assert suggested(READER, reader, lesson(1, "partner", status=status, context=READER)) == []


def test_only_lessons_and_practices_are_read() -> None:
    """Another activity with the same partner is no reading, nor is a citing page."""
    practice = record("BP-2026-0001", partners=["NER"])
    files = (
        practice,
        record("ACT-2026-0003", partners=["NER"]),
        record("CRS-2026-0001", partners=["NER"]),
        Written("docs/page.md", f"[[{READER}]]\n"),
    )
    assert suggested(READER, ACTIVITY, *files) == [("BP-2026-0001", "same partner")]


def test_activity_type_comes_through_context() -> None:
    """That of the activity in which a lesson was observed; a practice takes none of its own."""
    files = (lesson(1, "partner", "activity type"), lesson(2, "partner", priority="urgent"))
    assert suggested(READER, ACTIVITY, *files) == [("LL-2026-0001", "same partner and activity type"), ("LL-2026-0002", "same partner")]


def test_at_most_six_and_never_itself() -> None:
    """Of many alike the best: what is urgent, then what has come furthest, then what is newest, then by identifier."""
    files = (
        lesson(1, "partner"),
        lesson(2, "partner", date_observed="2026-10"),
        lesson(3, "partner", date_observed="2026-09"),
        lesson(4, "partner", status="lesson-learned"),
        lesson(5, "partner", priority="caution"),
        lesson(6, "partner", priority="urgent", status="observation-submitted"),
        lesson(7, "partner", status="observation-submitted"),
        lesson(8, "partner"),
    )
    found = [identifier[-1] for identifier, _ in suggested(READER, ACTIVITY, *files)]
    assert found == ["6", "5", "4", "1", "8", "2"]
    assert "LL-2026-0006" not in [identifier for identifier, _ in suggested("LL-2026-0006", *files)]
    assert len(suggested("LL-2026-0006", *files)) == 6


def test_two_files_with_one_identifier() -> None:
    """A rule tells of them; that the first is withdrawn and the second cites the reader is no reason to fail."""
    first = record("LL-2026-0001", status="withdrawn")
    second = record("LL-2026-0001", f"See [[{READER}]].")
    assert suggested(READER, ACTIVITY, first, Written("docs/z.md", second.text)) == []


SIGNS = ("partner", "capability", "pillar", "activity type", "topic")
BY_WEIGHT: Sequence[tuple[str, ...]] = (
    ("partner", "capability", "pillar", "activity type"),
    ("partner", "capability", "pillar"),
    ("partner", "capability", "activity type"),
    ("partner", "capability"),
    ("partner", "pillar", "activity type"),
    ("partner", "pillar"),
    ("partner", "activity type"),
    ("partner",),
    ("capability", "pillar", "activity type"),
    ("capability", "pillar"),
    ("capability", "activity type"),
    ("capability",),
    ("pillar", "activity type"),
    ("pillar", "topic"),
    ("pillar",),
)


def scan(corpus: Corpus, reader: Entry) -> list[str]:
    """Find what to read first the slow way: for each combination of signs, the weightiest first, look at every lesson and practice."""
    facets = Facets(corpus)
    readable = sorted(filter(is_worth_reading, corpus.by_id.values()), key=quality)
    cited = {link.target.id for link in corpus.graph.links.get(reader.path, ())} | {
        link.source.id for link in corpus.graph.backlinks.get(reader.id, ())
    }
    found = [entry.id for entry in readable if entry.id in cited]
    named = facets.capabilities_named_in(reader)
    above = dict.fromkeys(broader for capability in named for broader in facets.with_broader(capability)[1:])
    steps: list[tuple[tuple[str, ...], set[str]]] = [(signs, set(named)) for signs in BY_WEIGHT]
    for signs, capabilities in [*steps, *((("capability",), {broader}) for broader in above)]:
        for entry in readable:
            most = 3 if signs == ("pillar",) else 6
            if (
                len(found) < most
                and entry.id not in {*found, reader.id}
                and all(shares(facets, reader, entry, sign, capabilities) for sign in signs)
            ):
                found.append(entry.id)
    return found[:6]


def shares(facets: Facets, reader: Entry, other: Entry, sign: str, capabilities: set[str]) -> bool:
    """Tell whether two records share a sign."""
    if sign == "capability":
        return bool(capabilities & set(facets.values(other, "capability")))
    if sign == "activity type":
        return bool(activity_types(facets, reader) & activity_types(facets, other))
    mine, theirs = set(facets.values(reader, sign)), set(facets.values(other, sign))
    return bool(mine & theirs) and (sign != "pillar" or max(len(mine), len(theirs)) < 5)


def activity_types(facets: Facets, entry: Entry) -> set[str]:
    """Give the type of an activity, or of that in which a lesson was observed."""
    context = facets.corpus.by_id.get(str(entry.fields.get("context")))
    return {str(found) for found in (entry.fields.get("activity_type"), context.fields.get("activity_type") if context else None) if found}


FIELDS = {
    "partners": st.lists(st.sampled_from(["NER", "MLI"]), max_size=2, unique=True),
    "capabilities": st.lists(st.sampled_from(["CAP-MEDICAL", "CAP-MEDEVAC", "CAP-MEDEVAC-AIR", "CAP-GONE"]), max_size=2, unique=True),
    "pillars": st.lists(st.sampled_from(["advise", "train", "equip", "accompany", "reform"]), max_size=5, unique=True),
    "topics": st.lists(st.sampled_from(["a", "B", "b"]), max_size=2),
}
LESSONS = st.fixed_dictionaries(
    FIELDS,
    optional={
        "context": st.sampled_from([READER, "ACT-2026-0002", "ACR-GONE"]),
        "related": st.just([READER]),
        "priority": st.sampled_from(["urgent", "information"]),
        "status": st.sampled_from(["observation", "tasked", "lesson-learned", "withdrawn"]),
        "date_observed": st.sampled_from(["2024", "2025-03"]),
    },
)


@given(st.fixed_dictionaries(FIELDS, optional={"activity_type": st.just("exercise")}), st.lists(LESSONS, max_size=24))
def test_buckets_find_what_a_search_through_all_finds(reader: dict[str, Any], lessons: list[dict[str, Any]]) -> None:
    """For activities, for capabilities and for lessons themselves, the same records in the same order."""
    files = (record(f"LL-2026-{number:04}", **fields) for number, fields in enumerate(lessons, 1))
    corpus = corpus_of(*MEDICAL, OTHER_EXERCISE, record(READER, **reader), *files)
    read_first = ReadFirst(corpus, Facets(corpus))
    for entry in corpus.by_id.values():
        assert [found.entry.id for found in read_first.suggest(entry)] == scan(corpus, entry), entry.id


def steps_to_suggest(count: int) -> int:
    """Count the calls that it takes to find what to read first among so many lessons, once they have been sorted into buckets."""
    corpus = corpus_of(ACTIVITY, *MEDICAL, OTHER_EXERCISE, *(lesson(number, *SIGNS[number % 3 :]) for number in range(1, count)))
    read_first, entry = ReadFirst(corpus, Facets(corpus)), corpus.by_id[READER]
    first = read_first.suggest(entry)
    calls = 0

    def count_call(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count_call)
    try:
        again = read_first.suggest(entry)
    finally:
        sys.setprofile(None)
    assert again == first
    assert len(first) == 6
    return calls


def test_work_does_not_grow_with_the_corpus() -> None:
    """Eight times as many lessons, and not one step more."""
    assert steps_to_suggest(800) == steps_to_suggest(100)
