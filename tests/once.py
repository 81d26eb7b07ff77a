"""What is made once for all workers of a run: each takes tests from the others, and would make it again."""

import fcntl
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest


def make_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], Path]) -> Path:
    """Give what is made in a folder of this name: the first worker that wants it makes it, the others wait for it."""
    own = factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / f"once-{name}"
    note = folder.with_name(f"{folder.name}-made")
    with folder.with_name(f"{folder.name}-lock").open("w", encoding="utf-8") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not note.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            note.write_text(str(make(folder)), encoding="utf-8")
    return Path(note.read_text(encoding="utf-8"))
