"""Completion in shells: what is offered where, how quickly, and that the shells take it."""

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

from milpart_docs.cli import shell
from milpart_docs.cli.completion_command import SHELLS
from milpart_docs.cli.completion_table import build_table
from milpart_docs.cli.program import COMMANDS
from tests.cli.commands import ROOT, run
from tests.patience import count_calls
from tests.projects import make_project

TABLE = Path(shell.__file__).with_name("data") / "completion.json"
ENOUGH = 10_000
"""So many files has a large project."""
CALLS = 30
"""So many calls a file are made in less time than anybody notices."""


def test_table(pytestconfig: pytest.Config) -> None:
    """The table is what the commands, the model and the vocabularies say; with --write-cases it is written anew."""
    commands = {name: import_module(f"milpart_docs.cli.{name}_command").command for name in COMMANDS}
    written = json.dumps(build_table(commands, COMMANDS), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if pytestconfig.getoption("--write-cases"):
        TABLE.write_text(written, encoding="utf-8")
    assert TABLE.read_text(encoding="utf-8") == written, "write it anew: pytest tests/cli/test_completion.py --write-cases"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Give the base project."""
    return make_project(tmp_path)


def _offers(project: Path, *words: str) -> list[str]:
    return [offer.value for offer in shell.complete(list(words), project)]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["ch"], ["check"]),
        (["new", "les"], ["lesson"]),
        (["schema", "act"], ["activity", "actor"]),
        (["show", "ll"], ["LL-2026-0001"]),
        (["show", "ACR-EUM"], ["ACR-EUMS"]),
        (["renumber", "LL-"], ["LL-2026-0001"]),
        (["related", "--limit", "3", "ACT"], ["ACT-2026-0001"]),
        (["check", "--format", "s"], ["sarif", "summary"]),
        (["check", "--format=sar"], ["--format=sarif"]),
        (["check", "--quiet", "--form"], ["--format"]),
        (["check", "les"], ["file"]),
        (["--v"], ["--version"]),
        (["new", "lesson", "--set", "pil"], ["pillars="]),
        (["new", "lesson", "--set", "pillars=tr"], ["pillars=train"]),
        (["new", "lesson", "--set", "pillars=train,eq"], ["pillars=train,equip"]),
        (["new", "lesson", "--set", "pillars=train, eq"], ["pillars=train, equip"]),
        (["new", "lesson", "--set", "pillars=train,"], [f"pillars=train,{name}" for name in ("accompany", "advise", "equip", "reform")]),
        (["new", "lesson", "--set", "pillars=Train;train, e"], []),
        (["new", "lesson", "--set", "pillars.0=eq"], ["pillars.0=equip"]),
        (["new", "lesson", "--set", "sections.o"], ["sections.Observation="]),
        (["new", "lesson", "--set", "sections.Observation=x"], []),
        (["new", "lesson", "--set", "partners=ML"], ["partners=MLI", "partners=MLT"]),
        (["new", "lesson", "--set", "originator=ACR-EUM"], ["originator=ACR-EUMS"]),
        (["new", "lesson", "--set", "context=LL"], []),
        (["new", "activity", "--set", "providers.1.ro"], ["providers.1.role="]),
        (["new", "activity", "--set", "provi"], ["providers.0.actor=", "providers.0.role="]),
        (["new", "activity", "--set", "providers.1.role=f"], ["providers.1.role=funding"]),
        (["new", "activity", "--set", "lethal=y"], ["lethal=yes"]),
        (["new", "nonsense", "--set", "x"], []),
        (["explain", "MP10"], ["MP101", "MP102", "MP103", "MP104", "MP105", "MP106"]),
        (["needs", "UKR"], ["UKR"]),
        (["list", "--type", "equ"], ["equipment-class"]),
        (["list", "--where", "statu"], ["status="]),
        (["list", "--where", "status=task"], ["status=tasked"]),
        (["list", "--where", "providers.r"], ["providers.role="]),
        (["list", "--where", "providers.role=fu"], ["providers.role=funding"]),
        (["list", "--type", "activity", "--where", "status=o"], []),
        (["list", "--type", "activity", "--where", "lethal="], ["lethal=true", "lethal=false"]),
        (["list", "--where", "nonsense=x"], []),
        (["search", "--facet", "member"], ["member-state="]),
        (["search", "--facet", "pillar=tr"], ["pillar=train"]),
        (["search", "--facet", "mission=ACR-EUT"], ["mission=ACR-EUTM-EXAMPLE"]),
        (["search", "--facet", "nonsense=x"], []),
        (["picture", "--status", "pipe"], ["pipeline"]),
        (["build", "--audience", "p"], ["public"]),
        (["completion", "z"], ["zsh"]),
        (["nonsense", "x"], []),
    ],
)
def test_offers(project: Path, words: list[str], offered: list[str]) -> None:
    """At each place what may stand there is offered, and nothing else."""
    assert _offers(project, *words) == offered


def test_meanings(project: Path) -> None:
    """What is offered comes with its meaning."""
    offers = {offer.value: offer.meaning for offer in shell.complete(["new", "lesson", "--set", "pillars="], project)}
    assert offers["pillars=train"] == "Instruction of a partner's individuals, units and instructors."


def test_no_project(tmp_path: Path) -> None:
    """Outside of a project there are no identifiers, and nothing is said about that."""
    assert _offers(tmp_path, "show", "") == []


@pytest.mark.parametrize(
    "environment", [{"_MILPART_COMPLETE": "bash"}, {"_MILPART_COMPLETE": "x", "COMP_WORDS": ""}, {"_MILPART_COMPLETE": ""}]
)
def test_silence(tmp_path: Path, environment: dict[str, str]) -> None:
    """A shell that asks in a way that is not understood hears nothing."""
    ran = run("check", cwd=tmp_path, environment=environment)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, ran.stdout, "")
    assert "Traceback" not in ran.stdout


def test_large_projects(tmp_path: Path) -> None:
    """In a project of ten thousand files identifiers come at once."""
    make_project(tmp_path)
    for number in range(ENOUGH):
        (tmp_path / f"lessons/LL-2025-{number:04}-words-of-its-title.md").touch()
    offered: list[str] = []
    assert count_calls(lambda: offered.extend(_offers(tmp_path, "show", "LL-2025-00"))) < CALLS * ENOUGH
    assert len(offered) == 100


def test_little_is_imported() -> None:
    """An answer needs nothing heavy: no model, no click."""
    code = "import sys, milpart_docs.cli.shell; print([name for name in ('pydantic', 'click', 'yaml', 'rich') if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True, cwd=ROOT)
    assert ran.stdout == "[]\n"


def test_scripts() -> None:
    """The command prints a script for each shell."""
    for name in SHELLS:
        ran = run("completion", name)
        assert (ran.returncode, "_MILPART_COMPLETE=" + name in ran.stdout) == (0, True)
    assert run("completion", "cmd").returncode == 2
