"""How ``milpart new`` gets from its options to a file: number, ask or refuse, edit, check, write."""

import os
import sys
from collections.abc import Iterable
from itertools import islice

from milpart_docs.authoring.alike_records import AT_MOST, Alike, find_alike, find_same_words
from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.drafts.finished import Finished, finish
from milpart_docs.authoring.drafts.judgement import is_refused, judge_text
from milpart_docs.authoring.filing import NumberTakenError, OutsideError, file_record
from milpart_docs.authoring.interview.interview import Interview
from milpart_docs.authoring.interview.missing import find_missing
from milpart_docs.authoring.interview.questions import Asker
from milpart_docs.authoring.numbering import is_numbered
from milpart_docs.cli.asking import PlainAsker, is_dumb, tell
from milpart_docs.cli.console import CommandError, open_corpus
from milpart_docs.cli.editor import check_editor
from milpart_docs.cli.new_editing import edit_draft
from milpart_docs.cli.new_identifier import identify
from milpart_docs.cli.new_messages import list_missing, print_findings
from milpart_docs.cli.new_order import Order, begin_draft
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.numbers import next_identifier
from milpart_docs.corpus.past import past_identifiers

STOPPED = "stopped; nothing was written"
TRIES = 100
"""So often a number is taken anew because another run had it first."""
FIRST_LINES = "Enter alone accepts what stands there or leaves an optional field out.\nCtrl-D stops, and nothing is written."


def make_record(order: Order) -> Finished:
    """Make the record and its file; raise CommandError with all that is missing or wrong."""
    if order.edit:
        check_editor(is_terminal=sys.stdin.isatty() and sys.stdout.isatty())
    corpus = open_corpus(order.root)
    past = past_identifiers(corpus.settings.root, corpus.settings.content_dirs)
    asker = _choose_asker() if order.is_terminal else None
    try:
        draft = identify(corpus, past, order, begin_draft(corpus, order), asker)
    except EOFError:
        raise CommandError(STOPPED, status=1) from None
    missing = find_missing(draft)
    if missing and asker and not order.edit:
        draft = _ask(asker, corpus, draft, order)
    elif missing and not order.edit:
        raise CommandError(list_missing(order.type_name, missing))
    elif not order.quiet:
        _tell_alike(find_alike(corpus, draft) if asker else find_same_words(corpus, draft))
    record = edit_draft(corpus, draft, order, asker) if order.edit else finish(draft)
    return _file(corpus, past, order, record)


def _choose_asker() -> Asker:
    """Choose who asks: with completion, where the terminal can show it."""
    if is_dumb(os.environ.get("TERM")) and sys.platform != "win32":
        return PlainAsker()
    from milpart_docs.cli.completing_asker import CompletingAsker

    return CompletingAsker()


def _ask(asker: Asker, corpus: Corpus, draft: Draft, order: Order) -> Draft:
    """Ask for what is missing; whoever stops gets to see what was entered, so that it is not lost."""
    asker.tell(f"A new record, {draft.id}. {FIRST_LINES}")
    interview = Interview(asker, corpus, draft, order.today, lambda given: find_alike(corpus, given))
    try:
        return interview.run()
    except (EOFError, KeyboardInterrupt) as stopped:
        tell(f"\nNothing was written. This is what you entered:\n\n{interview.draft.text}")
        if isinstance(stopped, KeyboardInterrupt):
            raise
        raise CommandError("stopped", status=1) from None


def _tell_alike(found: Iterable[Alike]) -> None:
    """Name records that may say the same; in a script those with the same words, for to compare all texts takes as long as all else."""
    for one in islice(found, AT_MOST):
        tell(f"{one.entry.id} ({one.entry.title}) may say the same: milpart show {one.entry.id}")


def _file(corpus: Corpus, past: frozenset[str], order: Order, record: Finished) -> Finished:
    """Check the record and write its file; where its number was taken meanwhile, take the next one."""
    for _ in range(TRIES):
        found = judge_text(corpus, record.path, record.text, order.today)
        if found and (is_refused(found) or not order.quiet):
            print_findings(record, found)
        if is_refused(found):
            raise CommandError("nothing was written, because of errors", status=1)
        try:
            file_record(corpus.settings.root, corpus.settings.content_dirs, record)
        except NumberTakenError:
            corpus = open_corpus(order.root)
            record = _renumber(corpus, past, order, record)
        except OutsideError as error:
            raise CommandError(str(error), status=1) from None
        else:
            return record
    raise CommandError("other runs take every number first; try again", status=1)


def _renumber(corpus: Corpus, past: frozenset[str], order: Order, record: Finished) -> Finished:
    if not is_numbered(order.type_name):
        raise CommandError(f"there is a file of {record.id} already", status=1)
    return record.numbered(next_identifier(corpus, order.type_name, order.today.year, {*past, record.id}))
