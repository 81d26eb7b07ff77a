"""Which old version of a file belongs to which new one: by place and identifier, and where both are others, by what it says."""

from collections.abc import Callable, Iterable, Iterator

from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry
from milpart_docs.corpus.moved_texts import find_moved
from milpart_docs.corpus.same_record import is_same_record
from milpart_docs.model.identifier import correct_form

Key = Callable[[Entry], str]
Pair = tuple[Entry, Entry]


def match_versions(before: Corpus, after: Corpus, old: Iterable[Entry], new: Iterable[Entry]) -> Iterator[Pair]:
    """Match old with new files: in their own place, elsewhere under their identifier, in their own place, and elsewhere by their text.

    A record in the place of another one, under another identifier, is a version of it only where it is the same record.
    """

    def is_version(then: Entry, now: Entry) -> bool:
        return not (then.id and now.id) or is_same_record((before, then), (after, now))

    left, waiting = {entry.path: entry for entry in old}, {entry.path: entry for entry in new}
    for key in (_place_and_identifier, _identifier, _plain_identifier, _place):
        for then, now in [*_match_by(key, left.values(), waiting.values())]:
            if key is not _place or is_version(then, now):
                del left[then.path], waiting[now.path]
                yield then, now
    yield from find_moved(_readable(before, left.values()), _readable(after, waiting.values()))


def _match_by(key: Key, old: Iterable[Entry], new: Iterable[Entry]) -> Iterator[Pair]:
    """Match what has the same key; of several, the first by path."""
    known: dict[str, Entry] = {}
    for entry in old:
        known.setdefault(key(entry), entry)
    for entry in new:
        if key(entry) and key(entry) in known:
            yield known.pop(key(entry)), entry


def _readable(corpus: Corpus, entries: Iterable[Entry]) -> list[tuple[Corpus, Entry]]:
    return [(corpus, entry) for entry in entries if entry.kind != "unreadable"]


def _place_and_identifier(entry: Entry) -> str:
    return f"{entry.path}\n{entry.id}"


def _identifier(entry: Entry) -> str:
    return entry.id


def _plain_identifier(entry: Entry) -> str:
    """Give the identifier as it should be written: letter case and white space make no other one."""
    return correct_form(entry.id)


def _place(entry: Entry) -> str:
    return entry.path
