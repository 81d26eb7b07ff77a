"""Diagnostics as a JUnit report, for the panels of tests in GitLab, Jenkins and others: each file that was checked is a case.

There is no standard, but there are schemas that programs hold reports to. What is written here satisfies that of Ant's JUnit task and
those of Jenkins together. So a case has one failure at most, which names all errors of the file, and no attribute that only one of them
knows. Warnings are no failures: they stand together behind the cases.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from milpart_docs.diagnostics.diagnostic import Diagnostic, Severity
from milpart_docs.diagnostics.report import Report
from milpart_docs.diagnostics.wording import clean, tell

SUITE = "milpart check"
CLASS = "milpart.check"
"""What panels show as the class of each case; Jenkins takes what stands before the dot for its package."""


def render_junit(report: Report) -> str:
    """Render one suite with a case for each file, in the order of their paths."""
    errors = _by_path(report)
    paths = sorted({*report.paths, *errors})
    counts = {"tests": len(paths), "failures": len(errors), "errors": 0, "time": 0}
    run: Mapping[str, str | int] = {"timestamp": f"{report.today}T00:00:00", "hostname": "localhost", "id": 0, "package": CLASS}
    others = [diagnostic for diagnostic in report.diagnostics if diagnostic.severity is not Severity.ERROR]
    return "\n".join(
        [
            '<?xml version="1.0" encoding="UTF-8"?>',
            "<testsuites>",
            f"  <testsuite {_attributes({'name': SUITE, **counts, **run})}>",
            f"    <properties><property {_attributes({'name': 'version', 'value': report.version})}/></properties>",
            *(line for path in paths for line in _case(report, path, errors.get(path, ()))),
            f"    <system-out>{_text(report, others)}</system-out>",
            "    <system-err></system-err>",
            "  </testsuite>",
            "</testsuites>\n",
        ]
    )


def _by_path(report: Report) -> Mapping[str, Sequence[Diagnostic]]:
    """Give the errors of each file that has one."""
    errors: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in report.diagnostics:
        if diagnostic.severity is Severity.ERROR:
            errors[diagnostic.location.path].append(diagnostic)
    return errors


def _case(report: Report, path: str, errors: Sequence[Diagnostic]) -> Iterator[str]:
    case = _attributes({"name": report.path_of(path), "classname": CLASS, "time": 0})
    if not errors:
        yield f"    <testcase {case}/>"
        return
    first, *others = errors
    more = f" (and {len(others)} more)" if others else ""
    failure = _attributes({"type": first.code, "message": first.message + more})
    yield f"    <testcase {case}>"
    yield f"      <failure {failure}>{_text(report, errors)}</failure>"
    yield "    </testcase>"


def _text(report: Report, diagnostics: Sequence[Diagnostic]) -> str:
    """Write findings as lines, with their places as compilers write them."""
    places = ((diagnostic, diagnostic.location._replace(path=report.path_of(diagnostic.location.path))) for diagnostic in diagnostics)
    lines = (f"{place} {diagnostic.code} {diagnostic.severity.value}: {tell(diagnostic)}" for diagnostic, place in places)
    return escape(clean("\n".join(lines)), quote=False)


def _attributes(values: Mapping[str, str | int]) -> str:
    """Write attributes; what would become a space in one, as XML reads it, is written as a number."""
    return " ".join(f'{name}="{_as_attribute(str(value))}"' for name, value in values.items())


def _as_attribute(text: str) -> str:
    return escape(clean(text)).replace("\t", "&#9;").replace("\n", "&#10;").replace("\r", "&#13;")
