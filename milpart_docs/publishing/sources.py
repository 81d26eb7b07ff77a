"""What stands around a place on the disk: projects and the folders they are built from, and sites that the next build replaces."""

import os
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from milpart_docs.corpus import Settings, find_root, load_settings
from milpart_docs.corpus.settings import NoProjectError
from milpart_docs.publishing.marker import is_site


def find_projects_around(folder: Path) -> Iterator[Settings]:
    """Find the projects in whose folders a folder lies, from the nearest; one that cannot be read is none."""
    coming = [folder]
    while coming:
        try:
            root = find_root(coming.pop())
            coming += [] if root.parent == root else [root.parent]
            yield load_settings(root)
        except NoProjectError:
            continue


def find_sources(project: Settings) -> Iterator[Path]:
    """Give the folders from which a project is built: those of pages, records, overrides of the theme and hooks.

    Where that is all of the project, what lies in it is not mixed with them: there is no other place in it.
    """
    root = project.root.resolve()
    tools = (root / name for name in project.tools)
    folders = [root / name for name in (project.docs_dir, *project.record_dirs)]
    folders += [tool if tool.is_dir() else tool.parent for tool in tools]
    for folder in sorted({folder.resolve() for folder in folders}):
        if not root.is_relative_to(folder):
            yield folder


def find_site_around(folder: Path, projects: Iterable[Settings]) -> Path | None:
    """Find the site in which a folder lies: one that is there, or that of a project, which may come to be."""
    coming = ((project.root.resolve(), (project.root / project.site_dir).resolve()) for project in projects)
    planned = (site for root, site in coming if lies_in(folder, site) and not root.is_relative_to(site))
    there = (above for above in (folder, *folder.parents) if is_site(above))
    return next(chain(planned, there), None)


def lies_in(folder: Path, other: Path) -> bool:
    """Tell whether a folder is another one or lies in it, by whatever name the disk knows the two."""
    return any(above == other or _is_same(above, other) for above in (folder, *folder.parents))


def _is_same(folder: Path, other: Path) -> bool:
    try:
        return os.path.samestat(folder.stat(), other.stat())
    except OSError:
        return False
