"""How commands make a site: staged for an audience, and by a build that cannot harm the one that stands."""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from milpart_docs.cli.console import CommandError, cut_for, open_corpus, read_today
from milpart_docs.cli.main import STOPPED
from milpart_docs.corpus import Settings
from milpart_docs.corpus.clock import EPOCH, read_epoch
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.release.note import ReleaseNote
from milpart_docs.corpus.release.origin import Origin, find_origin
from milpart_docs.corpus.release.release import Release
from milpart_docs.diagnostics import Diagnostic, Severity


def publish_site(
    settings: Settings, config: Path, output: Path, *, strict: bool, quiet: bool, names_files: bool = False, failure: str = ""
) -> None:
    """Build a site and put it in its place; where that fails, the command ends with one sentence, and the folder is as it was.

    ``config`` is the configuration to build: that of the project, or of what was staged from it. ``failure`` is said in place of the
    folder's name, where that means nothing to the reader. With ``names_files``, addresses name files.
    """
    from milpart_docs.publishing.engine import find_engine
    from milpart_docs.publishing.error import PublishingError
    from milpart_docs.publishing.site_build import build_safely

    drop_unsound_epoch(quiet=quiet)
    try:
        status = build_safely(config, output, strict=strict, quiet=quiet, engine=find_engine(names_files=names_files), source=settings)
    except PublishingError as error:
        raise CommandError(str(error), error.status) from None
    except KeyboardInterrupt:
        raise CommandError("stopped", STOPPED) from None
    if status:
        raise CommandError(f"the site was not built; {failure or f'{output} is as it was'}", status)


def drop_unsound_epoch(*, quiet: bool = False) -> None:
    """Take ``SOURCE_DATE_EPOCH`` out of the environment where it is no time, and say so: MkDocs would end with a traceback."""
    written = os.environ.get(EPOCH)
    if written is not None and read_epoch() is None:
        del os.environ[EPOCH]
        if written and not quiet:
            click.echo(f"milpart: {EPOCH} is no time in whole seconds since 1970 ({written[:40]!r}) and is passed over", err=True)


@contextmanager
def open_stage(settings: Settings, audience: str, *, strict: bool, is_bundle: bool = False) -> Iterator[Path]:
    """Give the configuration of a project that holds what an audience may see; with ``strict``, files with errors are not handed out.

    The day of a bundle is that of its commit, so that one commit gives one bundle; that of a site is today.
    """
    from milpart_docs.publishing.interruption import end_tidily
    from milpart_docs.publishing.stage import StageError, check_stageable, staged

    drop_unsound_epoch()
    try:
        check_stageable(settings)
    except StageError as error:
        raise CommandError(str(error), status=1) from None
    made = cut_for(audience, open_corpus(settings.root))
    if strict:
        _check_sound(made)
    origin = _find_origin(made)
    day = (read_epoch() or origin.day) if is_bundle else read_today(None)
    note = _describe(made, origin, day, is_bundle=is_bundle)
    try:
        with end_tidily(), staged(made, note) as config:
            yield config
    except StageError as error:
        raise CommandError(str(error), status=1) from None


def check_git(settings: Settings) -> None:
    """See that git tells of which commit a project is, where it is in a repository: without, a bundle would have another day."""
    from milpart_docs.corpus.git import find_obstacle

    if obstacle := find_obstacle(settings.root):
        hint = (
            f"let git config --global --add safe.directory {settings.root} say that it may"
            if "ownership" in obstacle
            else "mend that first"
        )
        raise CommandError(f"git does not tell from which commit this is: {obstacle}; {hint}", status=1)


def _find_origin(made: Release) -> Origin:
    """Find where a release comes from, with all that makes a site of it."""
    from milpart_docs.publishing.building_files import find_building_files

    settings = made.corpus.settings
    building = find_building_files(settings)
    paths = {*(entry.path for entry in made.corpus.entries), *made.attachments}
    return find_origin(settings.root, made.corpus, paths, made.audience, building)


def _check_sound(made: Release) -> None:
    """See that no released file has an error of its own, as it is released.

    What is cut has no say in this, neither by its errors nor by being missing; the whole of the project is what ``milpart check`` is for.
    """
    from milpart_docs.rules.engine import apply_settings

    found = (apply_settings(entry.findings, made.corpus.settings.rules) for entry in made.corpus.entries)
    errors = [first for diagnostics in found for first in _errors_in(diagnostics)[:1]]
    if errors:
        first = f"{errors[0].location.path}: {errors[0].code} {errors[0].message}"
        files = "1 of the files to be released has" if len(errors) == 1 else f"{len(errors)} of the files to be released have"
        raise CommandError(f"{files} errors, as released; the first is {first}", status=1)


def _errors_in(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    return sorted(diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR)


def _describe(made: Release, origin: Origin, day: date, *, is_bundle: bool) -> ReleaseNote:
    """Give the note about a release; what is not released is not named, be it a community of the audience itself."""
    who, names = made.audience, Names(made.corpus)
    communities = tuple(community for community in who.communities if not names.is_mention_missing(community))
    state = (origin.commit, origin.is_clean, day.isoformat(), is_bundle)
    return ReleaseNote(who.name, who.max_marking, communities, *state, has_all_communities=who.has_all_communities)


def check_readable(settings: Settings) -> None:
    """See that the configuration can be read at all, before anything is done with it."""
    if not settings.is_readable:
        fault = settings.findings[0]
        raise CommandError(f"{fault.path}:{fault.line}:{fault.column} {fault.message}", status=1)
