"""The user's own editor on a text: the program that ``VISUAL`` or ``EDITOR`` names, started without a shell."""

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from milpart_docs.cli.console import CommandError

STANDARD = "notepad" if sys.platform == "win32" else "vi"


def check_editor(environment: Mapping[str, str] = os.environ, *, is_terminal: bool) -> None:
    """Refuse to start the usual editor where nobody can write in it; an editor that was named may have a window of its own."""
    if not is_terminal and not (environment.get("VISUAL") or environment.get("EDITOR")):
        raise CommandError(
            "--edit opens an editor, and there is no terminal for one; leave it out, or name an editor with a window of its own in EDITOR"
        )


def edit_file(path: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Open a file in the editor, and come back when that has closed it."""
    written = environment.get("VISUAL") or environment.get("EDITOR") or STANDARD
    try:
        command = [*shlex.split(written, posix=sys.platform != "win32"), str(path)]
    except ValueError:
        raise CommandError(f"the editor {written} cannot be started: a quotation mark is not closed; set VISUAL or EDITOR") from None
    try:
        ended = subprocess.run(command, check=False)  # noqa: S603 - the user's own editor
    except OSError as error:
        reason = error.strerror or str(error)
        raise CommandError(f"the editor {command[0]} cannot be started ({reason}); set VISUAL or EDITOR", status=1) from None
    if ended.returncode:
        raise CommandError(f"the editor {command[0]} ended with status {ended.returncode}; nothing was written", status=1)
