"""Golden cases: each folder of ``tests/cases`` is put over the base project, and the findings must be those of ``expected.txt``."""

import shutil
from pathlib import Path

import pytest

from milpart_docs.rules.catalogue import RULES
from tests.projects import BASE, CASES, as_line, diagnose

FOLDERS = sorted(folder for folder in CASES.iterdir() if folder.is_dir() and folder != BASE)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_case(folder: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The findings in the project are exactly those expected, word for word."""
    for layer in (BASE, folder):
        shutil.copytree(layer, tmp_path, dirs_exist_ok=True, symlinks=True)
    found = "".join(as_line(diagnostic) + "\n" for diagnostic in diagnose(tmp_path))
    expected = folder / "expected.txt"
    if request.config.getoption("--write-cases"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")


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
