"""Where the site of a project has the manual of the rules, so that what speaks of a rule elsewhere can lead there."""

from pathlib import PurePosixPath

from milpart_docs.corpus import Corpus
from milpart_docs.views.addresses import Addresses

BLOCK = "rules"
"""The computed block that is the manual of the rules."""


def find_manual(corpus: Corpus) -> str:
    """Give the web address of the first page with the manual; nothing where the project has no such page, or its site no address."""
    settings = corpus.settings
    folder = PurePosixPath(settings.docs_dir)
    for entry in corpus.entries if settings.site_url else ():
        path = PurePosixPath(entry.path)
        if entry.kind == "page" and path.is_relative_to(folder) and any(block.words.split()[:1] == [BLOCK] for block in entry.blocks):
            name = path.relative_to(folder).with_suffix("")
            return f"{settings.site_url}/{Addresses(settings.has_directory_urls).of(str(name))}"
    return ""
