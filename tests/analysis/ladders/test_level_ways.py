"""The levels on the way from where a partner stands to its target."""

from milpart_docs.analysis.ladders.level_ways import Way
from tests.analysis.ladders.ladder_records import HOLDS, assessment, level, profile, way_of
from tests.corpora import Written

LADDER = tuple(level("A", number) for number in range(1, 6))


def way(target: int, *files: Written, at: int = 1, on: str = "2026-03-01") -> Way:
    """Give the way of Niger in capability A, assessed at a level on a day, to a target."""
    standing = {"capability": "A", "level": at, **HOLDS, "on": on, "valid_until": None, "target": target}
    return way_of(profile("NER", {key: value for key, value in standing.items() if value is not None}), *files).way


def names(way: Way) -> tuple[list[str], list[str], list[str]]:
    """Give what is to confirm, to meet, and said."""
    return [each.entry.id[4:] for each in way.confirm], [each.entry.id[4:] for each in way.meet], list(way.conditions)


def test_from_current_to_target() -> None:
    """From 1 to 3: levels 2 and 3. To 1: none."""
    assert names(way(3, *LADDER)) == ([], ["A-2", "A-3"], [])
    assert names(way(1, *LADDER)) == ([], [], [])


def test_expired() -> None:
    """Level 3 expired: 1 to 3 are to be confirmed, 4 is to be met. With a target of 2, only 1 and 2 are to be confirmed."""
    assert names(way(4, *LADDER, at=3, on="2020-01-01")) == (["A-1", "A-2", "A-3"], ["A-4"], [])
    assert names(way(2, *LADDER, at=3, on="2020-01-01")) == (["A-1", "A-2"], [], [])


def test_not_described() -> None:
    """Level 2 has no record: it is said, also that level 3 rests on it, and level 3 is on the way."""
    said = ["level 2 of CAP-A is not described", "AMB-A-2, which AMB-A-3 rests on, is not in the catalogue"]
    assert names(way(3, LADDER[2])) == ([], ["A-3"], said)


def test_level_of_another_capability() -> None:
    """A-2 rests on B-1, which MP714 forbids: the way stays in its capability. A-2 rests on A-3, or on itself: the walk ends."""
    assert names(way(2, level("A", 2, prerequisite="AMB-B-1"), level("B", 1))) == ([], ["A-2"], [])
    assert names(way(3, level("A", 2, prerequisite="AMB-A-3"), LADDER[2])) == ([], ["A-2", "A-3"], [])
    assert names(way(2, level("A", 2, prerequisite="AMB-A-2"))) == ([], ["A-2"], [])


def test_prerequisite_that_is_not_there() -> None:
    """Unknown, or no longer held: said."""
    gone = level("B", 1, status="withdrawn")
    assert names(way(2, level("A", 2, prerequisite="AMB-X-1")))[2] == ["AMB-X-1, which AMB-A-2 rests on, is not in the catalogue"]
    assert names(way(2, level("A", 2, prerequisite="AMB-B-1"), gone))[2] == ["AMB-B-1, which AMB-A-2 rests on, no longer holds"]


def test_never_assessed() -> None:
    """Somebody needs level 2, and nobody looked: both levels are to be met, and the level that the need assumes is no evaluation."""
    found = way_of(*LADDER, assessment(1, "NER", {"capability": "A", "current": 1, "desired": 2}))
    assert names(found.way) == ([], ["A-1", "A-2"], [])
    assert found.conditions == ("ASM-2026-0001 takes it to be at level 1, which is no evaluation by criteria",)
