"""The build of a site that cannot harm the one that stands: beside it, checked, and swapped in as a whole.

Whatever ends a build, also ``kill -9``, a full disk or an error on the last page, leaves the old site as it was.
"""

from pathlib import Path

from milpart_docs.corpus import Settings, load_settings
from milpart_docs.corpus.settings import NoProjectError
from milpart_docs.publishing.engine import SiteEngine
from milpart_docs.publishing.error import PublishingError, cannot_write
from milpart_docs.publishing.interruption import end_tidily, hold_signals
from milpart_docs.publishing.lock import hold_lock
from milpart_docs.publishing.marker import check_replaceable, write_marker
from milpart_docs.publishing.new_folder import make_new_folder, remove_left_overs
from milpart_docs.publishing.place import Place, find_place
from milpart_docs.publishing.site_check import check_site
from milpart_docs.publishing.swap import restore_site, swap


def build_safely(  # noqa: PLR0913 - what to build, where to, how, and by what
    config: Path, output: Path, *, strict: bool, quiet: bool, engine: SiteEngine, source: Settings | None = None
) -> int:
    """Build the project of a configuration file into a folder, and give the exit status of the engine.

    ``source`` is the project that the one to build was made from, where that is a staged one: its folders are left alone, too. What
    keeps the site from being published is a PublishingError; the folder then is as it was.
    """
    place = find_place(output, [_load(config), *([source] if source else [])])
    try:
        with end_tidily(), hold_lock(place):
            _tidy(place)
            with make_new_folder(place) as new:
                status = engine(config, new, strict=strict, quiet=quiet)
                if status == 0:
                    _publish(new, place)
    except OSError as error:
        raise cannot_write(place.folder, error.strerror) from None
    return status


def _load(config: Path) -> Settings:
    try:
        return load_settings(config)
    except NoProjectError as error:
        raise PublishingError(str(error)) from None


def _tidy(place: Place) -> None:
    """Clean what a killed build left, and refuse to replace what is not ours, before anything is built."""
    restore_site(place)
    remove_left_overs(place)
    check_replaceable(place.folder)


def _publish(new: Path, place: Place) -> None:
    """Check a new site and put it in its place, if by now nobody has put something of their own there."""
    check_site(new)
    write_marker(new)
    check_replaceable(place.folder)
    with hold_signals():
        swap(new, place)
