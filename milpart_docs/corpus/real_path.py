"""Where a path of a project really leads, links followed: what lies outside of the project is never part of it."""

import os
from collections.abc import Iterable
from pathlib import Path


def find_real_path(root: Path, path: str | Path) -> str | None:
    """Give the path from a project's root of what a path leads to; nothing where that lies outside. Raise ValueError for no path at all."""
    real, inside = Path(os.path.realpath(root / path)), os.path.realpath(root)
    return real.relative_to(inside).as_posix() if real.is_relative_to(inside) else None


def is_below(path: str, folders: Iterable[str]) -> bool:
    """Tell whether a path from a project's root lies in one of some folders; ``.`` is the project's own."""
    return any(folder == "." or path.startswith(f"{folder.rstrip('/')}/") for folder in folders)
