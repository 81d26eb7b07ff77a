"""``milpart duplicates``: pairs that say the same, as JSON and as a text to read."""

import json
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.projects import make_project
from tests.search.duplicates.lessons import lesson
from tests.search.duplicates.told_twice import EVENTS, MEANWHILE

TOLD, OTHER_WORDS = EVENTS["interpreters"]
COPIED = EVENTS["storage"][0]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with an event told twice, an exact copy, and a secret copy of something else."""
    files = [
        lesson(11, TOLD),
        lesson(12, OTHER_WORDS),
        lesson(13, COPIED),
        lesson(14, COPIED, title="The same again", duplicates=["LL-2026-0013"]),
        lesson(15, MEANWHILE[0]),
        lesson(16, MEANWHILE[0], marking="LIMITE"),
    ]
    return make_project(tmp_path, {file.path: file.text for file in files})


def test_json(project: Path) -> None:
    """Surest first, with kinds, what was declared, and the passages of both."""
    done = run("duplicates", "--format", "json", cwd=project)
    assert (done.returncode, done.stderr) == (0, "")
    pairs = json.loads(done.stdout)["pairs"]
    assert [(pair["a"], pair["b"], pair["kind"], pair["declared"]) for pair in pairs] == [
        ("LL-2026-0013", "LL-2026-0014", "exact", "duplicates"),
        ("LL-2026-0015", "LL-2026-0016", "exact", None),
        ("LL-2026-0011", "LL-2026-0012", "event", None),
    ]
    assert pairs[0]["score"] == 1 > pairs[2]["score"] > 0.4
    assert (pairs[0]["a_path"], pairs[0]["b_title"]) == ("docs/LL-2026-0013.md", "The same again")
    assert pairs[0]["passages"][0] == {"a": COPIED.summary, "a_line": 10, "b": COPIED.summary, "b_line": 10, "share": 1.0}


def test_text(project: Path) -> None:
    """Both records, what was found, and the longest passages with their places."""
    lines = run("duplicates", "docs/LL-2026-0014.md", cwd=project).stdout.splitlines()
    assert lines[:2] == [f"LL-2026-0013  {COPIED.title}", "LL-2026-0014  The same again"]
    assert lines[2] == "  1.00  the same words; one names the other under duplicates"
    assert lines[3].startswith("    docs/LL-2026-0013.md:")
    assert lines[-1] == "1 pair found"


def test_threshold_and_paths(project: Path) -> None:
    """The lowest score that is told; a pair is told if one of the two is among the paths."""
    assert len(json.loads(run("duplicates", "--threshold", "1", "--format", "json", cwd=project).stdout)["pairs"]) == 2
    assert run("duplicates", "lessons/", cwd=project).stdout == "0 pairs found\n"
    assert run("duplicates", "--threshold", "2", cwd=project).returncode == 2
    assert run("duplicates", "nowhere.md", cwd=project).stderr == "milpart: there is no file or folder nowhere.md\n"


def test_audience(project: Path) -> None:
    """What an audience may not see has no copy."""
    pairs = json.loads(run("duplicates", "--audience", "public", "--format", "json", cwd=project).stdout)["pairs"]
    assert [(pair["a"], pair["b"]) for pair in pairs] == [("LL-2026-0013", "LL-2026-0014"), ("LL-2026-0011", "LL-2026-0012")]
