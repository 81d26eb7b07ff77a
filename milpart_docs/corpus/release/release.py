"""The release: of everything that a project holds, what one audience may see.

The files that are not for it go first; then, in those that are left, marked blocks, withheld values and comments; then every name of
something that is not released. What comes out is read anew, so that whatever is computed from it cannot know what was there before. It is
the same as if that had never been written.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from milpart_docs.corpus.attachments import load_attachment
from milpart_docs.corpus.collector import quiet_collector
from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry, Inspect, decode
from milpart_docs.corpus.files import Found
from milpart_docs.corpus.loading import read_file_text, read_one
from milpart_docs.corpus.release.attachments import Attachments, find_attachments
from milpart_docs.corpus.release.audience import may_see
from milpart_docs.corpus.release.cut import cut_text, needs_cut
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.release.unnaming import needs_unnaming, unname
from milpart_docs.corpus.setting_values import Audience

ROUNDS = 10
"""So often what is left is looked at again; a file that still is not what it should be then does not go out."""


@dataclass(frozen=True)
class Release:
    """What an audience may see: the corpus of it, and the paths of other files that it uses.

    ``corpus.texts`` holds the text of each file that is not released as it lies on the disk, ``rewritten`` the content of such attachments.
    Attachments are looked at when somebody asks for them: only who makes a site or a document does.
    """

    audience: Audience
    corpus: Corpus

    @property
    def attachments(self) -> tuple[str, ...]:
        """The paths of the other files that go out, in order."""
        return self._found.paths

    @property
    def rewritten(self) -> Mapping[str, bytes]:
        """The content of those among them that do not go out as they lie on the disk."""
        return self._found.rewritten

    def load_attachment(self, path: str) -> bytes | None:
        """Load a file as it goes out, for a document; nothing, where it does not. One of which nothing is left is not what lies there."""
        if path not in self.attachments:
            return None
        new = self.rewritten.get(path)
        return load_attachment(self.corpus.settings, path) if new is None else new

    @cached_property
    def _found(self) -> Attachments:
        return find_attachments(self.corpus, self.audience)


def release(corpus: Corpus, audience: Audience, *, inspect: Inspect) -> Release:
    """Cut a corpus to what an audience may see; ``inspect`` looks at each file that is read anew, as it does for the loader."""
    with quiet_collector():
        return _release(corpus, audience, inspect)


def _release(corpus: Corpus, audience: Audience, inspect: Inspect) -> Release:
    released = corpus
    for _ in range(ROUNDS):
        before = released
        released = _unnamed(_cut(before, audience, inspect), inspect)
        if released is before:
            break
    else:
        while unsettled := _unsettled(released, audience):
            released = released.without(unsettled)
    return Release(audience, released)


def _cut(corpus: Corpus, audience: Audience, inspect: Inspect) -> Corpus:
    """Leave out the files that are not for an audience, and in the others what is not for it; the same corpus, where all is."""
    seen = tuple(entry for entry in corpus.entries if entry.kind != "unreadable" and may_see(audience, entry.protection))
    texts = _changed(corpus, seen, lambda entry: needs_cut(entry, audience), lambda text, entry: cut_text(text, entry, audience))
    return _rewritten(corpus, seen, texts, inspect)


def _unnamed(corpus: Corpus, inspect: Inspect) -> Corpus:
    """Leave out what names something that is not released: files by their paths, and in the others words; the same corpus, if nothing."""
    names = Names(corpus)
    seen = tuple(entry for entry in corpus.entries if not names.is_path_missing(entry.path))
    texts = _changed(corpus, seen, lambda entry: needs_unnaming(entry, names), lambda text, entry: unname(text, entry, names))
    return _rewritten(corpus, seen, texts, inspect)


def _unsettled(corpus: Corpus, audience: Audience) -> list[str]:
    """Give the paths of the files that still would change."""
    names, entries = Names(corpus), corpus.entries
    cut = _changed(corpus, entries, lambda entry: needs_cut(entry, audience), lambda text, entry: cut_text(text, entry, audience))
    unnamed = _changed(corpus, entries, lambda entry: needs_unnaming(entry, names), lambda text, entry: unname(text, entry, names))
    missing = [entry.path for entry in entries if names.is_path_missing(entry.path) or not may_see(audience, entry.protection)]
    return [*cut, *unnamed, *missing]


def _changed(
    corpus: Corpus, entries: Iterable[Entry], is_meant: Callable[[Entry], bool], change: Callable[[str, Entry], str]
) -> dict[str, str]:
    """Give the new texts of those files that become others; no text is read that needs no look."""
    read = ((entry, read_file_text(corpus, entry)) for entry in entries if is_meant(entry))
    changed = ((entry.path, text, change(text, entry)) for entry, text in read)
    return {path: new for path, old, new in changed if new != old}


def _rewritten(corpus: Corpus, entries: tuple[Entry, ...], texts: Mapping[str, str], inspect: Inspect) -> Corpus:
    """Give the corpus of some entries, with those read anew whose text has changed; the same corpus, if nothing has."""
    if not texts and len(entries) == len(corpus.entries):
        return corpus
    known = {entry.path for entry in entries}
    kept = {path: text for path, text in corpus.texts.items() if path in known}
    read = (_read(entry, texts.get(entry.path), inspect) for entry in entries)
    return Corpus(corpus.settings, tuple(read), {**kept, **texts})


def _read(entry: Entry, text: str | None, inspect: Inspect) -> Entry:
    return entry if text is None else decode(entry.path, read_one(inspect, Found(entry.path, text.encode("utf-8"))))
