"""Golden cases: each folder of ``tests/cases`` is put over the base project, and the findings must be those of ``expected.txt``.

A case about a change has a folder ``before``: it is put over the base project and committed as the branch ``main``, and the case itself
is what lies in the working tree of another branch. What ``main`` has gained meanwhile stands in a folder ``theirs``.
"""

import shutil
from pathlib import Path

import pytest

from milpart_docs.rules.catalogue import RULES
from tests.changes import begin_change, gain_meanwhile
from tests.projects import BASE, CASES, as_line, diagnose

BEFORE = "before"
THEIRS = "theirs"
FOLDERS = sorted(folder for folder in CASES.iterdir() if folder.is_dir() and folder != BASE)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_case(folder: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The findings in the project are exactly those expected, word for word."""
    is_change = (folder / BEFORE).is_dir()
    if is_change:
        _begin(folder, tmp_path)
    for layer in (BASE, folder):
        shutil.copytree(layer, tmp_path, dirs_exist_ok=True, symlinks=True, ignore=shutil.ignore_patterns(BEFORE, THEIRS))
    found = "".join(as_line(diagnostic) + "\n" for diagnostic in diagnose(tmp_path, since="main" if is_change else ""))
    expected = folder / "expected.txt"
    if request.config.getoption("--write-cases"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


def _begin(folder: Path, root: Path) -> None:
    """Commit what was before, and what the other branch has gained; the working tree is then empty, for what the case has now."""
    for layer in (BASE, folder / BEFORE):
        shutil.copytree(layer, root, dirs_exist_ok=True)
    begin_change(root)
    if (folder / THEIRS).is_dir():
        shutil.copytree(folder / THEIRS, root, dirs_exist_ok=True)
        gain_meanwhile(root)
    for path in (path for path in root.iterdir() if path.name != ".git"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()


def test_base_project_is_clean(tmp_path: Path) -> None:
    """Without a layer there is nothing to find, so that every finding of a case comes from its own files."""
    shutil.copytree(BASE, tmp_path, dirs_exist_ok=True)
    assert diagnose(tmp_path) == []


WITHOUT_CASE = {"MP099"}
"""MP099 tells of a rule that fails; its test makes one fail."""


def test_every_rule_has_a_case_that_shows_it() -> None:
    """A folder is named for each rule, and its expectation has the rule's code."""
    shown = {folder.name[:5] for folder in FOLDERS if f" {folder.name[:5]} " in (folder / "expected.txt").read_text(encoding="utf-8")}
    assert set(RULES) - WITHOUT_CASE == shown - WITHOUT_CASE
