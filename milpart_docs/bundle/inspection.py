"""What a bundle has, in a zip file or in the folder that it was unpacked to; nothing is unpacked to a disk for it."""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from milpart_docs.bundle.container import Entry
from milpart_docs.bundle.content import read_content
from milpart_docs.bundle.directory import Directory
from milpart_docs.bundle.folder import digest_stream, find_content, open_file
from milpart_docs.bundle.limits import LARGEST_DIRECTORY
from milpart_docs.bundle.manifest import MANIFEST, OWN, SIGNATURE
from milpart_docs.bundle.problem import DamagedError, Problem, shown
from milpart_docs.bundle.signature import LARGEST_SIGNATURE

LARGEST_OWN = {MANIFEST: LARGEST_DIRECTORY, SIGNATURE: LARGEST_SIGNATURE}


@dataclass(slots=True)
class Found:
    """What a bundle has: the digest of each file (nothing, where it cannot be read and that is told), manifest and signature."""

    digests: dict[str, str | None] = field(default_factory=dict)
    own: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def look_into(path: Path) -> Found:
    """Look at every file of a bundle or of its folder; raise DamagedError where it is no archive at all, or OSError."""
    return _look_into_folder(path) if path.is_dir() else _look_into_archive(path)


def _look_into_archive(path: Path) -> Found:
    with open_archive(path) as stream:
        directory = Directory(stream)
        found = Found(problems=[*directory.problems, *_find_empty_folders(directory)])
        told = {problem.path for problem in directory.problems}
        is_safe = "" not in told and not any(problem.kind == "structure" for problem in directory.problems)
        for entry in directory.entries:
            found.digests[entry.name] = None
            if is_safe and shown(entry.name) not in told:
                _digest_entry(stream, entry, found)
    return found


def _find_empty_folders(directory: Directory) -> Iterator[Problem]:
    """Find folders that an archive has for their own sake; other programs list also those that come with a file.

    One whose name is wrong has been told already.
    """
    if directory.folders:
        needed = {folder for entry in directory.entries for folder in _folders_above(entry.name)}
        needed |= {problem.path.rstrip("/") for problem in directory.problems if problem.kind == "name"}
        for folder in sorted(set(directory.folders) - needed):
            yield Problem("added", shown(f"{folder}/"), "it is a folder with nothing in it, and no bundle has such")


def _folders_above(path: str) -> Iterator[str]:
    """Give each folder in which a file lies, from the top."""
    place = path.find("/")
    while place >= 0:
        yield path[:place]
        place = path.find("/", place + 1)


def open_archive(path: Path) -> BinaryIO:
    """Open an archive that someone named; a link to one is as good, anything but a file is not. Raises OSError."""
    return open_file(Path(os.path.realpath(path)))


def _digest_entry(stream: BinaryIO, entry: Entry, found: Found) -> None:
    """Sum up a file of an archive, and keep its content where it is the manifest or its signature."""
    digest, kept = hashlib.sha256(), bytearray()
    is_kept = entry.name in OWN and entry.size <= LARGEST_OWN[entry.name]
    try:
        for block in read_content(stream, entry):
            digest.update(block)
            if is_kept:
                kept += block
    except DamagedError as error:
        found.problems.append(Problem("damaged", shown(entry.name), str(error)))
        return
    found.digests[entry.name] = digest.hexdigest()
    if is_kept:
        found.own[entry.name] = bytes(kept)


def _look_into_folder(path: Path) -> Found:
    sizes, problems = find_content(path, has_hidden=True)
    found = Found({problem.path: None for problem in problems}, problems=problems)
    for name, size in sizes.items():
        found.digests[name] = None
        try:
            with open_file(path / name) as stream:
                if name in OWN and size <= LARGEST_OWN[name]:
                    found.own[name] = stream.read(LARGEST_OWN[name])
                    stream.seek(0)
                found.digests[name] = digest_stream(stream)
        except OSError as error:
            found.problems.append(Problem("unreadable", shown(name), f"it cannot be read: {error.strerror or error}"))
    return found
