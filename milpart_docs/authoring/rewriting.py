"""Files of a project written anew, all of them or none: what was written is put back where a later one cannot be."""

import os
import stat
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from milpart_docs.corpus.real_path import find_real_path
from milpart_docs.corpus.whole_file import PlaceError, replaced


class Rewrite(NamedTuple):
    """A file, what it holds, what it is to hold, and its new path where it is to have another one."""

    path: str
    before: bytes
    after: bytes
    new_path: str = ""


class RewriteError(Exception):
    """Files could not be written, in one sentence; nothing has changed, or the sentence names what has."""


def rewrite_files(root: Path, rewrites: Sequence[Rewrite]) -> None:
    """Write files anew; raise RewriteError where one cannot be written, after putting back those that were."""
    for rewrite in rewrites:
        _check(root, rewrite)
    done: list[Rewrite] = []
    for rewrite in rewrites:
        try:
            _write(root, rewrite)
        except (OSError, PlaceError) as error:
            reason = getattr(error, "strerror", None) or str(error)
            raise RewriteError(f"{rewrite.path} cannot be written ({reason}); {_put_back(root, done)}") from None
        done.append(rewrite)


def _check(root: Path, rewrite: Rewrite) -> None:
    """Refuse a file that lies outside, or that somebody has changed since it was read, and a new path that is taken."""
    real = find_real_path(root, rewrite.path)
    if real is None:
        raise RewriteError(f"{rewrite.path} leads out of the project; put a copy of the file in its place")
    if (root / real).read_bytes() != rewrite.before:
        raise RewriteError(f"{rewrite.path} has changed while this ran; nothing was written, run it again")
    if rewrite.new_path and (root / rewrite.path).is_symlink():
        raise RewriteError(f"{rewrite.path} is a link to {real}; renumber that file, and put the link in order by hand")
    if rewrite.new_path and os.path.lexists(root / rewrite.new_path) and not _is_same(root, rewrite):
        raise RewriteError(f"there is a file {rewrite.new_path} already; rename or delete it first")


def _is_same(root: Path, rewrite: Rewrite) -> bool:
    """Tell whether both paths are one file, on a disk that does not tell capital from small letters."""
    return (root / rewrite.path).samefile(root / rewrite.new_path)


def _write(root: Path, rewrite: Rewrite) -> None:
    """Write one file, behind a link where it is one, with the rights that it had."""
    old = root / (find_real_path(root, rewrite.path) or rewrite.path)
    rights = stat.S_IMODE(old.stat().st_mode)
    new = root / rewrite.new_path if rewrite.new_path else old
    with replaced(new) as stream:
        stream.write(rewrite.after)
        if os.chmod in os.supports_fd:
            os.fchmod(stream.fileno(), rights)
    if new != old:
        (root / rewrite.path).unlink()


def _put_back(root: Path, done: Iterable[Rewrite]) -> str:
    """Write again what the files held, and say which of them could not be."""
    lost = []
    for rewrite in done:
        try:
            _write(root, Rewrite(rewrite.new_path or rewrite.path, rewrite.after, rewrite.before, rewrite.path if rewrite.new_path else ""))
        except (OSError, PlaceError):
            lost.append(rewrite.new_path or rewrite.path)
    return f"{', '.join(lost)} could not be put back, look at the difference with git diff" if lost else "nothing has changed"
