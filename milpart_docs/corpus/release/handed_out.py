"""Which files beside records and pages a site may hand out at all."""

from collections.abc import Iterable

from milpart_docs.corpus.attachments import is_configuration
from milpart_docs.corpus.files import is_lost_record
from milpart_docs.corpus.real_path import find_real_path, is_below
from milpart_docs.corpus.settings import Settings

PAGE_SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""What MkDocs takes for a page."""


def is_attachment(settings: Settings, path: str) -> bool:
    """Tell whether a path is that of a file that may be handed out: in a folder of content, plain, no page, and none behind a link.

    A folder of content may be a link itself; then what it leads to counts as content.
    """
    folders = settings.content_dirs
    try:
        if not _may_be_named(settings, path, folders) or not (settings.root / path).is_file():
            return False
        real = find_real_path(settings.root, path)
        real_folders = filter(None, (find_real_path(settings.root, folder) for folder in folders))
        return real is not None and _may_be_named(settings, real, [*folders, *real_folders])
    except (OSError, ValueError):
        return False


def _may_be_named(settings: Settings, path: str, folders: Iterable[str]) -> bool:
    steps = path.split("/")
    if path.lower().endswith(PAGE_SUFFIXES) or is_lost_record(steps[-1]) or any(step.startswith(".") or not step for step in steps):
        return False
    if path.startswith(settings.site_dir + "/") or is_configuration(settings, path):
        return False
    return is_below(path, folders)
