"""Lessons by year, originator and pillar."""

from milpart_docs.analysis.lessons.intake import count_intake
from tests.analysis.lessons.lesson_examples import lesson, read


def test_intake() -> None:
    """Three lessons: two observed in 2024, one in 2026; all written in 2026; two from B, one from A; train twice, equip once."""
    lessons = read(
        lesson(1, date_observed="2024", originator="ACR-B", pillars=["train", "equip"]),
        lesson(2, "withdrawn", date_observed="2024-05-06", originator="ACR-B", pillars=["train"]),
        lesson(3, date_observed="2026-05", originator="ACR-A"),
    )
    found = count_intake(lessons)
    groups = (found.by_year_observed, found.by_year_written, found.by_originator, found.by_pillar)
    assert [[(key, "".join(held.id[-1] for held in group)) for key, group in each.items()] for each in groups] == [
        [("2024", "12"), ("2026", "3")],
        [("2026", "123")],
        [("ACR-B", "12"), ("ACR-A", "3")],
        [("advise", ""), ("train", "12"), ("equip", "1"), ("accompany", ""), ("reform", "")],
    ]


def test_originators_that_are_not_released_are_no_group() -> None:
    """The words that stand in their place name nobody."""
    assert list(count_intake(read(lesson(1, originator="not released"), lesson(2, originator="ACR-A"))).by_originator) == ["ACR-A"]
