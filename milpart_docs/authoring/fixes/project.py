"""The files of a project, mended: first each by itself, then what only the whole corpus can tell; in memory, nothing is written."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from milpart_docs.authoring.fixes.mending import Attempt, IsOff, mend, read_attempt, write_fixes
from milpart_docs.authoring.fixes.outset import may_be_mended
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.entry import decode, encode
from milpart_docs.corpus.files import read_file
from milpart_docs.corpus.loading import do_all
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
    found = ((entry, read_file(corpus.settings.root, entry.path)) for entry in corpus.entries if is_wanted(entry.path))
    before = {entry.path: item.data for entry, item in found if item.fault is None}
    after = dict(before)
    fixes: dict[str, list[Fix]] = defaultdict(list)
    is_off = partial(is_switched_off, settings=dict(corpus.settings.rules))
    changed = corpus
    waiting = {path: data for path, data in before.items() if may_be_mended(corpus.by_path[path], data)}
    for _ in range(ROUNDS):
        alone = [*_mend_alone(waiting, is_off)]
        changed = with_files(changed, alone)
        after |= {new.path: new.data for new in alone}
        together = [*_mend_together(changed, after, is_off)]
        changed = with_files(changed, together)
        waiting = {new.path: new.data for new in together}
        after |= waiting
        for new in (*alone, *together):
            fixes[new.path] += new.fixes
        if not waiting:
            break
    files = (MendedFile(path, data, after[path], tuple(sorted(fixes[path], key=_place))) for path, data in before.items())
    return MendedProject(tuple(file for file in files if file.before != file.after), changed)


def _place(fix: Fix) -> tuple[int, int, str]:
    return fix.line, fix.column, fix.code


class Renewed(NamedTuple):
    """A file that differs from what it was: its bytes and its text, what was fixed, and what the corpus keeps of it."""

    path: str
    data: bytes
    text: str
    fixes: tuple[Fix, ...]
    payload: bytes


def renew(attempt: Attempt, fixes: tuple[Fix, ...]) -> Renewed:
    """Give a file that was mended as the corpus takes it, which need not read it again."""
    source = attempt.source
    return Renewed(source.path, attempt.draft.data, source.text, fixes, encode(source, inspect_file(source)))


def _mend_alone(files: Mapping[str, bytes], is_off: IsOff) -> Iterator[Renewed]:
    """Mend files each by itself, on all cores, and give those that differ."""
    return filter(None, do_all(partial(_mend_one, is_off), [*files.items()]))


def _mend_one(is_off: IsOff, file: tuple[str, bytes]) -> Renewed | None:
    mended = mend(*file, is_off)
    return renew(mended.after, mended.fixes) if mended.after else None


def with_files(corpus: Corpus, files: Iterable[Renewed]) -> Corpus:
    """Give the corpus as it is with files that differ from what they were."""
    by_path = {new.path: new for new in files}
    if not by_path:
        return corpus
    entries = (decode(entry.path, by_path[entry.path].payload) if entry.path in by_path else entry for entry in corpus.entries)
    return Corpus(corpus.settings, tuple(entries), {**corpus.texts, **{path: new.text for path, new in by_path.items()}})


def _mend_together(corpus: Corpus, files: Mapping[str, bytes], is_off: IsOff) -> Iterator[Renewed]:
    """Mend what the rules about the corpus would have in the wanted files, and give the files that differ."""
    by_path: dict[str, list[Fix]] = defaultdict(list)
    for rule in RULES.values():
        for fix in rule.fix_corpus(corpus) if rule.fix_corpus else ():
            if fix.path in files and not is_off(rule.code, fix.path):
                by_path[fix.path].append(fix._replace(code=rule.code))
    for path, fixes in by_path.items():
        attempt = read_attempt(path, files[path])
        made = []
        for fix in sorted(fixes, key=_place, reverse=True):  # from the end on, so that the places of the others stay true
            better = write_fixes(attempt, [fix]) if attempt else None
            if better is not None:
                attempt = better
                made.append(fix)
        if attempt and made:
            yield renew(attempt, tuple(made))
