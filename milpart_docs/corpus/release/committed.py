"""The last commit as an audience would see it, beside what is released to it now: which files were others then."""

import posixpath
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry, decode
from milpart_docs.corpus.files import SUFFIX, Found
from milpart_docs.corpus.git import ask_git
from milpart_docs.corpus.loading import read_file_text, read_one
from milpart_docs.corpus.real_path import find_real_path, is_below
from milpart_docs.corpus.release.attached_file import lets_in
from milpart_docs.corpus.release.attachments import find_attachments
from milpart_docs.corpus.release.audience import may_see
from milpart_docs.corpus.release.cut import cut_text
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.release.unnaming import unname
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.reading.encoding import find_encoding
from milpart_docs.reading.text import read_text


class _File(NamedTuple):
    entry: Entry
    text: str


@dataclass(frozen=True)
class Committed:
    """The last commit below a root, beside what is released to an audience now: a corpus, and the paths of all its files."""

    root: Path
    corpus: Corpus
    released: frozenset[str]
    audience: Audience

    def is_other(self, path: str, *, is_new: bool) -> bool:
        """Tell whether a file that has changed was another one for the audience, or was released then and is not now."""
        name = self._name(path)
        if name in self.released:
            return self._differs(path, name)
        if is_new:
            return False
        return self._was_released(path, name) if name.endswith(SUFFIX) else self._was_handed_out(path, name)

    def _name(self, path: str) -> str:
        """Give the path by which the corpus knows a file, where a folder of content is a link to the one that git knows."""
        for folder in self.corpus.settings.content_dirs:
            real = find_real_path(self.root, folder) or folder
            if real != folder and is_below(path, [real]):
                return posixpath.join(folder, posixpath.relpath(path, real))
        return path

    def _differs(self, path: str, name: str) -> bool:
        released, then = self.corpus.by_path.get(name), self._read(path, name)
        if released is None or then is None:
            return True
        text = cut_text(then.text, then.entry, self.audience)
        entry = decode(name, read_one(lambda _: (), Found(name, text.encode())))
        return unname(text, entry, Names(self.corpus)) != read_file_text(self.corpus, released)

    def _was_released(self, path: str, name: str) -> bool:
        """Tell whether a record or page was released that is not now, because it is gone or no longer for the audience."""
        is_hidden = any(step.startswith(".") for step in name.split("/"))
        then = None if is_hidden or not is_below(name, self.corpus.settings.content_dirs) else self._read(path, name)
        if then is None:
            return False
        return not Names(Corpus(self.corpus.settings, (*self.corpus.entries, then.entry))).is_path_missing(name)

    def _read(self, path: str, name: str) -> _File | None:
        """Read a file of the commit; nothing of what the audience may not see."""
        data = ask_git(self.root, "show", f"HEAD:./{path}")
        text = None if data is None else read_text(data)[0]
        if data is None or text is None:
            return None
        entry = decode(name, read_one(lambda _: (), Found(name, data)))
        return _File(entry, text) if entry.kind != "unreadable" and may_see(self.audience, entry.protection) else None

    def _was_handed_out(self, path: str, name: str) -> bool:
        """Tell whether a file beside records and pages was released that is not now, although something released uses it."""
        data = ask_git(self.root, "show", f"HEAD:./{path}") if name in self._used else None
        if data is None or Names(self.corpus).is_path_missing(name):
            return False
        encoding = find_encoding(data)
        return encoding is None or lets_in(name, data.decode(encoding), self.audience)

    @cached_property
    def _used(self) -> frozenset[str]:
        return find_attachments(self.corpus, self.audience).used
