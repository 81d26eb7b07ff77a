"""Calls MkDocs as a program of its own: the core does not import it, and another site engine could stand in its place."""

import os
import subprocess
import sys
from pathlib import Path

import click

from milpart_docs.corpus.settings import CONFIG


def run_mkdocs(root: Path, *arguments: str, quiet: bool = False) -> int:
    """Run MkDocs in a project and give its exit status; where it should be quiet, what it says is shown only if it fails.

    Where the system allows it, MkDocs takes the place of this process, so that stopping the one stops the other.

    MkDocs' own ``--quiet`` is not used: it turns ``--strict`` off, because what is not logged is not counted.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", *arguments, "--config-file", str(root / CONFIG)]
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
