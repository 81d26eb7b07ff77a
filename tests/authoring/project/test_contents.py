"""What a new project begins with: sound whatever it is called, complete for each forge, and in the words of the vocabulary."""

from datetime import date
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from milpart_docs import __version__
from milpart_docs.authoring.project.contents import CONFIG, NewProject, build_project, find_fault
from milpart_docs.authoring.project.forges import Forge
from milpart_docs.corpus import load_settings
from milpart_docs.model import RECORD_TYPES
from milpart_docs.vocabulary import VOCABULARIES
from tests.authoring.project.pipelines import files_of, read_yaml, write
from tests.corpora import ROOT
from tests.projects import diagnose

ODD = "A \"quoted\" name: #1 [x](y) <b> & `c` {{ d }} 'e' @today@ \\n 中"


@pytest.mark.parametrize("name", ["Records", ODD, "- x", "true", "12:30", "&a *b !c", "--- "])
def test_checks_at_once(tmp_path: Path, name: str) -> None:
    """Whatever it is called and whatever forge it lies on, there is nothing to find, not even a hint, and the name arrives."""
    write(tmp_path, files_of(name))
    assert diagnose(tmp_path) == []
    config = (tmp_path / CONFIG).read_text(encoding="utf-8").replace("!ENV", "")
    assert read_yaml(config)["site_name"] == name.strip()
    assert read_yaml((tmp_path / "docs/index.md").read_text(encoding="utf-8").split("---\n")[1])["title"] == name.strip()


@pytest.mark.parametrize("today", [date(2026, 1, 1), date(2028, 2, 29), date(2031, 12, 31)])
def test_checks_on_every_day(tmp_path: Path, today: date) -> None:
    """The records are dated on the day on which the project begins."""
    write(tmp_path, build_project(NewProject("Records", tuple(Forge), today)))
    assert diagnose(tmp_path, today) == []
    assert (tmp_path / f"lessons/LL-{today.year}-0001-late-timetable.md").is_file()


@given(st.text(max_size=110))
def test_names(name: str) -> None:
    """A name is refused with a reason, or all files can be made, with no place left open."""
    if not find_fault(name):
        files = files_of(name)
        assert all("@version@" not in text.replace(name, "") for text in files.values())
        assert all(text.endswith("\n") and "\r" not in text for text in files.values())


@pytest.mark.parametrize(
    ("name", "fault"), [("", "is empty"), (" ", "is empty"), ("a\nb", "has line ends"), ("x" * 101, "has 101 characters")]
)
def test_refused_names(name: str, fault: str) -> None:
    """The reason completes *the name*."""
    assert find_fault(name).startswith(fault)


@pytest.mark.parametrize("name", [ODD, "C#", "a_b_c *d* ~~e~~", "[[LL-2026-0001]] [^1] {.x}", "<script>alert(1)</script>", "&amp;"])
def test_headings_say_the_name(name: str) -> None:
    """The heading of the home page and of the README is the name as it was given, and no markup."""
    files = files_of(name)
    for path in ("docs/index.md", "README.md"):
        heading = next(line for line in files[path].splitlines() if line.startswith("# "))
        made = markdown(heading, extensions=["attr_list", "footnotes", "tables"])
        assert "<" not in made.removeprefix("<h1>").removesuffix("</h1>")
        assert unescape(made.removeprefix("<h1>").removesuffix("</h1>")) == name


def test_order() -> None:
    """The file that makes a project of a folder comes last, so that what is broken off is none."""
    *others, last = files_of()
    assert (last, others) == (CONFIG, sorted(others))


def test_forges() -> None:
    """A project on one forge has nothing of the other, and its README says so."""
    gitlab, github = files_of("x", Forge.GITLAB), files_of("x", Forge.GITHUB)
    assert {path.split("/")[0] for path in gitlab.keys() - github.keys()} == {".gitlab-ci.yml", ".gitlab"}
    assert {path.split("/")[0] for path in github.keys() - gitlab.keys()} == {".github"}
    assert ".github" not in gitlab["README.md"]
    assert ".gitlab" not in github["README.md"]
    assert files_of().keys() == gitlab.keys() | github.keys()


def test_version() -> None:
    """The pipeline installs the version that made the project."""
    assert f"\nmilpart-docs=={__version__}\n" in files_of()["requirements.txt"]
    assert f'"milpart-docs=={__version__}"' in files_of()[".pre-commit-config.yaml"]
    assert "always_run: true" in files_of()[".pre-commit-config.yaml"], "a commit that only deletes a record breaks what refers to it"


def test_one_lesson_that_says_it_is_invented(tmp_path: Path) -> None:
    """The first lesson is an illustration, and so is all that it names."""
    files = files_of()
    records = [text for path, text in files.items() if path.startswith(("lessons/", "docs/actors/"))]
    assert len(records) == 3
    assert all("\nillustrative: true\n" in text and "\n## Illustration\n" in text for text in records)
    write(tmp_path, files)
    settings = load_settings(tmp_path, {})
    assert (settings.findings, settings.ceiling, settings.record_dirs) == ((), "PUBLIC", ("lessons", "docs"))


def test_states_in_templates() -> None:
    """The templates list each state with who moves a record into it, and each pillar, as the vocabulary has them."""
    files = files_of()
    for path, states in {"Move a lesson": "lesson-status", "Doctrine": "document-status"}.items():
        text = files[f".gitlab/merge_request_templates/{path}.md"]
        for term in VOCABULARIES[states].terms.values():
            assert f"- [ ] `{term.key}` ({term.notes['moved_by']}): {term.meaning}\n" in text
    assert {RECORD_TYPES["lesson"].states, RECORD_TYPES["doctrine"].states} == {"lesson-status", "document-status"}
    issue = files[".gitlab/issue_templates/Observation.md"]
    assert all(f"- [ ] {term.label}: {term.meaning}\n" in issue for term in VOCABULARIES["pillar"].terms.values())


def test_issue_templates_are_the_same() -> None:
    """GitHub's have a front matter with a name; what follows is what GitLab shows."""
    files = files_of()
    for path in (path for path in files if path.startswith(".github/ISSUE_TEMPLATE/")):
        _, front, body = files[path].split("---\n", 2)
        said = read_yaml(front)
        assert set(said) == {"name", "about"}
        assert files[f".gitlab/issue_templates/{said['name']}.md"] == body.lstrip("\n")
    assert files[".github/PULL_REQUEST_TEMPLATE.md"] == files[".gitlab/merge_request_templates/Default.md"]


def test_every_plugin_is_listed() -> None:
    """A new project has all that the program can do: each plugin that needs no setting."""
    listed = {item if isinstance(item, str) else next(iter(item)) for item in read_yaml(files_of()[CONFIG].replace("!ENV", ""))["plugins"]}
    own = {
        item if isinstance(item, str) else next(iter(item))
        for item in read_yaml((ROOT / CONFIG).read_text("utf-8").replace("!ENV", ""))["plugins"]
    }
    assert listed == own
