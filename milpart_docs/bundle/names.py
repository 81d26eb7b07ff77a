r"""File names that work wherever a bundle is unpacked: Windows, FAT32, exFAT, and whatever tells capital letters apart or does not.

Sources: Microsoft, *Naming Files, Paths, and Namespaces* (reserved characters and names, 260 characters); Microsoft, *FAT32 File System
Specification* (directory entries of 32 bytes, at most 65,536 of them, 13 characters of a long name in each, a file below 4 GiB).
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from milpart_docs.bundle.limits import LARGEST_FILE
from milpart_docs.bundle.problem import Kind, Problem, shown

LONGEST_PATH = 180
"""Characters (UTF-16 units) of a path: the 260 of Windows less 80 for the folder in which a reader unpacks."""
LONGEST_NAME = 255
"""Characters (UTF-16 units) of one name, on NTFS, FAT32 and exFAT."""
FOLDER_ENTRIES = 65_534
"""Directory entries that a folder on FAT32 has for its content, two being its own."""
ENTRY_CHARACTERS = 13
_UNUSABLE = re.compile(r'[<>:"|?*\\\x00-\x1f\x7f]')
_RESERVED = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])", re.IGNORECASE)


def find_name_problems(sizes: Mapping[str, int], *, fits_fat32: bool = True) -> list[Problem]:
    """Find every path, with the size of its file in bytes, that some system could not hold; in the order of the paths.

    ``fits_fat32`` also asks that each folder and file fits on a stick formatted with FAT32.
    """
    found = [problem for path in sorted(sizes) for problem in check_path(path)]
    found += _find_twins(sorted(sizes))
    if fits_fat32:
        found += _find_overfull(sizes)
    large = [Problem("too-large", shown(path), "it has 4 GiB or more; split it") for path, size in sizes.items() if size > LARGEST_FILE]
    return sorted((*found, *large), key=lambda problem: (problem.path, problem.kind, problem.message))


def check_path(path: str) -> Iterator[Problem]:
    """Say everything that keeps one path, with slashes between its parts, from being unpacked into any folder."""
    if path.startswith("/"):
        yield _named(path, "it begins at the root of a disk; paths must lie inside the bundle")
        return
    if length_of(path) > LONGEST_PATH:
        yield _named(path, f"it has {length_of(path)} characters, and Windows has room for {LONGEST_PATH}; shorten it")
    for part in path.split("/"):
        reason = _find_reason(part)
        if reason:
            yield _named(path, reason)
            return


def length_of(text: str) -> int:
    """Count the UTF-16 units of a text, as Windows does."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _find_reason(part: str) -> str:
    """Say what is wrong with one part of a path; nothing, where it is usable."""
    if part in {"", ".", ".."}:
        return f"a part of it is {part!r}, which leads elsewhere; paths must lie inside the bundle"
    if unusable := _UNUSABLE.search(part):
        return f"Windows allows no {unusable[0]!r} in a name; rename it"
    if any("\ud800" <= character <= "\udfff" for character in part):
        return "its name is not UTF-8; rename it"
    return _find_windows_reason(part)


def _find_windows_reason(part: str) -> str:
    """Say why Windows would change or refuse a name whose characters are fine."""
    if part.endswith((".", " ")):
        return "Windows drops a full stop or a space at the end of a name; rename it"
    stem = part.partition(".")[0].rstrip(" ")
    if _RESERVED.fullmatch(stem):
        return f"Windows keeps the name {stem} for a device; rename it"
    if length_of(part) > LONGEST_NAME:
        return f"the name {part[:20]}… has more than {LONGEST_NAME} characters; shorten it"
    return ""


def _find_twins(paths: list[str]) -> Iterator[Problem]:
    """Find files and folders that many systems take for one another: they differ by case or by the form of their accents alone."""
    files = set(paths)
    seen: dict[str, str] = {}
    for path in paths:
        for prefix in _prefixes(path):
            other = seen.setdefault(_fold(prefix), prefix)
            if other != prefix:
                yield _named(path, f"{shown(other)} differs from it by case or accents alone; rename one", "duplicate")
                break
            if prefix != path and prefix in files:
                yield _named(path, f"{shown(prefix)} is a file and a folder at once; rename one", "duplicate")
                break


def _prefixes(path: str) -> Iterator[str]:
    """Give each folder above a file, from the top, and the file."""
    place = path.find("/")
    while place >= 0:
        yield path[:place]
        place = path.find("/", place + 1)
    yield path


def _fold(path: str) -> str:
    return path.lower() if path.isascii() else unicodedata.normalize("NFC", unicodedata.normalize("NFD", path).casefold())


def _find_overfull(sizes: Mapping[str, int]) -> Iterator[Problem]:
    """Find folders with more than FAT32 can list; a name takes one entry and one more for each 13 of its characters."""
    taken = Counter[str]()
    for prefix in {prefix for path in sizes for prefix in _prefixes(path)}:
        taken[str(PurePosixPath(prefix).parent)] += 1 + -(-length_of(prefix.rpartition("/")[2]) // ENTRY_CHARACTERS)
    for folder, entries in taken.items():
        if entries > FOLDER_ENTRIES:
            message = (
                f"its names take {entries:,} directory entries, and a folder on FAT32 has {FOLDER_ENTRIES:,}; spread its files over folders"
            )
            yield _named("" if folder == "." else folder, message, "too-large")


def _named(path: str, message: str, kind: Kind = "name") -> Problem:
    return Problem(kind, shown(path), message)
