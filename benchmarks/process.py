"""Runs a command and says what it took: processor seconds, wall seconds and memory of the whole process tree. Works on Linux."""

import os
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PERIOD = 0.02
"""Seconds between two looks at the memory of the tree."""
PAGE = os.sysconf("SC_PAGE_SIZE")
MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Usage:
    """What one run took: seconds, and mebibytes at their peak.

    ``cpu`` is user and system time of the process and of all that it waited for. ``memory`` is the largest resident set of any one
    process, as the kernel kept it; ``tree_memory`` the largest sum over the tree at any one look. Forked workers share pages, which
    the sum counts once for each.
    """

    cpu: float
    wall: float
    memory: float
    tree_memory: float


class CommandFailedError(Exception):
    """A measured command ended with a status that it should not have."""


def run_measured(command: Sequence[str], folder: Path) -> Usage:
    """Run a command in a folder to its end; raise CommandFailedError where its status is not zero."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)  # noqa: S603 - our own commands
    sampler = _Sampler(process.pid)
    sampler.start()
    assert process.stdout is not None, "it was asked for"
    with process.stdout as pipe:
        output = pipe.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    sampler.stop()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        message = f"{' '.join(command)} ended with status {process.returncode}:\n{output.decode(errors='replace')[-2000:]}"
        raise CommandFailedError(message)
    return Usage(used.ru_utime + used.ru_stime, wall, used.ru_maxrss / 1024, sampler.peak / MIB)


class _Sampler(threading.Thread):
    """Looks at the resident memory of a process and all its descendants, again and again, and keeps the largest sum."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid = pid
        self.peak = 0
        self._done = threading.Event()

    def run(self) -> None:
        while not self._done.wait(PERIOD):
            self.peak = max(self.peak, sum(resident(pid) for pid in tree_of(self.pid)))

    def stop(self) -> None:
        self._done.set()
        self.join()


def tree_of(pid: int) -> list[int]:
    """List a process and its descendants; those that end meanwhile may be missing."""
    try:
        tasks = [task.name for task in Path(f"/proc/{pid}/task").iterdir()]
        children = [int(child) for task in tasks for child in Path(f"/proc/{pid}/task/{task}/children").read_text().split()]
    except OSError:
        return [pid]
    return [pid, *(member for child in children for member in tree_of(child))]


def resident(pid: int) -> int:
    """Give the resident memory of a process in bytes; nothing, where it has ended."""
    try:
        return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
    except (OSError, IndexError, ValueError):
        return 0
