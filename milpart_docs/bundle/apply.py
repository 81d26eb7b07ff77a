"""Makes the new bundle of the old one and an update; the old one stands until the new one is on the disk and verified."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from milpart_docs.bundle.bundle import Bundle
from milpart_docs.bundle.container import Entry, write_directory
from milpart_docs.bundle.content import read_content
from milpart_docs.bundle.directory import Directory
from milpart_docs.bundle.folder import digest_stream
from milpart_docs.bundle.inspection import open_archive
from milpart_docs.bundle.limits import BLOCK, is_bomb
from milpart_docs.bundle.local_records import read_locals
from milpart_docs.bundle.output import partial_of, replaced
from milpart_docs.bundle.problem import BundleError, DamagedError
from milpart_docs.bundle.recipe import LARGEST_RECIPE, Recipe, RecipeError, Whole, check_recipe, read_recipe
from milpart_docs.bundle.segments import Segments
from milpart_docs.bundle.tokens import unpack_segments
from milpart_docs.bundle.update import LITERALS
from milpart_docs.bundle.verify import UPDATE, verify


def apply_update(old: Path, update: Path, output: Path, signers: Path | None = None) -> Bundle:
    """Make the new bundle, byte for byte, at a place that may be that of the old one.

    It is verified before it takes its place, with its signature if a list of signers is given. Raises BundleError where the update is
    for another bundle, damaged or hostile, or the result is not what it says; then nothing was changed.
    """
    try:
        with open_archive(update) as pack:
            recipe, literals = _read_pack(pack)
            with open_archive(old) as source:
                _check_old(source, recipe.old, old)
            with replaced(output) as stream:
                with open_archive(old) as source:
                    _follow(recipe, source, _Literals(read_content(pack, literals)), stream)
                _check_new(stream, recipe.new)
                files = _verify_result(partial_of(output), signers)
            return Bundle(output, recipe.new.sha256, files)
    except (RecipeError, DamagedError) as error:
        raise BundleError(f"{update} cannot be applied: {error}; ask for it again") from None


def _read_pack(pack: BinaryIO) -> tuple[Recipe, Entry]:
    """Read the recipe of an update, and find its new bytes; everything is checked before the first byte is written."""
    directory = Directory(pack)
    if directory.problems:
        raise DamagedError(str(directory.problems[0]))
    entries = {entry.name: entry for entry in directory.entries}
    if entries.keys() != {LITERALS, UPDATE}:
        raise DamagedError("it is no update")
    if entries[UPDATE].size > LARGEST_RECIPE or is_bomb(entries[UPDATE].packed, entries[UPDATE].size):
        raise DamagedError("its recipe is too large")
    recipe = read_recipe(b"".join(read_content(pack, entries[UPDATE])))
    check_recipe(recipe, entries[LITERALS].size)
    return recipe, entries[LITERALS]


def _check_old(source: BinaryIO, expected: Whole, path: Path) -> None:
    """See that this is the bundle for which the update was made."""
    if source.seek(0, 2) == expected.size:
        source.seek(0)
        if digest_stream(source) == expected.sha256:
            return
    raise BundleError(f"this update is for another bundle than {path}: for the one with the SHA-256 {expected.sha256}")


def _follow(recipe: Recipe, source: BinaryIO, literals: "_Literals", stream: BinaryIO) -> None:
    """Follow the steps, and write the directory."""
    segments = Segments(source, Directory(source).entries)
    for step in recipe.steps:
        stream.writelines(segments.copy(step.offset, step.length))
        if step.base_length:
            base = segments.read(step.base, step.base + step.base_length)
            stream.write(unpack_segments(b"".join(literals.take(step.held)), base, step.new))
        else:
            stream.writelines(literals.take(step.held))
    if recipe.is_directory_rebuilt:
        end = stream.tell()
        stream.write(write_directory(list(read_locals(stream, end)), stream.seek(end)))


class _Literals:
    """The new bytes of an update, taken a few at a time."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self._blocks = blocks
        self._rest = memoryview(b"")

    def take(self, length: int) -> Iterator[memoryview]:
        """Give the next so many bytes."""
        while length:
            if not self._rest:
                self._rest = memoryview(next(self._blocks, b""))
                if not self._rest:
                    raise DamagedError("it was cut off")
            part, self._rest = self._rest[:length], self._rest[length:]
            length -= len(part)
            yield part


def _check_new(stream: BinaryIO, expected: Whole) -> None:
    """See that the result is the bundle that was promised."""
    stream.flush()
    digest, size = hashlib.sha256(), 0
    stream.seek(0)
    while block := stream.read(BLOCK):
        digest.update(block)
        size += len(block)
    if Whole(digest.hexdigest(), size) != expected:
        raise DamagedError("what it makes is not the bundle that it promises")


def _verify_result(path: Path, signers: Path | None) -> int:
    """Verify the new bundle before it takes its place, and give the number of its files."""
    verdict = verify(path, signers)
    if not verdict.is_ok:
        raise BundleError("the bundle that this update makes does not verify; nothing was changed", verdict.problems)
    return verdict.files
