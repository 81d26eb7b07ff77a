"""Whoever delivers lethal equipment says what keeps it from doing harm.

Common Position 2008/944/CFSP asks Member States to look at human rights, humanitarian law and diversion before they hand over military
technology, and assistance measures of the European Peace Facility (Decision (CFSP) 2021/509) carry safeguards for the same reason. A
group of keys in which nothing but false stands says nothing. What was cancelled delivers nothing.

Correct:

    lethal: true
    safeguards: {vetting: Recipients are vetted twice a year, end_use: true}

Wrong:

    lethal: true
    safeguards: {vetting: false, end_use: false}
"""

from collections.abc import Iterator
from typing import Any

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile

CODE = "MP707"
SEVERITY = Severity.ERROR
HINT = "say in safeguards what is done: ihl_training, vetting, end_use, risk; without any of it, do not deliver"

NOTHING = frozenset({"", "-", "–", "—", "?", "n/a", "no", "none", "false", "nothing", "nil", "tbd", "unknown"})  # noqa: RUF001 - authors write dashes
"""Words that say that there is no safeguard, or that nobody knows."""


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at safeguards that say nothing, or at ``lethal`` where there are none; other forms are told by other rules."""
    written = source.written
    if written.get("type") != "activity" or written.get("lethal") is not True or written.get("status") == "cancelled":
        return
    safeguards = written.get("safeguards")
    if not _equips(written) or not (safeguards is None or isinstance(safeguards, dict)) or _says_something(safeguards):
        return
    if any(value.path[0] == "safeguards" for value in source.withheld):
        return
    at = source.position("safeguards" if "safeguards" in written else "lethal")
    yield Finding(at.line, at.column, "lethal equipment is delivered, and no safeguard is named", HINT)


def _equips(written: dict[str, Any]) -> bool:
    pillars = written.get("pillars")
    return bool(written.get("equipment")) or "equip" in (pillars if isinstance(pillars, list) else [pillars])


def _says_something(safeguards: dict[str, Any] | None) -> bool:
    return any(_is_said(value) for value in (safeguards or {}).values())


def _is_said(value: object) -> bool:
    return value.strip().casefold() not in NOTHING if isinstance(value, str) else bool(value)
