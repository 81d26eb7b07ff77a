"""When someone must look at a record again: which day counts, how near it is, and who is asked no more."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from milpart_docs.catalogue.reviews import REVIEW_TITLES, SOON, WHEN, Review, Reviews, when
from milpart_docs.corpus import Corpus, Entry, Settings
from milpart_docs.vocabulary import VOCABULARIES
from tests import corpora
from tests.analysis.ladders.ladder_records import HOLDS, assessment, profile
from tests.projects import TODAY
from tests.rules.domain.layers import record
from tests.rules.findings import places


def next_review(fields: dict[str, Any]) -> list[Review]:
    """Give the next review of a record with some fields, of whatever type, and nothing else."""
    content = {"kind": "record", "fields": fields, "has_record": False, "body_line": 1, "references": [], "findings": [], "known_as": []}
    entry = Entry("docs/x.md", content, b"[[],[]]")
    return Reviews(Corpus(Settings(Path("/nowhere")), (entry,)), TODAY).next_of(entry)


def reviews_of(*files: corpora.Written) -> dict[str, list[Review]]:
    """Give the next review of each record."""
    corpus = corpora.corpus_of(*files)
    reviews = Reviews(corpus, TODAY)
    return {entry.id: reviews.next_of(entry) for entry in corpus.entries}


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({"review_by": "2027-01-01"}, ("2027-01-01", "review_by")),
        ({"valid_until": "2027-02-01"}, ("2027-02-01", "valid_until")),
        ({"review_by": "2027-03-01", "valid_until": "2027-02-01"}, ("2027-02-01", "valid_until")),
        ({"status": "silence-procedure", "silence_until": "2026-12-01", "review_by": "2027-01-01"}, ("2026-12-01", "silence_until")),
        ({"status": "endorsed", "silence_until": "2026-12-01", "review_by": "2027-01-01"}, ("2027-01-01", "review_by")),
        ({"last_reviewed": "2024-06-30"}, ("2027-06-30", "last_reviewed")),
        ({"last_reviewed": "2024-02-29"}, ("2027-03-01", "last_reviewed")),
        ({"last_reviewed": "2023-11"}, ("2026-11-30", "last_reviewed")),
        ({"last_reviewed": "2023"}, ("2026-12-31", "last_reviewed")),
        ({"last_reviewed": "2021-02"}, ("2024-02-28", "last_reviewed")),
        ({"last_reviewed": "2020-01-01", "review_by": "2027-01-01"}, ("2023-01-01", "last_reviewed")),
    ],
)
def test_first_day_counts(fields: dict[str, Any], due: tuple[str, str]) -> None:
    """The earliest of all days by which somebody must look, with the field that says so; 29 February is followed by 1 March."""
    assert next_review(fields) == [due]


@pytest.mark.parametrize(
    "fields", [{}, {"review_by": None}, {"levels": "none"}, {"levels": [None, {"valid_until": 3}]}, {"silence_until": "2026-12-01"}]
)
def test_nothing_is_due(fields: dict[str, Any]) -> None:
    """A record that names no such day, or in a form that is none."""
    assert next_review(fields) == []


@pytest.mark.parametrize(
    ("levels", "due"),
    [
        ([{**HOLDS, "level": 2}], "2028-02-29"),
        ([{**HOLDS, "level": 2, "valid_until": "2040-01-01"}], "2029-03-01"),
        ([{**HOLDS, "level": 2, "on": "2020-01", "valid_until": "2030-12-31"}], "2023-01-31"),
        ([{"level": 2, "on": "2021-01-01"}], "2024-01-01"),
        ([{"level": 2, "valid_until": "2040-01-01"}], "2029-12-31"),
        ([{**HOLDS, "level": 1, "on": "2020-01-01", "valid_until": "2022-12-31"}, {**HOLDS, "level": 2}], "2028-02-29"),
        ([{**HOLDS, "level": 1, "valid_until": "2026-12-31"}, {**HOLDS, "level": 2, "on": "2026-04-01"}], "2028-02-29"),
        ([{**HOLDS, "level": 1, "evaluation": "self", "valid_until": "2026-12-31"}, {**HOLDS, "level": 2}], "2028-02-29"),
        ([{"level": 1, "evaluation": "self", "on": "2026-05-01", "valid_until": "2026-12-31"}, {**HOLDS, "level": 2}], "2028-02-29"),
        ([{**HOLDS, "level": 0, "outcome": "not-evaluated", "valid_until": "2024-01-01"}], ""),
        ([{**HOLDS, "level": 3, "outcome": "not-evaluated", "valid_until": "2024-01-01"}], ""),
        ([{**HOLDS, "level": 3, "on": "2027-01-01"}], ""),
        ([], ""),
    ],
)
def test_levels_as_they_hold(levels: list[dict[str, Any]], due: str) -> None:
    """The level that counts expires on its day and after three years at most; older ones, those that it outweighs, and none are no review.

    An assessment without a day is of 2026, the date of the profile: it holds until the end of 2029.
    """
    found = reviews_of(profile("NER", *({"capability": "A", **each} for each in levels)))
    assert found["PTR-NER"] == ([(due, "levels")] if due else [])


def test_levels_of_several_capabilities() -> None:
    """The first that expires; a day of the record itself that comes before goes first."""
    levels = ({"capability": "A", "level": 1, **HOLDS}, {"capability": "B", "level": 1, **HOLDS, "on": "2024-05-01"})
    assert reviews_of(profile("NER", *levels))["PTR-NER"] == [("2027-05-01", "levels")]
    assert reviews_of(profile("NER", *levels, review_by="2027-04-30"))["PTR-NER"] == [("2027-04-30", "review_by")]


def test_two_profiles_of_one_partner() -> None:
    """What the other profile found since counts; nothing expires in the first."""
    old = {"capability": "A", "level": 1, **HOLDS, "on": "2020-01-01", "valid_until": "2022-12-31"}
    new = {"capability": "A", "level": 2, **HOLDS}
    other = corpora.Written("docs/PTR-NIGER.md", profile("NER", new).text.replace("PTR-NER", "PTR-NIGER"))
    assert reviews_of(profile("NER", old), other) == {"PTR-NER": [], "PTR-NIGER": [("2028-02-29", "levels")]}


NEED = {"capability": "A", "current": 1, "desired": 2}


@pytest.mark.parametrize(
    ("partner", "later", "is_due"),
    [
        ("NER", {"supersedes": ["ASM-2026-0001"], "status": "endorsed"}, False),
        ("NER", {"supersedes": ["ASM-2026-0001"], "status": "draft"}, True),
        ("NER", {"supersedes": ["ASM-2026-0001"], "status": "superseded"}, True),
        ("MLI", {"supersedes": ["ASM-2026-0001"], "status": "endorsed"}, True),
        ("NER", {"status": "endorsed"}, True),
    ],
)
def test_assessment_that_was_followed(partner: str, later: dict[str, Any], is_due: bool) -> None:  # noqa: FBT001
    """Where another in force took its place, nobody has to look at it again, whether or not its own state says so."""
    found = reviews_of(assessment(1, "NER", NEED, valid_until="2026-06-01"), assessment(2, partner, NEED, **later))
    assert found["ASM-2026-0001"] == ([("2026-06-01", "valid_until")] if is_due else [])


@pytest.mark.parametrize("status", ["superseded", "withdrawn", "observation-rejected", "cancelled"])
def test_what_is_no_longer_held_is_not_reviewed(status: str) -> None:
    """Whatever it says."""
    assert next_review({"status": status, "review_by": "2020-01-01"}) == []


def test_every_other_state_is_reviewed() -> None:
    """Also what was noted or closed, as long as it says a day."""
    states = {state for name in ("lesson-status", "document-status", "activity-status") for state in VOCABULARIES[name].terms}
    held = {state for state in states if next_review({"status": state, "review_by": "2020-01-01"})}
    assert states - held == {"superseded", "withdrawn", "observation-rejected", "cancelled"}


@pytest.mark.parametrize(
    ("day", "near"),
    [
        ("2026-11-21", "overdue"),
        ("2026-11-22", "soon"),
        ((TODAY + SOON).isoformat(), "soon"),
        ((TODAY + SOON + timedelta(1)).isoformat(), "later"),
        ("2026-10", "overdue"),
        ("2026-11", "soon"),
        ("2026", "soon"),
        ("2025", "overdue"),
        ("2027", "later"),
    ],
)
def test_how_near(day: str, near: str) -> None:
    """The day itself is not yet too late, and a month or a year not before it is over."""
    assert when(day, TODAY) == near


@pytest.mark.parametrize("reviewed", ["2023-11-21", "2023-11-22", "2023-11", "2023-10", "2023", "2022"])
def test_catalogue_and_rule_agree(tmp_path: Path, reviewed: str) -> None:
    """A course is overdue in the catalogue just where MP712 tells that its review lies too long back."""
    (review,) = next_review({"last_reviewed": reviewed})
    told = places(tmp_path, "MP712", record("CRS-2026-0001", add=f"last_reviewed: {reviewed}\n"))
    assert (when(review.day, TODAY) == "overdue") == bool(told)


def test_all_has_words() -> None:
    """Every answer and every field has a title that readers see, in the order of urgency."""
    assert list(WHEN) == ["overdue", "soon", "later", "finished"]
    assert set(REVIEW_TITLES) == {"review_by", "silence_until", "valid_until", "levels", "last_reviewed"}
