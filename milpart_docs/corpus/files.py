"""The files of a project that may be records, in a fixed order, and what cannot be read of them."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from milpart_docs.corpus.astray import find_outside, is_beside_record, name_office_format
from milpart_docs.model.identifier import leading_identifier
from milpart_docs.reading.fault import Fault
from milpart_docs.reading.text import LARGEST_FILE

SUFFIX = ".md"
LINK_TO_FOLDER = "it is a link to a folder, and such links are not followed"
LOST_SUFFIXES = frozenset({"md", "markdown", "mdown", "mkd", "txt"})


@dataclass(frozen=True, slots=True)
class Found:
    """A Markdown file with its bytes, or with the fault that keeps it from being read."""

    path: str
    data: bytes = b""
    fault: Fault | None = None


def find_files(root: Path, folders: tuple[str, ...]) -> Iterator[Found]:
    """Give every Markdown file below the folders once, sorted by path; hidden files and folders are left out."""
    paths: set[str] = set()
    for folder in folders:
        if (root / folder).resolve().is_relative_to(root.resolve()):
            paths.update(_walk(root, folder))
        else:
            yield Found(folder, fault=Fault("link-outside", 1, 1))
    records = [path for path in paths if path.endswith(SUFFIX)]
    for path in sorted(paths):
        if path.endswith(SUFFIX) or is_lost_record(path.rpartition("/")[2]) or not is_beside_record(path, records):
            yield read_file(root, path)


def find_astray(root: Path, folders: tuple[str, ...]) -> Iterator[Found]:
    """Give each file that is named like a record and lies outside of the folders, unread, with the fault that says where it belongs."""
    where = " or ".join(f"{folder}/" for folder in folders)
    for path in find_outside(root, folders, SUFFIX):
        yield Found(path, fault=Fault("outside-folders", 1, 1, details={"folders": where}))


def _walk(root: Path, folder: str) -> Iterator[str]:
    """Walk a folder without following links to folders; such links, and folders named like files, are told by their reader."""
    for directory, folders, files in os.walk(root / folder):
        base = os.path.relpath(directory, root).replace(os.sep, "/")
        odd = [name for name in folders if name.endswith(SUFFIX) or Path(directory, name).is_symlink()]
        folders[:] = [name for name in folders if not name.startswith(".") and name not in odd]
        for name in (*(name for name in files if name.endswith(SUFFIX) or is_lost_record(name) or name_office_format(name)), *odd):
            if not name.startswith("."):
                yield f"{base}/{name}".removeprefix("./")


def is_lost_record(name: str) -> bool:
    """Tell a file that is named for a record but would be passed over: ``LL-2026-0042.MD``, ``LL-2026-0042.txt``."""
    stem, _, suffix = name.rpartition(".")
    return suffix.lower() in LOST_SUFFIXES and f".{suffix}" != SUFFIX and leading_identifier(stem) is not None


def read_file(root: Path, path: str) -> Found:
    """Read one file; whatever keeps it from being read is a fault."""
    name = path.encode("utf-8", "replace").decode()
    if name != path:
        return Found(name, fault=_unreadable("its name is not UTF-8"))
    file_name = path.rpartition("/")[2]
    plain = file_name.rpartition(".")[0].removesuffix(SUFFIX) + SUFFIX
    if is_lost_record(file_name):
        return Found(path, fault=Fault("other-suffix", 1, 1, details={"suffix": SUFFIX, "name": plain}))
    format_ = name_office_format(file_name)
    if format_ is not None:
        return Found(path, fault=Fault("word-document", 1, 1, details={"format": format_, "name": plain}))
    try:
        fault = _fault_of(root, root / path)
        return Found(path, fault=fault) if fault else Found(path, (root / path).read_bytes())
    except (OSError, RuntimeError) as error:
        return Found(path, fault=_unreadable(getattr(error, "strerror", None) or "the link leads in a circle"))


def _fault_of(root: Path, full: Path) -> Fault | None:
    """Look at what stands at a path, without opening it: a pipe would never end."""
    status = full.lstat()
    is_link = stat.S_ISLNK(status.st_mode)
    if is_link:
        if not full.resolve().is_relative_to(root.resolve()):
            return Fault("link-outside", 1, 1)
        status = full.stat()
    if stat.S_ISDIR(status.st_mode):
        return _unreadable(LINK_TO_FOLDER) if is_link else Fault("folder", 1, 1)
    if not stat.S_ISREG(status.st_mode):
        return Fault("not-a-file", 1, 1)
    is_large = status.st_size > LARGEST_FILE
    return Fault("file-too-large", 1, 1, details={"megabytes": f"{status.st_size / 1e6:.0f}"}) if is_large else None


def _unreadable(reason: str) -> Fault:
    return Fault("cannot-be-read", 1, 1, details={"reason": reason})
