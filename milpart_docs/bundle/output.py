"""A bundle or an update takes the place of an old one whole or not at all, and where it cannot, that is an error of bundles."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from milpart_docs.bundle.problem import BundleError, BusyError
from milpart_docs.corpus import whole_file
from milpart_docs.corpus.whole_file import partial_of

__all__ = ["partial_of", "replaced"]


@contextmanager
def replaced(output: Path) -> Iterator[BinaryIO]:
    """Open a new file that takes a place when the block ends well, and vanishes when it does not.

    Raises BundleError where the place cannot be taken or another run is at it, and OSError where the disk does not allow it.
    """
    try:
        with whole_file.replaced(output) as stream:
            yield stream
    except whole_file.TakenError as error:
        raise BusyError(str(error)) from None
    except whole_file.PlaceError as error:
        raise BundleError(str(error)) from None
