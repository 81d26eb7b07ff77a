"""A place in a file that an editor can jump to."""

from typing import NamedTuple


class Location(NamedTuple):
    """A path relative to the project's root (with forward slashes), and a line and a column that count from one.

    Columns count characters, not bytes, as editors do.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Write the location as compilers do, so that terminals and editors make it a link."""
        return f"{self.path}:{self.line}:{self.column}"
