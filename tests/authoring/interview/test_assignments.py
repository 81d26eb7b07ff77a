"""Values that a command line sets: where they go, and what cannot be set."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milpart_docs.authoring.interview.assignments import example, read_assignments
from milpart_docs.model.inputs import inputs_of
from milpart_docs.model.types import RECORD_TYPES


@pytest.mark.parametrize(
    ("type_name", "written", "values"),
    [
        ("lesson", ["topics=a", "topics=b,c"], {"topics": ["a", "b", "c"]}),
        ("lesson", ["title=b=c"], {"title": "b=c"}),
        ("lesson", ["date-observed=2026"], {"date_observed": "2026"}),
        ("lesson", ["actions.1.owner=ACR-B", "actions.0.owner=ACR-A"], {"actions": [{"owner": "ACR-A"}, {"owner": "ACR-B"}]}),
        ("activity", ["dates.planned_start=March 2026"], {"dates": {"planned_start": "2026-03"}}),
        ("activity", ["sustainment.cost.amount=5"], {"sustainment": {"cost": {"amount": 5}}}),
        ("activity", ["equipment.0.class=eqp-radar"], {"equipment": [{"class": "EQP-RADAR"}]}),
        ("proposal", ["outputs.0=One, with a comma", "outputs.1=Two"], {"outputs": ["One, with a comma", "Two"]}),
        ("proposal", ["timeline.0.date=2027", "timeline.0.text=First"], {"timeline": [{"date": "2027", "text": "First"}]}),
        ("proposal", ["timeline.start=2027"], {"timeline": {"start": "2027"}}),
        ("proposal", ["timeline=In two years"], {"timeline": "In two years"}),
        ("course", ["modules.0=CRS-2026-0002", "modules.1.title=Own"], {"modules": ["CRS-2026-0002", {"title": "Own"}]}),
        ("term", ["labels.fr=mot", "labels.no=ord"], {"labels": {"fr": "mot", "no": "ord"}}),
    ],
)
def test_values(type_name: str, written: list[str], values: dict[str, Any]) -> None:
    """Each value goes to its place."""
    assert read_assignments(type_name, written) == (values, {}, [])


def test_sections() -> None:
    """A section is known in any spelling; another title is a heading of the author's own."""
    read = read_assignments("lesson", ["sections.observation=It rained.", "sections.Own heading=x", "sections.=y"])
    assert read.sections == {"Observation": "It rained.", "Own heading": "x"}
    assert [complaint.message for complaint in read.complaints] == ["sections has no title"]


@pytest.mark.parametrize(
    ("written", "message", "hint"),
    [
        ("pilars=train", "there is no field pilars", "did you mean pillars?"),
        ("topics", "topics sets nothing", "write --set key=value, as in --set topics=planning,training"),
        ("type=actor", "type is said by the command itself", "leave out --set type"),
        ("endorsed=ACR-EUMS", "endorsed is a group and has no value of its own", "write --set endorsed.by=…"),
        ("actions=x", "actions is a group and has no value of its own", "write --set actions.0.owner=…"),
        ("actions.0=x", "actions.0 has no value of its own", "write --set actions.0.owner=…"),
        ("actions.owner=x", "there is no field actions.owner", "write --set actions.0.owner=…"),
        ("actions.0.ownr=x", "there is no field actions.ownr", "did you mean owner?"),
        ("title.x=y", "there is no field title.x", "write --set title=…"),
    ],
)
def test_complaints(written: str, message: str, hint: str) -> None:
    """What cannot be set is told with what to write."""
    assert read_assignments("lesson", [written]).complaints == [(message, hint)]


def test_whole_and_part() -> None:
    """A value is set as a whole or by its parts."""
    read = read_assignments("course", ["duration=two weeks", "duration.days=5"])
    assert [complaint.message for complaint in read.complaints] == ["duration has been set as a whole"]


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_examples(name: str) -> None:
    """What is written as an example can be set so."""
    assert read_assignments(name, [f"{example(given)}" for given in inputs_of(name) if given.key != "type"]).complaints == []


@given(st.sampled_from(list(RECORD_TYPES)), st.lists(st.text(alphabet="abcdimnoprstu._=0159-,; \n", max_size=30), max_size=5))
def test_any_assignments(name: str, written: list[str]) -> None:
    """Whatever is set, there is an answer."""
    read = read_assignments(name, written)
    assert len(read.complaints) <= len(written)


@pytest.mark.parametrize(
    ("written", "place"),
    [
        (["summary=a", "summary=b"], "summary"),
        (["dates.planned_start=2026", "dates.planned_start=2027"], "planned_start"),
        (["sections.Course=a", "sections.Course=b"], "sections.Course"),
        (["needs.0=ASM-2026-0001", "needs.0=ASM-2026-0002"], "needs.0"),
    ],
)
def test_set_twice(written: list[str], place: str) -> None:
    """Of two values one would be lost without a word; a list grows."""
    read = read_assignments("activity", written)
    assert read.complaints == [(f"{place} is set twice", "give it once, with the value that is to stand there")]
    assert read_assignments("activity", ["topics=a", "topics=b"]).values == {"topics": ["a", "b"]}
