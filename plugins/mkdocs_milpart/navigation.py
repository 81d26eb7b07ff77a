"""The navigation and the links of a release: without what leads to pages that it does not have.

MkDocs would name them in its log, and show the titles that the configuration gives them.
"""

import posixpath
from typing import Any

from mkdocs.structure.files import Files

from milpart_docs.corpus import Corpus
from milpart_docs.corpus.release.links import rewrite_links
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.release.places import is_page
from milpart_docs.reading.mentions import plain_path


def prune(nav: Any, files: Files, corpus: Corpus) -> Any:
    """Give a navigation, as the configuration has it, without pages that the site does not have, and without empty sections."""
    return _prune(nav, files, Names(corpus))


def _prune(nav: Any, files: Files, names: Names) -> Any:
    if isinstance(nav, list):
        kept = (_prune(item, files, names) for item in nav)
        return [item for item in kept if item]
    if isinstance(nav, dict):
        pairs = ((title, _prune(item, files, names)) for title, item in nav.items())
        return {names.leave_out(title) if isinstance(title, str) else title: kept for title, kept in pairs if kept}
    return nav if isinstance(nav, str) and _leads_somewhere(nav, files, names) else None


def _leads_somewhere(target: str, files: Files, names: Names) -> bool:
    """Tell whether an item may stay: a page of the site, or something else that names no record that is not released."""
    if names.is_mention_missing(target):
        return False
    path = plain_path(target)
    if not path or files.get_file_from_path(path) is not None:
        return True
    return target.startswith("/") and not is_page(path) and _has_address(path.strip("/"), files)


def _has_address(address: str, files: Files) -> bool:
    return address in {"", *(file.url.strip("/") for file in files)}


def unlink(markdown: str, page: str, files: Files) -> str:
    """Give the text of a page, at its path among MkDocs' files, with mere words for links to generated pages that there are not."""
    here = posixpath.dirname(page)

    def is_missing(target: str) -> bool:
        path = plain_path(target)
        if not path or not is_page(path):
            return False
        return files.get_file_from_path(posixpath.normpath(posixpath.join(here, path)).lstrip("/")) is None

    return rewrite_links(markdown, lambda targets: "" if any(map(is_missing, targets)) else None)
