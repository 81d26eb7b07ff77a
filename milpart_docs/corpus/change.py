"""A change: the project as it was where the change began, as it is now, and what the other branch has gained meanwhile.

Only files whose content differs are read from git; of all others the entry that the corpus has already is taken. So a change of five
records among fifty thousand costs the listing of the two commits and five files.
"""

import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from milpart_docs.corpus.collector import quiet_collector
from milpart_docs.corpus.contents import load_contents
from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry, decode
from milpart_docs.corpus.files import Found
from milpart_docs.corpus.git import ask_git
from milpart_docs.corpus.likeness import is_same_record
from milpart_docs.corpus.loading import read_all
from milpart_docs.corpus.options import CONFIGS
from milpart_docs.corpus.real_path import is_below
from milpart_docs.corpus.revision import Commits, find_commits
from milpart_docs.corpus.settings import NoProjectError, load_settings
from milpart_docs.corpus.tree import Tree, has_content, load_tree
from milpart_docs.diagnostics import Finding
from milpart_docs.reading import SourceFile
from milpart_docs.reading.text import LARGEST_FILE, read_text


class Revised(NamedTuple):
    """One record or page before and after a change; nothing before where it is new, nothing after where it is gone."""

    before: Entry | None
    after: Entry | None

    @property
    def path(self) -> str:
        """Where it is now, or was before it went."""
        return next((entry.path for entry in (self.after, self.before) if entry is not None), "")


@dataclass(frozen=True)
class Change:
    """What a branch changes. ``reference`` is what it is compared with, as somebody wrote it.

    ``before`` is the project at the commit where the branch began, ``after`` the project as it lies on the disk, committed or not, and
    ``theirs`` holds the records and pages that the other branch has written since, as it has them now.
    """

    reference: str
    before: Corpus
    after: Corpus
    theirs: Corpus

    @cached_property
    def revised(self) -> tuple[Revised, ...]:
        """Every record and page that is new, changed, elsewhere or gone: by identifier, otherwise by path; in the order of paths."""
        old = {entry.path: entry for entry in self.before.entries if self.after.by_path.get(entry.path) is not entry}
        inside = (entry for entry in self.after.entries if entry.kind != "unreadable" or is_below(entry.path, self._folders))
        new = {entry.path: entry for entry in inside if self.before.by_path.get(entry.path) is not entry}
        found = [Revised(old.pop(then.path, None), new.pop(now.path)) for then, now in [*_match(old, new)]]
        alone = [*(Revised(None, entry) for entry in new.values()), *(Revised(entry, None) for entry in old.values())]
        return tuple(sorted([*found, *alone], key=lambda one: one.path))

    @property
    def _folders(self) -> tuple[str, ...]:
        """Where records and pages lie; of what lies outside, the corpus knows files that are named like records, unread."""
        return self.after.settings.content_dirs

    @cached_property
    def records(self) -> tuple[Revised, ...]:
        """Of these, the records."""
        return tuple(one for one in self.revised if any(entry is not None and entry.kind == "record" for entry in one))

    @cached_property
    def kept(self) -> tuple[tuple[Entry, Entry], ...]:
        """The two versions of each record that was changed and is still the same one: no other was written in its place."""
        pairs = ((one.before, one.after) for one in self.records if one.before is not None and one.after is not None)
        return tuple((old, new) for old, new in pairs if is_same_record((self.before, old), (self.after, new)))


def _match(old: Mapping[str, Entry], new: Mapping[str, Entry]) -> Iterator[tuple[Entry, Entry]]:
    """Match old with new versions: in their own place, elsewhere under their identifier, in their own place under another identifier."""
    left = dict(old)
    waiting = list(new.values())
    for key in (_place_and_identifier, _identifier, _place):
        known = {key(entry): entry for entry in reversed(left.values()) if key(entry)}
        rest = []
        for entry in waiting:
            before = known.pop(key(entry), None)
            if before is None:
                rest.append(entry)
            else:
                del left[before.path]
                yield before, entry
        waiting = rest


def _place_and_identifier(entry: Entry) -> str:
    return f"{entry.path}\n{entry.id}"


def _identifier(entry: Entry) -> str:
    return entry.id


def _place(entry: Entry) -> str:
    return entry.path


def load_change(corpus: Corpus, reference: str) -> Change:
    """Load what a corpus is compared with; raise RevisionError where there is nothing."""
    root = corpus.settings.root
    commits = find_commits(root, reference)
    folders = (*corpus.settings.content_dirs, *_folders_at(root, commits.base))
    with quiet_collector():
        return _compare(corpus, reference, commits, folders)


def _compare(corpus: Corpus, reference: str, commits: Commits, folders: tuple[str, ...]) -> Change:
    then = load_tree(corpus.settings.root, commits.base, folders)
    before = _load_corpus(corpus, then)
    now = load_tree(corpus.settings.root, commits.tip, folders) if commits.tip != commits.base else then
    gained = {path: name for path, name in now.items() if then.get(path) != name}
    return Change(reference, before, corpus, _load_corpus(corpus, gained))


def _load_corpus(corpus: Corpus, tree: Tree) -> Corpus:
    """Load the corpus of a tree; of files that lie on the disk with the same content the entries are there already."""
    root = corpus.settings.root
    known, start = {entry.path: entry for entry in corpus.entries if entry.kind != "unreadable"}, f"{root}/"
    kept = {path: known[path] for path, name in tree.items() if path in known and has_content(start + path, name)}
    named = {path: name for path, name in tree.items() if path not in kept}
    contents = {name: data for name, data in load_contents(root, [*dict.fromkeys(named.values())]) if len(data) <= LARGEST_FILE}
    found = [Found(path, contents[name]) for path, name in sorted(named.items()) if name in contents]
    read = {item.path: decode(item.path, payload) for item, payload in zip(found, read_all(found, find_nothing, None), strict=True)}
    texts = {item.path: read_text(item.data)[0] or "" for item in found}
    return Corpus(corpus.settings, tuple(entry for _, entry in sorted((kept | read).items())), texts)


def find_nothing(source: SourceFile) -> list[Finding]:
    """Say nothing of a file: what was wrong with it before is not the change's affair."""
    del source
    return []


def _folders_at(root: Path, commit: str) -> tuple[str, ...]:
    """Give the folders of records and pages that the project had at a commit, by its configuration then; none, where that is not clear."""
    with tempfile.TemporaryDirectory() as folder:
        for name in (*CONFIGS, "pyproject.toml"):
            data = ask_git(root, "show", f"{commit}:./{name}")
            if data is not None:
                (Path(folder) / name).write_bytes(data)
        try:
            settings = load_settings(Path(folder))
        except NoProjectError:
            return ()
        return () if settings.findings else settings.content_dirs
