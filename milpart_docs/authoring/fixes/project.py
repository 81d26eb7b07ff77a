"""The files of a project, mended: first each by itself, then what only the whole corpus can tell; in memory, nothing is written."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from milpart_docs.authoring.fixes.draft import read_draft
from milpart_docs.authoring.fixes.mending import IsOff, mend, write_fixes
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import decode
from milpart_docs.corpus.files import Found, read_file
from milpart_docs.corpus.loading import read_one
from milpart_docs.reading import read_source
from milpart_docs.reading.text import read_text
from milpart_docs.rules.catalogue import RULES
from milpart_docs.rules.engine import inspect_file, is_switched_off
from milpart_docs.rules.fix import Fix

ROUNDS = 20
"""So often the corpus is asked again at most: a topic that is spelled anew changes which spelling is the usual one."""

IsWanted = Callable[[str], bool]


class MendedFile(NamedTuple):
    """A file that was mended: its path, its bytes before and after, and what was fixed."""

    path: str
    before: bytes
    after: bytes
    fixes: tuple[Fix, ...]


class MendedProject(NamedTuple):
    """What became of a project: the files that differ, in the order of their paths, and the corpus as it is with them."""

    files: tuple[MendedFile, ...]
    corpus: Corpus


def mend_project(corpus: Corpus, is_wanted: IsWanted) -> MendedProject:
    """Mend the wanted files of a project, so often that nothing is left that another run would mend.

    What the corpus has to say of a file may bring up what only the file itself can tell: two spellings of a topic that become one entry
    twice. So a file that was mended together with the others is looked at by itself again.
    """
    found = {entry.path: read_file(corpus.settings.root, entry.path) for entry in corpus.entries if is_wanted(entry.path)}
    before = {path: item.data for path, item in found.items() if item.fault is None}
    after = dict(before)
    fixes: dict[str, list[Fix]] = defaultdict(list)

    def is_off(code: str, path: str) -> bool:
        return is_switched_off(code, path, corpus.settings.rules)

    changed, waiting = corpus, before
    for _ in range(ROUNDS):
        alone = dict(_mend_alone(waiting, fixes, is_off))
        after |= alone
        changed = with_files(changed, alone)
        waiting = dict(_mend_together(changed, after, fixes, is_off))
        if not waiting:
            break
        after |= waiting
        changed = with_files(changed, waiting)
    files = (MendedFile(path, before[path], after[path], tuple(sorted(fixes[path]))) for path in before if after[path] != before[path])
    return MendedProject(tuple(files), changed)


def _mend_alone(files: Mapping[str, bytes], made: Mapping[str, list[Fix]], is_off: IsOff) -> Iterator[tuple[str, bytes]]:
    """Mend files each by itself, and give those that differ."""
    for path, data in files.items():
        mended = mend(path, data, is_off)
        if mended.data != data:
            made[path].extend(mended.fixes)
            yield path, mended.data


def with_files(corpus: Corpus, files: Mapping[str, bytes]) -> Corpus:
    """Give the corpus as it is when files hold other bytes."""
    if not files:
        return corpus
    entries = (
        decode(entry.path, read_one(inspect_file, Found(entry.path, files[entry.path]))) if entry.path in files else entry
        for entry in corpus.entries
    )
    texts = {path: read_text(data)[0] or "" for path, data in files.items()}
    return Corpus(corpus.settings, tuple(entries), {**corpus.texts, **texts})


def _mend_together(corpus: Corpus, files: Mapping[str, bytes], made: Mapping[str, list[Fix]], is_off: IsOff) -> Iterator[tuple[str, bytes]]:
    """Mend what the rules about the corpus would have in the wanted files, and give the files that differ."""
    by_path: dict[str, list[Fix]] = defaultdict(list)
    for rule in RULES.values():
        for fix in rule.fix_corpus(corpus) if rule.fix_corpus else ():
            if fix.path in files and not is_off(rule.code, fix.path):
                by_path[fix.path].append(fix._replace(code=rule.code))
    for path, fixes in by_path.items():
        draft = read_draft(files[path])
        for fix in sorted(fixes, reverse=True):  # from the end on, so that the places of the others stay true
            mended = write_fixes(read_source(path, draft.data), draft, [fix]) if draft else None
            if mended is not None:
                draft = mended
                made[path].append(fix)
        if draft is not None and draft.data != files[path]:
            yield path, draft.data
