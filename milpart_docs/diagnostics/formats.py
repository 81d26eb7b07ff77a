"""The formats in which a check reports to programs, by the names that ``milpart check --format`` knows."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from milpart_docs.diagnostics.github import render_github
from milpart_docs.diagnostics.gitlab import render_gitlab
from milpart_docs.diagnostics.json import render_json
from milpart_docs.diagnostics.junit import render_junit
from milpart_docs.diagnostics.report import Report, RuleText
from milpart_docs.diagnostics.sarif import render_sarif

__all__ = ["FORMATS", "Report", "RuleText"]


def _render_json(report: Report) -> str:
    return render_json(report.diagnostics, records=report.records)


FORMATS: Mapping[str, Callable[[Report], str]] = MappingProxyType(
    {"json": _render_json, "github": render_github, "gitlab": render_gitlab, "sarif": render_sarif, "junit": render_junit}
)
"""What gives the text of each format, with a line end at its end unless it is empty."""
