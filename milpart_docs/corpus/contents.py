"""What git holds under its names of contents, read many at a time."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from milpart_docs.corpus.git import ask_git

AT_ONCE = 4000
"""So many contents are held in memory at once."""


def load_contents(root: Path, names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Load the contents of files by the names that git gives to them; as far as git knows them, and answers in time."""
    for start in range(0, len(names), AT_ONCE):
        wanted = [name for name in names[start : start + AT_ONCE] if name.strip("0")]
        answer = ask_git(root, "cat-file", "--batch", sent="".join(f"{name}\n" for name in wanted).encode())
        if answer is None:
            return
        yield from _read_contents(answer)


def _read_contents(answer: bytes) -> Iterator[tuple[str, bytes]]:
    """Read what ``git cat-file --batch`` prints: for each content a line with its name, kind and length, and the content."""
    start = 0
    while start < len(answer):
        end = answer.index(b"\n", start)
        name, kind, *length = answer[start:end].decode("utf-8", "replace").split(" ")
        start = end + 1
        if length:
            size = int(length[0])
            if kind == "blob":
                yield name, answer[start : start + size]
            start += size + 1
