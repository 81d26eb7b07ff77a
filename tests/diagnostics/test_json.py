"""Diagnostics as JSON: the shape that INTERFACE promises."""

import json

from milpart_docs.diagnostics import Diagnostic, Location, Severity
from milpart_docs.diagnostics.json import render_json

ERROR = Diagnostic(Location("lessons/Größe.md", 3, 7), "MP101", Severity.ERROR, 'a "sentence"\n', "what to do")
WARNING = Diagnostic(Location("docs/a.md", 1, 1), "MP503", Severity.WARNING, "another")
INFO = Diagnostic(Location("docs/b.md", 2, 2), "MP704", Severity.INFO, "a third")


def test_shape() -> None:
    """Every key is there under its name, and nothing else."""
    report = json.loads(render_json([ERROR, WARNING, INFO], records=12))
    assert report == {
        "diagnostics": [
            {
                "path": "lessons/Größe.md",
                "line": 3,
                "column": 7,
                "code": "MP101",
                "severity": "error",
                "message": 'a "sentence"\n',
                "hint": "what to do",
            },
            {"path": "docs/a.md", "line": 1, "column": 1, "code": "MP503", "severity": "warning", "message": "another", "hint": ""},
            {"path": "docs/b.md", "line": 2, "column": 2, "code": "MP704", "severity": "info", "message": "a third", "hint": ""},
        ],
        "records": 12,
        "errors": 1,
        "warnings": 1,
    }


def test_text() -> None:
    """UTF-8 as it is, keys sorted, and a line break at the end."""
    text = render_json([ERROR], records=1)
    assert "lessons/Größe.md" in text
    assert text.endswith("}\n")
    assert [line.partition(":")[0].strip() for line in text.splitlines() if line.startswith('  "')] == [
        '"diagnostics"',
        '"errors"',
        '"records"',
        '"warnings"',
    ]
    keys = list(json.loads(text)["diagnostics"][0])
    assert keys == sorted(keys)


def test_nothing_found() -> None:
    """No findings are an empty list, and the counts are there all the same."""
    assert json.loads(render_json([], records=0)) == {"diagnostics": [], "records": 0, "errors": 0, "warnings": 0}


def test_all_findings_are_there() -> None:
    """Programs get every finding, in the order given."""
    many = [ERROR._replace(location=Location("a.md", line)) for line in range(3000, 0, -1)]
    report = json.loads(render_json(many, records=1))
    assert [item["line"] for item in report["diagnostics"]] == list(range(3000, 0, -1))
    assert report["errors"] == 3000
