"""One finding: where it is, which rule says so, how grave it is, what is wrong and what to do about it."""

from enum import StrEnum
from typing import NamedTuple

from milpart_docs.diagnostics.location import Location


class Severity(StrEnum):
    """How grave a finding is; only an error makes a command end with status 1."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Diagnostic(NamedTuple):
    """A finding of one rule at one place.

    Tuples of this kind sort by path, line, column and code, which is the order of every output.
    """

    location: Location
    code: str
    severity: Severity
    message: str
    hint: str = ""
