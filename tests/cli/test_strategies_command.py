"""``milpart strategies``: what it prints, and what it says of states that it does not find."""

import json
from pathlib import Path

import pytest

from tests.analysis.strategies.nations import NATIONS
from tests.cli.commands import run
from tests.projects import make_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with the strategies of four nations."""
    return make_project(tmp_path, {file.path: file.text for file in NATIONS})


def test_json(project: Path) -> None:
    """The day, the rules, the strategies, what they share, and the pairs, the nearest first."""
    found = json.loads(run("strategies", "--format", "json", cwd=project).stdout)
    assert found["on"] == "2026-11-22"
    assert set(found["rule"]) == {"strategies", "convergence", "pairs", "horizon"}
    assert (found["states"], found["without"]) == (["AUT", "BEL", "ITA", "ESP"], [])
    assert [(own["id"], own["horizon_passed"]) for own in found["strategies"]][:2] == [("STR-2026-0004", False), ("STR-2026-0001", True)]
    assert found["convergence"]["partners"][0] == {
        "value": "NER",
        "name": "Niger",
        "states": ["BEL", "ITA", "ESP"],
        "count": 3,
        "kind": "all",
        "strategies": ["STR-2026-0001", "STR-2026-0002", "STR-2026-0003"],
    }
    assert found["stated"]["instruments"] == ["BEL", "ESP"]
    assert found["differences"]["alone"]["ITA"] == {
        "partners": ["Libya"],
        "regions": ["Western Sahel"],
        "pillars": ["Equip"],
        "instruments": [],
    }
    lethal = found["differences"]["facts"][0]
    assert (lethal["differs"], lethal["answers"]["yes"]) == (True, ["STR-2026-0001"])
    assert found["pairs"][0] == {
        "states": ["BEL", "ESP"],
        "nearness": 0.5714,
        "topics": ["partners", "regions", "pillars", "instruments"],
        "shared": {"partners": ["NER"], "regions": ["sahel"], "pillars": ["train"], "instruments": ["bilateral"]},
        "either": 7,
    }


def test_text_of_chosen_states(project: Path) -> None:
    """By code, by the two-letter code or by name, whatever the case, twice or once; then what both share."""
    lines = run("strategies", "belgium", "IT", "BEL", cwd=project).stdout.splitlines()
    assert lines[0] == "2 strategies of 2 Member States, as of 2026-11-22"
    at = lines.index("Priority partners")
    assert lines[at + 1 : at + 3] == ["  Belgium  Niger; Mali", "  Italy    Niger; Libya"]
    assert "Instruments: 1 of 2 name any" in lines
    assert "  Niger  2 of 2  Belgium, Italy" in lines
    assert "  Belgium, Italy   38 %  Niger, The Sahel, Train" in lines


def test_the_day_is_that_of_the_option(project: Path) -> None:
    """In December the horizon of November has passed."""
    assert "2026-11 (passed)" not in run("strategies", "ITA", cwd=project).stdout
    assert "2026-11 (passed)" in run("strategies", "ITA", "--on", "2026-12-01", cwd=project).stdout


def test_more_than_six_are_not_printed_side_by_side() -> None:
    """The shipped corpus has sixteen: their names, and what they share."""
    text = run("strategies").stdout
    assert "Name up to 6 Member States" in text
    assert "\nCulture\n" not in text
    assert max(map(len, text.splitlines())) <= 100


@pytest.mark.parametrize(
    ("states", "status", "told"),
    [
        (("Belgim",), 2, "there is no country Belgim; did you mean BEL (Belgium)?"),
        (("Atlantis",), 2, "there is no country Atlantis"),
        (("NER",), 2, "Niger is not a Member State of the EU"),
        (("SWE",), 1, "no strategy holds here of Sweden"),
        (("SWE",), 1, "there is no strategy to compare"),
    ],
)
def test_states_that_cannot_be_compared(project: Path, states: tuple[str, ...], status: int, told: str) -> None:
    """Each is told in a sentence, with the status of its kind."""
    ran = run("strategies", *states, cwd=project)
    assert (ran.returncode, ran.stdout) == (status, "")
    assert told in ran.stderr
    assert "Traceback" not in ran.stderr


def test_a_state_without_a_strategy_beside_one_with(project: Path) -> None:
    """The comparison is made, and says who is missing: on standard error, and in the JSON."""
    ran = run("strategies", "SWE", "BEL", "--format", "json", cwd=project)
    assert (ran.returncode, json.loads(ran.stdout)["without"]) == (0, ["SWE"])
    assert "Sweden" in ran.stderr
    assert run("strategies", "SWE", "BEL", "--quiet", cwd=project).stderr == ""


def test_a_project_without_strategies(tmp_path: Path) -> None:
    """There is nothing to compare, and that is an answer, too; only of a state that is asked for, it is none."""
    ran = run("strategies", "--format", "json", cwd=make_project(tmp_path))
    assert (ran.returncode, json.loads(ran.stdout)["strategies"], ran.stderr) == (0, [], "")
    asked = run("strategies", "BEL", "--quiet", cwd=tmp_path)
    assert (asked.returncode, asked.stderr) == (1, "milpart: there is no strategy to compare\n")
