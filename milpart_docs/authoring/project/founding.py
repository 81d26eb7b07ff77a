"""A new project onto the disk: all of it or nothing, and never over anything that is there.

The files are written into a folder beside their place, and moved into place in one step. Where the place is
an empty folder already, or a clone of an empty repository, their folders and files are moved into it one by one, the one that makes a
project of them last; what goes wrong on the way takes them out again.
"""

import contextlib
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from milpart_docs.authoring.project.contents import CONFIG
from milpart_docs.corpus.whole_file import settle

ALLOWED = frozenset({".git"})
"""What may stand in the folder: a clone of an empty repository has it."""
SUFFIX = ".milpart-init"
"""What the name of the folder ends with into which is written; Git leaves such names out."""
NAMED_AT_MOST = 3
"""So many of the files in the way are named."""

Complete = Callable[[Path], None]
"""Adds to the written project, before it takes its place, what is computed from it."""
Hold = Callable[[], AbstractContextManager[None]]
"""Lets what would stop the program wait while the project takes its place."""


class InTheWayError(Exception):
    """There is something where the project should be made, told in one sentence."""


def found_project(folder: Path, files: Mapping[str, str], complete: Complete, hold: Hold = contextlib.nullcontext) -> None:
    """Write a new project into a folder that is not there yet or is empty.

    Raises InTheWayError where it is neither, whatever ``complete`` raises, and OSError where the disk does not allow it; the folder then
    is as it was.
    """
    _check_place(folder)
    above = [path for path in (*reversed(folder.parent.parents), folder.parent) if not path.exists()]
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with _beside(folder) as written:
            for path, text in files.items():
                (written / path).parent.mkdir(parents=True, exist_ok=True)
                (written / path).write_bytes(text.encode())
            complete(written)
            with hold():
                _check_place(folder)
                _move(written, folder)
    except BaseException:
        _remove_empty(reversed(above))
        raise
    settle(folder.parent)


def _check_place(folder: Path) -> None:
    """See that nothing is in the way; a link to a folder is taken for the folder."""
    if folder.is_symlink() and not folder.exists():
        raise InTheWayError(f"{folder} is a link that leads nowhere")
    if not folder.exists():
        return
    if not folder.is_dir():
        raise InTheWayError(f"{folder} is a file, not a folder")
    present = sorted(path.name for path in folder.iterdir() if path.name not in ALLOWED and not path.name.endswith(SUFFIX))
    if present:
        more = f" and {len(present) - NAMED_AT_MOST} more" if len(present) > NAMED_AT_MOST else ""
        raise InTheWayError(f"{folder} is not empty: {', '.join(present[:NAMED_AT_MOST])}{more}")


def _remove_empty(folders: Iterable[Path]) -> None:
    """Delete again the folders that were made above the place; one in which something is by now stays."""
    for folder in folders:
        with contextlib.suppress(OSError):
            folder.rmdir()


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """Make a folder on the same disk as the place, and delete what is left of it at the end, and first what a killed run has left."""
    written = (folder if folder.is_dir() else folder.parent) / f".{folder.name}{SUFFIX}"
    if written.exists():
        shutil.rmtree(written)
    try:
        written.mkdir()
        yield written
    finally:
        shutil.rmtree(written, ignore_errors=True)


def _move(written: Path, folder: Path) -> None:
    """Move what was written into its place."""
    if not folder.exists():
        written.rename(folder)
        return
    names = sorted((path.name for path in written.iterdir()), key=lambda name: (name == CONFIG, name))
    moved: list[Path] = []
    try:
        for name in names:
            (written / name).rename(folder / name)
            moved.append(folder / name)
    except BaseException:
        for path in moved:
            _take_out(path)
        raise


def _take_out(path: Path) -> None:
    """Delete again what was moved into the place."""
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
