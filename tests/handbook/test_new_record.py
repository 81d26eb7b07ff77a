"""The handbook's page about new records says what happens: its example is run."""

import re
import shlex
import shutil
from pathlib import Path

from tests.cli.commands import run
from tests.corpora import ROOT

PAGE = ROOT / "docs/handbook/new-record.md"


def test_example_for_scripts(tmp_path: Path) -> None:
    """The command of the page writes a lesson into the shipped project, under the name that the page shows."""
    block = re.findall(r"```console\n\$ (.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)[2]
    command, _, shown = block.strip().rpartition("\n")
    for name in ("mkdocs.yml", "lessons", "docs"):
        source = ROOT / name
        shutil.copytree(source, tmp_path / name) if source.is_dir() else shutil.copy(source, tmp_path / name)
    ran = run(*shlex.split(command.replace("\\\n", ""))[1:], "--quiet", cwd=tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert re.sub(r"[0-9]{4}-i", "NNNN-i", ran.stdout.strip()) == re.sub(r"[0-9]{4}-i", "NNNN-i", shown)
