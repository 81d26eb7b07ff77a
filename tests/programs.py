"""Our programs, each in a process of its own, that need not import again what all of them import.

Two processes have imported it (``tests.warm``) and take turns: the order of sets and of hashes is another in each, as it is in any two
programs, so that two builds which ought to be equal are not equal only because they are twins.
"""

import atexit
import contextlib
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from itertools import count
from pathlib import Path
from threading import Lock

WARM = Path(__file__).with_name("warm.py")
SEEDS = ("1", "2")
"""What each of the two sets its hashes by; only that they differ matters."""
_ONE_AT_A_TIME = Lock()
"""Orders of several threads wait for one another."""
_turns = count()


def run_afresh(module: str, *arguments: str, folder: Path, environment: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a module as a program that imports everything itself, with these variables and no others."""
    command = [sys.executable, "-m", module, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", timeout=300, check=False)


def run_program(
    module: str, *arguments: str, folder: Path, environment: Mapping[str, str], patience: float = 300
) -> subprocess.CompletedProcess[str]:
    """Run a module as a program that need not import; it is killed after so many seconds, and its status says so."""
    with tempfile.TemporaryDirectory() as kept:
        out, err = Path(kept, "out"), Path(kept, "err")
        out.touch()
        err.touch()
        order = {"module": module, "arguments": arguments, "folder": str(folder), "environment": dict(environment)}
        with _ONE_AT_A_TIME:
            status = _order(_start(SEEDS[next(_turns) % len(SEEDS)]), {**order, "out": str(out), "err": str(err)}, patience)
        return subprocess.CompletedProcess([module, *arguments], status, out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8"))


@cache
def _start(seed: str) -> subprocess.Popen[bytes]:
    """Start a process that imports everything; it ends with this one."""
    process = subprocess.Popen(
        [sys.executable, str(WARM)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONHASHSEED": seed}, bufsize=0
    )
    atexit.register(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    with process:
        process.kill()


def _order(process: subprocess.Popen[bytes], order: Mapping[str, object], patience: float) -> int:
    """Give a process an order, and the status of what it became."""
    assert process.stdin
    assert process.stdout
    process.stdin.write(json.dumps(order).encode() + b"\n")
    child = int(process.stdout.readline())
    if not select.select([process.stdout], [], [], patience)[0]:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
    return int(process.stdout.readline())
