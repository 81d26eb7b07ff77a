"""Records as pages of MkDocs: which file stands at which address."""

import os
import posixpath
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from milpart_docs.corpus import Entry
from milpart_docs.corpus.attachments import is_configuration
from milpart_docs.corpus.real_path import find_real_path
from milpart_docs.corpus.release.attachments import find_attachments
from milpart_docs.corpus.release.audience import audience_of
from milpart_docs.publishing.tools import find_tools
from milpart_docs.views.addresses import Addresses
from mkdocs_milpart.session import Session


def place_records(files: Files, config: MkDocsConfig, session: Session) -> dict[str, Entry]:
    """Put every sound record at its address and take the others out; give the record of each source path that MkDocs knows.

    A record keeps its source path, so that relative links and images in its text lead where they lead in the repository.
    """
    leave_out_links(files, session)
    place_attachments(files, config, session)
    if session.is_release:
        leave_out_code(files, config, session)
    docs = session.full.settings.docs_dir + "/"
    shown = {entry.path: entry for entry in session.corpus.by_id.values()}
    placed = {}
    for entry in session.full.records:
        inside = files.get_file_from_path(entry.path.removeprefix(docs)) if entry.path.startswith(docs) else None
        if inside is not None:
            files.remove(inside)
        if entry.path in shown:
            file = make_file(entry, config, session, is_inside_docs=entry.path.startswith(docs))
            files.append(file)
            placed[file.src_uri] = entry
    return placed


def leave_out_links(files: Files, session: Session) -> None:
    """Take out every file that a link brings in from outside of the project: MkDocs follows links, and would publish it."""
    root = session.full.settings.root
    for file in list(files):
        path = file.abs_src_path
        if path and Path(path).is_relative_to(root) and find_real_path(root, path) is None:
            files.remove(file)


def leave_out_code(files: Files, config: MkDocsConfig, session: Session) -> None:
    """Take out of a release the overrides and hooks that lie among its content: they build the site, and only what its pages use goes out.

    What Python writes beside hooks goes with them.
    """
    settings = session.full.settings
    folders = {config.docs_dir: f"{settings.docs_dir}/", str(settings.root): ""}
    found = {file: folders[file.src_dir] + file.src_uri for file in files if file.src_dir in folders}
    code = find_tools(settings).intersection(map(posixpath.normpath, found.values()))
    code -= {*find_attachments(session.full, audience_of(settings.release)).paths} if code and settings.release else set()
    for file, path in found.items():
        if posixpath.normpath(path) in code or "__pycache__" in path.split("/"):
            files.remove(file)


def place_attachments(files: Files, config: MkDocsConfig, session: Session) -> None:
    """Add the images and other files that lie beside records outside of ``docs/``, at the same path in the site."""
    settings = session.full.settings
    for folder in settings.record_dirs:
        if folder != settings.docs_dir and not folder.startswith(settings.docs_dir + "/"):
            for path in (path for path in _attachments(settings.root, folder) if not is_configuration(settings, path)):
                files.append(File(path, str(settings.root), config.site_dir, use_directory_urls=False))


def _attachments(root: Path, folder: str) -> Iterator[str]:
    for directory, folders, names in os.walk(root / folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(directory, name)
            if not name.startswith(".") and path.suffix.lower() != ".md" and path.is_file() and find_real_path(root, path) is not None:
                yield path.relative_to(root).as_posix()


def make_file(entry: Entry, config: MkDocsConfig, session: Session, *, is_inside_docs: bool) -> File:
    """Make the file of a record: read from where it lies, written to ``records/<ID>/``."""
    settings = session.full.settings
    source, folder = (
        (entry.path.removeprefix(settings.docs_dir + "/"), config.docs_dir) if is_inside_docs else (entry.path, str(settings.root))
    )
    address = Addresses(use_directory_urls=False).record(entry.id)
    name = address.removesuffix(".html") + "/index.html" if config.use_directory_urls else address
    return File(source, folder, config.site_dir, config.use_directory_urls, dest_uri=name, inclusion=InclusionLevel.NOT_IN_NAV)
