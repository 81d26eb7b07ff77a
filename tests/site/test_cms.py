"""The content management system, used by a person in Chromium over a real decap-server: what it writes is what the checks want."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from milpart_docs.corpus.git import ask_git
from tests.browser import opened, serve
from tests.model.examples import IDS, example
from tests.projects import LESSON, base_lesson, diagnose
from tests.repositories import git
from tests.site.conftest import SITE_CONFIG, build, make_site_project
from tests.site.decap import Writer, decap_server, find_port

pytestmark = pytest.mark.browser

NEW = "lessons/ll-2026-0002.md"
"""Decap writes names in small letters; a name tells no letters apart."""
REFUSED = ("undefined", "Object", "Error: “impact” has a value in the file that cannot be shown here")
"""What Decap complains about in the console where it does not save."""
NO_DRAFT = ("Failed to load resource: the server responded with a status of 404",)
"""What the console says where there is no draft of a name yet, which is how Decap finds out."""
WRITTEN = """\
---
id: LL-2026-0002
type: lesson
title: "Interpreters: on time, or not at all # a trial"
status: observation-submitted
marking: PUBLIC
originator: ACR-EUMS
created: 2026-11-22
modified: 2026-11-22
language: en
summary: Half of the first week was lost because nobody had asked for interpreters.
topics: [planning, "NO"]
pillars: [train, equip]
partners: [NOR, NER]
date_observed: 2026-03
context: ACT-2026-0001
---

## Observation

The timetable gave each lesson 45 minutes. See [[LL-2026-0001]].
"""


EXAMPLES = {name: identifier for name, identifier in IDS.items() if name not in {"lesson", "actor", "activity"}}
"""Types of which the base project has no record, with the identifier of an example."""


@dataclass(frozen=True)
class Clone:
    """A clone, a site with the content management system, and the port at which the site looks for a server."""

    root: Path
    site: Path
    port: int


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Clone:
    """Build one site for all tests: of the base project, with an example of each type."""
    folder = tmp_path_factory.mktemp("cms")
    port = find_port()
    plugin = f"  - milpart/cms:\n      local_server: http://127.0.0.1:{port}/api/v1\n"
    files = {f"docs/{name}s/{identifier}.md": example(name) for name, identifier in EXAMPLES.items()}
    make_site_project(folder / "project", {"mkdocs.yml": SITE_CONFIG + plugin, **files})
    ran = build(folder / "project", folder / "site", "--strict")
    assert ran.returncode == 0, ran.stderr
    return Clone(folder / "project", folder / "site", port)


@pytest.fixture
def clone(built: Clone, tmp_path: Path) -> Clone:
    """Give a test a clone of its own, with the site of all."""
    shutil.copytree(built.root, tmp_path / "clone", ignore=shutil.ignore_patterns(".cache"))
    return replace(built, root=tmp_path / "clone")


def begin_history(root: Path) -> None:
    """Put what stands in a clone under git."""
    git(root, "init", "--initial-branch=main")
    git(root, "add", ".")
    git(root, "commit", "--message=Begin")


@contextmanager
def at_work(clone: Clone, browser: Browser, mode: str = "fs", known: tuple[str, ...] = ()) -> Iterator[Writer]:
    """Let a person work on a clone; nothing may be asked for from another host, and nothing complained about beyond what is known."""
    begin_history(clone.root)
    with (
        decap_server(clone.root, clone.port, mode) as server,
        serve(clone.site) as address,
        opened(browser, f"{address}cms/") as (page, told),
    ):
        yield Writer(page, address)
        assert [line for line in told if not line.startswith((server, *known))] == []


def fill_in_lesson(writer: Writer) -> None:
    """Fill in a new lesson as a newcomer would, with words that readers of YAML take for something else."""
    writer.begin("lesson")
    writer.field("Title").fill("Interpreters: on time, or not at all # a trial")
    writer.field("Summary").fill("Half of the first week was lost because nobody had asked for interpreters.")
    writer.field("Topics").fill("planning, NO")
    writer.choose("Originator", "ACR-EUMS")
    writer.field("Date observed").fill("2026-03")
    writer.choose("Context", "ACT-2026-0001")
    writer.write_body("The timetable gave each lesson 45 minutes. See [[LL-2026-0001]].")
    writer.choose("Pillars", "Train", "Equip")
    writer.choose("Partners", "Norway", "Niger (NER)")


def wait_for_file(page: Page, path: Path, words: str) -> str:
    """Wait until words stand in a file, and give its text."""
    for _ in range(600):
        if path.exists() and words in path.read_text(encoding="utf-8"):
            break
        page.wait_for_timeout(100)
    return path.read_bytes().decode()


def findings(root: Path, path: str) -> list[str]:
    """Check a project, and give what is found in one file."""
    return [diagnostic.message for diagnostic in diagnose(root) if diagnostic.location.path == path]


def test_a_new_lesson(clone: Clone, browser: Browser) -> None:
    """A newcomer fills in what is asked for, and publishes: the file is named for the identifier, and check finds nothing."""
    with at_work(clone, browser) as writer:
        fill_in_lesson(writer)
        writer.publish()
        assert wait_for_file(writer.page, clone.root / NEW, "45 minutes") == WRITTEN
    assert findings(clone.root, NEW) == []
    assert sorted(path.name for path in (clone.root / "lessons").iterdir()) == ["LL-2026-0001-lead-time.md", "ll-2026-0002.md"]


def test_a_new_activity(clone: Clone, browser: Browser) -> None:
    """Groups, lists of groups, numbers and flags end in a file that checks; what is left empty is not in it."""
    path = "docs/activities/act-2026-0002.md"
    with at_work(clone, browser) as writer:
        writer.begin("activity")
        writer.field("Title").fill("Engineers learn to bridge rivers")
        writer.field("Summary").fill("A course of three weeks.")
        writer.field("Topics").fill("engineers")
        writer.choose("Originator", "ACR-EUMS")
        writer.choose("Pillars", "Train")
        writer.choose("Partners", "Niger (NER)")
        writer.add_item("providers")
        writer.choose("Actor", "ACR-EUMS")
        writer.choose("Role", "Implementing")
        writer.choose("Activity type", "Individual training")
        writer.field("Planned start").fill("2026-12")
        writer.choose("Instrument", "Bilateral")
        writer.field("Objective").fill("Engineers build a bridge: by themselves.")
        writer.field("Trainees").fill("40")
        writer.choose("Lethal", "No")
        writer.publish()
        text = wait_for_file(writer.page, clone.root / path, "Engineers build")
    assert (
        text.split("summary:")[1]
        == """ A course of three weeks.
topics: [engineers]
pillars: [train]
partners: [NER]
providers:
  - actor: ACR-EUMS
    role: implementing
activity_type: individual-training
dates:
  planned_start: 2026-12
instrument: bilateral
objective: "Engineers build a bridge: by themselves."
trainees: 40
lethal: false
---
"""
    )
    assert findings(clone.root, path) == []


def test_what_is_missing_is_told(clone: Clone, browser: Browser) -> None:
    """Without what a lesson must have, or with a date that is none, nothing is written, and the field says what it wants."""
    with at_work(clone, browser, known=REFUSED) as writer:
        writer.begin("lesson")
        writer.field("Date observed").fill("14/03/2026")
        writer.publish()
        expect(writer.page.get_by_text("Title is required.")).to_be_visible()
        expect(writer.page.get_by_text("is a day, a month or a year: 2026-03-14")).to_be_visible()
    assert not (clone.root / NEW).exists()


HARD = (
    ("title: A new task needs lead time", "title:   'A new task:  needs lead time'  # as the mission calls it"),
    ("topics: [planning, curriculum]", "topics: [planning, on, NO]\n# who was there\n"),
    ("partners: [MLI, NER]", "partners:\n- MLI\n- NOR   # not NO"),
    ("dotmlpfi: [training]", "impact: {value: Two weeks were lost., withhold: LIMITE EU}\ndotmlpfi: [training]"),
    (
        "The first course began six weeks late.",
        "The first course began *six* weeks late.  \nSo did the second: 1_000 \\[hours\\].\n\n::: note",
    ),
)
"""What editors that read and write whole files lose."""


def test_an_existing_record_keeps_what_is_not_changed(clone: Clone, browser: Browser) -> None:
    """One field is changed: in the file, that line and the day of the change are new, and nothing else."""
    text = base_lesson(*HARD)
    (clone.root / LESSON).write_text(text, encoding="utf-8")
    with at_work(clone, browser) as writer:
        writer.open("lesson", "LL-2026-0001-lead-time")
        expect(writer.field("Title")).to_have_value("A new task:  needs lead time")
        expect(writer.field("Impact")).to_have_value("")
        writer.field("Summary").fill("The first course began late: instructors had no programme.")
        writer.publish()
        changed = wait_for_file(writer.page, clone.root / LESSON, "had no programme")
    old = "summary: The first course began late because instructors arrived without a programme."
    new = 'summary: "The first course began late: instructors had no programme."'
    assert changed == text.replace(old, new).replace("modified: 2026-11-20", "modified: 2026-11-22")


def test_a_withheld_value_is_not_overwritten(clone: Clone, browser: Browser) -> None:
    """Whoever writes where a withheld value stands is told so, and the file stays as it is."""
    text = base_lesson(*HARD)
    (clone.root / LESSON).write_text(text, encoding="utf-8")
    with at_work(clone, browser, known=REFUSED) as writer:
        writer.open("lesson", "LL-2026-0001-lead-time")
        writer.field("Impact").fill("Nothing.")
        writer.publish()
        expect(writer.page.get_by_text("has a value in the file that cannot be shown here")).to_be_visible()
    assert (clone.root / LESSON).read_text(encoding="utf-8") == text


def test_no_identifier_is_taken_twice(clone: Clone, browser: Browser) -> None:
    """Whoever begins a record under the number of another is told which is free, and nothing is written."""
    before = (clone.root / LESSON).read_bytes(), sorted(clone.root.glob("lessons/*"))
    with at_work(clone, browser, known=(*REFUSED[:2], "Error: The identifier LL-2026-0001")) as writer:
        fill_in_lesson(writer)
        writer.field("Identifier").fill("LL-2026-0001")
        writer.publish()
        expect(writer.page.get_by_text("is or was that of another record: write LL-2026-0002. Nothing was saved.")).to_be_visible()
    assert ((clone.root / LESSON).read_bytes(), sorted(clone.root.glob("lessons/*"))) == before


def test_every_collection_opens(clone: Clone, browser: Browser) -> None:
    """Each type has its list, its records open with their values, and a new one can be begun: nobody complains about anything."""
    with at_work(clone, browser) as writer:
        for name in IDS:
            links = writer.open_list(name)
            expect(links.first).to_be_visible()
            if name in EXAMPLES:
                expect(links).to_contain_text([EXAMPLES[name]])
                writer.open(name, EXAMPLES[name])
                expect(writer.field("Title")).to_have_value("An example of its type")
            writer.begin(name)


def test_a_draft_goes_its_way(clone: Clone, browser: Browser) -> None:
    """With the editorial workflow a draft is a branch of its own, which checks, and reaches the records when it is published."""
    with at_work(clone, browser, "git", known=NO_DRAFT) as writer:
        fill_in_lesson(writer)
        writer.save_draft()
        branches = (ask_git(clone.root, "branch", "--format=%(refname:short)") or b"").decode().split()
        assert branches == ["cms/lesson/ll-2026-0002", "main"]
        assert (ask_git(clone.root, "show", f"cms/lesson/ll-2026-0002:{NEW}") or b"").decode() == WRITTEN
        assert not (clone.root / NEW).exists()
        writer.say_ready()
        writer.publish()
        assert wait_for_file(writer.page, clone.root / NEW, "45 minutes") == WRITTEN
    assert findings(clone.root, NEW) == []
