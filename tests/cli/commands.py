"""Runs the command line as a program of its own."""

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.programs import run_afresh, run_program

ROOT = Path(__file__).parents[2]
PROGRAM = "milpart_docs.cli.main"
DAY = {"SOURCE_DATE_EPOCH": "1795305600"}
"""The day of all tests: 2026-11-22."""


def run(*arguments: str, cwd: Path = ROOT, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run ``milpart`` with arguments in a folder, on the day of all tests; with variables of its own afresh: some are read at once."""
    program = run_afresh if environment else run_program
    return program(PROGRAM, *arguments, folder=cwd, environment={**os.environ, **DAY, **(environment or {})})


def run_at_once(count: int, *arguments: str, cwd: Path) -> list[subprocess.CompletedProcess[str]]:
    """Run ``milpart`` several times at the same moment: afresh, because programs from a warm process wait for one another."""
    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(lambda _: run_afresh(PROGRAM, *arguments, folder=cwd, environment={**os.environ, **DAY}), range(count)))
