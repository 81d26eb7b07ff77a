"""``milpart ladder``: the levels of a capability, or of all, and who stands there."""

import json
from pathlib import Path

import pytest

from milpart_docs.analysis.ladders.rules import LADDER_RULES
from tests.analysis.ladders.ladder_records import HOLDS, course, level, profile
from tests.cli.commands import run
from tests.corpora import record
from tests.projects import make_project

FILES = (
    record("CAP-A", title="Infantry"),
    level("A", 1, {"text": "a", "dotmlpfi": "training", "evidence": "Report"}, equipment=[{"class": "EQP-X", "minimum": 1200}]),
    level("A", 2),
    level("B", 1),
    course(1, "AMB-A-1"),
    profile("MLI", {"capability": "A", "level": 1, **HOLDS, "target": 3}),
    profile("NER", {"capability": "A", "level": 2, **HOLDS, "on": "2021", "valid_until": "2024-12-31"}),
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with two ladders."""
    return make_project(tmp_path, {file.path: file.text for file in FILES})


def test_json(project: Path) -> None:
    """Levels, what is not described, and the partners, the expired one at 0."""
    found = json.loads(run("ladder", "--format", "json", cwd=project).stdout)
    assert (found["on"], set(found["rule"])) == ("2026-11-22", {"ladder", "standing", "target", "satisfies"})
    assert [ladder["capability"] for ladder in found["ladders"]] == ["CAP-B", "CAP-A"]
    ladder = found["ladders"][1]
    assert ladder["not_described"] == [3, 4, 5]
    assert ladder["levels"][0] == {
        "id": "AMB-A-1",
        "illustrative": False,
        "level": 1,
        "statement": "Does 1.",
        "unit_type": "company",
        "prerequisite": None,
        "criteria": [{"id": "AMB-A-1#C1", "text": "a", "dotmlpfi": ["training"], "evidence": "Report"}],
        "courses": ["CRS-2026-0001"],
        "equipment": [{"class": "EQP-X", "minimum": 1200}],
        "standards": [],
    }
    assert [(each["partner"], each["current"], each["expired"], each["target"]) for each in ladder["partners"]] == [
        ("MLI", 1, False, 3),
        ("NER", 0, True, 3),
    ]


def test_text(project: Path) -> None:
    """One ladder, a level a line, with who stands there."""
    ladder, _, rules = run("ladder", "CAP-A", cwd=project).stdout.partition("\nHow this is judged\n")
    assert ladder.splitlines() == [
        "Infantry (CAP-A), as of 2026-11-22",
        "  0  not assessed  [NER (level 2 expired)]",
        "  1  Foundation: Does 1.  [MLI]",
        "     1 criterion · courses: CRS-2026-0001 · equipment: 1,200 EQP-X",
        "  2  Accompanied: Does 2.",
        "     1 criterion · courses: none · equipment: none",
        "  3  not described",
        "  4  not described",
        "  5  not described",
    ]
    assert all(rule in " ".join(rules.split()) for rule in LADDER_RULES.values())


def test_unknown_capability(project: Path) -> None:
    """One sentence with the nearest, and status 1."""
    found = run("ladder", "CAP-AA", cwd=project)
    sentence = "milpart: no level of ambition of a capability CAP-AA is described; did you mean CAP-A?\n"
    assert (found.returncode, found.stdout, found.stderr) == (1, "", sentence)
