"""What a rule found, before the project's settings say how grave that is."""

from typing import NamedTuple


class Finding(NamedTuple):
    """One finding: line and column (from one), a sentence that a layman understands, and what to do about it.

    ``path`` and ``code`` are filled in by the engine where the rule looked at one file only.
    """

    line: int
    column: int
    message: str
    hint: str = ""
    path: str = ""
    code: str = ""
