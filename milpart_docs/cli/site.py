"""How commands make a site: a build that cannot harm the one that stands, and MkDocs as a program of its own for a preview."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from milpart_docs.cli.console import CommandError, cut_for, open_corpus, read_today
from milpart_docs.corpus import Corpus, Settings
from milpart_docs.corpus.clock import EPOCH, read_epoch
from milpart_docs.corpus.release.note import ReleaseNote
from milpart_docs.corpus.release.origin import Origin, find_origin
from milpart_docs.corpus.release.release import Release
from milpart_docs.diagnostics import Severity

STOPPED = 130
"""The exit status of what Ctrl-C ended."""


def publish_site(settings: Settings, config: Path, output: Path, *, strict: bool, quiet: bool, failure: str = "") -> None:
    """Build a site and put it in its place; where that fails, the command ends with one sentence, and the folder is as it was.

    ``config`` is the configuration to build: that of the project, or of what was staged from it. ``failure`` is said in place of the
    folder's name, where that means nothing to the reader.
    """
    from milpart_docs.publishing.engine import find_engine
    from milpart_docs.publishing.error import PublishingError
    from milpart_docs.publishing.site_build import build_safely

    drop_unsound_epoch(quiet=quiet)
    try:
        status = build_safely(config, output, strict=strict, quiet=quiet, engine=find_engine(), source=settings)
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
    corpus = open_corpus(settings.root)
    made = cut_for(audience, corpus)
    if strict:
        _check_sound(made, corpus)
    origin = _find_origin(made)
    day = (read_epoch() or origin.day) if is_bundle else read_today(None)
    who = made.audience
    state = (origin.commit, origin.is_clean, day.isoformat(), is_bundle)
    note = ReleaseNote(who.name, who.max_marking, who.communities, *state, has_all_communities=who.has_all_communities)
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


def _check_sound(made: Release, corpus: Corpus) -> None:
    """See that no released file has an error of its own; which it is, ``milpart check`` tells, among authors.

    The files are looked at as they are written: what is missing only in the release is no mistake.
    """
    from milpart_docs.rules.engine import apply_settings

    files = [corpus.by_path[entry.path] for entry in made.corpus.entries]
    found = (apply_settings(entry.findings, corpus.settings.rules) for entry in files)
    faulty = sum(1 for diagnostics in found if any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics))
    if faulty:
        raise CommandError(f"{faulty} of the files to be released have errors; milpart check tells which", status=1)


def check_readable(settings: Settings) -> None:
    """See that the configuration can be read at all, before anything is done with it."""
    if not settings.is_readable:
        fault = settings.findings[0]
        raise CommandError(f"{fault.path}:{fault.line}:{fault.column} {fault.message}", status=1)


def run_mkdocs(settings: Settings, *arguments: str) -> int:
    """Run MkDocs in a project and give its exit status.

    Where the system allows it, MkDocs takes the place of this process, so that stopping the one stops the other.
    """
    check_readable(settings)
    drop_unsound_epoch()
    command = _command(settings.root / settings.config, *arguments)
    if os.name == "posix":
        os.chdir(settings.root)
        os.execve(sys.executable, command, _environment())  # noqa: S606 - our own arguments; signals reach MkDocs itself
    try:
        return subprocess.run(command, cwd=settings.root, env=_environment(), check=False).returncode  # noqa: S603 - our own arguments
    except KeyboardInterrupt:
        click.echo("milpart: stopped", err=True)
        return STOPPED


def serve_release(settings: Settings, audience: str, *arguments: str) -> int:
    """Run MkDocs on what an audience may see, and cut anew whenever a file of the project changes; give MkDocs' exit status."""
    from milpart_docs.publishing.interruption import end_tidily
    from milpart_docs.publishing.stage import write_content
    from milpart_docs.publishing.watch import watch_changes

    check_readable(settings)
    with end_tidily(), open_stage(settings, audience, strict=False) as config:
        serving = subprocess.Popen(_command(config, *arguments), cwd=config.parent, env=_environment())  # noqa: S603 - our own arguments
        try:
            for _ in watch_changes(settings, until=lambda: serving.poll() is not None):
                write_content(cut_for(audience, open_corpus(settings.root)), config.parent)
        except KeyboardInterrupt:
            click.echo("milpart: stopped", err=True)
            return STOPPED
        finally:
            serving.terminate()
            serving.wait()
    return serving.returncode


def _command(config: Path, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *arguments, "--config-file", str(config)]


def _environment() -> dict[str, str]:
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
