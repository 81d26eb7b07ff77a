"""The swap: a new site takes the place of the old one, and at each moment one of the two stands there whole.

Where the system cannot exchange two folders in one step, the old site is set aside for the time between two renames. Its name there is
the note from which the next build puts it back, should this one be killed in between.
"""

import shutil
from pathlib import Path

from milpart_docs.corpus.whole_file import settle
from milpart_docs.publishing.error import cannot_write
from milpart_docs.publishing.exchange import exchange
from milpart_docs.publishing.marker import is_empty
from milpart_docs.publishing.new_folder import remove_folder
from milpart_docs.publishing.place import Place


def swap(new: Path, place: Place) -> None:
    """Put a new folder in the place of a site; the old site then stands under the new folder's name."""
    try:
        if not place.folder.exists():
            new.rename(place.folder)
        else:
            shutil.copymode(place.folder, new)
            if not exchange(new, place.folder):
                _rename_twice(new, place)
    except OSError as error:
        raise cannot_write(place.folder, error.strerror) from None
    settle(place.folder.parent)


def restore_site(place: Place) -> None:
    """Put back an old site that a killed build had set aside, or delete it where the new one had already taken its place."""
    aside = place.set_aside
    if aside.is_symlink() or not aside.is_dir():
        return
    if not place.folder.exists():
        aside.rename(place.folder)
    elif is_empty(place.folder):
        place.folder.rmdir()
        aside.rename(place.folder)
    else:
        remove_folder(aside)


def _rename_twice(new: Path, place: Place) -> None:
    """Set the old site aside and put the new one in its place; where that fails, the old one comes back at once."""
    place.folder.rename(place.set_aside)
    try:
        new.rename(place.folder)
    except BaseException:
        place.set_aside.rename(place.folder)
        raise
    place.set_aside.rename(new)
