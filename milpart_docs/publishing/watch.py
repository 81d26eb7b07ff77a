"""Watches what a staged project is made of: tells whenever a file of it has changed, come or gone."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.config_files import find_configs
from milpart_docs.publishing.left_out import LeftOut, find_files_in

PAUSE = 0.5
"""Seconds between two looks; saving a file takes an author longer than to see it."""

Snapshot = frozenset[tuple[str, int, int]]


def watch_changes(settings: Settings, *, until: Callable[[], bool]) -> Iterator[None]:
    """Yield whenever something has changed since the last time, until the end is told."""
    before = take_snapshot(settings)
    while not until():
        time.sleep(PAUSE)
        now = take_snapshot(settings)
        if now != before:
            before = now
            yield


def take_snapshot(settings: Settings) -> Snapshot:
    """Give the path, time and size of every file that may be content or may take part in a build."""
    return frozenset(found for file in _find_files(settings) if (found := _look_at(file)) is not None)


def _find_files(settings: Settings) -> Iterator[Path]:
    """Find the files of a project, and the configurations that it inherits from; in hidden folders only those of its code."""
    yield from (settings.root / config for config in find_configs(settings))
    yield from (file for tool in settings.tools for file in find_files_in(settings.root / tool))
    left_out = LeftOut(settings)
    for directory, folders, names in os.walk(settings.root):
        folders[:] = [name for name in folders if not name.startswith(".") and not left_out.is_foreign(Path(directory, name))]
        yield from (Path(directory, name) for name in names)


def _look_at(file: Path) -> tuple[str, int, int] | None:
    try:
        status = file.stat()
    except OSError:  # gone since its folder was listed
        return None
    return str(file), status.st_mtime_ns, status.st_size
