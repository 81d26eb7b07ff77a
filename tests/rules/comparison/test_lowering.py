"""What a change opens to more readers."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.corpus.release.audience import may_see
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.rules.comparison.lowering import find_lowered
from milpart_docs.vocabulary import MARKINGS
from milpart_docs.vocabulary.markings import Protection
from tests.changes import change_of
from tests.corpora import Written, record

ID = "LL-2026-0001"
COMMUNITIES = ("DEU", "EU", "FRA")
AUDIENCES = [Audience("a", marking, found) for marking in MARKINGS for size in range(4) for found in combinations(COMMUNITIES, size)]
PROTECTIONS = st.one_of(
    st.just(Protection("PUBLIC")),
    st.builds(Protection, st.sampled_from(MARKINGS[1:4]), st.sets(st.sampled_from(COMMUNITIES)).map(lambda found: tuple(sorted(found)))),
)


def lowered(before: Written, after: Written) -> list[str]:
    """Give ``what: before -> after`` of everything that was opened."""
    change = change_of([before], [after])
    ((old, new),) = change.revised or ((None, None),)
    if old is None or new is None:
        return []
    found = find_lowered((change.before, old), (change.after, new))
    return [f"{one.what}: {' '.join((one.before.marking, *one.before.communities))} -> {one.after.marking}" for one in found]


def protected(protection: Protection, **fields: Any) -> Written:
    """Give a record with a protection."""
    communities: dict[str, Any] = {"releasable_to": [*protection.communities]} if protection.communities else {}
    return record(ID, marking=protection.marking, **communities, **fields)


@given(PROTECTIONS, PROTECTIONS)
def test_opened_means_that_somebody_sees_it_who_did_not(before: Protection, after: Protection) -> None:
    """Every audience is asked, by the function that makes releases."""
    new_readers = [audience for audience in AUDIENCES if may_see(audience, after) and not may_see(audience, before)]
    assert bool(lowered(protected(before), protected(after, topics=["a"]))) is bool(new_readers)


def test_a_protection_that_was_not_clear_may_be_made_clear() -> None:
    """A misspelled marking closes the record; to write it well opens nothing."""
    assert lowered(record(ID, marking="LIMITED"), record(ID, marking="LIMITE")) == []
    assert lowered(record(ID, marking="LIMITE", releasable_to=["FRA"]), record(ID, marking="LIMITED", releasable_to=["FRA"])) == []
    assert lowered(record(ID, marking="LIMITE", releasable="FRA"), record(ID, marking="LIMITE")) == []
    assert lowered(record(ID, marking="LIMITE", releasable="FRA"), record(ID)) == ["this record: LIMITE -> PUBLIC"]


BUDGET = {"amount": 5000, "currency": "EUR"}
HELD = {**BUDGET, "withhold": "LIMITE FRA"}


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        ({"budget": HELD}, {"budget": BUDGET}, ["the value of budget: LIMITE FRA -> PUBLIC"]),
        ({"budget": HELD}, {"budget": {**BUDGET, "amount": 7}}, ["the value of budget: LIMITE FRA -> PUBLIC"]),
        ({"budget": HELD}, {"budget": {**BUDGET, "withhold": "LIMITE"}}, ["the value of budget: LIMITE FRA -> LIMITE"]),
        ({"budget": HELD}, {}, []),
        ({"budget": HELD}, {"budget": {**BUDGET, "amount": 7, "withhold": "LIMITE FRA"}}, []),
        ({"budget": HELD}, {"budget": BUDGET, "marking": "LIMITE", "releasable_to": ["FRA"]}, []),
        ({"budget": {"withhold": "LIMITE"}}, {"budget": BUDGET}, []),
        ({"impact": {"value": "Six.", "withhold": "LIMITE"}}, {"impact": "Six."}, ["the value of impact: LIMITE -> PUBLIC"]),
        (
            {"partners": ["MLI", {"value": "NER", "withhold": "LIMITE"}]},
            {"partners": ["NER", "MLI"]},
            ["the value of partners: LIMITE -> PUBLIC"],
        ),
        ({"partners": ["MLI", {"value": "NER", "withhold": "LIMITE"}]}, {"partners": ["MLI"]}, []),
        ({"partners": ["MLI", {"value": "NER", "withhold": "LIMITE"}]}, {"partners": [{"value": "NER", "withhold": "LIMITE"}, "MLI"]}, []),
    ],
)
def test_values(before: dict[str, Any], after: dict[str, Any], found: list[str]) -> None:
    """Under the same key, or as the same item of a list; the protection around it counts as well."""
    identifier = "ACT-2026-0001" if "budget" in before else ID
    assert lowered(record(identifier, **before), record(identifier, **{"topics": ["a"], **after})) == found


PART = "The brigade had no trainers of its own left, and nobody knew."
OTHER = "A sentence about something else altogether stands here."
MARKED = f"{OTHER}\n\n::: marking LIMITE\n{PART}\n:::\n"


@pytest.mark.parametrize(
    ("after", "found"),
    [
        (f"{OTHER}\n\n{PART}\n", ["this part of the text: LIMITE -> PUBLIC"]),
        (
            f"{OTHER}\n\n{PART.replace('no trainers of its own left', 'no trainers left of its own')}\n",
            ["this part of the text: LIMITE -> PUBLIC"],
        ),
        (f"{OTHER}\n", []),
        (f"::: marking LIMITE\n{PART}\n:::\n\n{OTHER}\n", []),
        (f"{OTHER}\n\n::: marking LIMITE FRA\n{PART}\n:::\n", []),
        (f"::: marking LIMITE\n{OTHER}\n\n{PART}\n:::\n", []),
        (f"{OTHER}\n\nNobody had trainers.\n", []),
    ],
)
def test_parts_of_a_text(after: str, found: list[str]) -> None:
    """A paragraph is known again by most of its words, wherever it stands now."""
    assert lowered(record(ID, MARKED), record(ID, after)) == found


INNER = "The second company crosses it every Thursday at five in the morning."
NESTED = f"{OTHER}\n\n::: marking LIMITE\n{PART}\n\n::: marking RESTREINT UE/EU RESTRICTED\n{INNER}\n:::\n:::\n"
TWO = f"::: marking LIMITE\n{PART}\n:::\n\n{OTHER}\n\n::: marking RESTREINT UE/EU RESTRICTED\n{INNER}\n:::\n"
LISTED = f"{OTHER}\n\n::: marking LIMITE\n* {PART}\n* {INNER}\n* None\n:::\n"
QUOTED = f"{OTHER}\n\n> ::: marking LIMITE\n> {PART}\n> :::\n"
RESTRICTED = "this part of the text: RESTREINT UE/EU RESTRICTED"
OPENED = "this part of the text: LIMITE -> PUBLIC"


@pytest.mark.parametrize(
    ("before", "after", "found"),
    [
        (MARKED, MARKED.replace("::: marking LIMITE\n", "").replace("\n:::", ""), [OPENED]),
        (f"::: marking LIMITE\n{PART}\n:::\n", PART, [OPENED]),
        (f"::: marking RESTREINT UE/EU RESTRICTED FRA\n{PART}\n:::\n", PART, [f"{RESTRICTED} FRA -> PUBLIC"]),
        (NESTED, NESTED.replace("altogether", "entirely"), []),
        (TWO, TWO.replace("altogether", "entirely"), []),
        (NESTED, NESTED.replace("RESTREINT UE/EU RESTRICTED", "LIMITE"), [f"{RESTRICTED} -> LIMITE"]),
        (NESTED, NESTED.replace("::: marking LIMITE\n", "").removesuffix(":::\n"), [OPENED]),
        (TWO, TWO.replace("LIMITE", "RESTREINT UE/EU RESTRICTED"), []),
        (TWO, f"{TWO}\n::: marking LIMITE\nA new thing.\n:::\n", []),
        (TWO, TWO.replace(f"\n\n{OTHER}\n\n", "\n"), []),
        (LISTED, LISTED.replace("::: marking LIMITE\n", "").replace("\n:::", ""), [OPENED]),
        (LISTED, LISTED.replace(f"* {INNER}\n", "").replace(OTHER, f"{OTHER}\n\n* {INNER}"), [OPENED]),
        (LISTED, f"{LISTED}\n* None\n", []),
        (LISTED, LISTED.replace("* None\n", "") + "\n* None\n", [OPENED]),
        (QUOTED, QUOTED.replace("> ::: marking LIMITE\n", "").replace("> :::\n", ""), [OPENED]),
        (MARKED, MARKED.replace("marking LIMITE", "note"), [OPENED]),
    ],
)
def test_blocks_without_blank_lines(before: str, after: str, found: list[str]) -> None:
    """The lines that begin and end a block are no words; each block counts for itself, and a list by its items."""
    assert lowered(record(ID, before), record(ID, after)) == found
