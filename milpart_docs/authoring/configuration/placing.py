"""Computed files into their places: written whole, old ones taken away, and nothing touched that a person wrote."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from milpart_docs.authoring.configuration.registry import ComputedFile, Standing
from milpart_docs.corpus.whole_file import write_whole

TO_DO = frozenset({Standing.MISSING, Standing.OUTDATED, Standing.LEFT_OVER})
"""What ``milpart configure`` puts right by itself."""
IN_THE_WAY = frozenset({Standing.BY_HAND, Standing.OUTSIDE})
"""What it leaves as it is."""


def place_files(root: Path, files: Iterable[ComputedFile], *, force: bool) -> Iterator[ComputedFile]:
    """Write each file that is missing or out of date, delete each that is no longer needed, and give those; others stay as they are.

    With ``force``, files that were written by hand are replaced, too; what lies outside of the project never is.
    """
    for file in files:
        if file.standing in TO_DO or (force and file.standing is Standing.BY_HAND):
            _place(root / file.path, file.text)
            yield file


def _place(path: Path, text: str) -> None:
    if text:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, text.encode())
    else:
        path.unlink()
