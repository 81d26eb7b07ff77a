"""``milpart report``: text, JSON, the day, and a project that is not in git."""

import json
from pathlib import Path

from tests.cli.commands import run
from tests.projects import LESSON, base_lesson, make_project


def test_report_as_json(tmp_path: Path) -> None:
    """The base project has one lesson, identified, written on 1 November 2026 or thereabouts; the same twice, to the letter."""
    project = make_project(tmp_path)
    ran = run("report", "--format", "json", cwd=project)
    assert (ran.returncode, ran.stderr) == (0, "")
    found = json.loads(ran.stdout)
    assert (found["on"], found["lessons"], found["by_state"]["lesson-identified"]) == ("2026-11-22", 1, 1)
    assert found["implementation"]["rate"] == 0.0
    assert found["implementation"]["actions"]["rate"] is None
    assert set(found["rule"]) >= {"days_per_state", "implementation", "actions", "themes"}
    assert list(found) == sorted(found)
    assert run("report", "--format", "json", cwd=project).stdout == ran.stdout


def test_day_decides_what_is_overdue(tmp_path: Path) -> None:
    """An action that is due on 31 March 2027: open in November 2026, overdue by a day on 1 April."""
    tasked = base_lesson(
        ("status: lesson-identified\n", "status: tasked\n"),
        (
            "\n---\n",
            "\nendorsed: {by: ACR-EUMS, on: 2026-11-05}\nactions: [{owner: ACR-EUMS, due: 2027-03-31, text: Set a date.}]\n---\n",
        ),
    )
    project = make_project(tmp_path, {LESSON: tasked})
    assert json.loads(run("report", "--format", "json", cwd=project).stdout)["overdue_actions"] == []
    later = json.loads(run("report", "--on", "2027-04-01", "--format", "json", cwd=project).stdout)
    assert later["overdue_actions"] == [{"lesson": "LL-2026-0001", "action": "1", "owner": "ACR-EUMS", "due": "2027-03-31", "days": 1}]
    assert "Overdue actions (1)\n  due 2027-03-31, 1 day over" in run("report", "--on", "2027-04-01", cwd=project).stdout


def test_report_as_text(tmp_path: Path) -> None:
    """To be pasted into a message: no colours, no lines without end."""
    ran = run("report", cwd=make_project(tmp_path))
    assert ran.returncode == 0
    assert ran.stdout.startswith("How lessons fare, as of 2026-11-22\n  1 lesson;")
    assert "\x1b" not in ran.stdout


def test_wrong_use(tmp_path: Path) -> None:
    """A day that is none, and a folder that is no project: one sentence, and no traceback."""
    wrong = run("report", "--on", "yesterday", cwd=make_project(tmp_path / "project"))
    assert (wrong.returncode, "Traceback" in wrong.stderr) == (2, False)
    (tmp_path / "plain").mkdir()
    nowhere = run("report", "--root", str(tmp_path / "plain"), cwd=tmp_path)
    assert (nowhere.returncode, "Traceback" in nowhere.stderr) == (2, False)


def test_broken_lesson_is_told(tmp_path: Path) -> None:
    """A lesson whose errors leave no record is in no figure, and the report says so."""
    project = make_project(tmp_path, {LESSON: base_lesson(("status: lesson-identified\n", "status: nowhere\n"))})
    assert "1 lesson with errors not counted" in run("report", cwd=project).stdout
