"""Diagnostics as workflow commands of GitHub Actions, which become annotations beside the lines of a pull request.

Format: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from milpart_docs.diagnostics.diagnostic import Diagnostic, Severity
from milpart_docs.diagnostics.report import Report
from milpart_docs.diagnostics.wording import clean

COMMANDS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
SHOWN = 10
"""GitHub shows this many annotations of each kind for one step; all others stand in the log of the step only."""
_IN_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = _IN_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})
"""What the runner takes back into these characters; anything else stands for itself."""


def render_github(report: Report) -> str:
    """Render one command a line, errors first, because GitHub shows the first ones only; say before them what it will not show."""
    counts = Counter(diagnostic.severity for diagnostic in report.diagnostics)
    by_severity = sorted(report.diagnostics, key=lambda diagnostic: list(Severity).index(diagnostic.severity))
    commands = [_annotation(report, diagnostic) for diagnostic in by_severity]
    return "".join(f"{command}\n" for command in (*_remark(counts), *commands))


def _remark(counts: Counter[Severity]) -> Iterator[str]:
    """Say that there is more than is shown; as the first notice, so that it is among those that are."""
    if any(counts[severity] > SHOWN for severity in (Severity.ERROR, Severity.WARNING)) or counts[Severity.INFO] >= SHOWN:
        told = ", ".join(f"{counts[severity]} of severity {severity.value}" for severity in Severity if counts[severity])
        limit = f"GitHub shows {SHOWN} of each kind here; the log of this step has them all."
        yield _command("notice", {"title": "milpart check"}, f"There are {sum(counts.values())} findings ({told}). {limit}")


def _annotation(report: Report, diagnostic: Diagnostic) -> str:
    place = diagnostic.location
    rule = report.rules.get(diagnostic.code)
    properties = {
        "title": f"{diagnostic.code} {rule.name.replace('-', ' ')}" if rule else diagnostic.code,
        "file": report.path_of(place.path),
        "line": str(place.line),
        "col": str(place.column),
    }
    hint = f"\nHint: {diagnostic.hint}" if diagnostic.hint else ""
    return _command(COMMANDS[diagnostic.severity], properties, diagnostic.message + hint)


def _command(name: str, properties: Mapping[str, str], text: str) -> str:
    written = ",".join(f"{key}={clean(value).translate(_IN_PROPERTY)}" for key, value in properties.items())
    return f"::{name} {written}::{clean(text).translate(_IN_MESSAGE)}"
