"""Runs the command line as a program of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(*arguments: str, cwd: Path = ROOT, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run ``milpart`` with arguments in a folder, on the day of all tests."""
    command = [sys.executable, "-m", "milpart_docs.cli.main", *arguments]
    day = {"SOURCE_DATE_EPOCH": "1795305600"}  # 2026-11-22
    return subprocess.run(
        command, cwd=cwd, env={**os.environ, **day, **(environment or {})}, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
