"""Diagnostics as SARIF, held to the schema of OASIS."""

import json
import re
from functools import cache
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from jsonschema import Draft4Validator, FormatChecker

from milpart_docs.diagnostics import Location
from milpart_docs.diagnostics.formats import FORMATS, Report
from milpart_docs.diagnostics.sarif import write_message, write_uri
from milpart_docs.rules.catalogue import RULES
from milpart_docs.rules.rule_texts import rule_texts
from tests.diagnostics.reports import ALL, DAY, ERROR, WARNING, report_of, reports, sarif_schema


@cache
def validator() -> Draft4Validator:
    """Load the schema."""
    return Draft4Validator(json.loads(sarif_schema().read_text(encoding="utf-8")), format_checker=FormatChecker())


def render(report: Report) -> Any:
    """Render a report, hold it to the schema, and give its run."""
    log = json.loads(FORMATS["sarif"](report))
    validator().validate(log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def test_result() -> None:
    """Rule, level, sentence with hint, address in the repository, line and column in characters, fingerprint."""
    run = render(ALL)
    error, equal, *_ = run["results"]
    print_ = error["partialFingerprints"]["milpartFinding/v1"]
    place = {"artifactLocation": {"uri": "lessons/LL-1%20gr%C3%B6%C3%9Fe%2050%25.md", "uriBaseId": "%SRCROOT%"}}
    assert error == {
        "ruleId": "MP501",
        "ruleIndex": list(RULES).index("MP501"),
        "level": "error",
        "message": {"text": "trian is no term. Hint: did you mean train?"},
        "locations": [{"physicalLocation": {**place, "region": {"startLine": 3, "startColumn": 7}}}],
        "partialFingerprints": {"milpartFinding/v1": print_, "primaryLocationLineHash": print_},
    }
    assert equal["partialFingerprints"]["milpartFinding/v1"] != print_
    assert [result["level"] for result in run["results"]] == ["error", "error", "warning", "note", "error"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert "%SRCROOT%" in run["originalUriBaseIds"]


def test_rule_of_a_result() -> None:
    """The index leads to the rule of that code; a finding of an unknown rule has a code alone."""
    run = render(ALL)
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"] if "ruleIndex" in result)
    assert "ruleIndex" not in run["results"][-1]


def test_manuals() -> None:
    """Every rule brings its manual along, as text and as Markdown; the examples cannot close their own fence."""
    rules = render(report_of())["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    rule = next(rule for rule in rules if rule["id"] == "MP501")
    assert rule["name"] == "UnknownTerm"
    assert rule["shortDescription"]["text"] == RULES["MP501"].manual.promise
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert RULES["MP501"].manual.wrong in rule["help"]["text"]
    for rule in rules:
        manual = RULES[rule["id"]].manual
        for example in (manual.correct, manual.wrong):
            fence = re.search(rf"\n(`+)yaml\n{re.escape(example)}\n(?P<end>`+)(?:\n|$)", rule["help"]["markdown"])
            assert fence is not None
            assert fence[1] == fence["end"]
            assert fence[1] not in example


def test_how_grave_a_rule_is_in_the_words_of_github() -> None:
    """By these it filters what it shows."""
    rules = {rule["id"]: rule["properties"]["problem.severity"] for rule in render(report_of())["tool"]["driver"]["rules"]}
    words = {"error": "error", "warning": "warning", "info": "recommendation"}
    assert rules == {code: words[rule.severity] for code, rule in RULES.items()}
    assert {"error", "warning"} <= set(rules.values())


def test_addresses_of_manuals() -> None:
    """Where a site is known, each rule leads to its manual there; where none is, nothing is promised."""
    report = Report((), 0, DAY, rules=rule_texts("https://records.example/handbook/rules/"), version="1.0.0")
    rules = render(report)["tool"]["driver"]["rules"]
    assert rules[0]["helpUri"] == f"https://records.example/handbook/rules/#{rules[0]['id'].lower()}"
    assert not any("helpUri" in rule for rule in render(report_of())["tool"]["driver"]["rules"])


def test_tool() -> None:
    """Name and version of the program; without a version, the name alone."""
    driver = render(ALL)["tool"]["driver"]
    assert (driver["name"], driver["version"], driver["semanticVersion"]) == ("milpart", "1.2.3", "1.2.3")
    assert "version" not in render(report_of(version=""))["tool"]["driver"]


def test_project_in_a_folder() -> None:
    """Readers of SARIF know files by their path in the repository."""
    (result,) = render(report_of(WARNING, folder="records/"))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "records/docs/a.md"


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b.md", "a%20b.md"),
        ("c:a.md", "c%3Aa.md"),
        ("50%.md", "50%25.md"),
        ("a#b?c.md", "a%23b%3Fc.md"),
        ("日.md", "%E6%97%A5.md"),
        ("latin-\udce9.md", "latin-%E9.md"),
    ],
)
def test_addresses(path: str, uri: str) -> None:
    """Whatever is no plain sign of an address is written as its bytes, also in names that are no UTF-8."""
    assert write_uri(path) == uri


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("[[LL-2026-0001]] leads nowhere", "[[LL-2026-0001]] leads nowhere"),
        ("[click](https://evil.example)", "[click] (https://evil.example)"),
        ("write {value: x}", "write {value: x}"),
        ("{0} is empty", "{{0}} is empty"),
    ],
)
def test_texts(text: str, written: str) -> None:
    """A contributor's text makes neither a link nor a placeholder."""
    assert write_message(text) == written


def test_nothing_found() -> None:
    """An empty list of results, which tells readers that the check ran and all is well."""
    assert render(report_of())["results"] == []


@settings(deadline=None)
@given(reports)
def test_any_text_comes_through(report: Report) -> None:
    """Whatever a sentence or a path holds, the log satisfies the schema and leads to the same path."""
    for result, found in zip(render(report)["results"], report.diagnostics, strict=True):
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert unquote(uri, errors="surrogateescape").encode("utf-8", "surrogatepass") == found.location.path.encode(
            "utf-8", "surrogatepass"
        )
        assert write_message(found.message)[:-1] in result["message"]["text"]
        assert set(uri) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~%/")


def test_place_of_a_finding_in_a_file_that_is_gone() -> None:
    """It is told like any other."""
    (result,) = render(report_of(ERROR._replace(location=Location("docs/gone.md"))))["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1, "startColumn": 1}
