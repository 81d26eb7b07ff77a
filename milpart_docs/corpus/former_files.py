"""The files beside records and pages as they were where a change began: which there were, and which are other ones now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from milpart_docs.corpus.attachments import LARGEST
from milpart_docs.corpus.changed_files import find_changed_files
from milpart_docs.corpus.files import SUFFIX
from milpart_docs.corpus.revision import find_project_folder
from milpart_docs.corpus.tree import Tree, load_tree, names_of


@dataclass(frozen=True)
class FormerFiles:
    """Files of a commit, by their paths in the project; git is asked when something is wanted first, and without a folder there are none.

    ``folder`` is that of the project in its repository then, and ``folders`` those in it that are looked into.
    """

    root: Path | None
    commit: str = ""
    folder: str = ""
    folders: tuple[str, ...] = ()

    @cached_property
    def names(self) -> Tree:
        """The names that git gives to their contents."""
        if self.root is None:
            return {}
        listed = load_tree(self.root, f"{self.commit}:{self.folder}", self.folders, suffix="")
        return {path: name for path, name in listed.items() if not path.endswith(SUFFIX)}

    @cached_property
    def _changed(self) -> Mapping[str, str]:
        """What became of each file since, by its path in the repository, as git sees it: it may keep large contents elsewhere."""
        return {file.was or file.path: file.how for file in find_changed_files(self.root, self.commit)} if self.root else {}

    @cached_property
    def _folder_now(self) -> str:
        return find_project_folder(self.root) if self.root else ""

    def find_same(self, path: str) -> frozenset[str]:
        """Find the paths that a file had then: its own, and those of files with the content that it has now."""
        if self.root is None:
            return frozenset()
        now = {*self._names_now(path)}
        return frozenset(was for was, name in self.names.items() if was == path or name in now)

    def is_other(self, was: str, now: str) -> bool:
        """Tell whether the file at a path is not what lay at a path then, or is gone."""
        if self.root is None or was not in self.names:
            return False
        if was == now and self.folder == self._folder_now:
            return self._changed.get(self.folder + was) in {"changed", "gone"}
        return self.names[was] not in self._names_now(now)

    def _names_now(self, path: str) -> Iterator[str]:
        length = len(next(iter(self.names.values()), ""))
        return names_of(f"{self.root}/{path}", length, LARGEST) if length else iter(())


NO_FILES = FormerFiles(None)
