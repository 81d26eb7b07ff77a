"""The authors of a blog, as Material's plugin reads them: in a staged project, those whom released posts name, and no others.

The file is hidden, so no site has it; but without it no post with ``authors:`` can be built. It has no marking, and nothing else of it
is needed: what says more about an author than the plugin knows is unclear, and that author is left out.
"""

import contextlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode

from milpart_docs.corpus.config_nodes import compose_config
from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.release.naming import Names
from milpart_docs.reading.text import read_text

AUTHORS = ".authors.yml"
"""The file in the folder of a blog: a mapping ``authors`` from each short name to what is said about the author."""
_KNOWN = frozenset({"name", "description", "avatar", "slug", "url"})


def write_authors(released: Corpus, names: Names, folder: Path) -> None:
    """Write into a staged project what the project says about the authors whom its released posts name."""
    root = released.settings.root
    for file in _find_files(root / released.settings.docs_dir):
        path = file.relative_to(root)
        posts = [entry for entry in released.entries if PurePosixPath(entry.path).is_relative_to(path.parent.as_posix())]
        named = {author for post in posts for author in _named(post.fields.get("authors"))}
        text = read_text(file.read_bytes())[0]
        about = {author: said for author, said in _read_authors(text or "") if author in named}
        if about:
            plain = {author: {key: names.leave_out(value) for key, value in said.items()} for author, said in about.items()}
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(yaml.safe_dump({"authors": plain}, allow_unicode=True), encoding="utf-8")


def _find_files(docs: Path) -> Iterator[Path]:
    for directory, folders, names in os.walk(docs):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if AUTHORS in names:
            with contextlib.suppress(OSError):
                if (file := Path(directory, AUTHORS)).is_file() and not file.is_symlink():
                    yield file


def _named(authors: object) -> Iterator[str]:
    """Give the authors whom a post names."""
    return (author for author in (authors if isinstance(authors, list | tuple) else ()) if isinstance(author, str))


def _read_authors(text: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Read what is said about each author; nothing about one of whom anything is said that is not known here."""
    root = dict(_pairs(compose_config(text)[0]))
    for author, about in _pairs(root.get("authors")) if root.keys() == {"authors"} else ():
        said = dict(_pairs(about))
        plain = {key: value.value for key, value in said.items() if isinstance(value, ScalarNode)}
        if plain and said.keys() <= _KNOWN and plain.keys() == said.keys():
            yield author, plain


def _pairs(node: Node | None) -> Iterator[tuple[str, Node]]:
    for key, value in node.value if isinstance(node, MappingNode) else ():
        yield key.value if isinstance(key, ScalarNode) else "", value
