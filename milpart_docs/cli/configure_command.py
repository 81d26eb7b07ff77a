"""``milpart configure``: the files that editors and forges read, computed and kept up to date."""

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from milpart_docs.authoring.configuration.placing import IN_THE_WAY, TO_DO, place_files
from milpart_docs.authoring.configuration.registry import ComputedFile, Standing, build_all, compare_files
from milpart_docs.cli.console import CommandError, open_corpus, project_options
from milpart_docs.corpus.whole_file import PlaceError


@click.command(name="configure", epilog="Example: milpart configure --check")
@click.option("--check", "is_check", is_flag=True, help="Write nothing; say what is out of date, and end with status 1 if anything is.")
@click.option("--force", is_flag=True, help="Replace files, too, that were written by hand.")
@project_options
def command(is_check: bool, force: bool, root: Path | None, quiet: bool) -> None:
    """Write the files that editors and forges read, computed from the model, the settings and the records.

    CODEOWNERS from the custodians of the records, settings for editors, and what else is computed. Each of these files says in its head
    that it is. A file that a person wrote at such a place is left as it is, and named.
    """
    corpus = open_corpus(root)
    files = tuple(compare_files(corpus, build_all(corpus)))
    if is_check:
        _report(files, quiet=quiet)
        return
    try:
        for file in place_files(corpus.settings.root, files, force=force):
            click.echo(f"{'removed' if file.standing is Standing.LEFT_OVER else 'wrote'} {file.path}")
    except PlaceError as error:
        raise CommandError(str(error), error.status) from None
    _name_what_is_left([file for file in files if not (force and file.standing is Standing.BY_HAND)], quiet=quiet)


def _report(files: Iterable[ComputedFile], *, quiet: bool) -> None:
    """Name each file that is not as it should be, and end with status 1 where there is one."""
    wrong = [file for file in files if file.standing in TO_DO]
    for file in wrong:
        click.echo(f"{file.path}: {file.standing}")
    _name_what_is_left(files, quiet=quiet)
    if wrong:
        if not quiet:
            click.echo("milpart: run milpart configure, and commit what it writes", err=True)
        sys.exit(1)


def _name_what_is_left(files: Iterable[ComputedFile], *, quiet: bool) -> None:
    """Name what is not computed although it stands at such a place; that is allowed, and so it is no error."""
    for file in files if not quiet else ():
        if file.standing in IN_THE_WAY:
            hint = "with --force it is replaced" if file.standing is Standing.BY_HAND else "a link leads there"
            click.echo(f"milpart: {file.path} is {file.standing} and stays as it is; {hint}", err=True)
