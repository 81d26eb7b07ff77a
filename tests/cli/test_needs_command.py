"""``milpart needs``, as a program of its own."""

import json
from pathlib import Path

import pytest

from tests.analysis.needs.needs_world import BRIDGING, activity, assessment, need, proposal
from tests.cli.commands import run
from tests.projects import make_project

FILES = (
    BRIDGING,
    assessment(1, need("N1", "critical", seats=12), need("N2", "minor"), need("N3")),
    assessment(2, need("N1"), partner="MLI", valid_until="2026-11-01"),
    proposal(1, "ASM-2026-0001#N1", "ASM-2026-0001#N2", state="approved"),
    proposal(2, "ASM-2026-0001#N3", state="rejected"),
    activity(1, "ASM-2026-0001#N1", proposal="PRO-2026-0001"),
)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a project with needs of Niger and of Mali; those of Mali have expired."""
    return make_project(tmp_path_factory.mktemp("needs"), {file.path: file.text for file in FILES})


def test_json_of_all(project: Path) -> None:
    """Niger: N1 covered, N2 partly, N3 open since its proposal was rejected. The expired need is listed, and counted apart."""
    found = json.loads(run("needs", "--format", "json", cwd=project).stdout)
    assert found["on"] == "2026-11-22"
    assert found["rule"]["needs"].startswith("A need is covered where")
    assert found["summary"] == {
        "coverage": {"covered": 1, "open": 1, "partly": 1},
        "level": {"critical": 1, "major": 1, "minor": 1},
        "needs": 3,
        "expired": 1,
    }
    assert [(each["id"], each["coverage"], each["expired"]) for each in found["needs"]] == [
        ("ASM-2026-0002#N1", "open", True),
        ("ASM-2026-0001#N1", "covered", False),
        ("ASM-2026-0001#N2", "partly", False),
        ("ASM-2026-0001#N3", "open", False),
    ]
    first = found["needs"][1]
    assert (first["activities"], first["proposals"], first["seats"]) == (["ACT-2026-0001"], ["PRO-2026-0001"], 12)
    assert (first["partner"], first["partner_name"], first["reason"]) == ("NER", "Niger", "Activity under way")
    assert found["needs"][3]["proposals"] == []
    rejected = {"id": "PRO-2026-0002", "type": "proposal", "illustrative": False, "counts_as": None, "because": "proposal rejected"}
    assert found["needs"][3]["answers"] == [rejected]
    assert [(each["id"], each["closes"]) for each in found["proposals"]] == [("PRO-2026-0001", ["ASM-2026-0001#N2"])]


def test_narrowed(project: Path) -> None:
    """By partner (a code in any case, or a name), by coverage and by level; on another day, nothing has expired."""
    found = json.loads(run("needs", "niger", "--coverage", "open", "--level", "major", "--format", "json", cwd=project).stdout)
    assert [each["id"] for each in found["needs"]] == ["ASM-2026-0001#N3"]
    critical = json.loads(run("needs", "NER", "--level", "critical", "--format", "json", cwd=project).stdout)
    assert [each["id"] for each in critical["needs"]] == ["ASM-2026-0001#N1"]
    earlier = json.loads(run("needs", "mli", "--on", "2026-10-31", "--format", "json", cwd=project).stdout)
    assert [(each["id"], each["expired"]) for each in earlier["needs"]] == [("ASM-2026-0002#N1", False)]
    assert earlier["on"] == "2026-10-31"


def test_text(project: Path) -> None:
    """A line for each need, the gravest first, what has expired last; then proposals, and the rule."""
    lines = run("needs", cwd=project).stdout.splitlines()
    assert lines[0] == "Needs on 2026-11-22: open 1, partly covered 1, covered 1; expired 1"
    assert [line.split()[0] for line in lines[1:5]] == ["ASM-2026-0001#N1", "ASM-2026-0001#N3", "ASM-2026-0001#N2", "ASM-2026-0002#N1"]
    assert "covered: activity under way (ACT-2026-0001)" in lines[1]
    assert "open (expired): nothing answers it" in lines[4]
    assert "  1  PRO-2026-0001  approved    closes ASM-2026-0001#N2" in lines


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("Nigre",), 2, "did you mean NER (Niger)?"),
        (("Xyzzy",), 2, "write its code, as in MOZ"),
        (("FRA",), 1, "no assessment of France holds; there are some of MLI, NER"),
        (("--level", "grave"), 2, "--level"),
        (("--on", "yesterday"), 2, "--on"),
    ],
)
def test_used_wrongly(project: Path, arguments: tuple[str, ...], status: int, words: str) -> None:
    """One sentence, and no traceback."""
    ran = run("needs", *arguments, cwd=project)
    assert (ran.returncode, words in ran.stderr, "Traceback" in ran.stderr) == (status, True, False), ran.stderr


def test_no_needs_at_all(tmp_path: Path) -> None:
    """A project without assessments has an answer, too."""
    found = json.loads(run("needs", "--format", "json", cwd=make_project(tmp_path)).stdout)
    assert (found["needs"], found["summary"]["needs"]) == ([], 0)


def test_what_no_need_shows_is_told(tmp_path: Path) -> None:
    """An assessment with errors, and a dissent on a need that does not exist, in the text and in JSON."""
    dissent = [{"actor": "ACR-EUMS", "on": "N9", "text": "No."}]
    broken = assessment(3, need("N1"), partner="NER")
    broken = broken._replace(text=broken.text.replace("valid_until:", "valid_untill:"))
    files = (BRIDGING, assessment(1, need("N1"), dissent=dissent), assessment(2, need("N1"), partner="MLI"), broken)
    project = make_project(tmp_path, {file.path: file.text for file in files})
    lines = run("needs", cwd=project).stdout.splitlines()
    assert lines[1:3] == [
        "1 assessment could not be read: ASM-2026-0003; milpart check tells why",
        "ASM-2026-0001 has no need N9, from which ACR-EUMS dissents",
    ]
    found = json.loads(run("needs", "--format", "json", cwd=project).stdout)
    assert found["unreadable"] == ["ASM-2026-0003"]
    assert found["dissent_on_unknown_needs"] == [{"assessment": "ASM-2026-0001", "actor": "ACR-EUMS", "on": "N9", "text": "No."}]
    assert "could not be read" not in run("needs", "MLI", cwd=project).stdout
