"""A change: the project as it was where the change began, as it is now, and what the other branch has gained meanwhile.

Only files whose content differs are read from git; of all others the entry that the corpus has already is taken. So a change of five
records among fifty thousand costs the listing of the two commits and five files.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from milpart_docs.corpus.collector import quiet_collector
from milpart_docs.corpus.contents import load_contents
from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry, decode
from milpart_docs.corpus.files import Found
from milpart_docs.corpus.former import find_former_folder, load_former_settings
from milpart_docs.corpus.former_files import NO_FILES, FormerFiles
from milpart_docs.corpus.loading import read_all
from milpart_docs.corpus.matching import match_versions
from milpart_docs.corpus.past import NO_PAST, Past
from milpart_docs.corpus.real_path import is_below
from milpart_docs.corpus.revision import Commits, find_commits
from milpart_docs.corpus.same_record import has_same_identifier, is_same_record
from milpart_docs.corpus.settings import Settings
from milpart_docs.corpus.tree import Tree, has_content, load_tree
from milpart_docs.diagnostics import Finding
from milpart_docs.model.identifier import is_identifier
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
    ``theirs`` holds the records and pages that the other branch has written since, as it has them now. Each has the settings that the
    project had there. ``folder`` is that of the project in its repository where the branch began, ``""`` or such as ``"records/"``.
    ``past`` knows what was there before the branch began, and ``files`` the files beside records and pages where it began.
    """

    reference: str
    before: Corpus
    after: Corpus
    theirs: Corpus
    folder: str = ""
    past: Past = NO_PAST
    files: FormerFiles = NO_FILES

    @cached_property
    def revised(self) -> tuple[Revised, ...]:
        """Every record and page that is new, changed, elsewhere or gone, as ``match_versions`` pairs them; in the order of paths."""
        old = {entry.path: entry for entry in self.before.entries if self.after.by_path.get(entry.path) is not entry}
        inside = (entry for entry in self.after.entries if entry.kind != "unreadable" or is_below(entry.path, self._folders))
        new = {entry.path: entry for entry in inside if self.before.by_path.get(entry.path) is not entry}
        pairs = [*match_versions(self.before, self.after, old.values(), new.values())]
        found = [Revised(old.pop(then.path), new.pop(now.path)) for then, now in pairs]
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
        """The two versions of each record that was changed and is still there, under its identifier or, as the same record, another one."""
        return tuple((old, new) for old, new in self.records if old is not None and new is not None and old.kind == new.kind == "record")

    @cached_property
    def versions(self) -> tuple[tuple[Entry, Entry], ...]:
        """Of these, those that are versions of one record, and not another record under the identifier of the first."""
        return tuple((old, new) for old, new in self.kept if not self.is_another(old, new))

    def is_another(self, old: Entry, new: Entry) -> bool:
        """Tell whether an identifier was given to another record."""
        has_types = bool(old.type and new.type)
        return has_types and has_same_identifier(old, new) and not is_same_record((self.before, old), (self.after, new))

    @cached_property
    def renamed(self) -> Mapping[str, str]:
        """The new identifier of each record that has another one now, by the old one."""
        return {old.id: new.id for old, new in self.kept if is_identifier(old.id) and is_identifier(new.id) and old.id != new.id}

    def find_theirs(self, entry: Entry) -> Entry | None:
        """Find what the other branch has of a record, where it wrote it since: after a merge of a part, what this branch had then."""
        return self.theirs.by_id.get(entry.id)


def load_change(corpus: Corpus, reference: str) -> Change:
    """Load what a corpus is compared with; raise RevisionError where there is nothing."""
    root = corpus.settings.root
    commits = find_commits(root, reference)
    folder = find_former_folder(root, commits.base)
    with quiet_collector():
        return _compare(corpus, reference, commits, folder)


def _compare(corpus: Corpus, reference: str, commits: Commits, folder: str) -> Change:
    root = corpus.settings.root
    old, new = (load_former_settings(root, commit, folder) for commit in (commits.base, commits.tip))
    folders = (*corpus.settings.content_dirs, *(() if old.findings else old.content_dirs))
    then = load_tree(root, f"{commits.base}:{folder}", folders)
    before = _load_corpus(corpus, then, old)
    now = load_tree(root, f"{commits.tip}:{folder}", folders) if commits.tip != commits.base else then
    gained = {path: name for path, name in now.items() if then.get(path) != name}
    past, files = Past(root, folders, commits.base, commits.tip), FormerFiles(root, commits.base, folder, folders)
    return Change(reference, before, corpus, _load_corpus(corpus, gained, new), folder, past, files)


def _load_corpus(corpus: Corpus, tree: Tree, settings: Settings) -> Corpus:
    """Load the corpus of a tree, with the settings of then; what lies on the disk with the same content has its entry already."""
    root = corpus.settings.root
    known, start = {entry.path: entry for entry in corpus.entries if entry.kind != "unreadable"}, f"{root}/"
    kept = {path: known[path] for path, name in tree.items() if path in known and has_content(start + path, name)}
    named = {path: name for path, name in tree.items() if path not in kept}
    contents = {name: data for name, data in load_contents(root, [*dict.fromkeys(named.values())]) if len(data) <= LARGEST_FILE}
    found = [Found(path, contents[name]) for path, name in sorted(named.items()) if name in contents]
    read = {item.path: decode(item.path, payload) for item, payload in zip(found, read_all(found, find_nothing, None), strict=True)}
    texts = {item.path: read_text(item.data)[0] or "" for item in found}
    return Corpus(settings, tuple(entry for _, entry in sorted((kept | read).items())), texts)


def find_nothing(source: SourceFile) -> list[Finding]:
    """Say nothing of a file: what was wrong with it before is not the change's affair."""
    del source
    return []
