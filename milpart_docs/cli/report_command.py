"""``milpart report``: the figures of the lessons process."""

from datetime import datetime
from pathlib import Path

import click

from milpart_docs.analysis.lessons.process import report_lessons
from milpart_docs.cli.console import answer_options, open_corpus, print_json, print_text, read_today
from milpart_docs.corpus.moves import load_moves
from milpart_docs.views.answers.lessons import describe_lessons
from milpart_docs.views.answers.lessons_text import render_lessons


@click.command(name="report", epilog="Example: milpart report --on 2026-12-31 --format json")
@answer_options
def command(today: datetime | None, audience: str | None, format_: str, root: Path | None, quiet: bool) -> None:  # noqa: ARG001
    """Report how lessons fare: by state, days in each state, implementation rate, overdue actions, reviews due, what comes back, intake."""
    corpus = open_corpus(root, audience)
    # what commits say and when they were made may tell of things that an audience does not see
    moves = load_moves(corpus.settings.root, corpus.settings.content_dirs) if audience is None else {}
    report = report_lessons(corpus, moves, read_today(today))
    if format_ == "json":
        print_json(describe_lessons(report))
    else:
        print_text(render_lessons(report, corpus))
