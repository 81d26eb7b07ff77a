"""Is a bundle whole, unchanged and genuine? A zip file or the folder that it was unpacked to; nothing is unpacked to a disk for it."""

import hashlib
import os
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from milpart_docs.bundle.container import Entry
from milpart_docs.bundle.content import read_content
from milpart_docs.bundle.directory import Directory
from milpart_docs.bundle.folder import digest_stream, find_content, open_file
from milpart_docs.bundle.limits import LARGEST_DIRECTORY
from milpart_docs.bundle.manifest import MANIFEST, OWN, SIGNATURE, read_manifest
from milpart_docs.bundle.problem import BundleError, DamagedError, Problem, shown
from milpart_docs.bundle.signature import LARGEST_SIGNATURE, Signature, SigningError, ToolMissingError, check_signature

UPDATE = "update.json"
"""The file at the root of an update pack."""
LARGEST_OWN = {MANIFEST: LARGEST_DIRECTORY, SIGNATURE: LARGEST_SIGNATURE}


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found: problems, how many files were looked at, and the signature if there is a sound one."""

    problems: tuple[Problem, ...]
    files: int = 0
    signature: Signature | None = None

    @property
    def is_ok(self) -> bool:
        """Tell whether everything is as it should be."""
        return not self.problems


@dataclass(slots=True)
class _Found:
    """What a bundle has: the digest of each file (nothing, where it cannot be read and that is told), manifest and signature."""

    digests: dict[str, str | None] = field(default_factory=dict)
    own: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def verify(path: Path, signers: Path | None = None) -> Verdict:
    """Verify a bundle, or the folder that it was unpacked to, and its signature against a list of signers if one is given.

    Whatever is wrong, with the file itself or in it, is in the verdict; nothing is raised.
    """
    try:
        found = _look_into_folder(path) if path.is_dir() else _look_into_archive(path)
    except (DamagedError, OSError) as error:
        reason = str(error) if isinstance(error, DamagedError) else error.strerror or str(error)
        return Verdict((Problem("unreadable" if isinstance(error, OSError) else "damaged", shown(str(path)), reason),))
    if UPDATE in found.digests and MANIFEST not in found.own:
        message = "this is an update and not a bundle; make the new bundle of it with milpart apply OLD.zip UPDATE.zip --output NEW.zip"
        return Verdict((Problem("update", shown(str(path)), message),), len(found.digests))
    problems = [*found.problems, *_compare(found)]
    signature = _check_signature(found, signers, problems)
    return Verdict(
        tuple(sorted(problems, key=lambda problem: (problem.path, problem.kind, problem.message))), len(found.digests), signature
    )


def _look_into_archive(path: Path) -> _Found:
    with open_archive(path) as stream:
        directory = Directory(stream)
        found = _Found(problems=[*directory.problems, *_find_empty_folders(directory)])
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


def check_bundle(path: Path) -> None:
    """Refuse, before any work is done with it, a file that is no bundle by what its directory tells; raise BundleError, or OSError."""
    try:
        with open_archive(path) as stream:
            directory = Directory(stream)
    except DamagedError as error:
        raise BundleError(f"{path} is no bundle: {error}") from None
    names = {entry.name for entry in directory.entries}
    if MANIFEST not in names:
        what = (
            "an update and no bundle; name the bundle that it makes" if UPDATE in names else f"no bundle: it has no {MANIFEST} at its root"
        )
        raise BundleError(f"{path} is {what}")
    if directory.problems:
        raise BundleError(f"{path} is no sound bundle; milpart verify says more")


def open_archive(path: Path) -> BinaryIO:
    """Open an archive that someone named; a link to one is as good, anything but a file is not. Raises OSError."""
    return open_file(Path(os.path.realpath(path)))


def _digest_entry(stream: BinaryIO, entry: Entry, found: _Found) -> None:
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


def _look_into_folder(path: Path) -> _Found:
    sizes, problems = find_content(path, has_hidden=True)
    found = _Found({problem.path: None for problem in problems}, problems=problems)
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


def _compare(found: _Found) -> Iterator[Problem]:
    """Compare what is there with the manifest."""
    if MANIFEST not in found.own:
        if MANIFEST not in found.digests:
            yield Problem("no-manifest", "", f"it has no {MANIFEST} at its root; it is no bundle, or was packed anew")
        elif found.digests[MANIFEST] is not None:
            yield Problem("manifest", MANIFEST, "it is too large for a manifest")
        return
    listed, problems = read_manifest(found.own[MANIFEST])
    yield from problems
    if not problems:
        yield from _compare_files(listed, {path: digest for path, digest in found.digests.items() if path not in OWN})


def _compare_files(listed: Mapping[str, str], there: Mapping[str, str | None]) -> Iterator[Problem]:
    """Name every changed, missing, added and renamed file."""
    added = defaultdict(list)
    for path in sorted(there.keys() - listed.keys(), reverse=True):
        added[there[path]].append(path)
    for path, digest in sorted(listed.items()):
        if path not in there:
            if names := added.get(digest):
                yield Problem("renamed", shown(path), f"it is there under another name, {shown(names.pop())}")
            else:
                yield Problem("missing", shown(path), "it is not there")
        elif there[path] not in {None, digest}:
            yield Problem("changed", shown(path), "its content is not that of the manifest")
    for content, names in added.items():
        yield from (Problem("added", shown(path), "it is not in the manifest") for path in names if content)


def _check_signature(found: _Found, signers: Path | None, problems: list[Problem]) -> Signature | None:
    """Check the signature, if there is one or must be one; what is wrong with it is added to the problems."""
    if MANIFEST not in found.own:
        return None
    if SIGNATURE not in found.digests:
        if signers is not None:
            problems.append(Problem("signature", "", "it is not signed"))
        return None
    try:
        return check_signature(found.own[MANIFEST], found.own.get(SIGNATURE, b""), signers)
    except ToolMissingError as error:
        if signers is None:
            return Signature("unchecked", f"signed, but the signature was not checked: {error}")
        problems.append(Problem("signature", SIGNATURE, str(error)))
    except SigningError as error:
        problems.append(Problem("signature", SIGNATURE, str(error)))
    return None
