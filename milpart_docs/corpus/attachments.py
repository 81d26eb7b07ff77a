"""The files beside records and pages, as far as a document may hold them: pictures above all."""

import os
import stat
from pathlib import Path

from milpart_docs.corpus.settings import Settings

LARGEST = 20_000_000
"""Larger files are not put into a document, in bytes."""


def load_attachment(settings: Settings, path: str) -> bytes | None:
    """Load a file by its path in the project; nothing where there is none that may be shown.

    It must lie in a folder of records or pages, be a plain file, and not stand outside the project behind a link; nothing hidden is
    shown. What it is, is looked at before it is opened: a pipe would never end.
    """
    if any(step.startswith(".") or not step for step in path.split("/")) or not _is_content(settings, path):
        return None
    try:
        file = Path(os.path.realpath(settings.root / path))
        status = file.stat()
        is_inside = file.is_relative_to(os.path.realpath(settings.root))
        return file.read_bytes() if is_inside and stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST else None
    except (OSError, ValueError):
        return None


def _is_content(settings: Settings, path: str) -> bool:
    return any(folder == "." or path.startswith(f"{folder.strip('/')}/") for folder in settings.content_dirs)
