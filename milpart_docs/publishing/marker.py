"""The marker: a small file in the root of each site that we build, and the only thing that lets a folder be deleted."""

import json
import stat
from pathlib import Path

from milpart_docs.publishing.error import PublishingError

MARKER = ".milpart-site"
UNFINISHED = ".milpart-site-unfinished"
"""The marker while it is being written; it gets its name in one step, so that no killed build leaves half of one."""
TEXT = b"This folder is a site that milpart built.\nThe next build replaces all that is in it: keep nothing of your own here.\n"
OURS = (MARKER, UNFINISHED)
LARGEST_MARKER = 1 << 16
"""Bytes of a marker that are read at most."""


def write_marker(folder: Path) -> None:
    """Mark a folder as a site of ours.

    Hidden entries of the folder are written down, where it has any: they belong to the site then. A site that a hidden entry was put into
    later is not replaced, because that may be a repository.
    """
    hidden = sorted(_find_hidden(folder))
    names = json.dumps(hidden).encode() + b"\n" if hidden else b""
    (folder / UNFINISHED).write_bytes(TEXT + names)
    (folder / UNFINISHED).replace(folder / MARKER)


def is_site(folder: Path) -> bool:
    """Tell whether a folder carries our marker, whole."""
    marker = _read_marker(folder)
    return marker is not None and marker.startswith(TEXT)


def is_empty(folder: Path) -> bool:
    """Tell whether a folder holds nothing, or nothing but the marker of a build that was killed as it began or ended."""
    return all(path.name in OURS and stat.S_ISREG(path.lstat().st_mode) for path in folder.iterdir())


def check_replaceable(folder: Path) -> None:
    """Refuse a folder that holds anything but a site of ours."""
    if not folder.exists() or is_empty(folder):
        return
    if not is_site(folder):
        raise PublishingError(f"{folder} holds files that are not a site of ours; choose another folder, or empty it yourself")
    foreign = sorted(_find_hidden(folder) - _read_hidden(folder))
    if foreign:
        raise PublishingError(f"{folder} is a site of ours, but {foreign[0]} in it is not; choose another folder, or take that out of it")


def _find_hidden(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.name.startswith(".") and path.name not in OURS}


def _read_hidden(folder: Path) -> set[str]:
    """Read which hidden entries belong to a site; none where that cannot be read."""
    try:
        names = json.loads((_read_marker(folder) or b"")[len(TEXT) :] or b"[]")
    except (ValueError, RecursionError):
        return set()
    return {name for name in names if isinstance(name, str)} if isinstance(names, list) else set()


def _read_marker(folder: Path) -> bytes | None:
    """Read a marker; nothing where there is none, or something else in its place, such as a link."""
    path = folder / MARKER
    try:
        if folder.is_symlink() or not stat.S_ISREG(path.lstat().st_mode):
            return None
        with path.open("rb") as file:
            return file.read(LARGEST_MARKER)
    except OSError:
        return None
