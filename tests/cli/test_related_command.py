"""``milpart related``: the records most alike to one, or to a text that is no record yet."""

import json
from pathlib import Path

import pytest

from tests.cli.commands import run
from tests.projects import make_project
from tests.search.duplicates.lessons import lesson
from tests.search.duplicates.told_twice import EVENTS, MEANWHILE

FIRST, SECOND = EVENTS["convoy"]
DRAFT = "# A draft\n\nTwo water trucks broke down at the Lemsa ford, and recovery vehicles stood in the workshop.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project with an event told twice, other things, and a draft outside of its folders of content."""
    told = [FIRST, SECOND, *MEANWHILE]
    files = [lesson(number, each, **({"marking": "LIMITE"} if each is SECOND else {})) for number, each in enumerate(told, 11)]
    return make_project(tmp_path, {**{file.path: file.text for file in files}, "drafts/new.md": DRAFT, "docs/page.md": DRAFT})


def related(root: Path, *arguments: str) -> list[str]:
    """Give the identifiers of what is found."""
    done = run("related", *arguments, "--format", "json", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    return [hit["id"] for hit in json.loads(done.stdout)["hits"]]


def test_json(project: Path) -> None:
    """The most alike first, with what says why."""
    done = run("related", "LL-2026-0011", "--limit", "3", "--format", "json", cwd=project)
    hits = json.loads(done.stdout)["hits"]
    assert len(hits) == 3
    assert hits[0]["score"] >= hits[1]["score"] >= hits[2]["score"] > 0
    assert set(hits[0]) == {"id", "type", "title", "score", "path", "url", "terms"}
    assert (hits[0]["id"], hits[0]["type"], hits[0]["path"]) == ("LL-2026-0012", "lesson", "docs/LL-2026-0012.md")
    assert hits[0]["url"] == "records/LL-2026-0012/"
    assert hits[0]["terms"]


def test_text(project: Path) -> None:
    """A line for each, and the words below it."""
    lines = run("related", "LL-2026-0011", "--limit", "1", cwd=project).stdout.splitlines()
    assert lines[0].split("  ", 1)[1] == f"LL-2026-0012  {SECOND.title}"
    assert lines[1].startswith("      both speak of ")


@pytest.mark.parametrize("wanted", ["ll-2026-0011", "docs/LL-2026-0011.md", "./docs/../docs/LL-2026-0011.md"])
def test_names_of_a_record(project: Path, wanted: str) -> None:
    """By its identifier in any case, and by its path."""
    assert related(project, wanted) == related(project, "LL-2026-0011")


@pytest.mark.parametrize("wanted", ["drafts/new.md", "docs/page.md"])
def test_texts_that_are_no_record(project: Path, wanted: str) -> None:
    """A draft that lies elsewhere, and a page."""
    assert set(related(project, wanted, "--limit", "2")) == {"LL-2026-0011", "LL-2026-0012"}


def test_audience(project: Path) -> None:
    """What an audience may not see is neither found, nor read by its path."""
    assert "LL-2026-0012" not in related(project, "LL-2026-0011", "--audience", "public")
    assert "LL-2026-0012" not in related(project, "drafts/new.md", "--audience", "public")
    for wanted in ("LL-2026-0012", "docs/LL-2026-0012.md"):
        done = run("related", wanted, "--audience", "public", cwd=project)
        assert (done.returncode, done.stdout) == (1, "")
        assert SECOND.title not in done.stderr


def test_nothing_there(project: Path) -> None:
    """A name that is near to one; a folder, a pipe and bytes that are no text."""
    done = run("related", "LL-2026-0111", cwd=project)
    assert done.returncode == 1
    assert done.stderr.startswith("milpart: there is no record and no file LL-2026-0111; did you mean LL-2026-00")
    (project / "drafts/bytes.md").write_bytes(b"\xff\xfe\x00\xff" * 9)
    for wanted in ("drafts", "drafts/bytes.md"):
        done = run("related", wanted, cwd=project)
        assert (done.returncode, done.stderr) == (1, f"milpart: {wanted} cannot be read as text; name a Markdown file in UTF-8\n")
