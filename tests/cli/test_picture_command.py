"""``milpart picture``: from a project and from a file, as text and as JSON, and what it says when something is wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from milpart_docs.analysis.picture.overlaps import RULE as OVERLAP_RULE
from milpart_docs.analysis.picture.picture import RULE
from tests.cli.commands import ROOT, run
from tests.projects import make_project

LINES: list[dict[str, Any]] = [
    {
        "id": "A1",
        "providers": ["FRA"],
        "partners": ["MLI"],
        "start": "2026-01-01",
        "end": "2026-06-30",
        "recipient_unit": "41st",
        "trainees": 10,
    },
    {"id": "A2", "providers": ["DEU"], "partners": ["MLI"], "start": "2026-06-01", "end": "2026-06-10", "recipient_unit": "41ST"},
    {"id": "A3", "providers": ["DEU"], "partners": ["NER"], "start": "2020", "budget": {"amount": 5.5, "currency": "EUR"}},
]
"""Two at one unit in Mali, with ten days in common, and one in Niger."""


def write(folder: Path, *lines: Any) -> str:
    """Write a file of lines; texts as they are."""
    path = folder / "lines.jsonl"
    path.write_text("".join((line if isinstance(line, str) else json.dumps(line)) + "\n" for line in lines), encoding="utf-8")
    return str(path)


def answer(folder: Path, *arguments: str) -> dict[str, Any]:
    """Run the command for JSON; it must succeed."""
    ran = run("picture", "--format", "json", *arguments, cwd=folder)
    assert ran.returncode == 0, ran.stderr
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def test_file_without_a_project(tmp_path: Path) -> None:
    """In an empty folder: day, rules, totals, matrix and the one overlap, 1 to 10 June, with its reason."""
    found = answer(tmp_path, "--activities", write(tmp_path, *LINES))
    assert found["on"] == "2026-11-22"
    assert (found["rule"]["picture"], found["rule"]["overlaps"]) == (RULE, OVERLAP_RULE)
    assert (found["activities"], found["totals"]) == (3, {"activities": 3, "trainees": 10, "money": {"EUR": 5.5}})
    assert found["matrix"][0] == {
        "provider": "DEU",
        "provider_name": "Germany",
        "kind": "member-state",
        "partner": "MLI",
        "partner_name": "Mali",
        "activities": 1,
        "trainees": None,
        "money": {},
        "pillars": {"not stated": 1},
        "ids": ["A2"],
        "ids_cut": False,
    }
    assert [(row["partner"], row["activities"]) for row in found["partners"]] == [("MLI", 2), ("NER", 1)]
    assert [(row["provider"], row["activities"]) for row in found["providers"]] == [("DEU", 2), ("FRA", 1)]
    (overlap,) = found["overlaps"]
    assert (overlap["a"]["id"], overlap["b"]["id"], overlap["partners"]) == ("A1", "A2", ["MLI"])
    assert (overlap["start"], overlap["end"], overlap["days"]) == ("2026-06-01", "2026-06-10", 10)
    assert (overlap["reasons"], overlap["different_providers"], overlap["score"]) == (["same recipient unit: 41st"], True, 9)
    assert (found["overlaps_total"], found["crowds"], found["skipped"]["total"]) == (1, [], 0)
    assert "white_spots" not in found


def test_no_end_where_none_is_stated(tmp_path: Path) -> None:
    """Two that begin in March 2027: no end and no number of days, as JSON and as text."""
    lines = [{"id": name, "partners": ["MLI"], "start": "2027-03-01", "recipient_unit": "41st", "status": "pipeline"} for name in "AB"]
    file = write(tmp_path, *lines)
    (overlap,) = answer(tmp_path, "--activities", file)["overlaps"]
    assert (overlap["start"], overlap["end"], overlap["days"], overlap["goes_on"]) == ("2027-03-01", None, None, True)
    assert "Mali, from 2027-03-01, no end stated\n" in run("picture", "--activities", file, cwd=tmp_path).stdout


def test_narrowed(tmp_path: Path) -> None:
    """By partner, by its name, and by year."""
    file = write(tmp_path, *LINES)
    assert answer(tmp_path, "--activities", file, "--partner", "Niger")["activities"] == 1
    assert answer(tmp_path, "--activities", file, "--year", "2026")["activities"] == 2
    narrowed = answer(tmp_path, "--activities", file, "--status", "closed", "--partner", "MLI")
    assert (narrowed["activities"], narrowed["narrowed_by"]) == (2, {"status": "closed", "partner": "MLI"})


def test_provider_of_lines_that_name_none(tmp_path: Path) -> None:
    """Is the one that the option names; it narrows nothing."""
    found = answer(tmp_path, "--provider", "USA", "--activities", write(tmp_path, *LINES, {"country": "Chad", "start": "2026"}))
    assert [(row["provider"], row["kind"]) for row in found["providers"]] == [
        ("DEU", "member-state"),
        ("FRA", "member-state"),
        ("USA", "partner"),
    ]


@pytest.mark.parametrize(("written", "read"), [("UAE", "UAE"), ("AU", "AU"), ("FRA", "FRA"), ("France", "FRA")])
def test_provider_is_read_as_on_a_line(tmp_path: Path, written: str, read: str) -> None:
    """A line that names it and one that names nobody are of one provider, also where the name is short and no code."""
    lines = ({"partners": ["MLI"], "start": "2026", "providers": [written]}, {"partners": ["MLI"], "start": "2026"})
    found = answer(tmp_path, "--provider", written, "--activities", write(tmp_path, *lines))
    assert [(row["provider"], row["activities"]) for row in found["providers"]] == [(read, 2)]


def test_provider_of_a_project_is_read_as_a_country(tmp_path: Path) -> None:
    """There, whatever names a country means it: nobody else has such a short name."""
    assert answer(make_project(tmp_path), "--provider", "UAE")["narrowed_by"] == {"provider": "ARE"}


def test_skipped_lines_are_told(tmp_path: Path) -> None:
    """In one sentence on standard error, and with their places in the answer; ``--quiet`` keeps quiet."""
    file = write(tmp_path, "{", LINES[0], {"country": "Mali"})
    ran = run("picture", "--activities", file, "--format", "json", cwd=tmp_path)
    assert ran.returncode == 0
    assert ran.stderr.count("\n") == 1
    assert "2 lines skipped: it is not JSON (1), it has no start that can be read (1); the first is line 1" in ran.stderr
    skipped = json.loads(ran.stdout)["skipped"]
    assert (skipped["total"], [line["source"] for line in skipped["first"]]) == (2, [f"{file}:1:1", f"{file}:3"])
    assert run("picture", "--activities", file, "--quiet", cwd=tmp_path).stderr == ""


def test_values_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    """In one sentence on standard error, and by kind in the answer; the activities count, and what can be read does."""
    bad = {"partners": ["MLI"], "start": "2026", "trainees": "many", "pillars": ["Train", "x"]}
    file = write(tmp_path, {"partners": ["MLI"], "start": "2026", "trainees": "12"}, bad, bad)
    ran = run("picture", "--activities", file, "--format", "json", cwd=tmp_path)
    assert ran.stderr == (
        f"milpart: {file}: 4 values left out: pillars is no pillar (line 2 and 1 more); trainees is no whole number of people "
        "(line 2 and 1 more); the first is pillars in line 2: write advise, train, equip, accompany or reform\n"
    )
    found = json.loads(ran.stdout)
    assert (found["totals"]["activities"], found["totals"]["trainees"], list(found["pillars"])) == (3, 12, ["not stated", "train"])
    assert found["unread"]["total"] == 4
    assert [(kind["field"], kind["reason"], kind["lines"], kind["first"]) for kind in found["unread"]["kinds"]] == [
        ("pillars", "is no pillar", 2, f"{file}:2"),
        ("trainees", "is no whole number of people", 2, f"{file}:2"),
    ]
    assert run("picture", "--activities", file, "--quiet", cwd=tmp_path).stderr == ""


def test_nothing_of_a_file_controls_the_terminal(tmp_path: Path) -> None:
    """Neither its title nor the colours, and no line of its own: partners, providers, units, types, capabilities, currencies, ids."""
    evil = "x\x1b]0;pwn\x07\r\ny\x9b\u2028\u202ez"
    line: dict[str, Any] = {"partners": [evil], "providers": [evil], "start": "2026-01-01", "end": "2026-02-01", "recipient_unit": evil}
    line |= {"activity_type": evil, "capabilities": [evil], "budget": {"amount": 1, "currency": evil}, "pillars": [evil], "title": evil}
    ran = run("picture", "--activities", write(tmp_path, *({**line, "id": f"{name}{evil}"} for name in "AB")), cwd=tmp_path)
    assert ran.returncode == 0
    for text in (ran.stdout, ran.stderr):
        assert all(letter.isprintable() or letter == "\n" for letter in text)
    plain = run("picture", "--activities", write(tmp_path, *({**line, "id": name} for name in "AB")), cwd=tmp_path)
    assert ran.stdout.count("\n") == plain.stdout.count("\n")
    assert not [text for text in ran.stdout.splitlines() if text.startswith(("y", "z"))]


def test_a_file_without_a_name(tmp_path: Path) -> None:
    """Is none, and the sentence says what to write."""
    ran = run("picture", "--activities", "", cwd=tmp_path)
    assert (ran.returncode, ran.stderr) == (2, "milpart: --activities: name a file, or say - for standard input\n")


def test_the_rule_says_that_named_member_states_provide(tmp_path: Path) -> None:
    """A Member State that an activity names among its Member States provides, though its providers do not name it."""
    project = make_project(tmp_path)
    path = next((project / "docs" / "activities").glob("ACT-2026-0001*"))
    path.write_text(path.read_text(encoding="utf-8").replace("partners:", "member_states: [ESP]\npartners:", 1), encoding="utf-8")
    found = answer(project)
    assert {row["provider"] for row in found["providers"]} == {"ESP", "ACR-EUTM-EXAMPLE"}
    assert "A Member State that a record names among its Member States counts as a provider" in found["rule"]["picture"]


def test_standard_input_and_a_line_that_is_too_long(tmp_path: Path) -> None:
    """A line of three megabytes is one line; the one after it has the number 2."""
    file = write(tmp_path, '{"a": "' + "x" * 3_000_000 + '"}', {"country": "Mali", "start": "2026"})
    found = answer(tmp_path, "--activities", file)
    assert (found["matrix"][0]["ids"], found["skipped"]["by_reason"]) == (["line 2"], {"it is too long": 1})


@pytest.mark.parametrize(
    ("lines", "words"),
    [([], "there are no activities in it"), (["{", "x"], "no line is an activity; line 1: it is not JSON; write one object")],
)
def test_nothing_to_read(tmp_path: Path, lines: list[str], words: str) -> None:
    """Ends with status 1 and a sentence."""
    ran = run("picture", "--activities", write(tmp_path, *lines), cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert words in ran.stderr


def test_file_that_is_not_there(tmp_path: Path) -> None:
    """Nor is a folder a file."""
    for name in ("missing.jsonl", "."):
        ran = run("picture", "--activities", name, cwd=tmp_path)
        assert ran.returncode == 1
        assert ran.stderr.startswith("milpart: ")
        assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["--pillar", "trian"], "did you mean train?"),
        (["--instrument", "eu"], "say one of bilateral, csdp"),
        (["--status", "implementtion"], "did you mean implementation?"),
        (["--partner", "Burkina Fasso"], "did you mean BFA (Burkina Faso)?"),
        (["--partner", "XYZ"], "there is no country XYZ; write its code"),
        (["--provider", "ACR-EUTM-EXAMPEL"], "did you mean ACR-EUTM-EXAMPLE?"),
        (["--year", "20"], "1900"),
    ],
)
def test_wrong_arguments(tmp_path: Path, arguments: list[str], hint: str) -> None:
    """Status 2, and what was probably meant."""
    ran = run("picture", *arguments, cwd=make_project(tmp_path))
    assert (ran.returncode, hint in ran.stderr) == (2, True), ran.stderr


def test_project(tmp_path: Path) -> None:
    """The one activity of the small project: its mission by title and kind, and the pillars of its partner that nobody serves."""
    project = make_project(tmp_path)
    found = answer(project)
    (cell,) = found["matrix"]
    assert (cell["provider"], cell["kind"], cell["ids"]) == ("ACR-EUTM-EXAMPLE", "mission", ["ACT-2026-0001"])
    assert cell["provider_name"] != cell["provider"]
    assert set(found["white_spots"]) == {"partners", "pillars", "priorities"}
    assert {"white_spots_partners", "white_spots_pillars", "white_spots_priorities"} < set(found["rule"])
    none = answer(project, "--partner", "UKR")
    assert (none["activities"], none["matrix"], none["white_spots"]["pillars"]) == (0, [], [])


def test_shipped_project_as_text() -> None:
    """Every part has its heading, and every rule is told once; ten of each kind unless one asks for more."""
    ran = run("picture")
    assert ran.returncode == 0
    for heading in (
        "Who does what with whom",
        "Overlaps: ",
        "Crowds: ",
        "Partners with needs",
        "Pillars that nobody",
        "Priorities of",
        "Rules",
    ):
        assert heading in ran.stdout
    assert ran.stdout.count(RULE) == 1
    assert "; the first 10:" in ran.stdout
    assert "; the first 2:" in run("picture", "--limit", "2").stdout


def test_shipped_white_spots_as_json() -> None:
    """Each rests on records that exist; those of one partner and pillar are those asked for."""
    found = answer(ROOT)["white_spots"]
    assert all(spot["needs"] for spot in found["partners"])
    assert all(bool(spot["needs"]) == spot["need_stated"] for spot in found["pillars"])
    assert all(spot["strategies"] for spot in found["priorities"])
    narrowed = answer(ROOT, "--partner", "BIH", "--pillar", "train")["white_spots"]
    assert {(spot["partner"], spot["pillar"]) for spot in narrowed["pillars"]} == {("BIH", "train")}
