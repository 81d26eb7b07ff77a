"""What takes part in a build without being content, copied for a staged project: overrides of the theme, hooks, data of other plugins.

Copied and not linked, because a link leads back to the project that was cut. Text of authors outside the folders of content is never
copied, because nothing protects it, nor is data that says itself that it is not for all: an empty file stands in its place, so that what
includes it finds nothing instead of failing. What else lies there is the project's code and goes along as it is, whatever it says.
"""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from milpart_docs.corpus.release.naming import Names
from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.building_files import BuildingFiles, find_building_files, is_made
from milpart_docs.publishing.config_files import may_be_path
from milpart_docs.publishing.left_out import LeftOut, find_files_in, is_text_of_authors
from milpart_docs.publishing.marker import is_site
from milpart_docs.publishing.tools import find_tools
from milpart_docs.reading.encoding import find_encoding
from milpart_docs.reading.spoken_protection import find_spoken_anywhere, find_spoken_protections
from milpart_docs.vocabulary.markings import OPEN

CODE = frozenset({".py", ".html", ".css", ".js", ".mjs"})
LARGEST = 20_000_000
"""Larger files are passed over unless the configuration names them, in bytes."""


def copy_building_files(settings: Settings, names: Names, folder: Path) -> None:
    """Copy into a staged project, which has its content already, what else takes part in a build of it.

    A file that the configuration names must be readable, or there is an ``OSError``; of the others, nobody knows whether they are needed.
    """
    for path in sorted(find_tools(settings)):
        _copy(settings.root / path, folder / path)
    if "." in settings.content_dirs:
        return
    left_out, building = LeftOut(settings, folder), find_building_files(settings)
    for path in sorted(_find_named(building, left_out)):
        _copy_unless_text(path, settings, names, folder)
    for path in _walk(building, left_out):
        with contextlib.suppress(PermissionError):
            _copy_unless_text(path, settings, names, folder)


def _copy_unless_text(path: str, settings: Settings, names: Names, folder: Path) -> None:
    """Copy a file, or put an empty one in the place of text; not where its path tells of something, or where the theme would publish it."""
    if not (is_text_of_authors(settings.root / path) or _is_protected(settings.root / path)):
        _copy(settings.root / path, folder / path)
    elif not names.is_path_missing(path) and not any(path.startswith(f"{tool}/") for tool in settings.tools):
        _copy(None, folder / path)


def _is_protected(file: Path) -> bool:
    """Tell whether a file of data says that it is not for all, or may say so; what is code by its name is that of the project."""
    if file.suffix.lower() in CODE:
        return False
    data = file.read_bytes()
    encoding = find_encoding(data)
    text = data.decode(encoding) if encoding else ""
    return any(protection != OPEN for protection in (*find_spoken_protections(text), *find_spoken_anywhere(text)))


def _copy(source: Path | None, target: Path) -> None:
    """Copy a file, or make an empty one, unless something stands in its place already, as what was released does."""
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        if source is None:
            target.touch()
        else:
            shutil.copyfile(source, target)


def _find_named(building: BuildingFiles, left_out: LeftOut) -> Iterator[str]:
    """Find the files that any value of the configuration names, also in folders that it names; content is not meant."""
    root = building.settings.root
    for path in building.mentioned:
        source = root / path
        with contextlib.suppress(OSError):  # too long for a name, or in a folder that nobody may look into: then it is no file
            is_folder = source.is_dir() and not (left_out.is_above_content(source) or is_site(source))
            for file in find_files_in(source) if is_folder else [source]:
                name = file.relative_to(root).as_posix()
                if may_be_path(name) and file.is_file() and not left_out.is_left_out(file):
                    yield name


def _walk(building: BuildingFiles, left_out: LeftOut) -> Iterator[str]:
    """Find what else lies in a project: nothing hidden, large or made, and nothing of other programs."""
    root = building.settings.root
    for directory, folders, names in os.walk(root):
        folders[:] = [name for name in sorted(folders) if not name.startswith(".") and not left_out.is_passed_over(Path(directory, name))]
        for file in (Path(directory, name) for name in sorted(names) if not name.startswith(".")):
            path = file.relative_to(root).as_posix()
            with contextlib.suppress(OSError):  # nobody may look at it, or it has just gone
                if path not in building.configs and _may_be_needed(file, left_out):
                    yield path


def _may_be_needed(file: Path, left_out: LeftOut) -> bool:
    return file.is_file() and not left_out.is_left_out(file) and not is_made(file) and file.stat().st_size <= LARGEST
