"""Watches what authors write: tells whenever a file of a project's content has changed, come or gone."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from milpart_docs.corpus.settings import Settings

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
    """Give the path, time and size of every file of the content."""
    return frozenset(found for folder in settings.content_dirs for found in _walk(settings.root / folder))


def _walk(folder: Path) -> Iterator[tuple[str, int, int]]:
    for directory, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = Path(directory, name)
            try:
                status = file.stat()
            except OSError:  # gone since the folder was listed
                continue
            yield str(file), status.st_mtime_ns, status.st_size
