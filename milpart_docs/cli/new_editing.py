"""A new record in its author's editor, before it is a file of the project."""

import contextlib
import tempfile
from pathlib import Path, PurePosixPath

from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.drafts.finished import Finished, finish_text
from milpart_docs.authoring.drafts.judgement import is_refused, judge_text
from milpart_docs.authoring.drafts.template import render_template, without_comments
from milpart_docs.authoring.interview.questions import Asker
from milpart_docs.cli.console import CommandError
from milpart_docs.cli.editor import edit_file
from milpart_docs.cli.new_messages import print_findings
from milpart_docs.cli.new_order import Order
from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Diagnostic
from milpart_docs.reading.text import read_text


def edit_draft(corpus: Corpus, draft: Draft, order: Order, asker: Asker | None) -> Finished:
    """Let the author write on in an editor, again as long as there are errors; the text is kept where it ends with some."""
    folder = Path(tempfile.mkdtemp(prefix="milpart-"))
    path = folder / PurePosixPath(draft.path).name
    path.write_text(render_template(draft), encoding="utf-8")
    while True:
        try:
            edit_file(path)
            text, _ = read_text(path.read_bytes())
        except CommandError as error:
            raise CommandError(f"{error}; the text is kept in {path}", error.status) from None
        record = finish_text(draft, without_comments(draft, text or ""))
        found = judge_text(corpus, record.path, record.text, order.today)
        if not is_refused(found):
            path.unlink()
            folder.rmdir()
            return record
        if asker is None or not _wants_again(asker, record, found):
            print_findings(record, found if asker is None else [])
            raise CommandError(f"nothing was written, because of errors; the text is kept in {path}", status=1)


def _wants_again(asker: Asker, record: Finished, found: list[Diagnostic]) -> bool:
    print_findings(record, found)
    with contextlib.suppress(EOFError):
        return asker.confirm("Edit again?", default=True)
    return False
