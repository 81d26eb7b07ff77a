"""A finished site as one file: every page, the manifest, and a signature if there is a key."""

import hashlib
import io
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from milpart_docs.bundle.about import ABOUT, render_about
from milpart_docs.bundle.archive import Packed, write_archive
from milpart_docs.bundle.folder import digest_file, digest_stream, find_content, open_file
from milpart_docs.bundle.limits import LARGEST_WHOLE
from milpart_docs.bundle.manifest import HOME, MANIFEST, OWN, SIGNATURE, render_manifest
from milpart_docs.bundle.names import find_name_problems
from milpart_docs.bundle.output import replaced
from milpart_docs.bundle.problem import BundleError, Problem
from milpart_docs.bundle.signing import sign_manifest


@dataclass(frozen=True, slots=True)
class Bundle:
    """A file that was written: where it is, the SHA-256 of it, and how many files the bundle has."""

    path: Path
    sha256: str
    files: int


def write_bundle(site: Path, output: Path, audience: str = "", *, key: Path | None = None, fits_fat32: bool = True) -> Bundle:
    """Write the files of a site as a bundle, which says for which audience it is; hidden files and folders stay out.

    The same files give the same bytes, whoever packs them, when and where. Raises BundleError with every problem where a file cannot
    be packed, SigningError where the key cannot sign, and OSError where the disk does not allow it; then nothing was changed.
    """
    sizes = _find_files(site, fits_fat32=fits_fat32)
    if output.absolute().is_relative_to(site.absolute()):
        raise BundleError(f"{output} lies in the site itself; write the bundle to another folder")
    own = {ABOUT: render_about(audience)} if audience else {}
    digests = {path: digest_file(site / path) for path in sizes} | {path: hashlib.sha256(data).hexdigest() for path, data in own.items()}
    own[MANIFEST] = render_manifest(digests)
    if key is not None:
        own[SIGNATURE] = sign_manifest(own[MANIFEST], key)
    with replaced(output) as stream:
        _check_unchanged(write_archive(stream, _open_members(site, digests, own)), digests)
        stream.seek(0)
        sha256 = digest_stream(stream)
    return Bundle(output, sha256, len(digests.keys() | own.keys()))


def _find_files(site: Path, *, fits_fat32: bool) -> dict[str, int]:
    """Find the files of a site by path with their sizes; raise BundleError where they cannot be packed."""
    if not site.is_dir():
        raise BundleError(f"there is no folder {site}")
    sizes, problems = find_content(site, has_hidden=False)
    problems += find_name_problems(sizes, fits_fat32=fits_fat32)
    kept = {*OWN, ABOUT}
    problems += [Problem("name", path, "this name is kept for what a bundle says of itself; rename it") for path in sizes if path in kept]
    if sum(sizes.values()) > LARGEST_WHOLE:
        problems.append(Problem("too-large", "", f"the site has more than {LARGEST_WHOLE >> 30} GiB"))
    if HOME not in sizes:
        raise BundleError(f"the site has no {HOME}, with which every bundle opens", tuple(problems))
    if problems:
        raise BundleError("the site cannot be packed", tuple(problems))
    return sizes


def _open_members(site: Path, digests: Mapping[str, str], own: Mapping[str, bytes]) -> Iterator[tuple[str, BinaryIO]]:
    """Open each file when its turn comes, and close it when the next is asked for."""
    for path in sorted(digests.keys() | own.keys()):
        with closing(io.BytesIO(own[path]) if path in own else open_file(site / path)) as content:
            yield path, content


def _check_unchanged(packed: list[Packed], digests: Mapping[str, str]) -> None:
    """See that what was packed is what the manifest says."""
    changed = tuple(
        Problem("changed", item.entry.name, "it was written to while it was packed")
        for item in packed
        if item.sha256 != digests.get(item.entry.name, item.sha256)
    )
    if changed:
        raise BundleError("the site was changed while it was packed; pack it again", changed)
