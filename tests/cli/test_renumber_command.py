"""``milpart renumber``: a record and all that names it, and two records with one number."""

import json
from pathlib import Path

import pytest

from tests.changes import make_change, write
from tests.cli.commands import run
from tests.projects import BASE, LESSON, base_lesson, make_project
from tests.repositories import git

OTHER = "lessons/LL-2026-0001-other.md"
RENUMBERED = "lessons/LL-2026-0002-other.md"
PAGE = "---\ntitle: P\n---\n\nSee [[LL-2026-0001]].\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Make a project under git, with a branch in which a second lesson took the number of the first, and a page that names it."""
    root = make_project(tmp_path)
    git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", ".")
    git(root, "commit", "--quiet", "--message=First")
    git(root, "switch", "--quiet", "--create=mine")
    make_other(root)
    return root


def make_other(root: Path) -> None:
    """Write the second lesson and the page."""
    (root / OTHER).write_text(base_lesson(("A new task needs", "Another task needs")), encoding="utf-8")
    (root / "docs/page.md").write_text(PAGE, encoding="utf-8")


def test_next_free_number(tmp_path: Path) -> None:
    """The file has its new name, and the answer says so."""
    root = make_project(tmp_path)
    ran = run("renumber", "LL-2026-0001", cwd=root)
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout == "LL-2026-0001 is now LL-2026-0002: lessons/LL-2026-0002-lead-time.md\n"
    assert not (root / LESSON).exists()
    assert (root / "lessons/LL-2026-0002-lead-time.md").read_text(encoding="utf-8") == base_lesson(("LL-2026-0001", "LL-2026-0002"))
    assert run("check", cwd=root).returncode == 0


def test_json(tmp_path: Path) -> None:
    """The new identifier, the new path, and the files that changed."""
    root = make_project(tmp_path)
    ran = run("renumber", "ACT-2026-0001", "ACT-2026-0009", "--format", "json", cwd=root)
    answer = json.loads(ran.stdout)
    assert (answer["id"], answer["old"], answer["left"]) == ("ACT-2026-0009", "ACT-2026-0001", [])
    assert answer["path"] in answer["changed"]
    assert LESSON in answer["changed"]
    assert (root / answer["path"]).is_file()


def test_dry_run_writes_nothing(tmp_path: Path) -> None:
    """A patch, with the new name, and the answer as it would be."""
    root = make_project(tmp_path)
    before = {path: path.read_bytes() for path in root.rglob("*.md")}
    ran = run("renumber", LESSON, "--dry-run", cwd=root)
    assert ran.stdout.startswith(f"--- a/{LESSON}\n+++ b/lessons/LL-2026-0002-lead-time.md\n")
    assert "\n-id: LL-2026-0001\n+id: LL-2026-0002\n" in ran.stdout
    assert ran.stdout.endswith("LL-2026-0001 would be LL-2026-0002: lessons/LL-2026-0002-lead-time.md\n")
    assert before == {path: path.read_bytes() for path in root.rglob("*.md")}


def test_two_merge_requests_with_one_number(project: Path) -> None:
    """Check tells of both; renumber asks which, or sees from git which one is new, and takes along what came with it."""
    assert run("check", cwd=project).stdout.count("MP105 error") == 2
    asked = run("renumber", "LL-2026-0001", cwd=project)
    assert asked.returncode == 2
    assert f"LL-2026-0001 is the identifier of {LESSON} and {OTHER}; say the path" in asked.stderr
    ran = run("renumber", "LL-2026-0001", "--since", "main", cwd=project)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout == f"LL-2026-0001 is now LL-2026-0002: {RENUMBERED}\n  docs/page.md: 1 place\n"
    assert (project / "docs/page.md").read_text(encoding="utf-8") == PAGE.replace("0001", "0002")
    assert run("check", cwd=project).returncode == 0


def test_numbers_that_met_in_one_tree(tmp_path: Path) -> None:
    """Two branches, each with records and pages that name its own; after the merge the command of check mends it, and no more."""
    mine, theirs = "lessons/LL-2026-0002-mine.md", "lessons/LL-2026-0002-theirs.md"
    page = PAGE.replace("0001", "0002")
    lessons = {
        path: base_lesson(("LL-2026-0001", "LL-2026-0002"), ("A new task", word)) for path, word in ((mine, "My"), (theirs, "Their"))
    }
    begun = {"docs/shared.md": "---\ntitle: S\n---\n\nOne.\n\nTwo.\n"}
    gained = {
        theirs: lessons[theirs],
        "docs/their-page.md": page,
        "docs/shared.md": begun["docs/shared.md"] + "\n[[LL-2026-0002|theirs]]\n",
    }
    root = make_change(tmp_path, begun, {}, gained)
    write(root, {mine: lessons[mine], "docs/my-page.md": page})
    write(root, {"docs/shared.md": begun["docs/shared.md"].replace("One.", "One [[LL-2026-0002|mine]].")})
    for arguments in (["add", "-A"], ["commit", "-qm", "Mine"], ["merge", "-q", "--no-edit", "main"]):
        git(root, *arguments)
    report = json.loads(run("check", "--since", "main", "--format", "json", cwd=root).stdout)
    [found] = [one for one in report["diagnostics"] if one["severity"] == "error"]
    command = f"milpart renumber {mine} --since main"
    assert (found["path"], found["code"]) == (mine, "MP105")
    assert command in found["hint"]
    ran = run(*command.split()[1:], cwd=root)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "look at each" not in ran.stdout
    assert (root / "docs/my-page.md").read_text(encoding="utf-8") == page.replace("0002", "0003")
    assert (root / "docs/their-page.md").read_text(encoding="utf-8") == page
    shared = (root / "docs/shared.md").read_text(encoding="utf-8")
    assert shared == "---\ntitle: S\n---\n\nOne [[LL-2026-0003|mine]].\n\nTwo.\n\n[[LL-2026-0002|theirs]]\n"
    assert run("check", "--since", "main", cwd=root).returncode == 0


def test_the_published_one_takes_along_what_was_written_for_it(project: Path) -> None:
    """Who gives the older record another identifier moves its references and no others, and is warned."""
    (project / "docs/old.md").write_text(PAGE, encoding="utf-8")
    git(project, "add", "docs/old.md")
    git(project, "commit", "--quiet", "--message=Old")
    git(project, "branch", "--force", "main")
    ran = run("renumber", LESSON, "--since", "main", cwd=project)
    assert ran.returncode == 0
    assert ran.stderr.startswith(f"milpart: {LESSON} was on main already: ")
    assert ran.stdout == "LL-2026-0001 is now LL-2026-0002: lessons/LL-2026-0002-lead-time.md\n  docs/old.md: 1 place\n"


def test_two_new_ones_cannot_be_told_apart(project: Path) -> None:
    """Both came with one branch; what names them may mean either."""
    third = OTHER.replace("other", "third")
    (project / third).write_text(base_lesson(), encoding="utf-8")
    ran = run("renumber", OTHER, "--since", "main", cwd=project)
    assert ran.returncode == 0
    assert f"  docs/page.md:5:7: it may mean {LESSON}\n" in ran.stdout


def test_path_without_a_revision_leaves_names_in_other_files(project: Path) -> None:
    """Each is told, so that somebody looks at it."""
    ran = run("renumber", OTHER, cwd=project)
    assert ran.returncode == 0
    assert "LL-2026-0001 still stands here, look at each:\n" in ran.stdout
    assert f"  docs/page.md:5:7: it may mean {LESSON}\n" in ran.stdout
    assert (project / "docs/page.md").read_text(encoding="utf-8") == PAGE


def test_published_identifier_is_warned_of_and_never_given_again(project: Path) -> None:
    """Others may cite it; the next lesson gets another number although no file has this one any more."""
    (project / OTHER).unlink()
    ran = run("renumber", "LL-2026-0001", cwd=project)
    assert ran.returncode == 0
    assert "was on the branch main already: whoever cites LL-2026-0001 outside of this project will not find it" in ran.stderr
    again = run("renumber", "LL-2026-0002", "LL-2026-0001", cwd=project)
    assert again.returncode == 2
    assert "LL-2026-0001 was in use before, and an identifier is never used twice" in again.stderr


def test_what_only_this_clone_has_is_not_published(project: Path) -> None:
    """A record that was committed to the own main branch and never pushed may get another number without a warning."""
    git(project, "update-ref", "refs/remotes/origin/main", "main")
    git(project, "switch", "--quiet", "main")
    git(project, "add", ".")
    git(project, "commit", "--quiet", "--message=Second")
    for arguments in (("LL-2026-0001", "--since", "origin/main"), (OTHER,)):
        ran = run("renumber", *arguments, "--dry-run", cwd=project)
        assert (ran.returncode, ran.stderr) == (0, "")
    assert "was on the branch main already" in run("renumber", LESSON, "--dry-run", cwd=project).stderr


def test_other_files_are_named(project: Path) -> None:
    """What is neither record nor page stays as it is, and is told."""
    (project / "owners.txt").write_text(f"one\n{LESSON} someone\n", encoding="utf-8")
    (project / OTHER).unlink()
    ran = run("renumber", "LL-2026-0001", cwd=project)
    assert "  owners.txt:2:9: it stands in a file that is neither record nor page\n" in ran.stdout


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("LL-2026-0009",), "no record has the identifier LL-2026-0009; did you mean LL-2026-0001?"),
        (("ACR-EUMS",), "ACR-EUMS has a key and no number; say the new key"),
        (("ACT-2026-0001", "LL-2026-0009"), "LL-2026-0009 is an identifier of the type lesson"),
        (("ACT-2026-0001", "x"), "x is not a well-formed identifier"),
        (("ACT-2026-0001", "--since", "nowhere"), "git knows no revision nowhere"),
        (("lessons/none.md",), "there is no file or folder lessons/none.md"),
        (("docs/page.md",), "docs/page.md is no record whose identifier can be read"),
    ],
)
def test_refused_with_one_sentence(project: Path, arguments: tuple[str, ...], sentence: str) -> None:
    """What is wrong and what to do, and nothing is written."""
    before = {path: path.read_bytes() for path in project.rglob("*.md")}
    ran = run("renumber", *arguments, cwd=project)
    assert ran.returncode in {1, 2}
    assert ran.stderr.startswith(f"milpart: {sentence}")
    assert ran.stdout == ""
    assert before == {path: path.read_bytes() for path in project.rglob("*.md")}


def test_file_that_is_named_for_another_number(tmp_path: Path) -> None:
    """The record gets the number of its file, which keeps its name and every link to it; and it is told."""
    named = "lessons/LL-2026-0005-other.md"
    root = make_project(tmp_path, {named: base_lesson(), "docs/page.md": f"---\ntitle: P\n---\n\n[a](../{named})\n"})
    ran = run("renumber", named, cwd=root)
    assert (ran.returncode, ran.stdout) == (0, f"LL-2026-0001 is now LL-2026-0005: {named}\n")
    assert "LL-2026-0005 is what the name of the file begins with, so that keeps its name\n" in ran.stderr
    assert (root / named).read_text(encoding="utf-8") == base_lesson(("LL-2026-0001", "LL-2026-0005"))


def test_name_of_a_file_that_another_record_has(tmp_path: Path) -> None:
    """Its number is not free; the record gets the next one, and somebody has to rename the file."""
    named = "docs/LL-2026-0001-other.md"
    root = make_project(tmp_path, {named: base_lesson(("LL-2026-0001", "LL-2026-0003"))})
    ran = run("renumber", named, cwd=root)
    assert (ran.returncode, ran.stdout) == (0, f"LL-2026-0003 is now LL-2026-0004: {named}\n")
    assert "milpart: the name of the file begins with LL-2026-0001; rename it, and correct links to it\n" in ran.stderr


def test_year_of_another(tmp_path: Path) -> None:
    """A number of a year in which the record was not created is most likely a slip."""
    ran = run("renumber", "LL-2026-0001", "LL-2024-0001", "--dry-run", cwd=make_project(tmp_path))
    assert ran.returncode == 0
    assert ran.stderr == "milpart: LL-2024-0001 is of 2024, and the record was created in 2026; was another year meant?\n"


def test_computed_files_that_name_it(tmp_path: Path) -> None:
    """Whoever is asked for the file is asked for none, until the computed files are written anew."""
    config = (
        (BASE / "mkdocs.yml")
        .read_text(encoding="utf-8")
        .replace("milpart/records:", "milpart/records:\n      owners: {ACR-EUMS: ['@eums']}")
    )
    root = make_project(tmp_path, {"mkdocs.yml": config})
    assert run("configure", cwd=root).returncode == 0
    ran = run("renumber", "ACR-EUMS", "ACR-EUMSTAFF", cwd=root)
    assert ran.returncode == 0, ran.stderr
    assert ".github/CODEOWNERS, .gitlab/CODEOWNERS name it as it was: run milpart configure\n" in ran.stderr
