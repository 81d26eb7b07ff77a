"""The staged project: a folder with what a release holds and what builds it, and with no other text of authors.

A site is built from it as from any project. So whatever takes part in the build, a plugin of others, an include, a search, finds there
only what is released: all files are copies, none is a link, and other text of authors is empty. Code and data of the project go along as
they are, with what they say themselves; and code that looks for the project elsewhere, by a path of its own, is not kept from that.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path, PurePosixPath

from milpart_docs.corpus.clock import EPOCH
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.release.note import ReleaseNote, write_note
from milpart_docs.corpus.release.release import Release
from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.authors import write_authors
from milpart_docs.publishing.building_copy import copy_building_files
from milpart_docs.publishing.staged_config import write_configs
from milpart_docs.publishing.temporary import make_temporary_folder

THEME = "material"
"""The one theme whose pages we know to show their marking."""


class StageError(Exception):
    """A project that cannot be staged, with one sentence why."""


@contextmanager
def staged(release: Release, note: ReleaseNote) -> Iterator[Path]:
    """Give the configuration file of a staged project, which lasts as long as the context, with the day of the note as today."""
    with make_temporary_folder() as folder, _fixed_day(date.fromisoformat(note.day)):
        yield write_stage(release, note, folder)


@contextmanager
def _fixed_day(day: date) -> Iterator[None]:
    """Let every part of a build take a day for today, as reproducible builds do."""
    before = os.environ.get(EPOCH)
    os.environ[EPOCH] = str(int(datetime.combine(day, time(), UTC).timestamp()))
    try:
        yield
    finally:
        if before is None:
            del os.environ[EPOCH]
        else:
            os.environ[EPOCH] = before


def write_stage(release: Release, note: ReleaseNote, folder: Path) -> Path:
    """Write a staged project into an empty folder, and give its configuration file."""
    settings, names = release.corpus.settings, Names(release.corpus)
    check_stageable(settings)
    try:
        write_content(release, folder)
        write_authors(release.corpus, names, folder)
        copy_building_files(settings, names, folder)
        write_configs(settings, names, folder)
    except OSError as error:
        raise StageError(f"{error.filename} cannot be copied ({error.strerror}), and the site is built with it") from None
    write_note(note, folder)
    return folder / settings.config


def check_stageable(settings: Settings) -> None:
    """Refuse a project that cannot be released, whatever is in it."""
    if any(map(_leads_out, settings.content_dirs)):
        raise StageError("docs_dir and record_dirs must lie in the project's folder to be released")
    if any(map(_leads_out, settings.tools)):
        raise StageError("hooks and the theme's custom_dir must lie in the project's folder to be released")
    has_templates = any((settings.root / tool / "main.html").is_file() for tool in settings.tools)
    if settings.theme != THEME and not has_templates:
        raise StageError(
            f"the theme must be {THEME} to be released, because its pages show their marking ({settings.config} names "
            f"{settings.theme or 'none'}); name that, or extend milpart/main.html in a main.html of the project's custom_dir"
        )


def _leads_out(name: str) -> bool:
    return PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts


def write_content(release: Release, folder: Path) -> None:
    """Write what is released into an empty folder: the texts as they were cut, and the files that they use."""
    corpus = release.corpus
    for name in corpus.settings.content_dirs:
        (folder / name).mkdir(parents=True, exist_ok=True)
    texts = {entry.path: corpus.texts.get(entry.path) for entry in corpus.entries}
    content = {path: None if text is None else text.encode("utf-8") for path, text in texts.items()}
    for path, data in {**content, **{path: release.rewritten.get(path) for path in release.attachments}}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes((corpus.settings.root / path).read_bytes() if data is None else data)
