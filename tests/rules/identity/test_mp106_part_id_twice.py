"""MP106: two needs, outcomes, criteria or actions with one id."""

import re
from pathlib import Path

import pytest

from tests.model.examples import IDS, example
from tests.rules.findings import find

LISTS = {
    "lesson": "actions: [{{id: {0}, owner: ACR-EUMS, due: 2027-01-01}}, {{id: {1}, owner: ACR-EUMS, due: 2027-02-02}}]",
    "course": "outcomes: [{{id: {0}, text: Plans.}}, {{id: {1}, text: Leads.}}]",
    "syllabus": "outcomes: [{{id: {0}, text: Plans.}}, {{id: {1}, text: Leads.}}]",
    "ambition-level": "criteria: [{{id: {0}, text: Plans.}}, {{id: {1}, text: Leads.}}]",
    "needs-assessment": "needs: [{{id: {0}, text: Plan.}}, {{id: {1}, text: Lead.}}]",
}


def told(tmp_path: Path, type_name: str, line: str) -> list[str]:
    """Give what is told of a list in the second line of the example of a type."""
    text = re.sub(rf"^{line.partition(':')[0]}:.*\n(?:[ -](?!--).*\n)*", "", example(type_name), flags=re.MULTILINE)
    kept = text.split("\n")
    return find(tmp_path, "MP106", {f"docs/{IDS[type_name]}.md": "\n".join([kept[0], line, *kept[1:]])})


@pytest.mark.parametrize("type_name", LISTS)
def test_at_the_second_with_the_next_free_one(tmp_path: Path, type_name: str) -> None:
    """In every type that has such lists."""
    line = LISTS[type_name].format("N1", "N1")
    hint = "write N2, which is free here; then look at who cites N1, and which of the two is meant"
    assert told(tmp_path, type_name, line) == [f"{IDS[type_name]}.md:2:{line.rindex('N1') + 1} {hint}"]
    assert told(tmp_path, type_name, LISTS[type_name].format("N1", "N2")) == []


@pytest.mark.parametrize(
    ("ids", "free"),
    [
        (["N1", "N2", "N2", "N7"], ["N8"]),
        (["O01", "O01", "o01"], ["O02", "o03"]),
        (["1", "1"], ["2"]),
        (["fuel", "fuel"], ["fuel-2"]),
        (["fuel", "fuel-2", "Fuel"], ["Fuel-3"]),
        (["1.2", "1.2"], ["1.3"]),
        (["N1", "N1", "N1"], ["N2", "N3"]),
        (["N1", "''", "''"], []),
    ],
)
def test_what_is_free(tmp_path: Path, ids: list[str], free: list[str]) -> None:
    """The names are counted on as they were counted, and none is proposed twice."""
    entries = ", ".join(f"{{id: {name}, text: Number {place}.}}" for place, name in enumerate(ids))
    assert [line.split()[2].removesuffix(",") for line in told(tmp_path, "course", f"outcomes: [{entries}]")] == free


@pytest.mark.parametrize(
    "line",
    [
        "outcomes: [{id: O1, text: Plans.}, {id: O1, text: Plans.}]",
        "outcomes: [{text: Plans.}, {text: Leads.}]",
        "outcomes: [{id: [O1], text: Plans.}, {id: [O1], text: Leads.}]",
        "outcomes: O1, O1",
    ],
)
def test_what_other_rules_tell(tmp_path: Path, line: str) -> None:
    """An entry that stands twice, ids that are missing or no texts, and a list that is none."""
    assert told(tmp_path, "course", line) == []
