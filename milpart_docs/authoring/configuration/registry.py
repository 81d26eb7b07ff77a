"""All computed files of a project together: which there should be, which are out of date, and which somebody wrote by hand.

A computed file says in its first lines that it is one (``MARK``). That tells it from a file that a person wrote at the same place, which
is never touched unless that is asked for.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from milpart_docs.authoring import configuration
from milpart_docs.corpus import Corpus
from milpart_docs.corpus.real_path import find_real_path

MARK = "computed by milpart configure"
"""Stands in the head of every computed file: in a comment, or as the value of a key where the format has no comments."""
HEAD = 400
"""So many characters from the start of a file are its head."""

BuildFiles = Callable[[Corpus], Mapping[str, str]]


class Standing(StrEnum):
    """How what stands at a path compares with what should."""

    CURRENT = "current"
    MISSING = "missing"
    OUTDATED = "out of date"
    LEFT_OVER = "no longer needed"
    BY_HAND = "written by hand"
    OUTSIDE = "outside of the project"


@dataclass(frozen=True, slots=True)
class ComputedFile:
    """A path, the text that should stand there (empty where none should), and how that compares with what does."""

    path: str
    text: str
    standing: Standing


def build_all(corpus: Corpus) -> Mapping[str, str]:
    """Compute every file, in the order of their paths; two modules that claim one path are a mistake of ours."""
    files: dict[str, str] = {}
    for build in _find_builders():
        built = build(corpus)
        for path, text in built.items():
            if path in files:
                raise ValueError(f"two modules compute {path}")
            if text and not is_computed(text):
                raise ValueError(f"{path} does not say in its head that it is {MARK}")
        files.update(built)
    return dict(sorted(files.items()))


def compare_files(corpus: Corpus, files: Mapping[str, str]) -> Iterator[ComputedFile]:
    """Compare computed files with what stands in the project, and give all that there is something to say about."""
    for path, text in files.items():
        standing = _compare(corpus.settings.root, path, text)
        if text or standing is not Standing.MISSING:
            yield ComputedFile(path, text, standing)


def is_computed(text: str) -> bool:
    """Tell whether a text says in its head that it was computed."""
    return MARK in text[:HEAD]


def _compare(root: Path, path: str, text: str) -> Standing:
    """Compare one file; links are followed to see that nothing is written outside, and a link itself counts as somebody's own work."""
    file = root / path
    if find_real_path(root, Path(path).parent) is None:
        return Standing.OUTSIDE
    if file.is_symlink() or (file.exists() and not file.is_file()):
        return Standing.BY_HAND
    if not file.exists():
        return Standing.MISSING
    present = file.read_text(encoding="utf-8", errors="replace")
    if not is_computed(present):
        return Standing.BY_HAND if text else Standing.MISSING
    if not text:
        return Standing.LEFT_OVER
    return Standing.CURRENT if present == text else Standing.OUTDATED


@cache
def _find_builders() -> tuple[BuildFiles, ...]:
    """Find the function of every module of this package that has one, in the order of their names."""
    names = sorted(found.name for found in iter_modules(configuration.__path__))
    modules = (import_module(f"{configuration.__name__}.{name}") for name in names)
    return tuple(module.build_files for module in modules if hasattr(module, "build_files"))
