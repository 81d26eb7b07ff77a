"""A staged project while it is served: it takes over what another one, made later of the same project, has that is new.

What did not change is not touched, so that whoever watches the folder sees only the difference.
"""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from milpart_docs.publishing.left_out import find_files_in


class LiveStage:
    """A staged project, and which of its files came with staging; what a build wrote there itself is not among them."""

    def __init__(self, config: Path, content: Iterable[str]) -> None:
        """Take the configuration file of a staged project that nobody has built from yet, and the folders of its content."""
        self._config, self._content = config, tuple(content)
        self._staged = _list(config.parent)

    def find_changes(self, other: Path) -> frozenset[str]:
        """Give the paths of the files that are new or others in another stage, and of those that are gone there."""
        now = _list(other)
        changed = (path for path in now if not _is_same(other / path, self._config.parent / path))
        return frozenset([*changed, *(self._staged - now)])

    def take_over(self, other: Path, changes: frozenset[str]) -> None:
        """Take over changes from another stage.

        Who serves the site watches the folders of content and the configuration; so this seems new when anything else has changed.
        """
        folder = self._config.parent
        for path in sorted(path for path in changes if not (other / path).is_file()):
            (folder / path).unlink(missing_ok=True)
            if not (other / path).parent.is_dir():
                with contextlib.suppress(OSError):  # something that a build wrote is left in the folder
                    (folder / path).parent.rmdir()
        for path in sorted(path for path in changes if (other / path).is_file()):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes((other / path).read_bytes())
        self._staged = _list(other)
        if not all(any(PurePosixPath(path).is_relative_to(name) for name in self._content) for path in changes):
            os.utime(self._config)


def _list(folder: Path) -> frozenset[str]:
    return frozenset(file.relative_to(folder).as_posix() for file in find_files_in(folder))


def _is_same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()
