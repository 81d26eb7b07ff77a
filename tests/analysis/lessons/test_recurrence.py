"""What comes back: groups of duplicates, matters seen in several places, and what was learned and seen again."""

from typing import Any

from milpart_docs.analysis.lessons.lessons import read_lessons
from milpart_docs.analysis.lessons.recurrence import Recurrence, find_recurrence
from tests.analysis.lessons.lesson_examples import action, lesson, validated
from tests.corpora import Written, corpus_of

MEDEVAC: dict[str, Any] = {"capabilities": ["CAP-MEDEVAC"], "dotmlpfi": ["training"]}


def found(*files: Written) -> Recurrence:
    """Find what comes back among lessons."""
    corpus = corpus_of(*files)
    return find_recurrence(corpus, read_lessons(corpus))


def themes(*files: Written) -> list[tuple[str, str, str, int, tuple[str, str]]]:
    """Give capability, lines, last digits of the lessons, number of places, and years of each theme."""
    return [
        (theme.capability, " ".join(theme.lines), " ".join(held.id[-1] for held in theme.lessons), len(theme.contexts), theme.years)
        for theme in found(*files).themes
    ]


def test_duplicates_go_both_ways() -> None:
    """3 names 1, and 1 names 2: one group; 5 names 4: another, smaller one; 6 names itself, and 7 what is no lesson here: none."""
    files = (
        lesson(1, duplicates=["LL-2026-0002"]),
        lesson(2),
        lesson(3, duplicates=["LL-2026-0001"]),
        lesson(4, "withdrawn"),
        lesson(5, duplicates=["LL-2026-0004"]),
        lesson(6, duplicates=["LL-2026-0006"]),
        lesson(7, duplicates=["LL-2026-0099"]),
    )
    assert [[held.id[-1] for held in group] for group in found(*files).groups] == [["1", "2", "3"], ["4", "5"]]


def test_matter_in_two_places() -> None:
    """1 and 2 share capability and training and were observed in two activities; 3 shares them in a third place, and a line more with 1.

    So evacuation with training has three lessons in three places, from 2023 to 2026, and with materiel two in two.
    """
    files = (
        lesson(1, capabilities=["CAP-MEDEVAC"], dotmlpfi=["training", "materiel"], date_observed="2024"),
        lesson(2, **MEDEVAC, context="ACT-2026-0002", date_observed="2026-02-03"),
        lesson(3, capabilities=["CAP-MEDEVAC"], dotmlpfi=["materiel", "training"], context="ACR-EUTM", date_observed="2023-05"),
    )
    assert themes(*files) == [
        ("CAP-MEDEVAC", "training", "1 2 3", 3, ("2023", "2026")),
        ("CAP-MEDEVAC", "materiel", "1 3", 2, ("2023", "2024")),
    ]


def test_capabilities_that_are_not_released_are_no_matter() -> None:
    """Two lessons on what is not released need not be on the same."""
    unknown: dict[str, Any] = {"capabilities": ["not released"], "dotmlpfi": ["training"]}
    assert themes(lesson(1, **unknown), lesson(2, **unknown, context="ACT-2026-0002")) == []


def test_lines_that_the_same_lessons_share_are_one_matter() -> None:
    """Two lessons share two lines: that is one matter, not two."""
    shared: dict[str, Any] = {"capabilities": ["CAP-MEDEVAC"], "dotmlpfi": ["training", "materiel"]}
    assert themes(lesson(1, **shared), lesson(2, **shared, context="ACT-2026-0002")) == [
        ("CAP-MEDEVAC", "materiel training", "1 2", 2, ("2026", "2026"))
    ]


def test_what_is_no_matter() -> None:
    """One place only; another capability; another line; what to sustain; rejected, superseded and withdrawn."""
    files = (
        lesson(1, **MEDEVAC),
        lesson(2, **MEDEVAC),
        lesson(3, capabilities=["CAP-BRIDGING"], dotmlpfi=["training"], context="ACT-2026-0002"),
        lesson(4, capabilities=["CAP-MEDEVAC"], dotmlpfi=["materiel"], context="ACT-2026-0002"),
        lesson(5, **MEDEVAC, context="ACT-2026-0002", polarity="sustain"),
        lesson(6, "observation-rejected", **MEDEVAC, context="ACT-2026-0002"),
        lesson(7, "superseded", **MEDEVAC, context="ACT-2026-0002"),
        lesson(8, "withdrawn", **MEDEVAC, context="ACT-2026-0002"),
    )
    assert themes(*files) == []
    assert len(themes(*files, lesson(9, "noted", **MEDEVAC, context="ACT-2026-0002"))) == 1


def test_most_places_stand_first_then_most_lessons() -> None:
    """A: two places, two lessons. B: two places, three lessons. C: three places, three lessons."""
    places = {"A": (1, 2), "B": (1, 1, 2), "C": (1, 2, 3)}
    numbers = iter(range(1, 10))
    files = [
        lesson(next(numbers), capabilities=[f"CAP-{name}"], dotmlpfi=["training"], context=f"ACT-2026-000{place}")
        for name, own in places.items()
        for place in own
    ]
    assert [theme[0] for theme in themes(*files)] == ["CAP-C", "CAP-B", "CAP-A"]


def returns(*files: Written) -> list[tuple[str, str, str]]:
    """Give last digit, day and last digits of the later lessons of each return."""
    return [
        (each.held.id[-1], each.learned_on.isoformat(), " ".join(other.id[-1] for other in each.again))
        for each in found(*files).after_learned
    ]


def test_came_back_after_it_was_learned() -> None:
    """1 was validated on 10 March 2025. Observed after that: 2 (11 March), 3 (April); not 4 (10 March), nor 5 (2025), which may be before.

    6 is on another capability, 7 was rejected.
    """
    files = (
        lesson(1, "lesson-learned", **MEDEVAC, date_observed="2024", validation=validated("2025-03-10")),
        lesson(2, **MEDEVAC, date_observed="2025-03-11"),
        lesson(3, **MEDEVAC, date_observed="2025-04"),
        lesson(4, **MEDEVAC, date_observed="2025-03-10"),
        lesson(5, **MEDEVAC, date_observed="2025"),
        lesson(6, capabilities=["CAP-BRIDGING"], dotmlpfi=["training"], date_observed="2026"),
        lesson(7, "observation-rejected", **MEDEVAC, date_observed="2026"),
    )
    assert returns(*files) == [("1", "2025-03-10", "2 3")]


def test_last_action_counts_where_nobody_validated() -> None:
    """Done in March 2025, which lasts until the 31st: April is after it, the end of March may not be.

    While a lesson is being implemented, nothing is learned yet.
    """
    done = [action("2025-06-01", "done", date="2025-03"), action("2025-06-01", "done", date="2025-02-20")]
    files = (lesson(2, **MEDEVAC, date_observed="2025-03-31"), lesson(3, **MEDEVAC, date_observed="2025-04-01"))
    assert returns(lesson(1, "implemented", **MEDEVAC, date_observed="2024", actions=done), *files) == [("1", "2025-03-31", "3")]
    assert returns(lesson(1, "implementing", **MEDEVAC, date_observed="2024", actions=done), *files) == []


def test_duplicate_counts_as_the_same_matter() -> None:
    """Also where it names no capability; a lesson with odd dates does not come back as itself."""
    learned = lesson(1, "lesson-learned", date_observed="2026", validation=validated("2025-03-10"))
    files = (learned, lesson(2, duplicates=["LL-2026-0001"], date_observed="2026"))
    assert returns(*files) == [("1", "2025-03-10", "2")]
    assert [held.id[-1] for matter in found(*files).matters for held in matter.later] == ["2"]
