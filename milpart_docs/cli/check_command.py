"""``milpart check``: all rules over the whole corpus; paths narrow what is reported, never what is known."""

import sys
from datetime import datetime
from functools import lru_cache
from pathlib import Path

import click

from milpart_docs.cli.console import day_option, format_option, make_console, open_corpus, project_options, read_today
from milpart_docs.cli.paths import is_wanted, read_paths
from milpart_docs.corpus import Corpus
from milpart_docs.diagnostics import Diagnostic, Severity
from milpart_docs.diagnostics.json import render_json
from milpart_docs.diagnostics.text import SourceLine, render_text
from milpart_docs.rules.engine import check


@click.command(name="check", epilog="Example: milpart check lessons/ --format json")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@format_option("text", "json")
@day_option
@project_options
def command(paths: tuple[Path, ...], format_: str, today: datetime | None, root: Path | None, quiet: bool) -> None:
    """Check records and pages against all rules.

    PATHS are files or folders; without one, everything is reported. The exit status is 1 where an error was found.
    """
    corpus = open_corpus(root)
    wanted = read_paths(paths, root, corpus.settings.root)
    found = [diagnostic for diagnostic in check(corpus, read_today(today)) if is_wanted(diagnostic.location.path, wanted)]
    records = sum(1 for entry in corpus.records if is_wanted(entry.path, wanted))
    if format_ == "json":
        click.echo(render_json(found, records=records), nl=False)
    else:
        _print_text(found, records, source_lines(corpus), quiet=quiet)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in found):
        sys.exit(1)


def source_lines(corpus: Corpus) -> SourceLine:
    """Give a reader of single source lines, which keeps the last few files."""

    @lru_cache(maxsize=8)
    def lines(path: str) -> list[str]:
        try:
            return (corpus.settings.root / path).read_text(encoding="utf-8-sig", errors="replace").split("\n")
        except OSError:
            return []

    def line(path: str, number: int) -> str | None:
        found = lines(path)
        return found[number - 1] if number <= len(found) else None

    return line


def _print_text(found: list[Diagnostic], records: int, source_line: SourceLine, *, quiet: bool) -> None:
    console = make_console()
    for block in render_text(found, records=records, source_line=source_line):
        if found or not quiet:
            console.print(block, end="")
