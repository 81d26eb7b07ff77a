"""An update: with the old bundle it makes exactly the new one, and it holds only what the two do not share."""

import io
import tempfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from milpart_docs.bundle.archive import write_archive
from milpart_docs.bundle.bundle import Bundle
from milpart_docs.bundle.container import write_directory
from milpart_docs.bundle.directory import Directory
from milpart_docs.bundle.folder import digest_stream
from milpart_docs.bundle.inspection import open_archive
from milpart_docs.bundle.output import replaced
from milpart_docs.bundle.problem import BundleError, DamagedError
from milpart_docs.bundle.recipe import LARGEST_RECIPE, LARGEST_RUN, Recipe, RecipeError, Step, Whole, check_recipe, render_recipe
from milpart_docs.bundle.runs import find_steps
from milpart_docs.bundle.segments import Segments, split_archive
from milpart_docs.bundle.tokens import pack_segments
from milpart_docs.bundle.verify import UPDATE
from milpart_docs.corpus.whole_file import named

LITERALS = "literals"
"""The file in an update that has the new bytes, one after another."""


def write_update(old: Path, new: Path, output: Path) -> Bundle:
    """Write the update that makes one bundle of another; the same two bundles give the same bytes.

    Raises BundleError where one of them is no bundle, or where they have next to nothing in common.
    """
    with open_archive(old) as old_stream, open_archive(new) as new_stream:
        old_directory, new_directory = _read_directory(old_stream, old), _read_directory(new_stream, new)
        old_segments = dict(split_archive(old_stream, old_directory.entries))
        steps = list(find_steps(old_segments, split_archive(new_stream, new_directory.entries)))
        is_rebuilt = _is_ours(new_stream, new_directory)
        if not is_rebuilt:
            steps.append(Step(0, 0, new_directory.size - new_directory.end))
        segments = Segments(old_stream, old_directory.entries), Segments(new_stream, new_directory.entries)
        with tempfile.TemporaryFile() as literals:
            with named(Path(tempfile.gettempdir())):
                steps = list(_hold(*segments, steps, literals))
            recipe = Recipe(_measure(old_stream), _measure(new_stream), tuple(steps), is_rebuilt)
            written = render_recipe(recipe)
            _check(recipe, written)
            literals.seek(0)
            with replaced(output) as stream:
                write_archive(stream, [(LITERALS, literals), (UPDATE, io.BytesIO(written))])
                stream.seek(0)
                sha256 = digest_stream(stream)
        return Bundle(output, sha256, len(new_directory.entries))


def _read_directory(stream: BinaryIO, path: Path) -> Directory:
    """Read the directory of a bundle, which must be without fault."""
    try:
        directory = Directory(stream)
    except DamagedError as error:
        raise BundleError(f"{path} is no bundle: {error}") from None
    if directory.problems:
        raise BundleError(f"{path} is no sound bundle; milpart verify says more", tuple(directory.problems[:10]))
    if directory.count != len(directory.entries):
        raise BundleError(f"{path} was packed by another program; make its update from the bundle as it was written")
    return directory


def _is_ours(stream: BinaryIO, directory: Directory) -> bool:
    """Tell whether the directory is what we would write, so that an update need not hold it."""
    stream.seek(directory.end)
    return stream.read() == write_directory(directory.entries, directory.end)


def _measure(stream: BinaryIO) -> Whole:
    size = stream.seek(0, io.SEEK_END)
    stream.seek(0)
    return Whole(digest_stream(stream), size)


def _check(recipe: Recipe, written: bytes) -> None:
    """See that whoever applies the update will not refuse it."""
    try:
        check_recipe(recipe, recipe.literals)
        is_refused = len(written) > LARGEST_RECIPE
    except RecipeError:
        is_refused = True
    if is_refused:
        raise BundleError("the two bundles have next to nothing in common; hand out the new one as a whole")


def _hold(old: Segments, new: Segments, steps: Iterable[Step], literals: BinaryIO) -> Iterator[Step]:
    """Write what the update holds for each step, as difference where that is shorter, and give the steps with how it is held."""
    place = 0
    for step in steps:
        place += step.length
        held = _pack_run(old, new, step, place)
        if held is None:
            literals.writelines(new.copy(place, step.new))
            yield step._replace(held=step.new, base=step.offset + step.length, base_length=0)
        else:
            literals.write(held)
            yield step._replace(held=len(held))
        place += step.new


def _pack_run(old: Segments, new: Segments, step: Step, place: int) -> bytes | None:
    """Pack the new bytes of a step as what differs from the old; nothing, where that is not shorter."""
    if not step.new or not step.base_length or max(step.new, step.base_length) > LARGEST_RUN:
        return None
    held = pack_segments(new.read(place, place + step.new), old.read(step.base, step.base + step.base_length))
    return held if len(zlib.compress(held)) < step.new else None
