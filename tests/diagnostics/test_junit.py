"""Diagnostics as a JUnit report, held to the schemas of Jenkins and of Ant's JUnit task."""

from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import xmlschema
from hypothesis import given, settings

from milpart_docs.diagnostics import Severity
from milpart_docs.diagnostics.formats import FORMATS, Report
from milpart_docs.diagnostics.wording import clean
from tests.diagnostics.reports import ALL, ERROR, INFO, WARNING, ant_schema, jenkins_schema, report_of, reports


@cache
def schema(path: Path) -> xmlschema.XMLSchema:
    """Load a schema."""
    return xmlschema.XMLSchema(path)


def render(report: Report) -> ET.Element:
    """Render a report, hold it to both schemas, and give its suite."""
    root = ET.fromstring(FORMATS["junit"](report))  # noqa: S314 - our own text
    for path in (jenkins_schema(), ant_schema()):
        schema(path).validate(root)
    (suite,) = root
    return suite


def test_cases() -> None:
    """Each file is a case, found fault with or not; its errors are one failure; findings elsewhere have cases of their own."""
    suite = render(ALL)
    assert {key: suite.get(key) for key in ("name", "tests", "failures", "errors", "timestamp")} == {
        "name": "milpart check",
        "tests": "4",
        "failures": "2",
        "errors": "0",
        "timestamp": "2026-11-22T00:00:00",
    }
    cases = suite.findall("testcase")
    assert [case.get("name") for case in cases] == ["docs/a.md", "docs/b.md", "lessons/LL-1 größe 50%.md", "mkdocs.yml"]
    assert [len(case) for case in cases] == [0, 0, 1, 1]
    assert {case.get("classname") for case in cases} == {"milpart.check"}


def test_failure() -> None:
    """It says the first error at once and all of them below, each with its place."""
    failure = render(ALL).find("testcase/failure")
    assert failure is not None
    assert failure.attrib == {"type": "MP501", "message": "trian is no term (and 1 more)"}
    assert failure.text == (
        "lessons/LL-1 größe 50%.md:3:7 MP501 error: trian is no term. Hint: did you mean train?\n"
        "lessons/LL-1 größe 50%.md:9:7 MP501 error: trian is no term. Hint: did you mean train?"
    )


def test_warnings_are_no_failures() -> None:
    """They stand together behind the cases."""
    suite = render(report_of(WARNING, INFO, paths=("docs/a.md",)))
    assert (suite.get("tests"), suite.get("failures")) == ("1", "0")
    assert suite.findtext("system-out") == (
        'docs/a.md:12:1 MP503 warning: a "sentence" & <more>\ndocs/gone.md:1:1 MP704 info: nothing says what is illustrated. Hint: say it'
    )


def test_project_in_a_folder() -> None:
    """Panels know files by their path in the repository."""
    suite = render(report_of(ERROR, paths=("docs/a.md",), folder="records/"))
    assert [case.get("name") for case in suite.findall("testcase")] == ["records/docs/a.md", "records/lessons/LL-1 größe 50%.md"]


def test_nothing_found_and_nothing_looked_at() -> None:
    """A suite without cases."""
    assert render(report_of()).get("tests") == "0"


@pytest.mark.parametrize("char", ["\0", "\x0b", "\x1b", "\ufffe", "\udc80"])
def test_characters_that_xml_forbids(char: str) -> None:
    """A report with one of them would be no XML, and would be read by nobody."""
    failure = render(report_of(ERROR._replace(message=f"a{char}b"))).find("testcase/failure")
    assert failure is not None
    assert failure.get("message") == "a\N{REPLACEMENT CHARACTER}b"


@settings(deadline=None)
@given(reports)
def test_any_text_comes_through(report: Report) -> None:
    """Whatever a sentence holds, the report satisfies the schemas and has the sentence, controls replaced."""
    suite = render(report)
    errors = {found.location.path: found for found in reversed(report.diagnostics) if found.severity is Severity.ERROR}
    failures = [failure.get("message", "") for failure in suite.iter("failure")]
    assert len(failures) == len(errors)
    for path, message in zip(sorted(errors), failures, strict=True):
        assert message.startswith(clean(errors[path].message))
