"""Which assessments of needs are in force on 22 November 2026; each case was worked out by hand from ``IN_FORCE_RULE``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from milpart_docs.corpus.succession import Assessments
from tests.corpora import Written, corpus_of, record
from tests.projects import TODAY


def assessment(number: int, **fields: Any) -> Written:
    """Write an assessment of Niger, made on 1 March 2026 and valid until 2028."""
    own = {"partner": "NER", "assessed_on": "2026-03-01", "valid_until": "2028-03-01", "status": "endorsed"}
    return record(f"ASM-2026-{number:04}", **{**own, **fields})


def named(number: int) -> list[str]:
    """Give an assessment as another names it."""
    return [f"ASM-2026-{number:04}"]


def in_force(*files: Written, today: date = TODAY) -> list[int]:
    """Give the numbers of the assessments in force."""
    return [int(entry.id[-4:]) for entry in Assessments(corpus_of(*files), today).in_force]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, [1]),
        ({"status": "draft"}, [1]),
        ({"status": "superseded"}, []),
        ({"status": "withdrawn"}, []),
        ({"valid_until": "2026-11-21"}, [1]),
        ({"assessed_on": "2026-11-22"}, [1]),
        ({"assessed_on": "2026-11-23"}, []),
        ({"assessed_on": "2026-11"}, [1]),
        ({"assessed_on": "2026-12"}, []),
        ({"assessed_on": "soon", "status": ["odd"]}, [1]),
    ],
)
def test_one_alone(fields: Mapping[str, Any], expected: list[int]) -> None:
    """What was taken back is not in force, nor what is not made yet; a month that has begun may have seen it. Expiry is another matter."""
    assert in_force(assessment(1, **fields)) == expected


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ({"supersedes": named(1)}, [2]),
        ({"supersedes": named(1), "status": "superseded"}, []),
        ({"supersedes": named(1), "status": "draft"}, [1, 2]),
        ({"supersedes": named(1), "status": "withdrawn"}, [1]),
        ({"supersedes": named(1), "partner": "MLI"}, [1, 2]),
        ({"supersedes": named(1), "assessed_on": "2026-02"}, [1, 2]),
        ({"supersedes": named(1), "assessed_on": "2026"}, [2]),
        ({"supersedes": named(1), "assessed_on": "2026-11-23"}, [1]),
        ({"supersedes": named(2)}, [1, 2]),
    ],
)
def test_followed_by_another(later: Mapping[str, Any], expected: list[int]) -> None:
    """Of the same partner, made by today and not earlier, neither draft nor withdrawn: it takes the place. Nothing follows itself."""
    assert in_force(assessment(1), assessment(2, **later)) == expected


def test_whichever_of_the_two_says_so() -> None:
    """The older names the newer, and the newer names nobody."""
    assert in_force(assessment(1, superseded_by="ASM-2026-0002"), assessment(2)) == [2]


def test_circle_takes_nobodys_place() -> None:
    """1 and 2 follow one another, and 3 is followed by 1: only 3 has lost its place. What follows the circle ends it."""
    circle = (assessment(1, supersedes=[*named(2), *named(3)]), assessment(2, supersedes=named(1)), assessment(3))
    assert in_force(*circle) == [1, 2]
    assert in_force(*circle, assessment(4, supersedes=named(1))) == [2, 4]
    assert in_force(*circle, assessment(4, supersedes=[*named(1), *named(2)])) == [4]


def test_last_successor() -> None:
    """1 was followed by 2, 2 by 3; 3 and 4 follow one another, so that nobody took the place of 3."""
    files = (
        assessment(1),
        assessment(2, supersedes=named(1)),
        assessment(3, supersedes=[*named(2), *named(4)]),
        assessment(4, supersedes=named(3)),
    )
    corpus = corpus_of(*files)
    found = [Assessments(corpus, TODAY).find_successor(corpus.by_id[f"ASM-2026-{number:04}"]) for number in (1, 2, 3, 4)]
    assert [entry.id[-1] if entry else None for entry in found] == ["3", "3", None, None]


def test_a_day_in_the_past() -> None:
    """On 1 May, the assessment of June had not been made: that of March was in force."""
    files = (assessment(1), assessment(2, assessed_on="2026-06-01", supersedes=named(1)))
    assert (in_force(*files, today=date(2026, 5, 1)), in_force(*files)) == ([1], [2])


@pytest.mark.parametrize(("until", "is_expired"), [("2026-11-21", True), ("2026-11-22", False), ("soon", False), (None, False)])
def test_expiry(until: str | None, *, is_expired: bool) -> None:
    """The last day of validity is still one; what is no day has not passed."""
    corpus = corpus_of(assessment(1, valid_until=until))
    assert Assessments(corpus, TODAY).is_expired(corpus.by_id["ASM-2026-0001"]) is is_expired
