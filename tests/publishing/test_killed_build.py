"""A build that is killed before any of its steps: the old or the new site stands whole, and the next build works and leaves nothing."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked, and folders exchanged, as Linux does it")
@pytest.mark.parametrize("how", ["exchange", "renames"])
def test_killed_before_each_step(tmp_path: Path, how: str) -> None:
    """Where folders cannot be exchanged, the old site may stand aside, whole, for the next build to put it back."""
    command = [sys.executable, "-m", "tests.publishing.killed_build", str(tmp_path), *(["renames"] if how == "renames" else [])]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300, check=False)
    assert ran.returncode == 0, ran.stderr
    answer = json.loads(ran.stdout)
    assert answer["faults"] == []
    assert answer["kills"] > 40
