"""Two folders exchange their names in one step, where the system can: Linux by renameat2(2), macOS by renamex_np(2)."""

import ctypes
import os
import sys
from pathlib import Path
from typing import Any

AT_FDCWD = -100
"""Of Linux' ``fcntl.h``: a path is meant from the current folder."""
RENAME_EXCHANGE = 2
"""Of Linux' ``linux/fs.h``."""
RENAME_SWAP = 2
"""Of macOS' ``sys/stdio.h``."""


def exchange(one: Path, other: Path) -> bool:
    """Let two folders exchange their names, and tell whether it was done; where it was not, neither has changed.

    Some file systems cannot do it, network drives for instance.
    """
    if sys.platform == "linux":
        return _call("renameat2", AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    if sys.platform == "darwin":
        return _call("renamex_np", os.fsencode(one), os.fsencode(other), RENAME_SWAP)
    return False


def _call(name: str, *arguments: int | bytes) -> bool:
    """Call a function of the C library, where it has it."""
    function: Any = getattr(ctypes.CDLL(None), name, None)
    return function is not None and function(*arguments) == 0
