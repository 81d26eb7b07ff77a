"""``milpart new`` in scripts: every type by options, what is missing told at once, nothing overwritten, nothing written that has errors."""

import json
import stat
import sys
from pathlib import Path

import pytest

from milpart_docs.cli.new_command import NEXT
from milpart_docs.cli.new_order import Order
from milpart_docs.cli.new_record import make_record
from milpart_docs.model import RECORD_TYPES
from tests.cli.commands import run, run_at_once
from tests.projects import TODAY, diagnose, load, make_project
from tests.repositories import git

COMMON = ("--set", "summary=What it says.", "--set", "topics=planning,training", "--set", "originator=ACR-EUMS")
LESSON = (
    "lesson",
    "--title",
    "Interpreters: came late",
    *COMMON,
    "--set",
    "date_observed=14 March 2026",
    "--set",
    "context=ACT-2026-0001",
    "--set",
    "sections.Observation=They came after the first week.",
)
BY_OPTIONS: dict[str, tuple[str, ...]] = {
    "lesson": LESSON[3 + len(COMMON) :],
    "best-practice": ("sections.practice=Do.", "sections.Conditions=When.", "sections.Evidence=It worked."),
    "doctrine": ("level=Tactical", "version=1.10", "custodian=ACR-EUMS"),
    "activity": (
        "providers.0.actor=ACR-EUMS",
        "providers.0.role=implementing",
        "partners=Mali,NER",
        "pillars=Train",
        "activity_type=individual training",
        "dates.planned_start=March 2027",
        "instrument=CSDP",
        "objective=Teach 20 instructors.",
        "lethal=no",
        "budget.amount=12.5",
        "budget.currency=eur",
    ),
    "national-strategy": (
        "member_state=Belgium",
        "name=Strategy",
        "since=2024",
        "lead=Ministry of Defence, and others",
        "pillars=advise;train",
        "priority_regions=Sahel",
        "priority_partners=MLI",
    ),
    "needs-assessment": (
        "partner=Mali",
        "partners=MLI",
        "assessed_on=2026-05",
        "method=Visit",
        "assessors=ACR-EUMS",
        "partner_request=Ambulances",
        "needs.0.id=N1",
        "needs.0.capability=CAP-MEDEVAC",
        "needs.0.kind=equip",
        "needs.0.dotmlpfi=materiel",
        "needs.0.current=1",
        "needs.0.desired=2",
        "needs.0.level=major",
        "needs.0.text=Ambulances are missing.",
        "absorption=One company",
        "valid_until=2027-05-31",
    ),
    "proposal": (
        "pillars=equip",
        "partners=MLI",
        "needs=ASM-2026-0001#N1",
        "lead=ACR-EUMS",
        "contributors=",
        "objective=Evacuate.",
        "outputs=Ten ambulances, with crews; one workshop",
        "timeline.start=2027",
        "cost.amount=100000",
        "cost.currency=EUR",
        "sustainment=By the partner",
        "safeguards.vetting=yes",
        "decision.state=pending",
    ),
    "syllabus": (
        "code=SYL-1",
        "aim=Teach.",
        "provider=ACR-EUMS",
        "audience=Officers",
        "level=tactical",
        "duration=two weeks",
        "mode=resident",
        "language_profile=English",
        "outcomes.0.id=O1",
        "outcomes.0.text=Plans, and writes orders.",
        "modules.0.title=Own module",
        "agreed_by.0.member_state=Belgium",
        "agreed_by.0.on=2026-05",
    ),
    "course": (
        "code=007",
        "aim=Teach.",
        "provider=ACR-EUMS",
        "audience=Officers, of all ranks",
        "level=tactical",
        "duration.days=5",
        "mode=resident",
        "language_profile=English",
        "outcomes.0.id=O1",
        "outcomes.0.text=Plans.",
    ),
    "partner-profile": (
        "country=Mali",
        "partners=MLI",
        "region=Sahel",
        "as_of=2026",
        "armed_forces.services=Army, Air Force",
        "frameworks=EU",
    ),
    "ambition-level": (
        "capability=CAP-MEDEVAC",
        "level=1",
        "statement=Evacuates.",
        "criteria.0.id=C1",
        "criteria.0.text=In an hour.",
        "unit_type=company",
    ),
    "capability": ("code=MEDEVAC", "domain=Land", "definition=Moving the wounded."),
    "equipment-class": ("code=E1", "definition=Ambulance."),
    "actor": ("name=Ministry", "kind=organisation"),
    "term": ("definition=Change of forces.", "labels.fr=réforme: secteur", "labels.no=reform"),
}
KEYS = {
    "partner-profile": "mli",
    "ambition-level": "MEDEVAC-1",
    "capability": "medevac",
    "equipment-class": "ambulance",
    "actor": "mod",
    "term": "ssr",
}
ORDER = ("capability", "needs-assessment", *(name for name in RECORD_TYPES if name not in {"capability", "needs-assessment"}))


def test_every_type_by_options(tmp_path: Path) -> None:
    """Every type can be written by options, one after the other, and the whole project checks."""
    make_project(tmp_path)
    for name in ORDER:
        assigned = (*COMMON[1::2], *(option for option in BY_OPTIONS[name] if option != "--set"))
        order = Order(name, f"A new {name}: #1", KEYS.get(name), assigned, None, False, TODAY, tmp_path, True, False)
        assert (tmp_path / make_record(order).path).is_file()
    assert [one for one in diagnose(tmp_path) if one.severity.value == "error"] == []
    assert set(BY_OPTIONS) == set(RECORD_TYPES) == {entry.type for entry in load(tmp_path).records}


def test_what_is_written(tmp_path: Path) -> None:
    """The file has the next number and words of the title in its name, and values as the model has them."""
    ran = run("new", *LESSON, cwd=make_project(tmp_path))
    assert ran.stdout == "lessons/LL-2026-0002-interpreters-came-late.md\n"
    assert ran.stderr == f"LL-2026-0002 is written and passes the check. {NEXT}\n"
    text = (tmp_path / ran.stdout.strip()).read_text(encoding="utf-8")
    assert text == (
        "---\nid: LL-2026-0002\ntype: lesson\n"
        'title: "Interpreters: came late"\nstatus: observation-submitted\nmarking: PUBLIC\noriginator: ACR-EUMS\n'
        "created: 2026-11-22\nmodified: 2026-11-22\nlanguage: en\nsummary: What it says.\ntopics: [planning, training]\n"
        "date_observed: 2026-03-14\ncontext: ACT-2026-0001\n---\n\n## Observation\n\nThey came after the first week.\n"
    )


def test_what_is_missing(tmp_path: Path) -> None:
    """Without a terminal everything that is missing is told at once, each with its option; nothing is written."""
    before = sorted(path.name for path in make_project(tmp_path).rglob("*.md"))
    ran = run("new", "activity", "--title", "T", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "--set summary=…" in ran.stderr
    assert "--set providers.0.actor=…" in ran.stderr
    assert "--set dates.planned_start=…" in ran.stderr
    assert "--set title" not in ran.stderr
    assert sorted(path.name for path in tmp_path.rglob("*.md")) == before


def test_values_that_cannot_be_set(tmp_path: Path) -> None:
    """All values that cannot be set are told together, each with what to do."""
    ran = run("new", *LESSON, "--set", "pilars=train", "--set", "nothing", "--set", "endorsed=me", cwd=make_project(tmp_path))
    assert ran.returncode == 2
    assert "there is no field pilars\n    hint: did you mean pillars?" in ran.stderr
    assert "nothing sets nothing" in ran.stderr
    assert "write --set endorsed.by=…" in ran.stderr


def test_errors(tmp_path: Path) -> None:
    """What has errors is not written; they are told as the check tells them, with the line."""
    before = sorted(path.name for path in make_project(tmp_path).rglob("*.md"))
    lesson = [option.replace("context=ACT-2026-0001", "context=ACR-EUMS") for option in LESSON]
    ran = run("new", *lesson, "--set", "partners=Malia", cwd=tmp_path)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "lessons/LL-2026-0002-interpreters-came-late.md:13:12 MP502 error: Malia is not a country's code" in ran.stderr
    assert "13 | partners: [Malia]" in ran.stderr
    assert "MP702" in ran.stderr
    assert ran.stderr.endswith("milpart: nothing was written, because of errors\n")
    assert sorted(path.name for path in tmp_path.rglob("*.md")) == before


def test_later_state(tmp_path: Path) -> None:
    """A later state asks for its fields and sections, too."""
    ran = run("new", *LESSON, "--set", "status=lesson-identified", cwd=make_project(tmp_path))
    assert ran.returncode == 2
    for option in ("root_cause=…", "dotmlpfi=…", "proposed_action_body=…", "'sections.Discussion=…'", "'sections.Recommendation=…'"):
        assert f"--set {option}" in ran.stderr


@pytest.mark.parametrize("option", [("--title", "One\n two"), ("--set", "title=One\n two")])
def test_title_on_two_lines(tmp_path: Path, option: tuple[str, str]) -> None:
    """A title has one line."""
    ran = run("new", "lesson", *LESSON[3:], *option, cwd=make_project(tmp_path))
    assert ran.returncode == 0, ran.stderr
    assert "\ntitle: One two\n" in (tmp_path / ran.stdout.strip()).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--title", "T", "--set", "title="), "--title and --set title say the same; give one of the two"),
        (("--title", "T", "--key", "X", "--set", "id=LL-2026-0009"), "--key and --set id say the same; give one of the two"),
    ],
)
def test_said_twice(tmp_path: Path, options: tuple[str, ...], says: str) -> None:
    """What two options say is told; neither of them wins silently."""
    ran = run("new", "lesson", *LESSON[3:], *options, cwd=make_project(tmp_path))
    assert (ran.returncode, ran.stderr) == (2, f"milpart: {says}\n")


@pytest.mark.parametrize(
    "title",
    ["../../etc/passwd", "NO", "12:30", "a: b #c", "'\"\\", "- x", "日本語", "é" * 100, "tab\there", "<script>alert(1)</script> runs"],
)
def test_hostile_titles(tmp_path: Path, title: str) -> None:
    """Whatever the title, the file lies where lessons lie, and its title is that."""
    ran = run("new", *LESSON, "--title", title, "--format", "json", cwd=make_project(tmp_path))
    assert ran.returncode == 0, ran.stderr
    path = json.loads(ran.stdout)["path"]
    assert path.startswith("lessons/LL-2026-0002")
    assert load(tmp_path).by_id["LL-2026-0002"].title == title


def test_keys(tmp_path: Path) -> None:
    """A key becomes an identifier; one in use is refused, and so is a key for what is numbered, and none for what has one."""
    make_project(tmp_path)
    actor = ("new", "actor", "--title", "T", *COMMON, "--set", "name=N", "--set", "kind=organisation")
    assert run(*actor, "--key", "my staff", cwd=tmp_path).stdout == "docs/actors/ACR-MY-STAFF.md\n"
    assert "there is a record ACR-EUMS already: docs/actors/ACR-EUMS.md" in run(*actor, "--key", "acr-eums", cwd=tmp_path).stderr
    assert "the key is missing" in run(*actor, cwd=tmp_path).stderr
    assert "'é!' makes no identifier" in run(*actor, "--key", "é!", cwd=tmp_path).stderr
    numbered = run("new", *LESSON, "--key", "X", cwd=tmp_path)
    assert (numbered.returncode, "have no key" in numbered.stderr) == (2, True)


def test_numbers_are_not_used_twice(tmp_path: Path) -> None:
    """A number that git has known is not used again, in whatever branch it was."""
    git(make_project(tmp_path), "init")
    lesson = tmp_path / "lessons/LL-2026-0007-gone.md"
    lesson.write_text("---\nid: LL-2026-0007\n---\n", encoding="utf-8")
    for subject in ("Add", "Delete"):
        git(tmp_path, "add", "--all")
        git(tmp_path, "commit", "--message", subject)
        lesson.unlink(missing_ok=True)
    assert run("new", *LESSON, cwd=tmp_path).stdout.startswith("lessons/LL-2026-0008-")
    set_to = run("new", *LESSON, "--set", "id=LL-2026-0007", cwd=tmp_path)
    assert (set_to.returncode, "was in use before" in set_to.stderr) == (2, True)


def test_runs_at_once(tmp_path: Path) -> None:
    """Runs at the same time take different numbers."""
    make_project(tmp_path)
    ran = run_at_once(4, "new", *LESSON, "--format", "json", cwd=tmp_path)
    assert sorted(json.loads(one.stdout)["id"] for one in ran) == [f"LL-2026-000{number}" for number in (2, 3, 4, 5)]
    assert len(list((tmp_path / "lessons").glob("*.md"))) == 5


def test_body(tmp_path: Path) -> None:
    """The text may come from a file; one that lacks a section is told as the check tells it."""
    make_project(tmp_path)
    (tmp_path / "text.txt").write_text("## Observation\r\n\r\nSeen.\r\n", encoding="utf-8", newline="")
    lesson = LESSON[:-2]
    ran = run("new", *lesson, "--body", "text.txt", cwd=tmp_path)
    assert (tmp_path / ran.stdout.strip()).read_text(encoding="utf-8").endswith("---\n\n## Observation\n\nSeen.\n")
    (tmp_path / "text.txt").write_bytes(b"\xff\xfe")
    assert "save it as UTF-8" in run("new", *lesson, "--body", "text.txt", cwd=tmp_path).stderr
    assert run("new", *lesson, "--body", "missing.txt", cwd=tmp_path).returncode == 1
    (tmp_path / "text.txt").write_text("No heading.", encoding="utf-8")
    assert "the section Observation is missing" in run("new", *lesson, "--body", "text.txt", cwd=tmp_path).stderr


def _editor(folder: Path, code: str) -> dict[str, str]:
    """Make an editor of a few lines of Python, with a blank in its path and an option."""
    script = folder / "my editor.py"
    script.write_text(f"import sys, pathlib\npath = pathlib.Path(sys.argv[-1])\ntext = path.read_text()\n{code}\npath.write_text(text)\n")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return {"VISUAL": f'"{sys.executable}" "{script}" --wait', "TMPDIR": str(folder), "EDITOR": "false"}


def test_editor(tmp_path: Path) -> None:
    """The editor gets what is there and empty places with their meaning for the rest; the meanings go again."""
    make_project(tmp_path / "p")
    fill = """
assert 'date_observed:  # When it was observed' in text
text = text.replace('date_observed:  #', 'date_observed: 2026-03  #').replace('context:', 'context: ACT-2026-0001')
text = text.replace('title: T', 'title: Edited words') + '\\nSeen.\\n'
"""
    ran = run("new", "lesson", "--title", "T", *COMMON, "--edit", cwd=tmp_path / "p", environment=_editor(tmp_path, fill))
    assert (ran.returncode, ran.stdout) == (0, "lessons/LL-2026-0002-edited-words.md\n"), ran.stderr
    text = (tmp_path / "p" / ran.stdout.strip()).read_text(encoding="utf-8")
    assert "#" not in text.partition("\n---\n")[0]
    assert text.endswith("## Observation\n\nSeen.\n")
    assert list(tmp_path.glob("milpart-*")) == []


def test_editor_with_errors(tmp_path: Path) -> None:
    """A text with errors is not written, and not lost, either."""
    make_project(tmp_path / "p")
    environment = _editor(tmp_path, "text = text + 'Much work.'")
    ran = run("new", "lesson", "--title", "T", *COMMON, "--edit", cwd=tmp_path / "p", environment=environment)
    assert ran.returncode == 1
    assert "MP401" in ran.stderr
    kept = Path(ran.stderr.strip().rpartition("kept in ")[2])
    assert kept.read_text(encoding="utf-8").endswith("Much work.")
    assert not list((tmp_path / "p/lessons").glob("LL-2026-0002*"))


@pytest.mark.parametrize(
    ("editor", "says"), [("no-such-editor", "cannot be started"), ('"open', "quotation mark"), ("false", "ended with status 1")]
)
def test_editor_that_fails(tmp_path: Path, editor: str, says: str) -> None:
    """An editor that does not start or fails is told; the text is kept."""
    environment = {"VISUAL": "", "EDITOR": editor, "TMPDIR": str(tmp_path)}
    ran = run("new", "lesson", "--title", "T", "--edit", cwd=make_project(tmp_path / "p"), environment=environment)
    assert says in ran.stderr
    assert "the text is kept in " in ran.stderr


def test_folder_that_leads_out(tmp_path: Path) -> None:
    """A folder that is a link out of the project gets no file."""
    make_project(tmp_path / "p")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "p/docs/terms").symlink_to(tmp_path / "elsewhere")
    ran = run("new", "term", "--key", "X", "--title", "T", *COMMON, "--set", "definition=D", cwd=tmp_path / "p")
    assert (ran.returncode, list((tmp_path / "elsewhere").iterdir())) == (1, [])
    assert "leads out of the project" in ran.stderr


def test_likely_duplicates(tmp_path: Path) -> None:
    """A record that says the same is named before the new one is written."""
    summary = "summary=The first course began late because instructors arrived without a programme."
    lesson = [summary if option == COMMON[1] else option for option in LESSON]
    ran = run("new", *lesson, "--title", "A new task needs lead time", cwd=make_project(tmp_path))
    assert "LL-2026-0001 (A new task needs lead time) may say the same: milpart show LL-2026-0001" in ran.stderr


def test_types(tmp_path: Path) -> None:
    """A type is known by its label, too; a slip is answered with the nearest."""
    make_project(tmp_path)
    assert "did you mean lesson?" in run("new", "lessom", cwd=tmp_path).stderr
    assert "a new best-practice needs more" in run("new", "Best practice", cwd=tmp_path).stderr
    assert run("new", "nothing-like-it", cwd=tmp_path).returncode == 2


def test_body_and_a_section(tmp_path: Path) -> None:
    """Where the whole text comes from a file, a section by an option would be lost."""
    make_project(tmp_path)
    (tmp_path / "text.txt").write_text("## Observation\n\nIt rained.\n", encoding="utf-8")
    ran = run("new", *LESSON, "--body", "text.txt", cwd=tmp_path)
    assert ran.returncode == 2
    assert "--set sections.Observation a part of it; give one of the two" in ran.stderr
    assert not list((tmp_path / "lessons").glob("LL-2026-0002*"))


def test_without_a_type(tmp_path: Path) -> None:
    """Whoever names no type is told which there are."""
    ran = run("new", "--root", str(make_project(tmp_path)))
    assert ran.returncode == 2
    assert "Missing argument 'TYPE'. There are lesson, best-practice," in " ".join(ran.stderr.split())


def test_editor_without_a_terminal(tmp_path: Path) -> None:
    """Nobody can write in an editor that has no terminal; nothing is begun, and nothing kept."""
    environment = {"VISUAL": "", "EDITOR": "", "TMPDIR": str(tmp_path)}
    ran = run("new", "lesson", "--title", "T", "--edit", cwd=make_project(tmp_path / "p"), environment=environment)
    assert ran.returncode == 2
    assert ran.stderr.startswith("milpart: --edit opens an editor, and there is no terminal for one; leave it out, ")
    assert ran.stderr.count("\n") == 1
    assert list(tmp_path.glob("milpart-*")) == []


@pytest.mark.parametrize(("written", "meant"), [("LL", "lesson"), ("acr-", "actor")])
def test_prefix_in_the_place_of_a_type(tmp_path: Path, written: str, meant: str) -> None:
    """How the identifiers of a type begin is not its name."""
    ran = run("new", written, cwd=make_project(tmp_path))
    assert ran.returncode == 2
    assert f"{written} is how identifiers of the type {meant} begin; write {meant}" in ran.stderr


def test_number_that_is_taken(tmp_path: Path) -> None:
    """What is numbered has no key to take another of."""
    ran = run("new", *LESSON, "--title", "T", "--set", "id=LL-2026-0001", cwd=make_project(tmp_path))
    assert ran.returncode == 2
    assert "there is a record LL-2026-0001 already: " in ran.stderr
    assert "leave the identifier out, and the next free number is taken; or correct that record" in ran.stderr


def test_value_that_is_set_twice(tmp_path: Path) -> None:
    """The first would be lost without a word."""
    ran = run("new", *LESSON, "--title", "T", "--set", "phase=plan", "--set", "phase=train", cwd=make_project(tmp_path))
    assert ran.returncode == 2
    assert "phase is set twice" in ran.stderr
