"""What is wrong with a bundle, a folder or an update, as values: a kind that programs compare, the path, and a sentence."""

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "changed",
    "missing",
    "added",
    "renamed",
    "no-manifest",
    "manifest",
    "signature",
    "name",
    "link",
    "duplicate",
    "encrypted",
    "method",
    "structure",
    "too-large",
    "damaged",
    "unreadable",
    "update",
]
"""All kinds; other programs rely on these words."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong; the path is empty where it concerns the whole."""

    kind: Kind
    path: str
    message: str

    def __str__(self) -> str:
        """Write it as one line: kind, path and sentence."""
        return ": ".join(filter(None, (self.kind, self.path, self.message)))


SHOWN = 20
"""So many problems are told in an error; more would hide the first."""
BUSY = 75
"""The exit status where another run is at work and a later try may succeed: EX_TEMPFAIL of BSD's ``sysexits.h``."""


class BundleError(Exception):
    """A bundle or an update that cannot be made: one sentence, and each problem that led to it."""

    status = 1
    """The exit status of a command that ends by it."""

    def __init__(self, message: str, problems: tuple[Problem, ...] = ()) -> None:
        """Take the sentence and the problems; the text tells the first of them below the sentence."""
        more = [f"and {len(problems) - SHOWN:,} more"] if len(problems) > SHOWN else []
        super().__init__("\n  ".join([message, *(str(problem) for problem in problems[:SHOWN]), *more]))
        self.problems = problems


class BusyError(BundleError):
    """A place that another run is writing to."""

    status = BUSY


class DamagedError(Exception):
    """The content of an archive is not what its directory says: cut off, changed, or larger than declared."""


def shown(name: str) -> str:
    r"""Write a name from a disk or an archive so that it can be printed as UTF-8: what is not text in it becomes ``\\xNN``."""
    return name.encode("utf-8", "surrogateescape" if _is_escaped(name) else "backslashreplace").decode("utf-8", "backslashreplace")


def _is_escaped(name: str) -> bool:
    """Tell whether all half characters in a name are those in which Python keeps bytes that are no text."""
    return all("\udc80" <= character <= "\udcff" for character in name if "\ud800" <= character <= "\udfff")
