"""The computed files of this repository are those that ``milpart configure`` would write now, and forges fold the long ones."""

import json
import subprocess

import pytest

from milpart_docs.authoring.configuration.registry import Standing, build_all, compare_files
from milpart_docs.authoring.project.data_files import read_data
from tests.corpora import ROOT, shipped_corpus

LONG = 5_000
"""So many letters are too long to be read in a merge request."""


def test_computed_files_are_current() -> None:
    """Where this fails, run ``milpart configure`` and commit what it writes."""
    corpus = shipped_corpus()
    assert {file.path: file.standing for file in compare_files(corpus, build_all(corpus)) if file.standing is not Standing.CURRENT} == {}


@pytest.mark.parametrize("attribute", ["linguist-generated", "gitlab-generated"])
def test_long_files_are_marked_as_generated(attribute: str) -> None:
    """And no others: who is asked and what editors run is to be seen. A new project has the same lines."""
    files = build_all(shipped_corpus())
    command = ["git", "check-attr", "-z", attribute, "--", *files]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout.split("\0")
    marked = {path for path, value in zip(said[::3], said[2::3], strict=False) if value == "set"}
    assert marked == {path for path, text in files.items() if len(text) > LONG and "CODEOWNERS" not in path}
    lines = read_data("gitattributes").splitlines()
    assert marked == {line.split()[0].removeprefix("/") for line in lines if attribute in line.split()}
    assert set(lines) <= set((ROOT / ".gitattributes").read_text(encoding="utf-8").splitlines())


def test_computed_json_is_json() -> None:
    """Any program can read it: none has a comment."""
    assert all(json.loads(text) for path, text in build_all(shipped_corpus()).items() if path.endswith(".json"))
