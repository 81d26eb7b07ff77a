"""Diagnostics as SARIF 2.1.0, the exchange format of OASIS for the results of analyses, which code scanning in forges and editors reads.

Format: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

import json
import re
from collections.abc import Mapping
from urllib.parse import quote

from milpart_docs.diagnostics.diagnostic import Diagnostic, Severity
from milpart_docs.diagnostics.fingerprints import fingerprint_all
from milpart_docs.diagnostics.report import Report, RuleText
from milpart_docs.diagnostics.wording import tell

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
LEVELS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
PROBLEMS: Mapping[Severity, str] = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
"""GitHub's word for how grave the findings of a rule are, by which it filters."""
TAGS = ["records"]
"""What GitHub files our rules under."""
ROOT = "%SRCROOT%"
"""The name by which SARIF refers to the folder of the repository, wherever that lies on a reader's machine."""
FINGERPRINT = "milpartFinding/v1"
"""The name of our fingerprints; another way to compute them would have another number."""
FINGERPRINT_OF_GITHUB = "primaryLocationLineHash"
"""The only name under which GitHub looks; what uploads a report fills it in from the files, where it has them, and from no line we know."""
_PLACEHOLDER = re.compile(r"\{([0-9]+)\}")


def render_sarif(report: Report) -> str:
    """Render one run: the tool with the manual of every rule, and a result for each finding."""
    rules = sorted(report.rules.values(), key=lambda rule: rule.code)
    index = {rule.code: place for place, rule in enumerate(rules)}
    fingerprints = fingerprint_all(report.diagnostics, report.folder)
    run = {
        "tool": {"driver": _tool(report, [_rule(rule) for rule in rules])},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root folder of the repository."}}},
        "results": [_result(report, index, *pair) for pair in zip(report.diagnostics, fingerprints, strict=True)],
    }
    return json.dumps({"$schema": SCHEMA, "version": VERSION, "runs": [run]}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _tool(report: Report, rules: list[dict[str, object]]) -> dict[str, object]:
    version = {"version": report.version, "semanticVersion": report.version} if report.version else {}
    return {"name": "milpart", **version, "rules": rules}


def _rule(rule: RuleText) -> dict[str, object]:
    examples = (("Correct", rule.correct), ("Wrong", rule.wrong))
    plain = "".join(f"\n\n{title}:\n\n{example}" for title, example in examples)
    marked = "".join(f"\n\n{title}:\n\n{_fence(example)}" for title, example in examples)
    address = {"helpUri": rule.address} if rule.address else {}
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.promise},
        "fullDescription": {"text": rule.reason or rule.promise},
        "help": {"text": f"{rule.promise}\n\n{rule.reason}{plain}", "markdown": f"**{rule.promise}**\n\n{rule.reason}{marked}"},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": TAGS, "problem.severity": PROBLEMS[rule.severity]},
        **address,
    }


def _fence(example: str) -> str:
    """Write an example as a block of code, between fences longer than any row of backticks in it."""
    fence = "`" * 3
    while fence in example:
        fence += "`"
    return f"{fence}yaml\n{example}\n{fence}"


def _result(report: Report, index: Mapping[str, int], diagnostic: Diagnostic, fingerprint: str) -> dict[str, object]:
    known = {"ruleIndex": index[diagnostic.code]} if diagnostic.code in index else {}
    place = diagnostic.location
    artifact = {"uri": write_uri(report.path_of(place.path)), "uriBaseId": ROOT}
    region = {"startLine": place.line, "startColumn": place.column}
    return {
        "ruleId": diagnostic.code,
        **known,
        "level": LEVELS[diagnostic.severity],
        "message": {"text": write_message(tell(diagnostic))},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {FINGERPRINT: fingerprint, FINGERPRINT_OF_GITHUB: fingerprint},
    }


def write_message(text: str) -> str:
    """Write a text so that no viewer reads more into it: neither a link, ``[words](address)``, nor a placeholder, ``{0}``.

    A blank parts the brackets of a link. A placeholder's braces are doubled, as SARIF says (3.11.5); other braces are left alone, because
    few viewers take the doubling back.
    """
    return _PLACEHOLDER.sub(r"{{\1}}", text.replace("](", "] ("))


def write_uri(path: str) -> str:
    """Write a path as a relative address: a colon, which would make a scheme of what stands before it, and the like as their codes.

    Bytes of a path that are no UTF-8 are written as they are on the disk, where the path has kept them. Records and pages of such names are
    never read, and are told with a question mark for each of these bytes.
    """
    return quote(path, safe="/", errors="surrogateescape")
