"""The staged project: a folder with what a release holds and what builds it, and with no other text of authors.

A site is built from it as from any project. So whatever takes part in the build, a plugin of others, an include, a search, finds there
only what is released: all files are copies, none is a link. Code of the project goes along as it is, with what it says itself; and code
that looks for the project elsewhere, by a path of its own, is not kept from that.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path, PurePosixPath

from yaml.nodes import MappingNode

from milpart_docs.corpus.clock import EPOCH
from milpart_docs.corpus.config_nodes import compose_config
from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.release.note import NOTE, ReleaseNote, write_note
from milpart_docs.corpus.release.release import Release
from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.building_copy import copy_building_files, find_scalars
from milpart_docs.publishing.building_files import find_configs
from milpart_docs.publishing.left_out import find_files_in
from milpart_docs.publishing.temporary import make_temporary_folder
from milpart_docs.publishing.tools import find_tools

INHERITED = ".milpart-inherited-"
"""How the names of files begin that the configuration of a staged project inherits from."""
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
    settings = release.corpus.settings
    check_stageable(settings)
    write_content(release, folder)
    try:
        copy_building_files(settings, folder)
        _write_configs(settings, Names(release.corpus), folder)
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
    """Write what is released into a folder, and take out what is there of another release; a file that is the same stays untouched."""
    corpus = release.corpus
    texts = {entry.path: corpus.texts.get(entry.path) for entry in corpus.entries}
    wanted = {path: None if text is None else text.encode("utf-8") for path, text in texts.items()}
    wanted |= {path: release.rewritten.get(path) for path in release.attachments}
    kept = {corpus.settings.config, NOTE, *find_tools(corpus.settings)}
    for name in corpus.settings.content_dirs:
        (folder / name).mkdir(parents=True, exist_ok=True)
        for file in find_files_in(folder / name):
            path = file.relative_to(folder).as_posix()
            if path not in wanted and path not in kept and not file.name.startswith(INHERITED):
                file.unlink()
    for name in {str(PurePosixPath(path).parent) for path in wanted}:
        (folder / name).mkdir(parents=True, exist_ok=True)
    for path, data in wanted.items():
        _write(folder / path, (corpus.settings.root / path).read_bytes() if data is None else data)


def _write(file: Path, data: bytes) -> None:
    if not file.is_file() or file.read_bytes() != data:
        file.write_bytes(data)


def _write_configs(settings: Settings, names: Names, folder: Path) -> None:
    """Write the configuration, and those that it inherits from beside it; none names records that are not released."""
    configs = find_configs(settings)
    staged_as = [settings.config, *(f"{INHERITED}{number}.yml" for number in range(1, len(configs)))]
    for config, name, base in zip(configs, staged_as, [*staged_as[1:], ""], strict=True):
        text = (settings.root / config).read_text(encoding="utf-8-sig")
        (folder / name).write_text(_config_text(text, base, names), encoding="utf-8")


def _config_text(text: str, base: str, names: Names) -> str:
    """Give the text of a configuration that inherits from another file than it says, and names no records that are not released.

    What stands behind the escapes of a text in quotes counts as well.
    """
    root, _ = compose_config(text)
    pairs = root.value if base and isinstance(root, MappingNode) else ()
    inherited = next((value for key, value in pairs if key.value == "INHERIT"), None)
    pieces, last = [], 0
    for node in sorted(find_scalars(root), key=lambda node: node.start_mark.index):
        start, value = node.start_mark.index, base if node is inherited else names.leave_out(node.value)
        if node is inherited or (node.style == '"' and value != node.value):
            start = start if node is inherited else text.index('"', start)  # behind an anchor
            pieces += [names.leave_out(text[last:start]), json.dumps(value)]
            last = node.end_mark.index
    return "".join([*pieces, names.leave_out(text[last:])])
