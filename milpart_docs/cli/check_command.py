"""``milpart check``: all rules over the whole corpus; paths narrow what is reported, never what is known.

With ``--since`` the corpus is compared with an earlier revision, and the rules about a change run as well.
"""

import sys
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import click

from milpart_docs.cli.check_formats import RENDERERS, SUMMARY, Checked
from milpart_docs.cli.console import CommandError, day_option, format_option, make_console, open_corpus, project_options, read_today
from milpart_docs.cli.paths import read_paths
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.change import Change, load_change
from milpart_docs.corpus.files import read_file
from milpart_docs.corpus.revision import RevisionError
from milpart_docs.diagnostics import Diagnostic, Severity
from milpart_docs.diagnostics.text import SourceLine, render_text
from milpart_docs.rules.engine import check


@click.command(name="check", epilog="Example: milpart check lessons/ --format json; in a merge request: milpart check --since origin/main")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--since", metavar="REF", help="Compare with where this branch left REF, a branch or commit: moves of states, markings, identifiers."
)
@format_option("text", *RENDERERS)
@day_option
@project_options
def command(paths: tuple[Path, ...], since: str | None, format_: str, today: datetime | None, root: Path | None, quiet: bool) -> None:
    """Check records and pages against all rules.

    PATHS are files or folders; without one, everything is reported. The exit status is 1 where an error was found. The format summary is
    Markdown for the reviewers of a merge request, and needs --since.
    """
    if format_ == SUMMARY and since is None:
        raise CommandError("--format summary tells what a branch changes; name what it is compared with, as in --since origin/main")
    corpus = open_corpus(root)
    wanted = read_paths(paths, root, corpus.settings.root, quiet=quiet)
    change = None if since is None else _open_change(corpus, since)
    day = read_today(today)
    found = [diagnostic for diagnostic in check(corpus, day, change) if wanted.has(diagnostic.location.path)]
    checked = Checked(corpus, wanted, day, found, change)
    if format_ in RENDERERS:
        click.echo(RENDERERS[format_](checked), nl=False)
    else:
        _print_text(found, checked.records, source_lines(corpus), quiet=quiet)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        sys.exit(1)


def _open_change(corpus: Corpus, since: str) -> Change:
    try:
        return load_change(corpus, since)
    except RevisionError as error:
        raise CommandError(str(error), error.status) from None


def source_lines(corpus: Corpus) -> SourceLine:
    """Give a reader of single source lines, which keeps the last few files; nothing of a file that is not read as a record or page is."""

    @lru_cache(maxsize=8)
    def lines(path: str) -> list[str]:
        return read_file(corpus.settings.root, path).data.decode("utf-8-sig", "replace").replace("\r\n", "\n").split("\n")

    def line(path: str, number: int) -> str | None:
        found = lines(path)
        return found[number - 1] if number <= len(found) else None

    return line


def _print_text(found: Sequence[Diagnostic], records: int, source_line: SourceLine, *, quiet: bool) -> None:
    console = make_console()
    for block in render_text(found, records=records, source_line=source_line):
        if found or not quiet:
            console.print(block, end="")
