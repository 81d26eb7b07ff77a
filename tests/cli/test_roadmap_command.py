"""``milpart roadmap``: what it prints, and what it says of partners and capabilities that it does not find."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.analysis.ladders.ladder_records import HOLDS, assessment, course, level, profile
from tests.cli.commands import run
from tests.corpora import record
from tests.projects import make_project

RUN = {"start": "2027-02-01", "seats": 24, "open_to": ["MLI"]}
FILES = (
    record("CAP-A", title="Infantry"),
    level("A", 1, "a"),
    level("A", 2, "b", {"text": "Has it.", "dotmlpfi": ["materiel"]}, equipment=[{"class": "EQP-X", "minimum": 5}]),
    level("A", 3, "c"),
    course(1, "AMB-A-2", before=["CRS-2026-0002"], iterations=[RUN]),
    course(2, days=None),
    profile(
        "MLI",
        {"capability": "A", "level": 1, **HOLDS, "target": 3},
        {"capability": "B", "level": 3, **HOLDS, "on": "2021", "valid_until": "2024-12-31"},
    ),
    profile("TCD"),
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with a partner on its way."""
    return make_project(tmp_path, {file.path: file.text for file in FILES})


def ways(project: Path, *arguments: str) -> dict[str, Any]:
    """Give the ways that are printed as JSON, by capability."""
    found = json.loads(run("roadmap", *arguments, "--format", "json", cwd=project).stdout)
    assert found["on"] == "2026-11-22" or "--on" in arguments
    assert set(found["rule"]) == {"standing", "target", "way", "satisfies", "courses", "runs", "equipment"}
    return {way["capability"]: way for way in found["capabilities"]}


def test_json(project: Path) -> None:
    """Mali stands at 1 and aims at 3: course 2, then course 1, for one criterion; one takes materiel, one is a gap; five are missing."""
    way = ways(project, "MLI")["CAP-A"]
    assert [way[key] for key in ("current", "evaluation", "valid_until", "expired", "target", "target_source")] == [
        1,
        "external",
        "2028-02-29",
        False,
        3,
        "assessment",
    ]
    assert [(each["id"], each["state"], each["satisfied_by"]) for each in way["criteria"]] == [
        ("AMB-A-2#C1", "to-meet", ["CRS-2026-0001"]),
        ("AMB-A-2#C2", "to-meet", []),
        ("AMB-A-3#C1", "to-meet", []),
    ]
    assert [(each["id"], each["satisfies"], each["prerequisites"], each["days"]) for each in way["courses"]] == [
        ("CRS-2026-0002", [], [], None),
        ("CRS-2026-0001", ["AMB-A-2#C1"], ["CRS-2026-0002"], 5.0),
    ]
    assert (way["courses"][1]["open_to_partner"], way["courses"][1]["runs"][0]["seats"]) == ("yes", 24)
    assert (way["gaps"], way["is_shortest"], way["levels"]) == (["AMB-A-3#C1"], True, ["AMB-A-2", "AMB-A-3"])
    assert [(each["class"], each["minimum"], each["delivered"], each["missing"]) for each in way["equipment"]] == [("EQP-X", 5, 0, 5)]


def test_expired_is_never_current(project: Path) -> None:
    """Level 3 of 2021 is over: 0, with the last assessment beside it. On a day of 2023 it held."""
    way = ways(project, "MLI", "--capability", "CAP-B")["CAP-B"]
    assert (way["current"], way["expired"], way["last"]["level"], way["last"]["valid_until"]) == (0, True, 3, "2024-12-31")
    assert ways(project, "MLI", "--on", "2023-06-01")["CAP-B"]["current"] == 3


def test_text(project: Path) -> None:
    """The same in a few lines."""
    printed = run("roadmap", "Mali", cwd=project).stdout
    for line in (
        "Mali (MLI), as of 2026-11-22",
        "  stands at   1, external, until 2028-02-29",
        "  stands at   0, not assessed (level 3, external, expired 2024-12-31)",
        "  to meet     3 criteria: 1 by courses, 1 by equipment, 1 by nothing in the catalogue",
        "   2. CRS-2026-0001  Title of CRS-2026-0001; 5 days; next run 2027-02-01, 24 seats, open to the partner",
        "  missing     EQP-X: 5",
        "  gap         AMB-A-3#C1  c",
    ):
        assert line in printed.splitlines()


NO_NEEDS = "and no assessment of its needs is in force; there is one of MLI"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("PTR-TCD",), f"there is no roadmap of Chad: PTR-TCD has no assessed levels, {NO_NEEDS}"),
        (("BEN", "-q"), f"there is no roadmap of Benin: it has no profile, {NO_NEEDS}"),
        (("MLI", "--capability", "CAP-AA"), "Mali has no way in CAP-AA; did you mean CAP-A?"),
        (("MLI", "--capability", "QQ"), "Mali has no way in QQ; there are CAP-B, CAP-A"),
    ],
)
def test_what_is_not_there(project: Path, arguments: tuple[str, ...], sentence: str) -> None:
    """One sentence, and status 1."""
    found = run("roadmap", *arguments, cwd=project)
    assert (found.returncode, found.stdout, found.stderr) == (1, "", f"milpart: {sentence}\n")


def test_no_country(project: Path) -> None:
    """A wrong argument, and status 2."""
    found = run("roadmap", "QQQ", cwd=project)
    assert (found.returncode, found.stderr) == (2, "milpart: there is no country QQQ; write its code, as in MOZ, or its English name\n")


def test_needs_without_a_profile(tmp_path: Path) -> None:
    """A need alone makes a roadmap."""
    files = (level("A", 1), assessment(1, "BEN", {"capability": "A", "current": 0, "desired": 1}))
    way = ways(make_project(tmp_path, {file.path: file.text for file in files}), "BEN")["CAP-A"]
    assert (way["current"], way["last"], way["target_source"]) == (0, None, "need")
