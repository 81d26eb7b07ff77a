"""``milpart init``: a new project that checks and builds at once."""

import shlex
from datetime import datetime
from pathlib import Path

import click

from milpart_docs.authoring.project.contents import NewProject, build_project, find_fault
from milpart_docs.authoring.project.forges import Forge
from milpart_docs.authoring.project.founding import InTheWayError, found_project
from milpart_docs.cli.console import CommandError, day_option, read_today

BOTH = "both"
NEXT = """\
Next:
  cd {folder}
  milpart check
  milpart serve
README.md says what to write and what to set. Then put the folder under version control, and push it to {forge}.
"""


@click.command(name="init", epilog='Example: milpart init partnership --name "Partnership records" --forge gitlab')
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
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
        click.echo(
            NEXT.format(
                folder=shlex.quote(str(folder)), forge=" or ".join({"gitlab": "GitLab", "github": "GitHub"}[each] for each in forges)
            ),
            err=True,
        )


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
