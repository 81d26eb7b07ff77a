"""``milpart fix``: the mistakes with one safe answer, put right in the files; what is left is told as ``milpart check`` tells it."""

import json
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import click

from milpart_docs.authoring.fixes.differences import render_difference
from milpart_docs.authoring.fixes.project import MendedFile, mend_project
from milpart_docs.authoring.rewriting import Rewrite, RewriteError, rewrite_files
from milpart_docs.cli.check_command import source_lines
from milpart_docs.cli.console import (
    CommandError,
    day_option,
    format_option,
    make_console,
    open_corpus,
    print_json,
    print_text,
    project_options,
    read_today,
)
from milpart_docs.cli.paths import read_paths
from milpart_docs.diagnostics import Diagnostic, Severity
from milpart_docs.diagnostics.json import render_json
from milpart_docs.diagnostics.text import SourceLine, render_text
from milpart_docs.rules.engine import check
from milpart_docs.rules.fix import Fix


@click.command(name="fix", epilog="Example: milpart fix lessons/ --dry-run")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Show what would be fixed, and write nothing.")
@format_option("text", "json")
@day_option
@project_options
def command(paths: tuple[Path, ...], dry_run: bool, format_: str, today: datetime | None, root: Path | None, quiet: bool) -> None:
    """Fix the mistakes that have one safe answer: spelling of countries and terms, dates, quotation marks, order of keys, white space.

    PATHS are files or folders; without one, everything is fixed. Nothing else in a file changes. What is left is told as by check, and
    the exit status is 1 where an error is among it.
    """
    corpus = open_corpus(root)
    wanted = read_paths(paths, root, corpus.settings.root, quiet=quiet)
    mended = mend_project(corpus, wanted.has)
    if not dry_run:
        _write(corpus.settings.root, mended.files)
    left = [diagnostic for diagnostic in check(mended.corpus, read_today(today)) if wanted.has(diagnostic.location.path)]
    records = sum(1 for entry in mended.corpus.records if wanted.has(entry.path))
    if format_ == "json":
        fixed = [_as_object(fix) for file in mended.files for fix in file.fixes]
        print_json({**json.loads(render_json(left, records=records)), "fixed": fixed})
    elif dry_run:
        _print_differences(mended.files, left, quiet=quiet)
    else:
        _print_fixes(mended.files)
        _print_left(left, records, source_lines(mended.corpus), quiet=quiet)
    if any(diagnostic.severity is Severity.ERROR for diagnostic in left):
        sys.exit(1)


def _write(root: Path, files: tuple[MendedFile, ...]) -> None:
    try:
        rewrite_files(root, [Rewrite(file.path, file.before, file.after) for file in files])
    except RewriteError as error:
        raise CommandError(str(error), status=1) from None


def _as_object(fix: Fix) -> dict[str, str | int]:
    return {"path": fix.path, "line": fix.line, "column": fix.column, "code": fix.code, "message": fix.message}


def _print_fixes(files: tuple[MendedFile, ...]) -> None:
    """Print each fix with its place, and how many there were."""
    for file in files:
        for fix in file.fixes:
            print_text(f"{fix.path}:{fix.line}:{fix.column} {fix.code} fixed: {fix.message}")
    if files:
        print_text(f"{_count(files)} fixed in {_number(len(files), 'file')}.\n")


def _print_differences(files: tuple[MendedFile, ...], left: Sequence[Diagnostic], *, quiet: bool) -> None:
    """Print what would change as a patch, and say what would not, which the status tells of."""
    for file in files:
        print_text("\n".join(render_difference(file.path, file.before, file.after)))
    if not quiet:
        said = f"{_count(files)} would be fixed in {_number(len(files), 'file')}" if files else "nothing to fix"
        click.echo(f"milpart: {said}; nothing was written", err=True)
        if left:
            errors = sum(diagnostic.severity is Severity.ERROR for diagnostic in left)
            of_them = f", {errors} of them {'an error' if errors == 1 else 'errors'}" if errors else ""
            click.echo(f"milpart: {_number(len(left), 'finding')} would be left{of_them}; milpart check tells each", err=True)


def _count(files: tuple[MendedFile, ...]) -> str:
    return _number(sum(len(file.fixes) for file in files), "mistake")


def _number(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _print_left(left: list[Diagnostic], records: int, source_line: SourceLine, *, quiet: bool) -> None:
    console = make_console()
    for block in render_text(left, records=records, source_line=source_line):
        if left or not quiet:
            console.print(block, end="")
