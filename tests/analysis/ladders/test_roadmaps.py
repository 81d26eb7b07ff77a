"""Roadmaps: golden ways worked out by hand, and what holds of every way that can be drawn."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from milpart_docs.analysis.ladders.roadmap_parts import TO_CONFIRM, TO_MEET, CapabilityRoadmap
from milpart_docs.analysis.ladders.roadmaps import Roadmaps
from milpart_docs.catalogue.facets import Facets
from tests.analysis.ladders.ladder_records import HOLDS, assessment, course, level, profile, roadmaps_of, way_of
from tests.corpora import Written, corpus_of, record
from tests.projects import TODAY

MATERIEL = {"text": "Has it.", "dotmlpfi": ["materiel"]}
AT_ONE = {"capability": "A", "level": 1, **HOLDS, "target": 3}
LADDER = (
    level("A", 1, "a"),
    level("A", 2, "b", "c", MATERIEL, equipment=[{"class": "EQP-X", "minimum": 2}]),
    level("A", 3, "d", "e"),
)


def steps(way: CapabilityRoadmap) -> list[tuple[str, list[str]]]:
    """Give the courses of a way by their last digit, each with the criteria that it satisfies."""
    return [(step.entry.id[-1], [each.id[4:] for each in step.satisfies]) for step in way.steps]


def test_golden_way() -> None:
    """Niger stands at 1 and aims at 3. To meet: A-2 C1 to C3, A-3 C1 and C2.

    Course 1 satisfies level 2 (C1 and C2; C3 takes materiel). Course 2 satisfies A-3#C1, and course 3, which must come before it,
    nothing. Course 4 satisfies A-3#C1 as well and needs nothing, so 4 stands in the place of 2 and 3. Nothing satisfies A-3#C2: a gap.
    Course 5 satisfies level 1, which is reached. So: 1 and 4, by level. Two of EQP-X are asked for and one was delivered: one is missing.
    """
    files = (
        course(1, "AMB-A-2"),
        course(2, "AMB-A-3#C1", before=["CRS-2026-0003"]),
        course(3),
        course(4, "AMB-A-3#C1"),
        course(5, "AMB-A-1"),
        record("ACT-2026-0001", partners=["NER"], status="closed", equipment=[{"class": "EQP-X", "quantity": 1}]),
    )
    way = way_of(profile("NER", AT_ONE), *LADDER, *files)
    assert steps(way) == [("1", ["A-2#C1", "A-2#C2"]), ("4", ["A-3#C1"])]
    assert [(each.criterion.id[4:], each.state, [key[-1] for key in each.satisfied_by]) for each in way.criteria] == [
        ("A-2#C1", TO_MEET, ["1"]),
        ("A-2#C2", TO_MEET, ["1"]),
        ("A-2#C3", TO_MEET, []),
        ("A-3#C1", TO_MEET, ["2", "4"]),
        ("A-3#C2", TO_MEET, []),
    ]
    assert [each.id for each in way.gaps] == ["AMB-A-3#C2"]
    assert [(each.equipment_class, each.missing) for each in way.missing] == [("EQP-X", 1)]
    assert (way.is_shortest, way.conditions) == (True, ())


def test_prerequisites_stand_first() -> None:
    """Only course 1 satisfies level 3, and 9 must come before it, and 8 before 9; course 5 satisfies level 2.

    8 and 9 come for the sake of level 3, so 5, for level 2, stands first; then 8, 9 and 1.
    """
    files = (
        course(1, "AMB-A-3", before=["CRS-2026-0009"]),
        course(9, before=["CRS-2026-0008"]),
        course(8),
        course(5, "AMB-A-2"),
    )
    way = way_of(profile("NER", AT_ONE), *LADDER, *files)
    assert [number for number, _ in steps(way)] == ["5", "8", "9", "1"]
    assert [step.prerequisites for step in way.steps] == [(), (), ("CRS-2026-0008",), ("CRS-2026-0009",)]


def test_lower_level_first() -> None:
    """Course 3 leads to level 3 and course 7 to level 2: 7 stands first."""
    way = way_of(profile("NER", AT_ONE), *LADDER, course(3, "AMB-A-3"), course(7, "AMB-A-2"))
    assert [number for number, _ in steps(way)] == ["7", "3"]


def test_what_comes_before_waits_for_its_level() -> None:
    """Course 9 leads to level 5 and needs course 1; course 3 leads to level 4: so 3 stands first, though 1 satisfies nothing itself."""
    ladder = (level("A", 4, "a"), level("A", 5, "b"))
    at_three = {"capability": "A", "level": 3, **HOLDS, "target": 5}
    courses = (course(1), course(3, "AMB-A-4"), course(9, "AMB-A-5", before=["CRS-2026-0001"]))
    assert [number for number, _ in steps(way_of(profile("NER", at_three), *ladder, *courses))] == ["3", "1", "9"]


def test_expired_is_confirmed_first() -> None:
    """Level 2 expired yesterday, target 3: the criteria of levels 1 and 2 are to be confirmed and ask for no course; level 3 is to meet."""
    lapsed = {"capability": "A", "level": 2, **HOLDS, "valid_until": "2026-11-21", "target": 3}
    way = way_of(profile("NER", lapsed), *LADDER, course(1, "AMB-A-2"), course(2, "AMB-A-3"))
    assert way.position.current == 0
    assert [each.criterion.id[4:] for each in way.criteria_in(TO_CONFIRM)] == ["A-1#C1", "A-2#C1", "A-2#C2", "A-2#C3"]
    assert [each.criterion.id[4:] for each in way.criteria_in(TO_MEET)] == ["A-3#C1", "A-3#C2"]
    assert [number for number, _ in steps(way)] == ["2"]
    assert way.equipment == ()


def test_partly_met_is_to_meet() -> None:
    """Level 2 was met in part: the partner stands at 1, and all of level 2 is still to be shown."""
    way = way_of(profile("NER", {**AT_ONE, "level": 2, "outcome": "partly", "target": 2}), *LADDER)
    assert way.position.current == 1
    assert [each.criterion.id[4:] for each in way.criteria] == ["A-2#C1", "A-2#C2", "A-2#C3"]


def test_circle_of_prerequisites() -> None:
    """The only course waits for itself: it cannot be taken, which is said, and its criteria are gaps; no gap is what takes materiel."""
    files = (course(1, "AMB-A-2", before=["CRS-2026-0002"]), course(2, before=["CRS-2026-0001"]))
    way = way_of(profile("NER", {**AT_ONE, "target": 2}), *LADDER, *files)
    assert (way.steps, [each.name for each in way.gaps]) == ((), ["C1", "C2"])
    assert way.conditions == (
        "CRS-2026-0001 cannot be taken: what must come before it leads in a circle, CRS-2026-0001 ← CRS-2026-0002 ← CRS-2026-0001",
    )


def test_nearest_at_hand_among_equally_short_ones() -> None:
    """1 is quick, and was for Mali; 2 has no run; 3 runs next year and is open to Niger, and takes long; it is taken.

    Of two that run and are open, the one whose length is known; of two of known length, the shorter.
    """
    was_for_others = course(1, "AMB-A-1", days=1, iterations=[{"start": "2020", "open_to": ["MLI"]}])
    open_: dict[str, Any] = {"iterations": [{"start": "2027", "open_to": ["NER"]}]}
    need = assessment(1, "NER", {"capability": "A", "current": 0, "desired": 1})

    def taken(*files: Written) -> str:
        ((number, _),) = steps(way_of(need, *LADDER, *files))
        return number

    assert taken(was_for_others, course(2, "AMB-A-1", days=2), course(3, "AMB-A-1", days=90, **open_)) == "3"
    assert taken(was_for_others, course(2, "AMB-A-1", days=2)) == "2"
    assert taken(course(3, "AMB-A-1", days=90, **open_), course(4, "AMB-A-1", days=None, **open_)) == "3"
    assert taken(course(3, "AMB-A-1", days=90, **open_), course(4, "AMB-A-1", days=4, **open_)) == "4"


def test_partners_and_capabilities() -> None:
    """Those with a statement on levels or a need in force, by name; the capabilities by title."""
    files = (
        profile("NER", {"capability": "B", "level": 0}, AT_ONE),
        profile("TCD"),
        assessment(1, "BEN", {"capability": "A", "current": 0, "desired": 1}),
        record("CAP-A", title="Zeal"),
        record("CAP-B", title="Alarm"),
    )
    roadmaps = roadmaps_of(*files)
    assert roadmaps.partners == ("BEN", "NER")
    assert roadmaps.capabilities("NER") == ("CAP-B", "CAP-A")
    assert roadmaps.place_of("NER", "CAP-A") == 1
    corpus = corpus_of(*files)
    assert [way.title for way in Roadmaps(corpus, Facets(corpus), TODAY).build("NER").capabilities] == ["Alarm", "Zeal"]
    assert Roadmaps(corpus, Facets(corpus), TODAY).build("TCD").capabilities == ()


NUMBERS = range(1, 7)
TARGETS = [f"AMB-A-{number}{criterion}" for number in (1, 2, 3) for criterion in ("", "#C1", "#C2")]
COURSES = st.fixed_dictionaries(
    {"satisfies": st.lists(st.sampled_from(TARGETS), max_size=3), "before": st.lists(st.sampled_from(NUMBERS), max_size=2)},
    optional={"status": st.sampled_from(["draft", "superseded", "withdrawn"])},
)
WORLDS = st.dictionaries(st.sampled_from(NUMBERS), COURSES, max_size=6)


def world(courses: dict[int, dict[str, Any]]) -> list[Written]:
    """Write the courses of a world, with a ladder of three levels and a need for the third."""
    need = assessment(1, "NER", {"capability": "A", "current": 0, "desired": 3})
    ladder = (level("A", 1, "a", "b"), level("A", 2, "c", MATERIEL), level("A", 3, "d", "e"))
    written = []
    for number, drawn in courses.items():
        fields = dict(drawn)
        before = [f"CRS-2026-{other:04}" for other in fields.pop("before")]
        written.append(course(number, *fields.pop("satisfies"), before=before, **fields))
    return [need, *ladder, *written]


def says_so(courses: dict[int, dict[str, Any]], number: int, criterion: str) -> bool:
    """Tell, from what was drawn and nothing else, whether a course satisfies a criterion such as ``AMB-A-2#C1``."""
    name = criterion.partition("#")[0]
    named = [each for each in courses[number]["satisfies"] if each.startswith(name)]
    single = [each for each in named if "#" in each]
    is_held = courses[number].get("status", "draft") == "draft"
    return is_held and (criterion in single or (bool(named) and not single and criterion != "AMB-A-2#C2"))


@settings(max_examples=60, deadline=None)
@given(WORLDS)
def test_what_every_way_keeps(courses: dict[int, dict[str, Any]]) -> None:
    """It satisfies what it says, from the records; what must come before stands before; nobody who waits for itself is in it.

    And every criterion to meet is satisfied by a step, a gap, or of equipment.
    """
    way = way_of(*world(courses))
    order = [int(step.entry.id[-4:]) for step in way.steps]
    for step, number in zip(way.steps, order, strict=True):
        assert all(says_so(courses, number, each.id) for each in step.satisfies)
        held = [other for other in courses[number]["before"] if courses.get(other, {"status": "gone"}).get("status", "draft") == "draft"]
        assert all(other in order and order.index(other) < order.index(number) for other in held)
    said = {each.id for step in way.steps for each in step.satisfies}
    gaps = {each.id for each in way.gaps}
    for each in way.criteria:
        assert each.criterion.id in said | gaps or each.criterion.is_of_equipment
        assert (each.criterion.id in said) is bool(each.satisfied_by)
    assert not said & gaps
    assert way.is_shortest


@settings(max_examples=60, deadline=None)
@given(WORLDS, COURSES)
def test_another_course(courses: dict[int, dict[str, Any]], drawn: dict[str, Any]) -> None:
    """One more course never makes the sequence longer where it satisfies nothing that no course satisfied before."""
    before, after = way_of(*world(courses)), way_of(*world({**courses, 7: {**drawn, "before": []}}))
    assert {each.id for each in after.gaps} <= {each.id for each in before.gaps}
    newly = {each.criterion.id for each in after.criteria if each.satisfied_by} - {
        each.criterion.id for each in before.criteria if each.satisfied_by
    }
    assert len(after.steps) <= len(before.steps) or newly
