"""The staged project: a folder with what a release holds, and nothing else that authors wrote.

A site is built from it as from any project. So whatever takes part in the build, a plugin of others, an include, a search, cannot find
what was cut: it is not there.
"""

import json
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path, PurePosixPath

from yaml.nodes import MappingNode, ScalarNode

from milpart_docs.corpus.config_nodes import compose_config
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.release.note import NOTE, ReleaseNote, write_note
from milpart_docs.corpus.release.places import is_page
from milpart_docs.corpus.release.release import Release
from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.marker import is_site

EPOCH = "SOURCE_DATE_EPOCH"


class StageError(Exception):
    """A project that cannot be staged, with one sentence why."""


@contextmanager
def staged(release: Release, note: ReleaseNote) -> Iterator[Path]:
    """Give the configuration file of a staged project, which lasts as long as the context, with the day of the note as today."""
    with tempfile.TemporaryDirectory(prefix="milpart-") as folder, _fixed_day(date.fromisoformat(note.day)):
        yield write_stage(release, note, Path(folder))


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
    settings = release.corpus.settings
    if any(PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts for name in settings.content_dirs):
        raise StageError("docs_dir and record_dirs must lie in the project's folder to be released")
    write_content(release, folder)
    _link_the_rest(settings, folder)
    _copy_tools(settings, folder)
    config = folder / settings.config
    config.write_text(_config_text(settings.root / settings.config, Names(release.corpus)), encoding="utf-8")
    write_note(note, folder)
    return config


def write_content(release: Release, folder: Path) -> None:
    """Write what is released into a folder, and take out what is there of another release; a file that is the same stays untouched."""
    corpus = release.corpus
    texts = {entry.path: corpus.texts.get(entry.path) for entry in corpus.entries}
    wanted = {path: None if text is None else text.encode("utf-8") for path, text in texts.items()}
    wanted |= {path: release.rewritten.get(path) for path in release.attachments}
    for name in corpus.settings.content_dirs:
        (folder / name).mkdir(parents=True, exist_ok=True)
        for file in _files_in(folder / name):
            path = file.relative_to(folder).as_posix()
            if path not in wanted and not file.is_symlink() and not _is_of_stage(path, corpus.settings):
                file.unlink()
    for name in {str(PurePosixPath(path).parent) for path in wanted}:
        (folder / name).mkdir(parents=True, exist_ok=True)
    for path, data in wanted.items():
        _write(folder / path, (corpus.settings.root / path).read_bytes() if data is None else data)


def _is_of_stage(path: str, settings: Settings) -> bool:
    """Tell whether a file belongs to the staged project itself: its configuration, its note, the code that builds it."""
    return path in {settings.config, NOTE} or any(path == tool or path.startswith(tool + "/") for tool in settings.tools)


def _files_in(folder: Path) -> list[Path]:
    return [Path(directory, name) for directory, _, names in os.walk(folder) for name in names]


def _write(file: Path, data: bytes) -> None:
    if not file.is_file() or file.read_bytes() != data:
        file.write_bytes(data)


def _link_the_rest(settings: Settings, folder: Path) -> None:
    """Link what is neither content nor hidden nor a site: overrides of the theme, hooks, data of other plugins.

    Only files are linked: by a link to a folder, one could go back up, into the project that was cut.
    """
    root, content = settings.root, settings.content_dirs
    if "." in content:
        return
    left_out = {*content, settings.site_dir, settings.config}
    for directory, folders, names in os.walk(root):
        inside = Path(directory).relative_to(root).as_posix()
        prefix = "" if inside == "." else inside + "/"
        folders[:] = [name for name in sorted(folders) if not name.startswith(".") and prefix + name not in left_out]
        folders[:] = [name for name in folders if not is_site(Path(directory, name))]
        for path in (prefix + name for name in sorted(names) if not name.startswith(".") and prefix + name not in left_out):
            if not _is_content(root / path, settings):
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / path).symlink_to((root / path).resolve())


def _is_content(file: Path, settings: Settings) -> bool:
    """Tell whether a link leads into the content that was cut, or a file is none that could be read."""
    real = file.resolve()
    return not real.is_file() or any(real.is_relative_to((settings.root / name).resolve()) for name in settings.content_dirs)


def _copy_tools(settings: Settings, folder: Path) -> None:
    """Copy overrides of the theme and hooks that lie among the content: they are the project's code, and the build needs them.

    A folder with content in it is no such thing, whatever the configuration says, and a page is none.
    """
    for path in settings.tools:
        source = settings.root / path
        if source.is_dir() and any(name == path or name.startswith(path + "/") or path == "." for name in settings.content_dirs):
            continue
        for file in _files_in(source) if source.is_dir() else [source]:
            target = folder / file.relative_to(settings.root)
            if file.is_file() and not target.exists() and not is_page(file.name):
                target.parent.mkdir(parents=True, exist_ok=True)
                _write(target, file.read_bytes())


def _config_text(config: Path, names: Names) -> str:
    """Give the text of a configuration for another folder: the file that it inherits from is named by its whole path.

    Records that are not released are not named in it, either, in whatever it says.
    """
    text = config.read_text(encoding="utf-8-sig")
    root, _ = compose_config(text)
    for key, value in root.value if isinstance(root, MappingNode) else ():
        if key.value == "INHERIT" and isinstance(value, ScalarNode):
            base = json.dumps(os.path.normpath(config.parent.resolve() / value.value))
            before, after = text[: value.start_mark.index], text[value.end_mark.index :]
            return names.leave_out(before) + base + names.leave_out(after)
    return names.leave_out(text)
