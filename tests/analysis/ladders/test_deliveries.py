"""Equipment: what levels ask for, less what activities delivered."""

from typing import Any

import pytest

from milpart_docs.analysis.ladders.deliveries import EquipmentNeed
from tests.analysis.ladders.ladder_records import assessment, level, way_of
from tests.corpora import Written, record

TREE = (record("EQP-VEHICLE", title="Vehicle"), record("EQP-TRUCK", broader="EQP-VEHICLE"), record("EQP-TANKER", broader="EQP-TRUCK"))


def delivery(number: int, *lines: dict[str, Any], **fields: Any) -> Written:
    """Write an activity that delivered something to Niger."""
    return record(f"ACT-2026-{number:04}", **{"partners": ["NER"], "status": "closed", "equipment": list(lines), **fields})


def need(minimum: int | None, *files: Written) -> EquipmentNeed:
    """Give what Niger, which stands at 0, needs of vehicles for level 1."""
    line = {"class": "EQP-VEHICLE"} if minimum is None else {"class": "EQP-VEHICLE", "minimum": minimum}
    (found,) = way_of(level("A", 1, equipment=[line]), *TREE, *files).equipment
    return found


def test_narrower_classes_count() -> None:
    """Ten are asked for: two vehicles, three trucks and one tanker were delivered, so four are missing."""
    lines = ({"class": "EQP-VEHICLE", "quantity": 2}, {"class": "EQP-TRUCK", "quantity": 3}, {"class": "EQP-TANKER", "quantity": 1})
    found = need(10, delivery(1, *lines))
    assert (found.title, found.minimum, found.delivered, found.missing) == ("Vehicle", 10, 6, 4)


def test_same_line_twice() -> None:
    """Two deliveries of two in one activity are four."""
    line = {"class": "EQP-VEHICLE", "quantity": 2}
    assert need(4, delivery(1, line, line)).missing == 0


@pytest.mark.parametrize(
    ("fields", "delivered", "planned"),
    [
        ({}, 5, 0),
        ({"status": "implementation"}, 5, 0),
        ({"status": "finalisation"}, 5, 0),
        ({"status": "suspended"}, 5, 0),
        ({"status": "unheard-of"}, 0, 0),
        ({"status": "pipeline"}, 0, 5),
        ({"status": "cancelled"}, 0, 0),
        ({"partners": ["MLI"]}, 0, 0),
        ({"partners": ["MLI", "NER"]}, 5, 0),
    ],
)
def test_which_activities_count(fields: dict[str, Any], delivered: int, planned: int) -> None:
    """Those of the partner that are under way, suspended or done; what has not begun is planned and still missing."""
    found = need(3, delivery(1, {"class": "EQP-VEHICLE", "quantity": 5}, **fields))
    assert (found.delivered, found.planned, found.missing) == (delivered, planned, max(0, 3 - delivered))


def test_without_numbers() -> None:
    """Lines without a number cannot be counted and are named; without a minimum nobody can say what is missing."""
    found = need(3, delivery(1, {"class": "EQP-TRUCK"}))
    assert (found.delivered, found.missing, [each.entry.id for each in found.uncounted]) == (0, 3, ["ACT-2026-0001"])
    assert need(None).missing is None


def test_greatest_minimum_of_the_levels() -> None:
    """Levels 1 to 3 ask for 4, 9 and 2: nine, not fifteen."""
    files = (level("A", number, equipment=[{"class": "EQP-X", "minimum": minimum}]) for number, minimum in ((1, 4), (2, 9), (3, 2)))
    way = way_of(*files, assessment(1, "NER", {"capability": "A", "current": 0, "desired": 3}))
    assert [(each.equipment_class, each.minimum, len(each.levels)) for each in way.equipment] == [("EQP-X", 9, 3)]


def test_classes_in_a_circle() -> None:
    """Two classes that stand above one another end where they close."""
    files = (record("EQP-P", broader="EQP-Q"), record("EQP-Q", broader="EQP-P"), delivery(1, {"class": "EQP-P", "quantity": 1}))
    way = way_of(level("A", 1, equipment=[{"class": "EQP-Q", "minimum": 1}]), *files)
    assert way.missing == ()
