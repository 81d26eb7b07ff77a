"""Diagnostics as workflow commands.

There is no schema. They are compared with what GitHub's own library writes, and read again by the rules of the program that runs GitHub's
jobs (``ActionCommand.cs`` of its runner).
"""

import json
import re
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings

from milpart_docs.diagnostics import Diagnostic, Location, Severity
from milpart_docs.diagnostics.formats import FORMATS, Report
from milpart_docs.diagnostics.wording import clean
from milpart_docs.rules.rule_texts import rule_texts
from tests.diagnostics.reports import ALL, ERROR, INFO, WARNING, report_of, reports
from tests.node import find_node, find_package

SCRIPT = Path(__file__).with_name("annotate.mjs")


class Command(NamedTuple):
    """What the runner takes out of a line of a log."""

    name: str
    properties: dict[str, str]
    text: str


def read_command(line: str) -> Command | None:
    """Read a line as the runner does: ``::name key=value,key=value::text``, escapes taken back, ``%25`` last."""
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    name, _, written = line[2:end].partition(" ")
    pairs = (pair.split("=", 1) for pair in written.strip().split(",") if pair)
    properties = {pair[0]: _unescape(pair[1], {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}) for pair in pairs if len(pair) == 2}
    return Command(name, properties, _unescape(line[end + 2 :], {"%0D": "\r", "%0A": "\n"}))


def _unescape(text: str, signs: dict[str, str]) -> str:
    for code, sign in signs.items():
        text = text.replace(code, sign)
    return text.replace("%25", "%")


def commands(report: Report) -> list[Command]:
    """Render a report and read it as the runner does, line by line; each line is a command."""
    read = [read_command(line) for line in re.split(r"\r\n|\r|\n", FORMATS["github"](report))[:-1]]
    found = [command for command in read if command is not None]
    assert len(found) == len(read)
    return found


def test_annotations() -> None:
    """Errors come first; each has its place, a title that names the rule, and the hint on a line of its own."""
    first, second, third, warning, info = commands(ALL)
    properties = {"file": "lessons/LL-1 größe 50%.md", "line": "3", "col": "7", "title": "MP501 unknown term"}
    assert first == Command("error", properties, "trian is no term\nHint: did you mean train?")
    assert second == first._replace(properties={**properties, "line": "9"})
    assert (third.name, third.properties["title"]) == ("error", "MP999")
    assert (warning.name, warning.text) == ("warning", 'a "sentence" & <more>')
    assert (info.name, info.properties["file"], info.properties["line"]) == ("notice", "docs/gone.md", "1")


@pytest.mark.parametrize("path", ["a b.md", "a,line=9.md", "a::b.md", "50%25.md", "a\nb.md", "ü/é.md"])
def test_paths(path: str) -> None:
    """No sign of a path ends it or begins another property."""
    (command,) = commands(report_of(ERROR._replace(location=Location(path, 1, 2))))
    assert command.properties == {"file": path, "line": "1", "col": "2", "title": "MP501 unknown term"}


def test_project_in_a_folder() -> None:
    """GitHub knows files by their path in the repository."""
    assert commands(report_of(WARNING, folder="records/"))[0].properties["file"] == "records/docs/a.md"


def test_an_authors_text_is_no_command() -> None:
    """Line ends of a text are escaped, and nothing in it can steer the log."""
    text = FORMATS["github"](report_of(ERROR._replace(message="x\n::add-mask::y\r::stop-commands::z\x1b[2J")))
    assert len(text.splitlines()) == 1
    assert "\x1b" not in text


@pytest.mark.parametrize(("errors", "infos", "is_told"), [(10, 0, False), (11, 0, True), (0, 9, False), (0, 10, True)])
def test_more_than_is_shown(errors: int, infos: int, is_told: bool) -> None:  # noqa: FBT001 - a column of the table
    """Ten of each kind are shown; where there are more, the first notice says so, and is itself one of the ten."""
    first, *others = commands(report_of(*[ERROR] * errors, *[INFO] * infos))
    assert (first.properties.get("title") == "milpart check") is is_told
    assert len(others) + (not is_told) == errors + infos
    if is_told:
        assert first.name == "notice"
        assert first.text.startswith(f"There are {errors + infos} findings (")


def test_nothing_found() -> None:
    """There is nothing to say."""
    assert FORMATS["github"](report_of()) == ""


def test_as_the_library_of_github_writes_them() -> None:
    """Sign for sign, whatever stands in texts and paths."""
    signs = "50% a,b:c::d\re\nf \t größe 日本 😀 =\"'"
    found = [ERROR, WARNING, INFO, *(each._replace(message=signs, location=Location(signs, 2, 3)) for each in (ERROR, WARNING, INFO))]
    found.sort(key=lambda each: list(Severity).index(each.severity))
    given_ = [
        {
            "kind": {"info": "notice"}.get(each.severity, each.severity.value),
            "text": each.message + (f"\nHint: {each.hint}" if each.hint else ""),
            "place": {
                "title": f"{each.code} {rule_texts()[each.code].name.replace('-', ' ')}",
                "file": each.location.path,
                "startLine": each.location.line,
                "startColumn": each.location.column,
            },
        }
        for each in found
    ]
    command = [find_node(), str(SCRIPT), str(find_package("@actions/core") / "lib/core.js")]
    written = subprocess.run(command, input=json.dumps(given_), check=True, capture_output=True, encoding="utf-8").stdout
    assert FORMATS["github"](report_of(*found)) == written


@settings(deadline=None)
@given(reports)
def test_any_text_comes_through(report: Report) -> None:
    """Each finding is one line, and paths and sentences are the same behind it but for controls."""
    by_severity: list[Diagnostic] = [found for severity in Severity for found in report.diagnostics if found.severity is severity]
    for command, found in zip(commands(report), by_severity, strict=True):
        assert command.properties.get("file", "") == clean(found.location.path)
        assert command.text == clean(found.message + (f"\nHint: {found.hint}" if found.hint else ""))
