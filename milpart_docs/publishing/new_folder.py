"""The new folder in which a site is built, beside the old one; and how folders of ours are deleted, whole or not at all."""

import contextlib
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from milpart_docs.publishing.error import PublishingError
from milpart_docs.publishing.marker import OURS, is_empty, is_site, write_marker
from milpart_docs.publishing.place import Place


@contextmanager
def make_new_folder(place: Place) -> Iterator[Path]:
    """Make a new folder beside a site, marked from its first moment, and delete at the end what then stands there.

    That is the unfinished site where the build failed, the old one where the two were exchanged, and nothing where there was no old one.
    """
    folder = place.name_new()
    try:
        folder.mkdir()
        write_marker(folder)
        yield folder
    except BaseException:
        with contextlib.suppress(OSError):
            remove_folder(folder)
        raise
    _remove_old(folder)


def remove_left_overs(place: Place) -> None:
    """Delete what killed builds left beside a site; what cannot be deleted harms nobody."""
    for folder in place.find_left_overs():
        with contextlib.suppress(OSError):
            remove_folder(folder)


def remove_folder(folder: Path) -> None:
    """Delete a folder that carries our marker, or that is empty; any other stays as it is.

    The marker goes last: where this is interrupted, the next build knows the rest as ours.
    """
    if folder.is_symlink() or not folder.is_dir():
        return
    if is_site(folder):
        for path in sorted(folder.iterdir()):
            if path.name not in OURS:
                _remove(path)
    elif not is_empty(folder):
        return
    for name in OURS:
        (folder / name).unlink(missing_ok=True)
    folder.rmdir()


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _remove_old(folder: Path) -> None:
    """Delete what a new site has replaced; where that fails, the new one stands all the same."""
    try:
        remove_folder(folder)
    except OSError as error:
        raise PublishingError(f"{folder} is of no more use, but cannot be deleted ({error.strerror}); delete it by hand") from None
