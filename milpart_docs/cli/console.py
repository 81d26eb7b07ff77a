"""What all commands share: their common options, the project they work on, the day, and where they print."""

import json
import os
import re
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console

from milpart_docs.corpus import Corpus, Settings, clock, find_root, load_corpus, load_settings
from milpart_docs.corpus.release.audience import NoAudienceError, find_audience
from milpart_docs.corpus.release.note import NOTE
from milpart_docs.corpus.release.release import Release, release
from milpart_docs.corpus.settings import NoProjectError
from milpart_docs.model.fields import EARLIEST_YEAR
from milpart_docs.vocabulary import COUNTRIES, country_names, find_nearest
from milpart_docs.vocabulary.meant_country import find_country

PROFILE = "PTR-"
"""What the identifier of a partner's profile begins with."""
Command = TypeVar("Command", bound=Callable[..., Any])


_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What would work on a terminal, and not be read: all controls but the line end, those of the direction of writing, and half characters."""


class CommandError(Exception):
    """Something that ends a command with one sentence: status 2 where it was used wrongly, 1 where the job could not be done."""

    def __init__(self, message: str, status: int = 2) -> None:
        """Take the sentence and the exit status."""
        super().__init__(message)
        self.status = status


def project_options(command: Command) -> Command:
    """Add the options of every command that reads a project."""
    root = click.option(
        "--root",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        help="The project's folder; otherwise it is found from the current folder upwards.",
    )
    quiet = click.option("--quiet", "-q", is_flag=True, help="No progress and no messages on standard error.")
    return root(quiet(command))


def format_option(*formats: str) -> Callable[[Command], Command]:
    """Add the option ``--format``; the first format is the one without the option."""
    return click.option("--format", "format_", type=click.Choice(formats), default=formats[0], show_default=True, help="How to print.")


def day_option(command: Command) -> Command:
    """Add the option that fixes the clock."""
    return click.option("--on", "today", type=click.DateTime(["%Y-%m-%d"]), help="The day that counts as today, for reviews and ageing.")(
        command
    )


def audience_option(command: Command) -> Command:
    """Add the option by which a command behaves as if whatever an audience may not see did not exist."""
    text = "Only what this audience may see: internal, public, or one of mkdocs.yml."
    return click.option("--audience", metavar="NAME", help=text)(command)


def answer_options(command: Command) -> Command:
    """Add the options of every command that answers a question about a project: the day, the audience, text or JSON, and the project."""
    return day_option(audience_option(format_option("text", "json")(project_options(command))))


def read_country_argument(written: str) -> str:
    """Give the code of the country that an argument means: by code, by a known name, or by its profile's identifier.

    What is merely near to one is not taken for it; the complaint names it.
    """
    code = country_names.read_country(written.strip().upper().removeprefix(PROFILE) if PROFILE in written.upper() else written)
    if code in COUNTRIES:
        return code
    if shared := country_names.tell_sharers(written):
        raise CommandError(f"{written} is the name of more than one country; write {shared}")
    nearest = find_country(written)
    near_code = nearest.alpha3 if nearest else find_nearest(written.upper(), COUNTRIES)
    hint = f"did you mean {near_code} ({COUNTRIES[near_code].name})?" if near_code else "write its code, as in MOZ, or its English name"
    raise CommandError(f"there is no country {written}; {hint}")


def open_project(root: Path | None) -> Settings:
    """Find the project and read its settings; what was staged for a release is no project to work in."""
    try:
        folder = find_root((root or Path.cwd()).resolve())
    except NoProjectError as error:
        raise CommandError(f"{error}; go into a project or say --root DIR") from None
    try:
        settings = load_settings(folder)
    except NoProjectError as error:
        raise CommandError(str(error)) from None
    if settings.release is not None:
        hint = f"work in the project itself; if this is it, delete {NOTE}"
        raise CommandError(f"{folder} is what was staged for the audience {settings.release.audience}; {hint}")
    return settings


def open_corpus(root: Path | None, audience: str | None = None) -> Corpus:
    """Load the corpus of a project, with the findings of the rules about single files; for an audience, only what it may see."""
    from milpart_docs.rules.engine import inspect_file

    corpus = load_corpus(open_project(root), inspect=inspect_file)
    return corpus if audience is None else cut_for(audience, corpus).corpus


def cut_for(audience: str, corpus: Corpus) -> Release:
    """Cut a corpus to what an audience may see."""
    from milpart_docs.rules.engine import inspect_file

    try:
        return release(corpus, find_audience(corpus.settings, audience), inspect=inspect_file)
    except NoAudienceError as error:
        raise CommandError(str(error)) from None


def read_today(option: datetime | None) -> date:
    """Give the day that counts as today: that of the option, or that of the environment or the clock."""
    if option is not None and option.year < EARLIEST_YEAR:
        raise CommandError(f"--on {option.date()}: there are no records of that time; write a day from {EARLIEST_YEAR} on")
    return clock.read_today() if option is None else option.date()


def make_console() -> Console:
    """Make a console that prints text as it is: coloured on a terminal, plain elsewhere and where ``NO_COLOR`` is set."""
    is_plain = bool(os.environ.get("NO_COLOR"))
    return Console(highlight=False, soft_wrap=True, markup=False, emoji=False, color_system=None if is_plain else "auto")


def print_json(value: object) -> None:
    """Print a value as JSON on standard output, keys sorted."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True, default=str))


def print_text(text: str) -> None:
    """Print an answer as text on standard output; what data bring along to control a terminal is shown as a replacement character."""
    click.echo(clean_text(text))


def clean_text(text: str) -> str:
    """Replace what would control a terminal, sign for sign."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
