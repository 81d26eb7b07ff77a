"""The published hooks, run by a real pre-commit in another repository, installed from this one."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from milpart_docs.cli.program import COMMANDS
from tests.pre_commit_repositories import ROOT, PreCommit, offer_hooks, use_hooks
from tests.projects import LESSON, base_lesson, make_project
from tests.repositories import git

WRONG = base_lesson(("pillars: [train]", "pillars: [trian]"))
NEW_PROJECT = "milpart_docs/authoring/project/data/pre-commit-config.yaml"
FOUND = f"{LESSON}:13:11 MP501 error: "


@pytest.fixture(scope="module")
def offering(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Offer the hooks of this repository."""
    root = tmp_path_factory.mktemp("offering") / "milpart"
    offer_hooks(root)
    return root


@pytest.fixture(scope="module")
def pre_commit(tmp_path_factory: pytest.TempPathFactory) -> PreCommit:
    """Keep what is installed for all tests."""
    return PreCommit(tmp_path_factory.mktemp("pre-commit"))


def change(root: Path, path: str, text: str) -> None:
    """Write a file and stage it."""
    (root / path).write_text(text, encoding="utf-8")
    git(root, "add", path)


def test_check(tmp_path: Path, offering: Path, pre_commit: PreCommit) -> None:
    """It passes on sound records, fails on a wrong one with its place, and also where a record that others cite was deleted."""
    use_hooks(make_project(tmp_path), offering, "milpart-check")
    ran = pre_commit.run(tmp_path)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "milpart check" in ran.stdout
    assert "No findings in 4 records." in ran.stdout
    change(tmp_path, LESSON, WRONG)
    ran = pre_commit.run(tmp_path)
    assert ran.returncode == 1
    assert FOUND in ran.stdout
    git(tmp_path, "checkout", "HEAD", "--", LESSON)
    git(tmp_path, "rm", "--quiet", "docs/actors/ACR-EUMS.md")
    ran = pre_commit.run(tmp_path)
    assert ran.returncode == 1
    assert "MP201 error: " in ran.stdout


def test_check_of_changed_files(tmp_path: Path, offering: Path, pre_commit: PreCommit) -> None:
    """An error of old does not stand in the way of a sound change, and one of the change does."""
    use_hooks(make_project(tmp_path, {LESSON: WRONG}), offering, "milpart-check-changed")
    change(tmp_path, "docs/a page.md", "---\nmarking: PUBLIC\n---\n\n# A page\n")
    ran = pre_commit.run(tmp_path)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    change(tmp_path, "docs/a page.md", "---\nmarking: PUBLIC\n---\n\n# A page on [[LL-2026-0999]]\n")
    ran = pre_commit.run(tmp_path)
    assert ran.returncode == 1
    assert "docs/a page.md:5:" in ran.stdout
    assert LESSON not in ran.stdout
    assert FOUND in pre_commit.run(tmp_path, "--all-files").stdout


def test_fix(tmp_path: Path, offering: Path, pre_commit: PreCommit) -> None:
    """It corrects the file, and the commit waits until a person has looked at that."""
    use_hooks(make_project(tmp_path), offering, "milpart-fix")
    change(tmp_path, LESSON, base_lesson(("partners: [MLI, NER]", "partners: [Mali, NER]")))
    ran = pre_commit.run(tmp_path)
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "files were modified by this hook" in ran.stdout
    assert (tmp_path / LESSON).read_text(encoding="utf-8") == base_lesson()


@pytest.mark.parametrize("hook", ["milpart-check-changed", "milpart-fix"])
def test_a_project_in_a_folder(tmp_path: Path, offering: Path, pre_commit: PreCommit, hook: str) -> None:
    """A commit may hold files beside the project as well: those are passed over."""
    make_project(tmp_path / "records")
    use_hooks(tmp_path, offering, hook, arguments=("--root", "records"))
    change(tmp_path, "README.md", "# Records\n")
    change(tmp_path, f"records/{LESSON}", base_lesson(("A new task", "Another task")))
    ran = pre_commit.run(tmp_path)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "passed over, because outside of the project" in ran.stdout


def test_files_are_such_as_pre_commit_reads() -> None:
    """The offered hooks, the hooks of this repository, and those of a new project."""
    for kind, path in (("manifest", ".pre-commit-hooks.yaml"), ("config", ".pre-commit-config.yaml"), ("config", NEW_PROJECT)):
        command = [sys.executable, "-m", "pre_commit", f"validate-{kind}", str(ROOT / path)]
        ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert (ran.returncode, ran.stdout) == (0, "")


def test_hooks_name_commands_that_exist() -> None:
    """Those that are offered, and those that this repository runs itself; the latter checks whatever is changed, too."""
    offered = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in offered] == ["milpart-check", "milpart-check-changed", "milpart-fix"]
    assert {hook["entry"].split()[0] for hook in offered} == {"milpart"}
    assert {hook["entry"].split()[1] for hook in offered} <= COMMANDS.keys()
    own = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
    (check,) = [hook for hook in own if hook["id"] == "milpart-check"]
    assert check["entry"] == ".venv/bin/milpart check"
    assert (check["pass_filenames"], check["always_run"]) == (False, True)
