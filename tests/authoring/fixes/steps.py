"""A project, mended fix by fix: what each fix alone does to the words of its file."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from milpart_docs.authoring.fixes.mending import Attempt, find_rule_fixes, find_tidying, read_attempt, write_fixes
from milpart_docs.authoring.fixes.project import renew, with_files
from milpart_docs.authoring.text.words import words_of
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.files import read_file
from milpart_docs.rules.catalogue import RULES
from milpart_docs.rules.fix import Fix

ROUNDS = 40


class Step(NamedTuple):
    """A fix, with the words that its file has no more, those that it has now, and the file afterwards."""

    fix: Fix
    lost: Counter[str]
    gained: Counter[str]
    after: Attempt


def mend_by_steps(corpus: Corpus) -> Iterator[Step]:
    """Make all fixes that there are, one at a time: of each file by itself, then of the corpus, again and again."""
    for _ in range(ROUNDS):
        step = next((step for entry in corpus.entries for step in _steps(corpus, entry.path)), None)
        if step is None:
            return
        yield step
        corpus = with_files(corpus, [renew(step.after, (step.fix,))])


def _steps(corpus: Corpus, path: str) -> Iterator[Step]:
    data = corpus.texts[path].encode() if path in corpus.texts else read_file(corpus.settings.root, path).data
    attempt = read_attempt(path, data)
    if attempt is None:
        return
    for find in (find_rule_fixes, find_tidying):
        yield from _made(attempt, find(attempt.source))
    for rule in RULES.values():
        fixes = rule.fix_corpus(corpus) if rule.fix_corpus else ()
        yield from _made(attempt, (fix._replace(code=rule.code) for fix in fixes if fix.path == path))


def _made(attempt: Attempt, fixes: Iterator[Fix]) -> Iterator[Step]:
    for fix in fixes:
        after = write_fixes(attempt, [fix])
        if after is not None:
            before, now = words_of(attempt.draft.text), words_of(after.draft.text)
            yield Step(fix, before - now, now - before, after)
