"""``milpart init``: a new project that checks and builds at once."""

import contextlib
import shlex
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

import click

from milpart_docs.authoring.project.contents import NewProject, build_project, find_fault
from milpart_docs.authoring.project.forges import Forge
from milpart_docs.authoring.project.founding import InTheWayError, found_project
from milpart_docs.cli.console import CommandError, day_option, read_today

BOTH = "both"
AT_TOP = (".gitlab", ".github/", ".pre-commit-config.yaml")
"""How the paths of files begin that forges and pre-commit look for at the top of a repository, and nowhere else."""
NEXT = """\
Next:
  cd {folder}
  milpart check
  milpart serve
README.md says what to write and what to set. {then}.
"""
ALONE = "Then put the folder under version control, and push it to {forge}"
INSIDE = """\
This folder lies in a repository, as {folder}. {files}
are read only at the top of a repository, so nothing is checked there yet. Give the project a repository of its own; or move
these files to the top, and let their commands run in {folder}"""


@click.command(name="init", epilog='Example: milpart init partnership --name "Partnership records" --forge gitlab')
@click.argument("folder", metavar="DIR", callback=lambda _context, _param, written: _read_folder(written))
@click.option("--name", metavar="TEXT", help="What the site is called; otherwise the name of the folder.")
@click.option(
    "--forge",
    type=click.Choice([*map(str, Forge), BOTH]),
    default=BOTH,
    show_default=True,
    help="Where the project will lie: whose pipeline and templates it gets.",
)
@day_option
@click.option("--quiet", "-q", is_flag=True, help="No messages on standard error.")
def command(folder: Path, name: str | None, forge: str, today: datetime | None, quiet: bool) -> None:
    """Begin a new project in DIR, which must not be there yet, or be empty.

    It has a first lesson with what it refers to, pages, settings, a pipeline that checks, previews and publishes, and templates of merge
    requests and issues. It checks and builds as it is. Nothing is ever overwritten; what is stopped leaves nothing behind.
    """
    from milpart_docs.publishing.interruption import end_tidily, hold_signals

    place = Path.cwd() / folder
    called = _read_name(name, place)
    forges = tuple(Forge) if forge == BOTH else (Forge(forge),)
    files = build_project(NewProject(called, forges, read_today(today)))
    try:
        with end_tidily():
            found_project(place, files, _complete, hold_signals)
    except InTheWayError as error:
        raise CommandError(f"{error}; name a folder that is not there yet, or an empty one", status=1) from None
    click.echo(str(folder))
    if not quiet:
        _tell_of_other_project(place)
        click.echo(NEXT.format(folder=_as_argument(folder), then=_say_then(place, forges, files)), err=True)


def _as_argument(folder: Path) -> str:
    """Write a folder as an argument of a command, which may not begin as an option does."""
    written = str(folder)
    return shlex.quote(f"./{written}" if written.startswith("-") else written)


def _say_then(place: Path, forges: Sequence[Forge], files: Iterable[str]) -> str:
    """Say what to do with a new project, which is another thing where it lies in the folder of a repository."""
    from milpart_docs.corpus.revision import find_project_folder

    inside = find_project_folder(place)
    if not inside:
        return ALONE.format(forge=" or ".join({"gitlab": "GitLab", "github": "GitHub"}[each] for each in forges))
    read_at_top = dict.fromkeys(path.partition("/")[0] for path in files if path.startswith(AT_TOP))
    return INSIDE.format(folder=inside.rstrip("/"), files=", ".join(read_at_top))


def _read_folder(written: str) -> Path:
    """Read the folder; an empty name, as that of a variable that is not set, is not taken for the current one."""
    if not written.strip():
        raise CommandError("the name of the folder is empty; write one, or . for the folder that you are in")
    return Path(written)


def _tell_of_other_project(place: Path) -> None:
    """Say so where the new project lies in another one: whoever works in it works on the new one, and the other may read its records."""
    from milpart_docs.corpus.settings import NoProjectError, find_root, load_settings

    with contextlib.suppress(NoProjectError):
        other = find_root(place.resolve().parent)
        inside = place.resolve().relative_to(other)
        is_read = any(inside.is_relative_to(folder) for folder in load_settings(other).content_dirs)
        both = ", and that one reads its records as well: better move it out of there" if is_read else ""
        click.echo(f"milpart: the new project lies in another one, {other}{both}", err=True)


def _read_name(name: str | None, place: Path) -> str:
    called = name if name is not None else place.resolve().name
    if fault := find_fault(called):
        raise CommandError(f"the name of the site {fault}; write another with --name")
    return called


def _complete(root: Path) -> None:
    """Add to a written project the files that are computed from its records."""
    from milpart_docs.authoring.configuration.placing import place_files
    from milpart_docs.authoring.configuration.registry import build_all, compare_files
    from milpart_docs.corpus import load_corpus, load_settings
    from milpart_docs.rules.engine import inspect_file

    corpus = load_corpus(load_settings(root), inspect=inspect_file, use_cache=False)
    tuple(place_files(root, compare_files(corpus, build_all(corpus)), force=False))
