"""The parts that settings are made of: who may read what, and what a project says about a rule."""

from dataclasses import dataclass

from milpart_docs.diagnostics import Severity

EVERYWHERE = "**"
"""The path for which a rule is off that a project switched off altogether."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Readers with the same rights: the highest marking they may read, and the communities they belong to."""

    name: str
    max_marking: str
    communities: tuple[str, ...] = ()
    has_all_communities: bool = False
    """Whether they belong to every community, as those within the originators' own walls do."""
    doubt: str = ""
    """Why it is not clear what they may see; then nothing is handed out for them."""


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """Paths (shell patterns relative to the root) for which a rule does not speak, and why."""

    paths: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What a project says about one rule: another severity, or nothing at all for some paths."""

    severity: Severity | None = None
    off: tuple[SwitchedOff, ...] = ()
