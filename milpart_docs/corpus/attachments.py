"""The files beside records and pages, as far as a document may hold them: pictures above all."""

import stat

from milpart_docs.corpus.options import CONFIGS
from milpart_docs.corpus.pyproject import PYPROJECT
from milpart_docs.corpus.real_path import find_real_path, is_below
from milpart_docs.corpus.settings import Settings

LARGEST = 20_000_000
"""Larger files are not put into a document, in bytes."""


def load_attachment(settings: Settings, path: str) -> bytes | None:
    """Load a file by its path in the project; nothing where there is none that may be shown.

    It must lie in a folder of records or pages, be a plain file, and not stand outside the project behind a link; nothing hidden is
    shown. What it is, is looked at before it is opened: a pipe would never end.
    """
    if any(step.startswith(".") or not step for step in path.split("/")) or not is_below(path, settings.content_dirs):
        return None
    try:
        real = find_real_path(settings.root, path)
        if real is None:
            return None
        status = (settings.root / real).stat()
        is_fit = stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST
        return (settings.root / real).read_bytes() if is_fit else None
    except (OSError, ValueError):
        return None


def is_configuration(settings: Settings, path: str) -> bool:
    """Tell whether a path is that of a file that configures the project; such a file is handed out to nobody, wherever content lies."""
    return path in {*CONFIGS, PYPROJECT, settings.config}
