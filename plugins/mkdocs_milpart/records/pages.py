"""Records as pages of MkDocs: which file stands at which address."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from milpart_docs.corpus import Entry
from milpart_docs.views.addresses import Addresses
from mkdocs_milpart.session import Session


def place_records(files: Files, config: MkDocsConfig, session: Session) -> dict[str, Entry]:
    """Put every sound record at its address and take the others out; give the record of each source path that MkDocs knows."""
    leave_out_links(files, session)
    docs = session.full.settings.docs_dir + "/"
    for entry in session.full.records:
        inside = files.get_file_from_path(entry.path.removeprefix(docs)) if entry.path.startswith(docs) else None
        if inside is not None:
            files.remove(inside)
    placed = {}
    for entry in session.corpus.by_id.values():
        file = make_file(entry, config, session)
        files.append(file)
        placed[file.src_uri] = entry
    return placed


def leave_out_links(files: Files, session: Session) -> None:
    """Take out every file that a link brings in from outside of the project: MkDocs follows links, and would publish it."""
    root = os.path.realpath(session.full.settings.root)
    for file in list(files):
        path = file.abs_src_path
        if path and Path(path).is_relative_to(root) and not Path(os.path.realpath(path)).is_relative_to(root):
            files.remove(file)


def make_file(entry: Entry, config: MkDocsConfig, session: Session) -> File:
    """Make the file of a record: read from where it lies, written to ``records/<ID>/``."""
    root = str(session.full.settings.root)
    address = Addresses(use_directory_urls=False).record(entry.id)
    name = address.removesuffix(".html") + "/index.html" if config.use_directory_urls else address
    return File(entry.path, root, config.site_dir, config.use_directory_urls, dest_uri=name, inclusion=InclusionLevel.NOT_IN_NAV)
