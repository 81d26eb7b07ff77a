"""Fields and entries put where they belong; all groups of the model are tried in the tests of MP015."""

from milpart_docs.reading.values import read_values

HEAD = "type: activity\ntitle: A\n"


def test_values_stand_where_they_were_meant_with_their_places() -> None:
    """What is wrong with one of them is told at its own line."""
    found = read_values(f"{HEAD}dates:\nactual_start: 2026-03-14\nobjective: B\n", 2)
    assert set(found.values) == {"type", "title", "dates", "objective"}
    assert found.positions["dates", "actual_start"][:2] == (5, 1)
    assert [(fault.kind, fault.line, fault.path) for fault in found.faults] == [("not-indented", 5, ("dates",))]


def test_what_is_withheld_stays_where_it_is() -> None:
    """Nobody moves a value that some may not see."""
    found = read_values(f"{HEAD}dates:\nactual_start: {{value: 2026-03-14, withhold: LIMITE}}\n", 2)
    assert found.values["dates"] is None
    assert [one.path for one in found.withheld] == [("actual_start",)]
    assert found.faults == []


def test_without_a_type_nothing_is_moved() -> None:
    """Nobody knows then what belongs where."""
    assert read_values("dates:\nactual_start: 2026-03-14\n", 2).values["dates"] is None


def test_a_field_between_ends_the_group() -> None:
    """What stands further below is not taken for a part of it."""
    found = read_values(f"{HEAD}dates:\nobjective: B\nactual_start: 2026-03-14\n", 2)
    assert found.values["dates"] is None
    assert found.faults == []
