"""Diagnostics as GitLab's Code Quality report, which the widget of a merge request shows.

Format: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

import json
from collections.abc import Mapping

from milpart_docs.diagnostics.diagnostic import Diagnostic, Severity
from milpart_docs.diagnostics.fingerprints import fingerprint_all
from milpart_docs.diagnostics.report import Report
from milpart_docs.diagnostics.wording import tell

SEVERITIES: Mapping[Severity, str] = {Severity.ERROR: "blocker", Severity.WARNING: "minor", Severity.INFO: "info"}
"""GitLab's word for each severity: an error keeps a merge request from being merged, and nothing else does."""


def render_gitlab(report: Report) -> str:
    """Render all findings as a list; the widget shows their severity, their description and their place."""
    fingerprints = fingerprint_all(report.diagnostics, report.folder)
    issues = [_issue(report, *pair) for pair in zip(report.diagnostics, fingerprints, strict=True)]
    return json.dumps(issues, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _issue(report: Report, diagnostic: Diagnostic, fingerprint: str) -> dict[str, object]:
    return {
        "description": f"{diagnostic.code}: {tell(diagnostic)}",
        "check_name": diagnostic.code,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[diagnostic.severity],
        "location": {"path": report.path_of(diagnostic.location.path), "lines": {"begin": diagnostic.location.line}},
    }
