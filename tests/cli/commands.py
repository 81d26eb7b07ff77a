"""Runs the command line as a program of its own."""

import os
import subprocess
from pathlib import Path

from tests.programs import run_afresh, run_program

ROOT = Path(__file__).parents[2]


def run(*arguments: str, cwd: Path = ROOT, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run ``milpart`` with arguments in a folder, on the day of all tests; with variables of its own afresh: some are read at once."""
    program = run_afresh if environment else run_program
    day = {"SOURCE_DATE_EPOCH": "1795305600"}  # 2026-11-22
    return program("milpart_docs.cli.main", *arguments, folder=cwd, environment={**os.environ, **day, **(environment or {})})
