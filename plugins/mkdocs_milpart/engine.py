"""The site engine: MkDocs, run in this process, so that what ends the one ends the other."""

import contextlib
import io
import os
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path

import click
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from mkdocs_milpart.build_log import show_log


def build_site(config: Path, site: Path, *, strict: bool, quiet: bool, names_files: bool = False) -> int:
    """Build the project of a configuration file into a folder, and give the exit status; what goes wrong is one message.

    With ``names_files``, addresses name files (``page.html``) whatever the configuration says.
    With ``quiet``, what is said is shown only if the build fails. MkDocs' own way of being quiet is not used: it turns ``strict`` off,
    because what is not logged is not counted.
    """
    said = io.StringIO()
    with _keep(said) if quiet else contextlib.nullcontext(), show_log(), _write_no_bytecode():
        fault = _build(config.parent.resolve() / config.name, site.resolve(), strict=strict, names_files=names_files)
    if fault:
        click.echo(f"{said.getvalue()}milpart: {fault}", err=True)
    return 1 if fault else 0


@contextlib.contextmanager
def _keep(said: io.StringIO) -> Iterator[None]:
    """Keep what is printed."""
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        yield


@contextlib.contextmanager
def _write_no_bytecode() -> Iterator[None]:
    """Keep Python from writing beside the hooks of a project, which may lie in a folder whose files all become files of the site."""
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        yield
    finally:
        sys.dont_write_bytecode = before


def _build(config: Path, site: Path, *, strict: bool, names_files: bool) -> str:
    """Build as ``mkdocs build`` does, in the project's folder, and give what kept it from succeeding: nothing, where it did.

    A project's own ``strict: true`` holds where the caller is not strict.
    """
    # MkDocs' theme advertises its author's next product on every start
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    try:
        with contextlib.chdir(config.parent):
            addresses = False if names_files else None
            loaded = load_config(config_file=str(config), site_dir=str(site), strict=strict or None, use_directory_urls=addresses)
            loaded.plugins.on_startup(command="build", dirty=False)
            try:
                build(loaded)
            finally:
                loaded.plugins.on_shutdown()
    except MkDocsException as error:
        return error.format_message()
    except SystemExit:
        return "a plugin or a hook has ended the build"
    except OSError as error:
        return _name_file(error, site)
    except Exception as error:  # noqa: BLE001 - a plugin or a hook may raise anything
        return _name_line(error)
    return ""


def _name_file(error: OSError, site: Path) -> str:
    """Say what the system says, and of which file; a file of the site by its name there."""
    name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    path = Path(name)
    shown = path.relative_to(site).as_posix() if path.is_relative_to(site) else name
    return f"{error.strerror or error}" + (f": {shown}" if shown else "")


def _name_line(error: Exception) -> str:
    """Say what was raised, and on which line, which is what a writer of plugins needs to know."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f" ({frames[-1].filename}, line {frames[-1].lineno})" if frames else ""
    return f"{type(error).__name__}: {' '.join(str(error).split())}{where}"
