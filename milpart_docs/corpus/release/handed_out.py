"""Which files beside records and pages a site may hand out at all."""

import os
from pathlib import Path

from milpart_docs.corpus.files import is_lost_record
from milpart_docs.corpus.options import CONFIGS
from milpart_docs.corpus.settings import Settings

PAGE_SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for a page."""
_OF_PROJECTS = frozenset({*CONFIGS, "pyproject.toml"})


def is_attachment(settings: Settings, path: str) -> bool:
    """Tell whether a path is that of a file that may be handed out: in a folder of content, plain, no page, and none behind a link."""
    file = settings.root / path
    try:
        if not _may_be_named(settings, path) or not file.is_file():
            return False
        real, root = Path(os.path.realpath(file)), Path(os.path.realpath(settings.root))
        return real.is_relative_to(root) and _may_be_named(settings, real.relative_to(root).as_posix())
    except (OSError, ValueError):
        return False


def _may_be_named(settings: Settings, path: str) -> bool:
    steps = path.split("/")
    if path.lower().endswith(PAGE_SUFFIXES) or is_lost_record(steps[-1]) or any(step.startswith(".") or not step for step in steps):
        return False
    if path.startswith(settings.site_dir + "/") or path in _OF_PROJECTS | {settings.config}:
        return False
    return any(folder == "." or path.startswith(folder + "/") for folder in settings.content_dirs)
