"""Verifying: is a bundle whole, unchanged and genuine, and what of it is not."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from milpart_docs.bundle.directory import Directory
from milpart_docs.bundle.inspection import Found, look_into, open_archive
from milpart_docs.bundle.manifest import HOME, MANIFEST, OWN, SIGNATURE, read_manifest
from milpart_docs.bundle.problem import BundleError, DamagedError, Problem, shown
from milpart_docs.bundle.signature import Signature, check_signature
from milpart_docs.bundle.ssh_keygen import SigningError, ToolMissingError

UPDATE = "update.json"
"""The file at the root of an update pack."""


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


def verify(path: Path, signers: Path | None = None) -> Verdict:
    """Verify a bundle, or the folder that it was unpacked to, and its signature against a list of signers if one is given.

    Whatever is wrong, with the file itself or in it, is in the verdict; nothing is raised.
    """
    try:
        found = look_into(path)
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


def is_bundle_or_update(path: Path) -> bool:
    """Tell by its directory whether a file is a bundle or an update, sound or not; any other zip file is somebody's own."""
    try:
        with open_archive(path) as stream:
            names = {entry.name for entry in Directory(stream).entries}
    except (DamagedError, OSError):
        return False
    return names >= {MANIFEST, HOME} or UPDATE in names


def _compare(found: Found) -> Iterator[Problem]:
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
        if HOME not in listed:
            yield Problem("manifest", MANIFEST, f"it does not list {HOME}, with which every bundle opens; this is no bundle")
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


def _check_signature(found: Found, signers: Path | None, problems: list[Problem]) -> Signature | None:
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
