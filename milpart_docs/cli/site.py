"""Calls MkDocs as a program of its own: the core does not import it, and another site engine could stand in its place."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import click

from milpart_docs.cli.console import CommandError
from milpart_docs.corpus import Settings


def run_mkdocs(settings: Settings, *arguments: str, quiet: bool = False) -> int:
    """Run MkDocs in a project and give its exit status; where it should be quiet, what it says is shown only if it fails.

    Where the system allows it, MkDocs takes the place of this process, so that stopping the one stops the other.

    MkDocs' own ``--quiet`` is not used: it turns ``--strict`` off, because what is not logged is not counted.
    """
    if not settings.is_readable:
        fault = settings.findings[0]
        raise CommandError(f"{fault.path}:{fault.line}:{fault.column} {fault.message}", status=1)
    root = settings.root
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", *arguments, "--config-file", str(root / settings.config)]
    if os.name == "posix" and not quiet:
        os.chdir(root)
        os.execve(sys.executable, command, environment)  # noqa: S606 - our own arguments; signals reach MkDocs itself
    try:
        ran = subprocess.run(command, cwd=root, env=environment, check=False, capture_output=quiet)  # noqa: S603 - our own arguments
    except KeyboardInterrupt:
        click.echo("milpart: stopped", err=True)
        return 130
    if quiet and ran.returncode:
        sys.stderr.buffer.write(ran.stdout + ran.stderr)
    return ran.returncode


def check_output(folder: Path) -> None:
    """See, before MkDocs starts, that a folder can be written to, by writing to it or to the nearest one above that exists.

    To ask for permissions is not enough: a file system may be read-only or take no files, whatever its folders say.
    """
    nearest = next((path for path in (folder, *folder.parents) if path.exists()), folder)
    try:
        with tempfile.TemporaryDirectory(dir=nearest, prefix=".milpart-"):
            pass
    except OSError as error:
        raise CommandError(f"the site cannot be written to {folder} ({error.strerror})", status=1) from None
