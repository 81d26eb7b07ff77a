"""The log of a build on standard error, as ``mkdocs build`` shows it."""

import logging
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from mkdocs.__main__ import ColorFormatter
from mkdocs.commands import build
from mkdocs.utils import DuplicateFilter

from mkdocs_milpart.offline import NEEDLESS

PLAIN = "%(levelname)-8s-  %(message)s"
OF_FOLDERS = ("Cleaning site directory", "Building documentation to directory")
"""What MkDocs says of the folder that it builds into, which is not where the site will stand."""
OF_TEMPLATES = tuple(f"Template skipped: '{name}'" for name in sorted(NEEDLESS))
"""What it says of the pages for servers that a bundle leaves out."""


@contextmanager
def show_log() -> Iterator[None]:
    """Show what MkDocs and its plugins log, and what Python warns of; afterwards all is as before, so that another build can follow."""
    logger, handler, once = logging.getLogger("mkdocs"), logging.StreamHandler(), DuplicateFilter()
    level, propagates = logger.level, logger.propagate
    handler.setFormatter(ColorFormatter() if _is_coloured() else logging.Formatter(PLAIN))
    handler.addFilter(_tells_the_reader)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    logger.addHandler(handler)
    build.log.addFilter(once)
    try:
        with _show_warnings(logger):
            yield
    finally:
        build.log.removeFilter(once)
        logger.removeHandler(handler)
        logger.setLevel(level)
        logger.propagate = propagates


def _tells_the_reader(record: logging.LogRecord) -> bool:
    return not record.getMessage().startswith(OF_FOLDERS + OF_TEMPLATES)


def _is_coloured() -> bool:
    return sys.stderr.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


@contextmanager
def _show_warnings(logger: logging.Logger) -> Iterator[None]:
    """Log what Python warns of, as ``mkdocs`` does: for those who write plugins, and never counted as a warning about the site.

    Who runs Python with a choice of warnings keeps it.
    """
    if sys.warnoptions:
        yield
        return

    def log(  # noqa: PLR0913, PLR0917 - the form that Python gives
        message: Warning | str, category: type[Warning], filename: str, lineno: int, file: TextIO | None = None, line: str | None = None
    ) -> None:
        """Log a warning with its place."""
        del file, line
        logger.info("%s: %s (%s, line %d)", category.__name__, message, filename, lineno)

    with warnings.catch_warnings():
        warnings.simplefilter("module", DeprecationWarning)
        warnings.showwarning = log
        yield
