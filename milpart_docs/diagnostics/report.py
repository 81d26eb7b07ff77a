"""All that a check has to say, as one value: the formats for forges and pipelines take it and nothing else.

Diagnostics stand on the lowest floor and know no rules; so what a format tells about a rule comes in with the report.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from milpart_docs.diagnostics.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a format can tell about a rule: its code and name, its manual, how grave its findings are where a project says nothing else.

    ``correct`` and ``wrong`` are examples as an author writes them; ``address`` is that of its manual on the web, where it has one.
    """

    code: str
    name: str
    promise: str
    reason: str
    correct: str
    wrong: str
    severity: Severity
    address: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one check, what was looked at, and what is known of the rules.

    ``paths`` are the files that were looked at, found fault with or not; a finding may also lie in another file, or in one that is gone.
    ``folder`` is the project's folder within its repository, ``""`` or such as ``"records/"``: forges know a file by its path in the
    repository, and only the format ``json`` keeps to the path in the project. ``today`` is the day that counted as today.
    """

    diagnostics: Sequence[Diagnostic]
    records: int
    today: date
    paths: Sequence[str] = ()
    rules: Mapping[str, RuleText] = field(default_factory=dict)
    folder: str = ""
    version: str = ""

    def path_of(self, path: str) -> str:
        """Give the path in the repository of a file of the project."""
        return self.folder + path
