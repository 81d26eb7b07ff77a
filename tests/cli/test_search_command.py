"""``milpart search``: single queries, files of queries, and what is wrong with them."""

import json
import os
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE
from typing import Any

import pytest

from tests.cli.commands import ROOT, run, run_at_once
from tests.cli.unprivileged import bound_by_permissions
from tests.projects import LESSON, base_lesson, make_project


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the base project, and a folder for the user's state."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return make_project(tmp_path / "project")


def ask(project: Path, *arguments: str) -> dict[str, Any]:
    """Ask for JSON."""
    ran = run("search", "--format", "json", *arguments, cwd=project)
    assert (ran.returncode, ran.stderr) == (0, "")
    answer: dict[str, Any] = json.loads(ran.stdout)
    return answer


def found(answer: dict[str, Any]) -> list[str]:
    """Give the identifiers of the hits."""
    return [hit["id"] for hit in answer["hits"]]


def test_the_form_of_an_answer(project: Path) -> None:
    """All that others rely on, the same in the second run, which reads the index that the first has written."""
    first, second = ask(project, "calendar"), ask(project, "calendar")
    assert first == second
    assert {"query", "total", "hits", "facets", "suggestion"} <= first.keys()
    (hit,) = first["hits"]
    assert {"id", "type", "title", "score", "path", "url", "snippet"} <= hit.keys()
    assert (hit["id"], hit["type"], hit["path"], hit["url"]) == ("LL-2026-0001", "lesson", LESSON, "records/LL-2026-0001/")
    assert [hit["snippet"][start:end].lower() for start, end in hit["highlights"]] == ["calendar"]
    assert len(kept(project)) == 4


def test_text(project: Path) -> None:
    """Hits with their passages, how many, and what was put right."""
    lines = run("search", "calender", cwd=project).stdout.splitlines()
    assert lines[0].startswith("LL-2026-0001  ")
    assert "calendar" in lines[1]
    assert lines[2:] == ["1 found", "No record has calender; looked for calendar"]
    counted = run("search", "calender", "--counts", cwd=project).stdout.splitlines()
    assert counted[:4] == lines
    assert counted[4] == "type: lesson (1)"
    assert any(line.startswith("partner: MLI (1)") for line in counted)


def test_narrowed_and_sorted(project: Path) -> None:
    """By type, by facets with keys or labels, in the query itself; by date."""
    assert found(ask(project, "instructors", "--type", "activity")) == ["ACT-2026-0001"]
    assert found(ask(project, "instructors", "--facet", "type=lesson", "--facet", "partner=Mali")) == ["LL-2026-0001"]
    assert found(ask(project, "instructors", "type:activity")) == ["ACT-2026-0001"]
    both = found(ask(project, "instructors", "--facet", "type=lesson", "--facet", "type=activity"))
    assert set(both) == {"LL-2026-0001", "ACT-2026-0001"}
    assert found(ask(project, "--type", "lesson")) == found(ask(project, "", "--facet", "Types=lesson")) == ["LL-2026-0001"]
    assert ask(project, "instructors", "--facet", "partner=XYZ")["notes"] == ["No record has partner: xyz."]
    assert len(found(ask(project, "", "--sort", "date", "--limit", "2"))) == 2
    for facet in ("colour=red", "partner", "partner=", "partner=!!!", "=MLI", "title=x"):
        wrong = run("search", "x", "--facet", facet, cwd=project)
        assert (wrong.returncode, wrong.stdout) == (2, "")
        assert wrong.stderr.startswith(f"milpart: --facet {facet}: write NAME=VALUE, where the name is one of type, ")


def test_a_hyphen_begins_a_word(project: Path) -> None:
    """What is left out need not stand in quotes; options are options nevertheless, and so are their values."""
    everything = found(ask(project, "instructors"))
    assert "LL-2026-0001" in everything
    for arguments in (
        ("instructors", "-calendar"),
        ("-calendar", "instructors"),
        ("instructors -calendar",),
        ("--", "instructors", "-calendar"),
    ):
        assert found(ask(project, *arguments)) == [name for name in everything if name != "LL-2026-0001"], arguments
    assert ask(project, "-h\u00e9licopter", "instructors", "-q")["query"] == "-h\u00e9licopter instructors"
    assert (
        run("search", "x", "--limit", "-5", cwd=project).stderr.splitlines()[-1].startswith("Error: Invalid value for '--limit': -5 is not")
    )
    assert "No such option: --instructors" in run("search", "x", "--instructors", cwd=project).stderr
    assert run("search", "-h", cwd=project).stdout.startswith("Usage: ")


@pytest.mark.parametrize("typed", ["\udcff\udcfe", '\u202e\u0007"-'])
def test_nothing_typed_is_an_error(project: Path, typed: str) -> None:
    """Neither bytes that are no UTF-8, nor what would control a terminal."""
    assert ask(project, typed)["query"] == typed
    ran = run("search", typed, cwd=project)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert not any(sign in ran.stdout for sign in "\u202e\u0007")


def kept(project: Path) -> list[str]:
    """Give the names of all that is kept: entries, words, the records most alike and one index."""
    return sorted(path.name for path in (project / ".cache/milpart").glob("[!.]*"))


def test_searches_at_the_same_time(project: Path) -> None:
    """Several programs that begin without an index at the same moment have the same answer, and leave one index and nothing else."""
    ran = run_at_once(4, "search", "--format", "json", "instructors calendar", cwd=project)
    assert {(one.returncode, one.stderr) for one in ran} == {(0, "")}
    answers = [json.loads(one.stdout) for one in ran]
    assert all(answer == answers[0] for answer in answers)
    assert len(kept(project)) == 4
    assert ask(project, "instructors calendar") == answers[0]


def test_where_nothing_can_be_written(project: Path) -> None:
    """The same answer from a medium that cannot be written, without an index on it and with one, and without a key."""
    before = bound_by_permissions()
    command = [*before, sys.executable, "-m", "milpart_docs.cli.main", "search", "calendar", "--format", "json"]

    def ask_without_leave(folder: str) -> list[str]:
        place = project / folder
        place.mkdir(parents=True, exist_ok=True)
        place.chmod(0o555)
        ran = subprocess.run(command, cwd=project, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, check=False)
        place.chmod(0o755)
        assert (ran.returncode, ran.stderr) == (0, b"")
        return found(json.loads(ran.stdout))

    assert ask_without_leave(".") == ["LL-2026-0001"]
    assert not (project / ".cache").exists()
    assert ask_without_leave("../state/milpart") == found(ask(project, "calendar")) == ["LL-2026-0001"]
    assert ask_without_leave(".cache/milpart") == ["LL-2026-0001"]


def test_an_edit_is_seen_at_once(project: Path) -> None:
    """Changed, new and deleted records."""
    assert found(ask(project, "helicopter")) == []
    text = base_lesson()
    (project / LESSON).write_text(f"{text}\nA helicopter came.\n", encoding="utf-8")
    assert found(ask(project, "helicopter")) == ["LL-2026-0001"]
    (project / LESSON).write_text(text, encoding="utf-8")
    assert found(ask(project, "helicopter")) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), 'there is nothing to search for; write a query, as in milpart search "medical evacuation"'),
        (("x", "--queries", "-"), "there is a query, and --queries as well; say one of them"),
        (("--queries", "-", "--format", "json"), "--format json is for a single query; with --queries say --format jsonl, or nothing"),
        (("x", "--format", "jsonl"), "--format jsonl is for --queries; say --format json"),
        (("--queries", "none.jsonl"), "--queries none.jsonl: No such file or directory"),
        (
            ("--queries", "."),
            '--queries . is no file; write {"id": "Q1", "text": "the words to look for"} on one line, or say - for standard input',
        ),
        (("x", "--audience", "nobody"), "there is no audience nobody; the audiences of this project are"),
    ],
)
def test_used_wrongly(project: Path, arguments: tuple[str, ...], said: str) -> None:
    """One sentence and status 2."""
    ran = run("search", *arguments, cwd=project)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith(f"milpart: {said}")
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.skipif(os.name != "posix", reason="needs devices")
def test_what_never_ends_is_refused(project: Path) -> None:
    """A device is no file of queries."""
    ran = run("search", "--queries", "/dev/zero", cwd=project)
    assert (ran.returncode, len(ran.stderr.splitlines())) == (2, 1)


def test_many_queries(project: Path) -> None:
    """One line each, in the order of the file, with the identifiers that they were given; the limit holds."""
    lines = [
        {"id": "b", "text": "calendar"},
        {"id": 1, "text": "zzzzzz"},
        {"id": "ä", "text": '"'},
        {"id": "b", "text": "instructors", "more": 1},
    ]
    (project / "q.jsonl").write_bytes(b"\xef\xbb\xbf" + b"\r\n \r\n\n".join(json.dumps(line).encode() for line in lines))
    ran = run("search", "--queries", "q.jsonl", "--limit", "1", "--format", "jsonl", cwd=project)
    assert (ran.returncode, ran.stderr) == (0, "")
    answers = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["b", 1, "ä", "b"]
    assert [len(answer["hits"]) for answer in answers] == [1, 0, 1, 1]
    (hit,) = answers[0]["hits"]
    assert hit == {"id": "LL-2026-0001", "score": hit["score"]}
    assert ran.stdout.startswith('{"hits": [{"id": "LL-2026-0001", "score": ')
    assert hit["score"] == ask(project, "calendar")["hits"][0]["score"]


def test_lines_that_cannot_be_asked(project: Path) -> None:
    """Each is told with its place, the others are answered, and the status is 1."""
    good = b'{"id": "1", "text": "calendar"}'
    bad = [
        (b"calendar", 1, "this is no JSON: Expecting value"),
        (b'{"id": "1", "text": }', 21, "this is no JSON: Expecting value"),
        (b'"calendar"', 1, "a query is an object"),
        (b'{"text": "calendar"}', 1, "the query has no id"),
        (b'{"id": true, "text": "calendar"}', 1, "the query has no id"),
        (b'{"id": "1"}', 1, "the query has no text"),
        (b'{"id": "1", "text": ["a"]}', 1, "the query has no text"),
        (b'{"id": "\xc3\xa4\xff"}', 10, "the line is not UTF-8"),
        (b"[" * 100_000, 1, "this is no JSON that can be read"),
        (b'{"id": ' + b"9" * 5000 + b', "text": "x"}', 1, "this is no JSON that can be read"),
        (b'{"id": "1", "text": "' + b"x" * 1_000_000 + b'"}', 1_000_000, "the line is too long"),
    ]
    (project / "q.jsonl").write_bytes(b"\n".join(line for row, _, _ in bad for line in (row, good)))
    ran = run("search", "--queries", "q.jsonl", cwd=project)
    assert ran.returncode == 1
    assert len(ran.stdout.splitlines()) == len(bad)
    quiet = run("search", "--queries", "q.jsonl", "--quiet", cwd=project)
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (1, ran.stdout, "")
    for number, (line, (_, column, said)) in enumerate(zip(ran.stderr.splitlines(), bad, strict=True)):
        assert line.startswith(f"q.jsonl:{2 * number + 1}:{column}: {said}")


def test_answers_come_as_questions_are_asked(project: Path) -> None:
    """From standard input each query is answered before the next is written, so that a file may be as long as it likes."""
    command = [sys.executable, "-m", "milpart_docs.cli.main", "search", "--queries", "-", "--format", "jsonl"]
    with subprocess.Popen(command, cwd=project, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdin=PIPE, stdout=PIPE) as asking:
        assert asking.stdin
        assert asking.stdout
        for number in range(3):
            asking.stdin.write(json.dumps({"id": number, "text": "calendar"}).encode() + b"\n")
            asking.stdin.flush()
            assert json.loads(asking.stdout.readline())["id"] == number
        asking.stdin.close()
        assert asking.stdout.read() == b""
    assert asking.returncode == 0


def test_for_an_audience(project: Path) -> None:
    """What it may not see is neither found, nor counted, nor suggested."""
    secret = base_lesson(("LL-2026-0001", "LL-2026-0009"), ("marking: PUBLIC", "marking: EU RESTRICTED"))
    (project / "lessons/LL-2026-0009-secret.md").write_text(f"{secret}\nQuartermaster.\n", encoding="utf-8")
    assert found(ask(project, "quartermaster")) == ["LL-2026-0009"]
    answer = ask(project, "quartermastre", "--audience", "public")
    assert (answer["total"], answer["facets"], answer["suggestion"], answer["corrections"]) == (0, {}, None, [])
    assert "LL-2026-0009" not in found(ask(project, "", "--audience", "public"))
