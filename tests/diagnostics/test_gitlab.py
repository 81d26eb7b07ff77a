"""Diagnostics as GitLab's Code Quality report.

GitLab holds each item to a JSON schema of its own and ignores an item without path, line or known severity; both are said here in our
words, from its documentation of the report format.
"""

import json
from typing import Any

from hypothesis import given, settings
from jsonschema import Draft202012Validator

from milpart_docs.diagnostics.formats import FORMATS, Report
from tests.diagnostics.reports import ALL, EQUAL, ERROR, WARNING, report_of, reports

SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "not": {"pattern": r"^\./"}},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}


def render(report: Report) -> Any:
    """Render a report, hold it to the schema, and read it."""
    issues = json.loads(FORMATS["gitlab"](report))
    Draft202012Validator(SCHEMA).validate(issues)
    return issues


def test_what_an_issue_says() -> None:
    """Code, sentence and hint; the path in the repository; GitLab's word for the severity."""
    error, equal, warning, info, unknown = render(ALL)
    assert error == {
        "description": "MP501: trian is no term. Hint: did you mean train?",
        "check_name": "MP501",
        "fingerprint": error["fingerprint"],
        "severity": "blocker",
        "location": {"path": "lessons/LL-1 größe 50%.md", "lines": {"begin": 3}},
    }
    assert error["fingerprint"] != equal["fingerprint"]
    assert warning["description"] == 'MP503: a "sentence" & <more>'
    assert [issue["severity"] for issue in (equal, warning, info, unknown)] == ["blocker", "minor", "info", "blocker"]


def test_project_in_a_folder() -> None:
    """GitLab knows files by their path in the repository."""
    assert render(report_of(WARNING, folder="records/"))[0]["location"]["path"] == "records/docs/a.md"


def test_a_line_above_changes_no_fingerprint() -> None:
    """So the widget calls nothing new that only moved."""
    moved = [found._replace(location=found.location._replace(line=found.location.line + 1)) for found in (ERROR, EQUAL, WARNING)]
    assert [issue["fingerprint"] for issue in render(report_of(*moved))] == [
        issue["fingerprint"] for issue in render(report_of(ERROR, EQUAL, WARNING))
    ]


def test_nothing_found() -> None:
    """An empty list, which tells GitLab that all is well."""
    assert FORMATS["gitlab"](report_of()) == "[]\n"


@settings(deadline=None)
@given(reports)
def test_any_text_comes_through(report: Report) -> None:
    """Whatever a sentence or a path holds, it is the same behind JSON, and no two findings have one fingerprint."""
    issues = render(report)
    assert [issue["location"]["path"] for issue in issues] == [found.location.path for found in report.diagnostics]
    assert all(found.message in issue["description"] for issue, found in zip(issues, report.diagnostics, strict=True))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
