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
from milpart_docs.corpus.release.note import ReleaseNote
from milpart_docs.corpus.release.release import Release
from milpart_docs.diagnostics import Severity

STOPPED = 130
"""The exit status of what Ctrl-C ended."""


def publish_site(settings: Settings, config: Path, output: Path, *, strict: bool, quiet: bool) -> None:
    """Build a site and put it in its place; where that fails, the command ends with one sentence, and the folder is as it was.

    ``config`` is the configuration to build: that of the project, or of what was staged from it.
    """
    from milpart_docs.publishing.engine import find_engine
    from milpart_docs.publishing.error import PublishingError
    from milpart_docs.publishing.site_build import build_safely

    try:
        status = build_safely(config, output, strict=strict, quiet=quiet, engine=find_engine(), source=settings)
    except PublishingError as error:
        raise CommandError(str(error), error.status) from None
    except KeyboardInterrupt:
        raise CommandError("stopped", STOPPED) from None
    if status:
        raise CommandError(f"the site was not built; {output} is as it was", status)


@contextmanager
def open_stage(settings: Settings, audience: str, *, strict: bool, is_bundle: bool = False) -> Iterator[Path]:
    """Give the configuration of a project that holds what an audience may see; with ``strict``, files with errors are not handed out.

    The day of a bundle is that of its commit, so that one commit gives one bundle; that of a site is today.
    """
    from milpart_docs.corpus.release.origin import find_origin
    from milpart_docs.publishing.interruption import end_tidily
    from milpart_docs.publishing.stage import EPOCH, StageError, staged

    corpus = open_corpus(settings.root)
    made = cut_for(audience, corpus)
    if strict:
        _check_sound(made, corpus)
    paths = {*(entry.path for entry in made.corpus.entries), *made.attachments, settings.config}
    origin = find_origin(settings.root, made.corpus, paths, made.audience)
    day = origin.day if is_bundle and EPOCH not in os.environ else read_today(None)
    who = made.audience
    state = (origin.commit, origin.is_clean, day.isoformat(), is_bundle)
    note = ReleaseNote(who.name, who.max_marking, who.communities, *state, has_all_communities=who.has_all_communities)
    try:
        with end_tidily(), staged(made, note) as config:
            yield config
    except StageError as error:
        raise CommandError(str(error), status=1) from None


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
