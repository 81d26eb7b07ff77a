"""Every mistake is told as ``expected.txt`` has it, to the last line, excerpt and exit status."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from milpart_docs.cli.check_command import command
from tests.projects import BASE, TODAY

FOLDERS = sorted(folder for folder in Path(__file__).parent.iterdir() if folder.is_dir() and (folder / "expected.txt").is_file())
every_mistake = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)

JARGON = re.compile(
    r"\b(?:YAML|mapping|scalar|token|parser?|parsing|null|string|boolean|regex|syntax|delimiter|key|alpha-3)s?\b", re.IGNORECASE
)
"""Words that mean something to a programmer only."""
FEW = 3
"""So many findings at most follow from one mistake."""
SEVERAL = frozenset({"countries-in-own-language", "countries-by-two-letters"})
"""Folders in which the same mistake is made more often than that."""


@every_mistake
def test_the_whole_output(folder: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The command prints exactly what is expected, and ends with the status that stands below it."""
    for layer in (BASE, folder):
        shutil.copytree(layer, tmp_path, dirs_exist_ok=True, ignore=shutil.ignore_patterns("expected.txt"))
    result = CliRunner().invoke(command, ["--root", str(tmp_path), "--on", TODAY.isoformat()])
    found = f"{result.stdout}exit status {result.exit_code}\n"
    if request.config.getoption("--write-cases"):
        (folder / "expected.txt").write_text(found, encoding="utf-8")
    assert found == (folder / "expected.txt").read_text(encoding="utf-8")


@every_mistake
def test_one_mistake_is_told_in_few_findings_that_say_what_to_do(folder: Path) -> None:
    """There is a finding, each has a hint, and nothing that merely follows from the mistake is told beside it."""
    lines = (folder / "expected.txt").read_text(encoding="utf-8").splitlines()
    findings = [line for line in lines if re.match(r"\S.*:\d+:\d+ MP\d{3} (?:error|warning|info): ", line)]
    assert len(findings) == len([line for line in lines if line.startswith("  hint: ")])
    assert 1 <= len(findings) <= (FEW if folder.name.partition("-")[2] not in SEVERAL else len(findings))


@every_mistake
def test_no_word_is_one_of_programmers(folder: Path) -> None:
    """Sentences and hints are in a contributor's words; what stands in the file itself may be anything."""
    for line in (folder / "expected.txt").read_text(encoding="utf-8").splitlines():
        if " | " not in line:
            assert JARGON.search(line.rpartition(".md:")[2]) is None


def test_there_are_mistakes_enough() -> None:
    """Forty were asked for."""
    assert len(FOLDERS) >= 40
