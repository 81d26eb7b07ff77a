"""Diagnostics as JSON, for programs: the shape that INTERFACE promises for ``milpart check --format json``."""

import json
from collections.abc import Sequence

from milpart_docs.diagnostics.diagnostic import Diagnostic, Severity


def render_json(diagnostics: Sequence[Diagnostic], *, records: int) -> str:
    """Render all diagnostics with the number of records read and the counts of errors and warnings."""
    severities = [diagnostic.severity for diagnostic in diagnostics]
    report = {
        "diagnostics": [_as_object(diagnostic) for diagnostic in diagnostics],
        "records": records,
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
    }
    return json.dumps(report, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _as_object(diagnostic: Diagnostic) -> dict[str, str | int]:
    return {
        "path": diagnostic.location.path,
        "line": diagnostic.location.line,
        "column": diagnostic.location.column,
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
    }
